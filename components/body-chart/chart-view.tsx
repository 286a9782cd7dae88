import {
  type ComponentProps,
  memo,
  type RefObject,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { View } from '@/lib/body/figure';
import { distanceToBody } from '@/lib/body/geometry';
import { ontoBody } from '@/lib/body/onto-body';
import { placePins } from '@/lib/body/place-pins';
import { figureInShape, unwarped } from '@/lib/body/shape-variants';
import { storablePoint } from '@/lib/body/strokes';
import { type Crop, viewBox } from '@/lib/body/svg';
import { DrawnMarks } from './chart-marks';
import { ChartPins } from './chart-pins';
import type { ChartProps } from './chart-props';
import type { Highlight } from './figure-muscles';
import { FigureView } from './figure-view';
import { Leaders } from './pin';
import { FeltSpots, Stubs } from './referral-spots';
import { useRegionKeys } from './region-keys';
import { markAt, rubbedOut, shownMarks } from './shown-marks';
import { BESIDE_THE_HEAD, SideLetters } from './side-letters';
import { useCamera } from './use-camera';
import { type ChartPen, useChartPointer } from './use-chart-pointer';
import { useDeskZoom } from './use-desk-zoom';
import { useFrameSize } from './use-frame-size';
import { useRub } from './use-rub';

type ChartViewProps = ChartProps & {
  view: View;
  crop: Crop;
  /** "Front", "Left palm". */
  label: string;
  pen: RefObject<ChartPen>;
  /** Which panel was last pointed at: wheel and keys belong to it. */
  pointed: RefObject<string | null>;
  resets: number;
};

// Body, areas and pins are drawn apart, so that a new pin does not draw hundreds of areas again.
const apart = 'will-change-transform';

// A fingertip just beside the body still means the body.
const BESIDE_BODY = 120;

// A disc that steps aside stays in the frame with its ring.
const PIN_ROOM_PX = 28;
const insideOf = ({ x, y, width, height }: Crop, by: number) => ({
  minX: x + by,
  maxX: x + width - by,
  minY: y + by,
  maxY: y + height - by,
});

// Outlines and muscles never change under the finger: a stroke must not draw them again.
const StillFigure = memo(FigureView);

type FigureProps = ComponentProps<typeof FigureView> & { highlight: Highlight | null };

/** The body under the marks. The muscle of a new point is picked out once its pin is on screen. */
const Figure = memo(function Figure({ highlight, ...figure }: FigureProps) {
  const late = useDeferredValue(highlight);
  const highlights = useMemo(() => (late ? [late] : []), [late]);
  return <StillFigure {...figure} highlights={highlights} />;
});

/** One interactive panel. Fills its frame; pins keep their size at every zoom. */
export function ChartView(props: ChartViewProps) {
  const { view, label, selectedId, layer, tool, pointed, shape = 'even' } = props;
  const { ref: frame, size } = useFrameSize<HTMLDivElement>();
  const ink = useRef<SVGPathElement>(null);
  const [back, setBack] = useState(0);
  const camera = useCamera(view, props.crop, size, props.resets + back);
  const { crop } = camera;
  const scale = size ? size.width / crop.width : 1;
  useDeskZoom(frame, {
    camera,
    size,
    isPointed: () => pointed.current === label,
    reset: () => setBack(back + 1),
  });

  const { points, lastPoints, strokes, lastStrokes, referrals } = props;
  const shown = useMemo(
    () => shownMarks({ points, lastPoints, strokes, lastStrokes, referrals }, view, crop, shape),
    [points, lastPoints, strokes, lastStrokes, referrals, view, crop, shape],
  );
  const pins = useMemo(() => [...shown.lastPoints, ...shown.points], [shown]);
  const placed = useMemo(
    () => placePins(pins, scale, { keepOff: BESIDE_THE_HEAD, within: insideOf(crop, PIN_ROOM_PX / scale) }),
    [pins, scale, crop],
  );
  const rub = useRub(props.onErase);
  const seen = <T extends { id: string }>(marks: readonly T[]) =>
    rub.gone.size === 0 ? marks : marks.filter(({ id }) => !rub.gone.has(id));
  const pointer = useChartPointer({
    tool,
    camera,
    size,
    pen: props.pen,
    ink,
    onTap: (point) => {
      const hit = markAt(shown, view, layer, point);
      const spot = ontoBody(view, unwarped(shape, view, point), BESIDE_BODY);
      if (hit) props.onSelect(hit);
      else if (spot) props.onTap(view, spot);
    },
    onStroke: (drawn) => {
      const line = drawn.map((point) => ({ ...point, ...storablePoint(unwarped(shape, view, point)) }));
      if (line.some((point) => distanceToBody(view, point) <= BESIDE_BODY)) props.onStroke(view, line);
    },
    onRub: (from, to, reach) => rub.over(rubbedOut(shown, view, layer, placed, { from, to, reach })),
    onRubbed: rub.end,
  });

  const keys = useRegionKeys({
    view,
    shape,
    crop,
    label,
    start: pins.find(({ id }) => id === selectedId) ?? null,
    onMark: (point) => props.onTap(view, point),
    onRemove: selectedId ? () => props.onErase([selectedId]) : undefined,
    onFocus: () => {
      pointed.current = label;
    },
  });

  return (
    <div
      ref={frame}
      {...pointer}
      {...keys.panel}
      onPointerEnter={() => {
        pointed.current = label;
      }}
      className="relative size-full touch-none overflow-clip rounded-l contain-strict select-none focus-visible:outline-2 focus-visible:-outline-offset-3 [-webkit-touch-callout:none]"
    >
      <div ref={camera.moving} className="absolute inset-0 origin-top-left">
        <Figure
          fill
          fibres
          view={view}
          version={figureInShape(shape)}
          crop={crop}
          layer={props.muscleLayer}
          highlight={props.highlight}
          sides="none"
          label={`${label}. The list holds the same marks.`}
          className={apart}
        />
        <svg
          viewBox={viewBox(crop)}
          className={`pointer-events-none absolute inset-0 size-full ${apart}`}
          aria-hidden="true"
        >
          {props.under?.(view, scale)}
          <DrawnMarks shown={shown} gone={rub.gone} view={view} scale={scale} selectedId={selectedId} />
          <Leaders pins={placed} />
        </svg>
        <Stubs referrals={seen(shown.referrals)} view={view} crop={crop} />
        <ChartPins {...props} crop={crop} placed={seen(placed)} pins={pins} />
        <FeltSpots
          referrals={seen(shown.referrals)}
          view={view}
          crop={crop}
          selectedId={selectedId}
          live={layer === 'referral' && tool === 'pin'}
          onSelect={props.onSelect}
        />
      </div>
      <svg className="pointer-events-none absolute inset-0 size-full" aria-hidden="true">
        <path
          ref={ink}
          className={tool === 'erase' ? 'fill-ink-soft' : 'fill-pain-4'}
          fillOpacity={tool === 'erase' ? 0.25 : 0.5}
        />
      </svg>
      <SideLetters view={view} crop={crop} part={props.crop} size="words" />
      {keys.drawn}
    </div>
  );
}
