import { getStroke } from 'perfect-freehand';
import { memo, useId } from 'react';
import { STROKE_WIDTH, type StrokePoint } from '@/lib/body/strokes';
import { linePath } from '@/lib/body/svg';
import { painFill } from '../ui/pain-tone';
import type { ChartStroke } from './chart-props';

/**
 * Path of a soft pen line through the points: thick and thin by pressure where the pen told it, even otherwise. A look
 * only, areas are measured on the points themselves. `size` is the pen's width in the units of the points.
 */
export function inkPath(points: readonly StrokePoint[], size: number): string {
  const pressed = points.some(({ p }) => p !== undefined);
  const edge = getStroke(
    points.map(({ x, y, p }) => ({ x, y, pressure: (p ?? 50) / 100 })),
    { size, thinning: pressed ? 0.5 : 0, smoothing: 0.6, streamline: 0.35, simulatePressure: false },
  );
  return edge.length === 0 ? '' : `${linePath(edge.map(([x = 0, y = 0]) => ({ x, y })))}Z`;
}

const made = new WeakMap<readonly StrokePoint[], string>();

/** The same for points of the chart, in whole tenths; worked out once for each stroke. */
export function washPath(points: readonly StrokePoint[]): string {
  const known = made.get(points);
  if (known !== undefined) return known;
  const path = inkPath(points, STROKE_WIDTH).replace(/-?\d+\.\d+/g, (number) => `${Math.round(+number)}`);
  made.set(points, path);
  return path;
}

type WashProps = { stroke: ChartStroke; selected?: boolean | undefined };

/** The client's drawing: a soft wash without an outline; the chosen one has an edge, under the fill where it crosses. */
export const Wash = memo(function Wash({ stroke, selected }: WashProps) {
  return (
    <path
      d={washPath(stroke.points)}
      className={`${painFill(stroke.felt ?? 4)} ${selected ? 'stroke-accent' : 'stroke-none'}`}
      opacity={selected ? 0.75 : 0.5}
      strokeWidth={5}
      strokeLinejoin="round"
      paintOrder="stroke"
      vectorEffect="non-scaling-stroke"
    />
  );
});

const PAPER = { x: -4000, y: -1000, width: 8000, height: 12_500 } as const;

type AreaOutlineProps = { d: string; className: string; dash: string; width: number };

/** The edge of a drawn area without the lines inside it, where the finger crossed what it had drawn. Width in px. */
export function AreaOutline({ d, className, dash, width }: AreaOutlineProps) {
  const id = useId();
  return (
    <>
      <mask id={id} maskUnits="userSpaceOnUse" {...PAPER}>
        <rect {...PAPER} fill="white" />
        <path d={d} fill="black" />
      </mask>
      <path
        d={d}
        mask={`url(#${id})`}
        className={`fill-none ${className}`}
        // Half of it lies inside and is masked.
        strokeWidth={width * 2}
        strokeDasharray={dash}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
}

/** Where it was drawn at the last visit: dotted, no fill, never copied. */
export const LastWash = memo(function LastWash({ stroke }: WashProps) {
  return <AreaOutline d={washPath(stroke.points)} className="stroke-ink-soft" dash="0.1 5" width={1.6} />;
});
