import { painFill } from './pain-tone';

export type SparkPoint = {
  /** What the place stands for, for example "4 Feb". */
  label: string;
  /** 0–10; null keeps its place and the line is dotted across it. */
  value: number | null;
};

type SparklineProps = { caption: string; points: readonly SparkPoint[]; className?: string | undefined };

const left = 6;
const right = 102;
const top = 5;
const base = 42;

type Dot = { x: number; y: number; at: number; value: number };

function dotsOf(points: readonly SparkPoint[]): Dot[] {
  const gap = points.length > 1 ? (right - left) / (points.length - 1) : 0;
  const first = points.length > 1 ? left : right;
  return points.flatMap(({ value }, at) =>
    value === null ? [] : [{ x: first + gap * at, y: base - (value / 10) * (base - top), at, value }],
  );
}

/** 108 × 48 on a fixed 0–10 axis with its base line at 0; a hidden table carries the numbers. */
export function Sparkline({ caption, points, className }: SparklineProps) {
  const dots = dotsOf(points);
  const last = dots.at(-1);
  return (
    <figure className={`relative inline-block ${className ?? ''}`}>
      <svg width="108" height="48" viewBox="0 0 108 48" aria-hidden="true" className="block">
        <line x1="2" x2="106" y1={base + 2} y2={base + 2} className="stroke-line" strokeWidth="1.5" />
        {dots.slice(1).map((to, at) => {
          const from = dots[at];
          return from ? <Leg key={to.at} from={from} to={to} /> : null;
        })}
        {dots.slice(0, -1).map((dot) => (
          <circle key={dot.at} cx={dot.x} cy={dot.y} r="2.6" className="fill-ink-soft" />
        ))}
        {last ? (
          <circle
            cx={last.x}
            cy={last.y}
            r="4.6"
            strokeWidth="1.4"
            className={`stroke-pin-ring ${painFill(last.value)}`}
          />
        ) : null}
      </svg>
      {/* A table does not shrink to one pixel by itself. */}
      <div className="sr-only">
        <table>
          <caption>{caption}</caption>
          <tbody>
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td>{point.value === null ? 'not recorded' : `${point.value} of 10`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Leg({ from, to }: { from: Dot; to: Dot }) {
  const missing = to.at - from.at > 1;
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className="stroke-ink-soft"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeDasharray={missing ? '0.1 5' : undefined}
    />
  );
}
