import type { ReactNode } from 'react';
import { halvesOf, type MuscleLayer, type Side, type View } from '@/lib/body/figure';
import type { FigureRef } from '@/lib/body/figures';
import type { MuscleCode } from '@/lib/body/muscles';
import type { FigurePart } from '@/lib/body/shape-landmarks';
import { drawnPaths, halfFibrePath, halfLayerPath, halvesOn, musclePaths } from '@/lib/body/svg';

/** A muscle drawn at full strength, on the client's side. */
export type Highlight = { readonly code: MuscleCode; readonly side: Side };

const FILL = { superficial: 'fill-muscle', deep: 'fill-muscle-deep' } as const;

type Drawn = { view: View; part: FigurePart; version?: FigureRef | undefined };

type FigureMusclesProps = Drawn & {
  layer: MuscleLayer;
  highlights: readonly Highlight[];
  fibres: boolean;
  /** Unique on the page: a drawn half is mirrored by reference. */
  id: string;
};

/** The muscles of one part on every half of the view: the chosen layer, and picked-out muscles of either over it. */
export function FigureMuscles({ layer, highlights, fibres, id, ...drawn }: FigureMusclesProps) {
  const { view, part, version } = drawn;
  const strength = highlights.length > 0 ? 'opacity-45' : 'opacity-55';
  return (
    <>
      <g className={layer === 'deep' ? 'opacity-25' : strength}>
        <OnHalves view={view} id={`${id}-half`}>
          <path
            d={halfLayerPath(view, 'superficial', 'tendons', part, version)}
            className="fill-muscle opacity-35"
          />
          <path d={halfLayerPath(view, 'superficial', 'muscles', part, version)} className="fill-muscle" />
          {fibres && <Grain d={halfFibrePath(view, 'superficial', part, version)} />}
        </OnHalves>
      </g>
      {layer === 'deep' && <DeepLayer {...drawn} fibres={fibres} id={`${id}-deep`} />}
      {highlights.map((highlight) => (
        <PickedOut key={`${highlight.code} ${highlight.side}`} {...drawn} {...highlight} />
      ))}
    </>
  );
}

/** What is drawn once, on the halves the view has: as it is, mirrored, or both. */
function OnHalves({ view, id, children }: { view: View; id: string; children: ReactNode }) {
  const halves = halvesOf(view);
  if (halves.length < 2) {
    return <g transform={halves[0] === 'minus' ? 'scale(-1 1)' : undefined}>{children}</g>;
  }
  return (
    <>
      <g id={id}>{children}</g>
      <use href={`#${id}`} transform="scale(-1 1)" />
    </>
  );
}

/** Deep shapes overlap, so each carries its own fibres; what nobody marks is drawn fainter. */
function DeepLayer({ fibres, id, ...drawn }: Drawn & Pick<FigureMusclesProps, 'fibres' | 'id'>) {
  const { view, part, version } = drawn;
  return (
    <g className="opacity-70">
      <OnHalves view={view} id={id}>
        {drawnPaths(view, 'deep', part, version).map((path) => (
          <g key={path.id} className={path.code ? undefined : 'opacity-40'}>
            <path
              d={path.d}
              className="fill-muscle-deep stroke-skin"
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
            />
            {fibres && <Grain d={path.grain} />}
          </g>
        ))}
      </OnHalves>
    </g>
  );
}

const Grain = ({ d }: { d: string }) => (
  <path
    d={d}
    className="fill-none stroke-skin opacity-60"
    strokeWidth={0.7}
    vectorEffect="non-scaling-stroke"
  />
);

function PickedOut({ view, part, version, code, side }: Highlight & Drawn) {
  const halves = halvesOn(view, side);
  return (['deep', 'superficial'] as const).flatMap((layer) =>
    musclePaths(view, layer, version)
      .filter((path) => path.code === code && path.part === part && halves.includes(path.half))
      .map((path) => (
        <path
          key={`${layer} ${path.id} ${path.half}`}
          d={path.d}
          className={`${FILL[layer]} stroke-skin-edge`}
          strokeWidth={0.8}
          vectorEffect="non-scaling-stroke"
        />
      )),
  );
}
