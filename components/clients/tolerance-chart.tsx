import { painFill } from '@/components/ui/pain-tone';
import { ScrollingFigure } from '@/components/ui/scrolling-figure';
import { type PressureLevel, pressureLevels } from '@/lib/domain/point';
import { hasThresholds, kpaTop, type TolerancePlace } from '@/lib/domain/tolerance-curve';

const left = 84;
const felt = { top: 18, base: 178 };
const levels = { top: 200, row: 14 };
const kpa = { top: 288, base: 408 };
const yOfFelt = (value: number) => felt.base - (value / 10) * (felt.base - felt.top);

type ToleranceChartProps = { places: readonly TolerancePlace[]; caption: string };

/**
 * What was felt against the pressure that was applied, visit by visit, on fixed axes: warm discs are what the client
 * felt, pine blocks what was done, a dashed rung the ceiling. Meter readings stand below in kPa where there are any.
 */
export function ToleranceChart({ places, caption }: ToleranceChartProps) {
  const step = Math.min(124, Math.max(78, 580 / Math.max(1, places.length)));
  const width = left + Math.max(1, places.length) * step;
  const measured = hasThresholds(places);
  const labels = measured ? kpa.base : levels.top + 3 * levels.row;
  const middle = (at: number) => left + step * (at + 0.5);
  return (
    <ScrollingFigure caption={caption} width={width} height={labels + 54}>
      {[0, 5, 10].map((mark) => (
        <Rule key={mark} y={yOfFelt(mark)} width={width} word={String(mark)} />
      ))}
      <Rows width={width} />
      {measured ? <KpaRules top={kpaTop(places)} width={width} /> : null}
      {places.map((place, at) => (
        <g key={place.key}>
          <Borne place={place} x={middle(at)} />
          {measured ? <Measured place={place} x={middle(at)} top={kpaTop(places)} /> : null}
          <text x={middle(at)} y={labels + 26} textAnchor="middle" className="fill-ink-soft text-sm">
            {place.label}
            {place.missed ? (
              <tspan x={middle(at)} dy="19">
                missed
              </tspan>
            ) : null}
          </text>
        </g>
      ))}
    </ScrollingFigure>
  );
}

function Rule({ y, width, word }: { y: number; width: number; word: string }) {
  return (
    <g>
      <line x1={left} x2={width} y1={y} y2={y} className="stroke-line" />
      <text x={left - 12} y={y + 5} textAnchor="end" className="fill-ink-soft text-sm">
        {word}
      </text>
    </g>
  );
}

const yOfLevel = (level: PressureLevel) =>
  levels.top + (pressureLevels.length - 1 - pressureLevels.indexOf(level)) * levels.row;

function Rows({ width }: { width: number }) {
  return (['firm', 'light'] as const).map((level) => (
    <g key={level}>
      <text
        x={left - 12}
        y={yOfLevel(level) + levels.row - 2}
        textAnchor="end"
        className="fill-ink-soft text-sm"
      >
        {level}
      </text>
      <line
        x1={left}
        x2={width}
        y1={levels.top + 3 * levels.row + 2}
        y2={levels.top + 3 * levels.row + 2}
        className="stroke-line"
      />
    </g>
  ));
}

function Borne({ place, x }: { place: TolerancePlace; x: number }) {
  const { level, felt: value, ceiling } = place;
  const reached = level ? pressureLevels.indexOf(level) : -1;
  return (
    <>
      {ceiling === null ? null : (
        <g>
          <line
            x1={x - 26}
            x2={x + 26}
            y1={yOfFelt(ceiling)}
            y2={yOfFelt(ceiling)}
            className="stroke-ink"
            strokeWidth="2"
            strokeDasharray="5 4"
          />
          <text x={x + 30} y={yOfFelt(ceiling) + 5} className="fill-ink text-xs font-semibold">
            {ceiling}
          </text>
        </g>
      )}
      {pressureLevels.slice(0, reached + 1).map((one) => (
        <rect
          key={one}
          x={x - 20}
          y={yOfLevel(one) + 1}
          width="40"
          height={levels.row - 2}
          rx="4"
          className="fill-accent"
        />
      ))}
      {value === null ? null : (
        <g>
          <circle
            cx={x}
            cy={yOfFelt(value)}
            r="15"
            strokeWidth="1.5"
            className={`stroke-pin-ring ${painFill(value)}`}
          />
          <text
            x={x}
            y={yOfFelt(value) + 6}
            textAnchor="middle"
            className={`text-base font-bold ${value >= 7 ? 'fill-pain-ink-strong' : 'fill-pain-ink'}`}
          >
            {value}
          </text>
        </g>
      )}
    </>
  );
}

function KpaRules({ top, width }: { top: number; width: number }) {
  return [0, top / 2, top].map((mark) => (
    <Rule key={mark} y={yOfKpa(mark, top)} width={width} word={mark === top ? `${mark} kPa` : String(mark)} />
  ));
}

const yOfKpa = (value: number, top: number) => kpa.base - (value / top) * (kpa.base - kpa.top);

/** Before is a square, after a ring above the same date; the line between is the visit. */
function Measured({ place, x, top }: { place: TolerancePlace; x: number; top: number }) {
  const { beforeKpa, afterKpa } = place;
  const [before, after] = [beforeKpa, afterKpa].map((value) => (value === null ? null : yOfKpa(value, top)));
  return (
    <g className="stroke-ink fill-surface" strokeWidth="2">
      {before != null && after != null ? <line x1={x - 12} y1={before} x2={x + 12} y2={after} /> : null}
      {before == null ? null : <rect x={x - 18} y={before - 6} width="12" height="12" className="fill-ink" />}
      {after == null ? null : <circle cx={x + 12} cy={after} r="6.5" />}
    </g>
  );
}
