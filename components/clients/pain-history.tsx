import { painFill } from '@/components/ui/pain-tone';
import { ScrollingFigure } from '@/components/ui/scrolling-figure';
import type { PainPlace } from '@/lib/domain/card-words';

const height = 236;
const top = 20;
const base = 180;
const left = 46;
const marks = [0, 5, 10];

const yOf = (value: number) => base - (value / 10) * (base - top);

/** Pain at one point, visit by visit, on the fixed 0–10 axis; a missed place is dotted across. */
export function PainHistory({ places, caption }: { places: readonly PainPlace[]; caption: string }) {
  const step = Math.min(124, Math.max(78, 580 / Math.max(1, places.length)));
  const width = left + Math.max(1, places.length) * step;
  const dots = places.flatMap(({ value }, at) =>
    value === null ? [] : [{ at, value, x: left + step * (at + 0.5), y: yOf(value) }],
  );
  return (
    <ScrollingFigure caption={caption} width={width} height={height}>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={left} x2={width} y1={yOf(mark)} y2={yOf(mark)} className="stroke-line" />
          <text x={left - 12} y={yOf(mark) + 5} textAnchor="end" className="fill-ink-soft text-sm">
            {mark}
          </text>
        </g>
      ))}
      {dots.slice(1).map((to, index) => {
        const from = dots[index];
        return from ? (
          <line
            key={to.at}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            className="stroke-ink-soft"
            strokeWidth="2.4"
            strokeLinecap="round"
            strokeDasharray={to.at - from.at > 1 ? '0.1 7' : undefined}
          />
        ) : null;
      })}
      {dots.map((dot) => (
        <g key={dot.at}>
          <circle
            cx={dot.x}
            cy={dot.y}
            r="15"
            strokeWidth="1.5"
            className={`stroke-pin-ring ${painFill(dot.value)}`}
          />
          <text
            x={dot.x}
            y={dot.y + 6}
            textAnchor="middle"
            className={`text-base font-bold ${dot.value >= 7 ? 'fill-pain-ink-strong' : 'fill-pain-ink'}`}
          >
            {dot.value}
          </text>
        </g>
      ))}
      {places.map((place, at) => (
        <text
          key={place.label}
          x={left + step * (at + 0.5)}
          y={base + 30}
          textAnchor="middle"
          className="fill-ink-soft text-sm"
        >
          {place.label}
          {place.value === null ? (
            <tspan x={left + step * (at + 0.5)} dy="19">
              {place.missed ? 'missed' : 'not asked'}
            </tspan>
          ) : null}
        </text>
      ))}
    </ScrollingFigure>
  );
}
