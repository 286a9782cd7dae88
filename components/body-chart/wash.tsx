import { getStroke } from 'perfect-freehand';
import type { FigurePoint, View } from '@/lib/body/figure';
import { STROKE_WIDTH } from '@/lib/body/strokes';
import { linePath } from '@/lib/body/svg';
import { painFill } from '../ui/pain-tone';

/** An area drawn by or for the client. */
export type ChartStroke = {
  readonly id: string;
  readonly view: View;
  readonly points: readonly FigurePoint[];
  readonly felt: number | null;
};

/** Path of a soft pen line through the points; a look only, areas are measured on the points themselves. */
export function washPath(points: readonly FigurePoint[]): string {
  const edge = getStroke([...points], {
    size: STROKE_WIDTH,
    thinning: 0.25,
    smoothing: 0.6,
    streamline: 0.35,
  });
  if (edge.length === 0) return '';
  return `${linePath(edge.map(([x = 0, y = 0]) => ({ x: Math.round(x), y: Math.round(y) })))}Z`;
}

/** The client's drawing: a soft wash without an outline. */
export function Wash({ stroke, selected }: { stroke: ChartStroke; selected?: boolean | undefined }) {
  const edge = selected ? 'stroke-accent' : 'stroke-none';
  return (
    <path
      d={washPath(stroke.points)}
      className={`${painFill(stroke.felt ?? 4)} ${edge}`}
      fillOpacity={0.5}
      strokeWidth={2}
      vectorEffect="non-scaling-stroke"
    />
  );
}
