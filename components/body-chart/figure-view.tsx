import { type ReactNode, useId } from 'react';
import type { BodyShape } from '@/lib/body/body-shape';
import { drawingOf, type MuscleLayer, type View } from '@/lib/body/figure';
import type { FigureRef } from '@/lib/body/figures';
import type { FigurePart } from '@/lib/body/shape-landmarks';
import { figureInShape } from '@/lib/body/shape-variants';
import { partsOf } from '@/lib/body/shapes';
import { type Crop, detailPath, earPath, isCloseUp, partPath, viewBox, wholeCrop } from '@/lib/body/svg';
import { FigureMuscles, type Highlight } from './figure-muscles';
import { SideLetters, type SideLettersSize } from './side-letters';

type FigureViewProps = {
  view: View;
  /** The figure the marks were made on; today's when left out. */
  version?: FigureRef | undefined;
  /** The client's body shape; marks over it are placed with `warpedMark`. */
  shape?: BodyShape | undefined;
  /** Cut-out in tenths; the frame takes its proportions unless `fill` is set. */
  crop?: Crop | undefined;
  /** `plain` draws creases instead of muscles. */
  layer?: MuscleLayer | 'plain' | undefined;
  /** Muscles of the selected point at full strength. */
  highlights?: readonly Highlight[] | undefined;
  /** Muscle grain: for figures large enough to show it. */
  fibres?: boolean | undefined;
  sides?: SideLettersSize | undefined;
  /** Said instead of the picture; without it the figure is decoration. */
  label?: string | undefined;
  /** The crop already has the proportions of its frame. */
  fill?: boolean | undefined;
  /** SVG drawn over the body, in tenths. */
  marks?: ReactNode;
  /** HTML over the figure, placed with `placeAt`. */
  children?: ReactNode;
  className?: string | undefined;
};

/** Where a spot lies in the frame; HTML there keeps its size while the figure grows. */
export function placeAt(crop: Crop, { x, y }: { x: number; y: number }) {
  return {
    left: `${((x - crop.x) / crop.width) * 100}%`,
    top: `${((y - crop.y) / crop.height) * 100}%`,
  };
}

/** One view of the body. Needs no script: pages can render it on the server. */
export function FigureView(props: FigureViewProps) {
  const { view, crop = wholeCrop(props.view), layer = 'superficial', sides = 'letters', fill } = props;
  const { label, highlights = [], fibres = false } = props;
  const version = figureInShape(props.shape ?? 'even', props.version);
  const id = useId();
  const frame = fill ? 'absolute inset-0' : 'relative w-full';
  const earsBehind = drawingOf(view) !== 'side';
  return (
    <div
      className={`${frame} ${props.className ?? ''}`}
      style={fill ? undefined : { aspectRatio: `${crop.width} / ${crop.height}` }}
    >
      {label && <span className="sr-only">{label}</span>}
      {/* Which muscle is under a finger is worked out from its spot: the browser need not look for it. */}
      <svg
        viewBox={viewBox(crop)}
        className="pointer-events-none absolute inset-0 size-full"
        aria-hidden="true"
      >
        {earsBehind && <Ears view={view} version={version} />}
        {partsOf(view, version).map((part) => (
          <Part
            key={part}
            {...{ view, version, part, layer, highlights, fibres }}
            closeUp={isCloseUp(crop)}
            id={`${id}-${part}`}
          >
            {part === 'body' && !earsBehind && <Ears view={view} version={version} />}
          </Part>
        ))}
        {props.marks}
      </svg>
      <SideLetters view={view} crop={crop} size={sides} />
      {props.children}
    </div>
  );
}

type Drawn = Pick<FigureViewProps, 'view' | 'version'>;

const Ears = ({ view, version }: Drawn) => (
  <path
    d={earPath(view, version)}
    className="fill-skin stroke-skin-edge"
    strokeWidth={1}
    vectorEffect="non-scaling-stroke"
  />
);

type PartProps = Drawn & {
  part: FigurePart;
  layer: MuscleLayer | 'plain';
  highlights: readonly Highlight[];
  fibres: boolean;
  closeUp: boolean;
  id: string;
  children: ReactNode;
};

/** Silhouette or near arm: skin, muscles cut to it, lines, edge. */
function Part({ closeUp, children, ...drawn }: PartProps) {
  const { view, version, part, layer, id } = drawn;
  const details = (kind: 'features' | 'close' | 'creases') => detailPath(view, kind, part, version);
  return (
    <>
      <defs>
        <path id={`${id}-outline`} d={partPath(view, part, version)} vectorEffect="non-scaling-stroke" />
        <clipPath id={`${id}-clip`}>
          <use href={`#${id}-outline`} />
        </clipPath>
      </defs>
      <use href={`#${id}-outline`} className="fill-skin" />
      {layer !== 'plain' && (
        <g clipPath={`url(#${id}-clip)`}>
          <FigureMuscles {...drawn} layer={layer} />
        </g>
      )}
      {children}
      <path
        d={
          details('features') +
          (closeUp ? details('close') : '') +
          (layer === 'plain' ? details('creases') : '')
        }
        className="fill-none stroke-skin-edge opacity-70"
        strokeWidth={0.8}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      <use
        href={`#${id}-outline`}
        className="fill-none stroke-skin-edge"
        strokeWidth={1.1}
        strokeLinejoin="round"
      />
    </>
  );
}
