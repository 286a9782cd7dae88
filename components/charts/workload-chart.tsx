import { ScrollingFigure } from '@/components/ui/scrolling-figure';
import { strainParts, strainWords } from '@/lib/domain/strain';
import { strainDrawnFrom, type Workload } from '@/lib/domain/workload';
import { type Day, sayDate } from '@/lib/when';

const left = 112;
const bars = { top: 16, base: 76 };
const row = { first: 96, height: 66, room: 44 };
const yOf = (at: number, value: number) => row.first + at * row.height + row.room * (1 - value / 10) + 10;

/** Minutes of pressing as bars, then one line of dots for each part of the body, each on its own 0–10 axis. */
export function WorkloadChart({ workload, today }: { workload: Workload; today: Day }) {
  const { buckets } = workload;
  const step = Math.max(36, Math.min(72, 760 / Math.max(1, buckets.length)));
  const width = left + buckets.length * step + 8;
  const height = row.first + strainParts.length * row.height + 34;
  const most = Math.max(10, ...buckets.map(({ pressedMinutes }) => pressedMinutes));
  const middle = (at: number) => left + step * (at + 0.5);
  // Every second or third date where all of them would touch.
  const every = Math.ceil(58 / step);
  return (
    <ScrollingFigure caption="Workload" width={width} height={height}>
      <Label y={bars.base - 22} words="Pressing" />
      <Label y={bars.base - 4} words={`max ${most} min`} />
      <line x1={left} x2={width} y1={bars.base} y2={bars.base} className="stroke-line-strong" />
      {strainParts.map((part, at) => (
        <g key={part}>
          <Label y={yOf(at, 5) + 5} words={strainWords[part]} />
          {[0, 10].map((mark) => (
            <line
              key={mark}
              x1={left}
              x2={width}
              y1={yOf(at, mark)}
              y2={yOf(at, mark)}
              className="stroke-line"
            />
          ))}
        </g>
      ))}
      {buckets.map((bucket, at) => (
        <g key={bucket.start}>
          <rect
            x={middle(at) - step * 0.32}
            width={step * 0.64}
            y={bars.base - (bucket.pressedMinutes / most) * (bars.base - bars.top)}
            height={(bucket.pressedMinutes / most) * (bars.base - bars.top)}
            className={bucket.whole ? 'fill-accent' : 'fill-accent-soft stroke-accent'}
          />
          {strainParts.map((part, line) => {
            const { n, mean } = bucket.parts[part];
            if (mean === null || n < strainDrawnFrom) return null;
            return (
              <g key={part}>
                <circle cx={middle(at)} cy={yOf(line, mean)} r="4" className="fill-ink" />
                <text x={middle(at)} y={yOf(line, mean) - 9} textAnchor="middle" className="fill-ink text-xs">
                  {mean.toFixed(1)}
                </text>
              </g>
            );
          })}
          {at % every === 0 ? (
            <text x={middle(at)} y={height - 8} textAnchor="middle" className="fill-ink-soft text-xs">
              {sayDate(bucket.start, today)}
            </text>
          ) : null}
        </g>
      ))}
    </ScrollingFigure>
  );
}

function Label({ y, words }: { y: number; words: string }) {
  return (
    <text x={left - 12} y={y} textAnchor="end" className="fill-ink-soft text-sm">
      {words}
    </text>
  );
}
