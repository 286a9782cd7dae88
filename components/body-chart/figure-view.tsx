import { type ReactNode, useId } from 'react';
import type { MuscleLayer, View } from '@/lib/body/figure';
import { CROPS, type Crop, detailPath, earPath, outlinePath, viewBox } from '@/lib/body/svg';
import { FigureMuscles, type Highlight } from './figure-muscles';
import { SideLetters, type SideLettersSize } from './side-letters';

type FigureViewProps = {
  view: View;
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
  const { view, crop = CROPS.whole, layer = 'superficial', sides = 'letters', label, fill } = props;
  const id = useId();
  const frame = fill ? 'absolute inset-0' : 'relative w-full';
  return (
    <div
      className={`${frame} ${props.className ?? ''}`}
      style={fill ? undefined : { aspectRatio: `${crop.width} / ${crop.height}` }}
    >
      {label && <span className="sr-only">{label}</span>}
      <svg viewBox={viewBox(crop)} className="absolute inset-0 size-full" aria-hidden="true">
        <defs>
          <path id={`${id}-outline`} d={outlinePath(view)} vectorEffect="non-scaling-stroke" />
          <clipPath id={`${id}-clip`}>
            <use href={`#${id}-outline`} />
          </clipPath>
        </defs>
        <path
          d={earPath()}
          className="fill-skin stroke-skin-edge"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
        <use href={`#${id}-outline`} className="fill-skin" />
        {layer !== 'plain' && (
          <g clipPath={`url(#${id}-clip)`}>
            <FigureMuscles
              view={view}
              layer={layer}
              highlights={props.highlights ?? []}
              fibres={props.fibres ?? false}
              id={id}
            />
          </g>
        )}
        <path
          d={detailPath(view, 'features') + (layer === 'plain' ? detailPath(view, 'creases') : '')}
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
        {props.marks}
      </svg>
      <SideLetters view={view} crop={crop} size={sides} />
      {props.children}
    </div>
  );
}
