import { memo, useId } from 'react';
import type { BodyShape } from '@/lib/body/body-shape';
import type { View } from '@/lib/body/figure';
import { regionPolygons } from '@/lib/body/region-polygons';
import { baseOf } from '@/lib/body/regions';
import { warpedLine, warpedMark } from '@/lib/body/shape-variants';
import { linePath } from '@/lib/body/svg';
import { zoneAreaPath, zoneAreasOf } from '@/lib/body/zone-areas';
import { type ZonePicture, zoneLine } from '@/lib/domain/zones';

type ZoneHatchProps = {
  view: View;
  zones: readonly ZonePicture[];
  /** The client's: zones are drawn where they lie on it. */
  shape?: BodyShape | undefined;
  /** Every general zone as well, lightly. */
  general?: boolean | undefined;
  selectedId?: string | null | undefined;
  /** Not stored yet: no kind is said. */
  draftId?: string | undefined;
  /** px per tenth of the figure: the hatch keeps its grain. */
  scale?: number | undefined;
};

/** Whole body on the tablet: .57 px per unit. */
const CHART_SCALE = 0.057;

/**
 * No-press zones over the figure, in tenths: hatched where a hold is blocked, dotted where it needs care, so paper
 * without colour tells them apart as well.
 */
export const ZoneHatch = memo(function ZoneHatch(props: ZoneHatchProps) {
  const { view, zones, general, selectedId, draftId, scale = CHART_SCALE, shape = 'even' } = props;
  const id = useId();
  const px = (size: number) => size / scale;
  const fills = { block: `url(#${id}block)`, warn: `url(#${id}warn)` };
  const here = zones.filter(({ drawn }) => !drawn || drawn.view === view);
  if (here.length === 0 && !general) return null;
  return (
    <g>
      <defs>
        <pattern
          id={`${id}block`}
          width={px(6)}
          height={px(6)}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-52)"
        >
          <path d={`M0 ${px(3)}H${px(6)}`} className="stroke-danger" strokeWidth={px(1.7)} />
        </pattern>
        <pattern id={`${id}warn`} width={px(6)} height={px(6)} patternUnits="userSpaceOnUse">
          <circle cx={px(3)} cy={px(3)} r={px(1.2)} className="fill-warn" />
        </pattern>
      </defs>
      {general
        ? zoneAreasOf(view).map(({ code, rule, advancedOnly }) => {
            const as = rule === 'block' || advancedOnly ? 'block' : 'warn';
            return (
              <path
                key={code}
                d={zoneAreaPath(code, view, 'midline', shape)}
                fill={fills[as]}
                className={as === 'block' ? 'stroke-danger' : 'stroke-warn'}
                opacity={0.5}
                strokeWidth={1}
                vectorEffect="non-scaling-stroke"
              />
            );
          })
        : null}
      {here.map((zone) => (
        <OneZone
          key={zone.id}
          view={view}
          shape={shape}
          zone={zone}
          fill={fills[zone.rule]}
          maskId={`${id}${zone.id}`}
          selected={zone.id === selectedId}
          draft={zone.id === draftId}
          outline={px(1.8)}
        />
      ))}
    </g>
  );
});

/** What a zone said in words covers in a view: areas, else whole regions; nothing where it cannot be seen. */
function wordPaths({ areas, regions, side }: ZonePicture, view: View, shape: BodyShape): string[] {
  const wanted: readonly string[] = regions;
  const whole = regionPolygonsOf(view, wanted.length > 0)
    .filter((region) => wanted.includes(baseOf(region.code)) && (side === 'midline' || region.side === side))
    .flatMap(({ rings }) => rings.map((ring) => `${linePath(warpedLine(shape, view, ring))}Z`));
  return [...areas.map((code) => zoneAreaPath(code, view, side, shape)), whole.join('')].filter(Boolean);
}
const regionPolygonsOf = (view: View, needed: boolean) => (needed ? regionPolygons(view) : []);

type OneZoneProps = {
  view: View;
  shape: BodyShape;
  zone: ZonePicture;
  fill: string;
  maskId: string;
  selected: boolean;
  draft: boolean;
  /** Width of the outline, in tenths. */
  outline: number;
};

function OneZone({ view, shape, zone, fill, maskId, selected, draft, outline }: OneZoneProps) {
  const tone = zone.rule === 'block' ? 'stroke-danger' : 'stroke-warn';
  const line = {
    strokeWidth: 1.8,
    vectorEffect: 'non-scaling-stroke',
    strokeDasharray: draft ? '5 4' : undefined,
  } as const;
  const { drawn } = zone;
  if (!drawn)
    return (
      <g>
        {wordPaths(zone, view, shape).map((d) => {
          return (
            <g key={d}>
              {selected ? <path d={d} className="fill-none stroke-accent" {...line} strokeWidth={6} /> : null}
              <path d={d} fill={fill} className={tone} {...line} />
            </g>
          );
        })}
      </g>
    );
  const r = drawn.penWidth / 2;
  const spot = warpedMark(shape, view, { x: drawn.x, y: drawn.y });
  if (drawn.stroke.length === 0)
    return (
      <g>
        {selected ? (
          <circle
            cx={spot.x}
            cy={spot.y}
            r={r + outline * 2.5}
            className="fill-none stroke-accent"
            strokeWidth={3}
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <circle cx={spot.x} cy={spot.y} r={r} fill={fill} className={tone} {...line} />
      </g>
    );
  const d = linePath(warpedLine(shape, view, zoneLine(drawn)));
  const pen = (extra: number) => ({
    d,
    fill: 'none',
    strokeLinecap: 'round' as const,
    strokeLinejoin: 'round' as const,
    strokeWidth: drawn.penWidth + extra,
  });
  // The edge of a thick line: what the wider pen covers and the narrower one does not.
  const edge = (from: number, to: number, name: string) => (
    <mask id={`${maskId}${name}`} maskUnits="userSpaceOnUse" x={-3600} y={-600} width={7200} height={11500}>
      <path {...pen(to)} stroke="white" />
      <path {...pen(from)} stroke="black" />
    </mask>
  );
  return (
    <g>
      {edge(-outline, outline, 'edge')}
      {selected ? edge(outline * 4, outline * 7, 'ring') : null}
      <path {...pen(0)} stroke={fill} />
      <path {...pen(outline)} className={tone} mask={`url(#${maskId}edge)`} opacity={draft ? 0.6 : 1} />
      {selected ? (
        <path {...pen(outline * 7)} className="stroke-accent" mask={`url(#${maskId}ring)`} />
      ) : null}
    </g>
  );
}
