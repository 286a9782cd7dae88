import { inkPath } from '@/components/body-chart/wash';
import { painFill } from '@/components/ui/pain-tone';
import type { BodyShape } from '@/lib/body/body-shape';
import { warpedLine, warpedMark } from '@/lib/body/shape-variants';
import { STROKE_WIDTH } from '@/lib/body/strokes';
import type { Mark } from '@/lib/domain/ops';

/** Where the client gave no number the area has the tone of a medium one. */
const UNRATED = 4;

type PainAreaProps = { mark: Mark; shape: BodyShape; then?: boolean | undefined };

/** What the client drew: a soft wash; as it was `then`, a dashed outline without a fill. */
export function PainArea({ mark, shape, then = false }: PainAreaProps) {
  const look = then
    ? { className: 'fill-none stroke-ink', strokeDasharray: '6 4', strokeWidth: 1.8 }
    : {
        className: `${painFill(mark.intensity ?? UNRATED)} stroke-ink-soft`,
        fillOpacity: 0.5,
        strokeWidth: 0.6,
      };
  const width = mark.penWidth ?? STROKE_WIDTH;
  if (mark.kind === 'pin') {
    const { x, y } = warpedMark(shape, mark.view, { x: mark.x, y: mark.y });
    return <circle cx={x} cy={y} r={STROKE_WIDTH / 2} {...look} vectorEffect="non-scaling-stroke" />;
  }
  const line = warpedLine(
    shape,
    mark.view,
    mark.stroke.map(([x, y]) => ({ x, y })),
  );
  const d = inkPath(line, width).replace(/-?\d+\.\d+/g, (number) => `${Math.round(+number)}`);
  return <path d={d} {...look} vectorEffect="non-scaling-stroke" />;
}
