import { AreaOutline, inkPath } from '@/components/body-chart/wash';
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
  const d = areaPath(mark, shape);
  if (!then)
    return (
      <path
        d={d}
        className={`${painFill(mark.intensity ?? UNRATED)} stroke-ink`}
        opacity={0.55}
        // Under the fill: a line that crosses itself shows its edge only.
        paintOrder="stroke"
        strokeWidth={1.6}
        vectorEffect="non-scaling-stroke"
      />
    );
  return <AreaOutline d={d} className="stroke-ink" dash="6 4" width={1.8} />;
}

function areaPath({ kind, view, x, y, stroke, penWidth }: Mark, shape: BodyShape): string {
  if (kind === 'pin') {
    const spot = warpedMark(shape, view, { x, y });
    const r = STROKE_WIDTH / 2;
    return `M${spot.x - r} ${spot.y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  const line = warpedLine(
    shape,
    view,
    stroke.map(([sx, sy]) => ({ x: sx, y: sy })),
  );
  const path = inkPath(line, penWidth ?? STROKE_WIDTH);
  return path.replace(/-?\d+\.\d+/g, (number) => `${Math.round(+number)}`);
}
