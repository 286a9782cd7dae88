import type { MuscleLayer, Side, View } from '@/lib/body/figure';
import type { MuscleCode } from '@/lib/body/muscles';
import { halfFibrePath, halfLayerPath, halvesOn, musclePaths } from '@/lib/body/svg';

/** A muscle drawn at full strength, on the client's side. */
export type Highlight = { readonly code: MuscleCode; readonly side: Side };

const FILL = { superficial: 'fill-muscle', deep: 'fill-muscle-deep' } as const;

type FigureMusclesProps = {
  view: View;
  layer: MuscleLayer;
  highlights: readonly Highlight[];
  fibres: boolean;
  /** Unique on the page: the drawn half is mirrored by reference. */
  id: string;
};

/** Both halves of the muscles: the chosen layer, and picked-out muscles of either layer over it. */
export function FigureMuscles({ view, layer, highlights, fibres, id }: FigureMusclesProps) {
  const half = `${id}-half`;
  const strength = highlights.length > 0 ? 'opacity-45' : 'opacity-55';
  return (
    <>
      <g className={layer === 'deep' ? 'opacity-25' : strength}>
        <g id={half}>
          <path d={halfLayerPath(view, 'superficial', 'tendons')} className="fill-muscle opacity-35" />
          <path d={halfLayerPath(view, 'superficial', 'muscles')} className="fill-muscle" />
          {fibres && <Fibres view={view} layer="superficial" />}
        </g>
        <use href={`#${half}`} transform="scale(-1 1)" />
      </g>
      {layer === 'deep' && <DeepLayer view={view} fibres={fibres} id={`${id}-deep`} />}
      {highlights.map((highlight) => (
        <PickedOut key={`${highlight.code} ${highlight.side}`} view={view} {...highlight} />
      ))}
    </>
  );
}

function DeepLayer({ view, fibres, id }: Pick<FigureMusclesProps, 'view' | 'fibres' | 'id'>) {
  return (
    <g className="opacity-70">
      <g id={id}>
        {musclePaths(view, 'deep')
          .filter(({ half }) => half === 'plus')
          .map((path) => (
            <path
              key={path.id}
              d={path.d}
              className="fill-muscle-deep stroke-skin"
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        {fibres && <Fibres view={view} layer="deep" />}
      </g>
      <use href={`#${id}`} transform="scale(-1 1)" />
    </g>
  );
}

function Fibres({ view, layer }: { view: View; layer: MuscleLayer }) {
  return (
    <path
      d={halfFibrePath(view, layer)}
      className="fill-none stroke-skin opacity-60"
      strokeWidth={0.7}
      vectorEffect="non-scaling-stroke"
    />
  );
}

function PickedOut({ view, code, side }: Highlight & { view: View }) {
  const halves = halvesOn(view, side);
  return (['deep', 'superficial'] as const).flatMap((layer) =>
    musclePaths(view, layer)
      .filter((path) => path.code === code && halves.includes(path.half))
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
