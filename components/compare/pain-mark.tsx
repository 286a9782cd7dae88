import { washPath } from '@/components/body-chart/wash';
import { painFill } from '@/components/ui/pain-tone';
import { STROKE_WIDTH } from '@/lib/body/strokes';
import type { Mark } from '@/lib/domain/ops';

/** Where the client draws no number the area has the tone of a medium one. */
const UNRATED = 4;

/** What the client drew: a soft wash; as it was `then`, a dashed outline without a fill. */
export function PainArea({ mark, then = false }: { mark: Mark; then?: boolean | undefined }) {
  const look = then
    ? { className: 'fill-none stroke-ink-soft', strokeDasharray: '6 4', strokeWidth: 1.8 }
    : {
        className: `${painFill(mark.intensity ?? UNRATED)} stroke-ink-soft`,
        fillOpacity: 0.5,
        strokeWidth: 0.6,
      };
  if (mark.kind === 'pin')
    return (
      <circle cx={mark.x} cy={mark.y} r={STROKE_WIDTH / 2} {...look} vectorEffect="non-scaling-stroke" />
    );
  const points = mark.stroke.map(([x, y]) => ({ x, y }));
  return <path d={washPath(points)} {...look} vectorEffect="non-scaling-stroke" />;
}
