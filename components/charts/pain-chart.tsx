'use client';

import { countOf, drawnFrom, isDrawn, sayMean } from '@/lib/domain/findings';
import type { PainPoint } from '@/lib/domain/report';
import { spread } from './axis';
import { Hits } from './hits';
import type { PainDot } from './pain-lines';
import { PainLines } from './plots';

const inset = { left: 34, right: 96, top: 52, bottom: 4 };

type PainChartProps = {
  /** Only numbers of which something is drawn. */
  points: readonly PainPoint[];
  /** Address of the list behind each visit number, in order. */
  hrefs: readonly string[];
};

const meanOf = (scored: PainPoint['before']) => (isDrawn(scored) ? scored.mean : null);

export function PainChart({ points, hrefs }: PainChartProps) {
  if (points.length === 0) return <TooFew />;
  const dots = points.map(({ number, before, after }) => ({
    number,
    before: meanOf(before),
    after: meanOf(after),
  }));
  const highest = Math.max(...dots.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const top = Math.min(10, Math.max(4, 2 * Math.ceil((highest + 0.6) / 2)));
  const ticks = Array.from({ length: top / 2 + 1 }, (_, at) => at * 2);
  return (
    <>
      <div className="relative h-[222px] print:w-fit">
        <PainLines dots={dots} ticks={ticks} inset={inset} />
        <Hits
          label="Pain by visit number"
          along="columns"
          inset={inset}
          hits={points.map((point, at) => ({
            key: String(point.number),
            says: `Visit ${point.number}: ${countOf(point)} visits`,
            label: `Visit ${point.number}: ${sayScored('before', point.before)}; ${sayScored('after', point.after)}`,
            see: `See these ${countOf(point)}`,
            href: hrefs[at] ?? '',
          }))}
          draw={(at) => <DotNumbers dot={dots[at]} top={top} />}
        />
        <LineLabels dots={dots} top={top} />
      </div>
      <Counts points={points} />
    </>
  );
}

function sayScored(word: string, { n, missing, mean }: PainPoint['before']): string {
  return `${word} ${mean === null || n < drawnFrom ? 'too few' : sayMean(mean)}, n ${n}, ${missing} missing`;
}

function TooFew() {
  return (
    <p className="flex min-h-[252px] items-center justify-center text-balance text-center text-ink-soft">
      A mean is drawn from {drawnFrom} scores on. The table shows what there is.
    </p>
  );
}

function DotNumbers({ dot, top }: { dot: PainDot | undefined; top: number }) {
  if (!dot) return null;
  const at = (value: number) => `${(value / top) * 100}%`;
  const { before, after } = dot;
  const look = 'absolute left-1/2 -translate-x-1/2 text-sm leading-none';
  // The higher number stands above its mark, the lower one below, so they never meet.
  const beforeIsUp = before !== null && (after === null || before >= after);
  const shift = (up: boolean) => (up ? '-translate-y-[9px]' : 'translate-y-[23px]');
  return (
    <>
      {before !== null && after !== null && before !== after ? (
        <span
          className="absolute left-1/2 border-ink-faint border-l-2 border-dotted"
          style={{ bottom: at(Math.min(before, after)), height: at(Math.abs(before - after)) }}
        />
      ) : null}
      {before === null ? null : (
        <span className={`${look} font-bold ${shift(beforeIsUp)}`} style={{ bottom: at(before) }}>
          {sayMean(before)}
        </span>
      )}
      {after === null ? null : (
        <span className={`${look} text-ink-soft ${shift(!beforeIsUp)}`} style={{ bottom: at(after) }}>
          {sayMean(after)}
        </span>
      )}
    </>
  );
}

/** Each line's name at the height where it ends. */
function LineLabels({ dots, top }: { dots: readonly PainDot[]; top: number }) {
  const words = [
    { word: 'before', value: dots.findLast((dot) => dot.before !== null)?.before ?? null, look: 'text-ink' },
    { word: 'after', value: dots.findLast((dot) => dot.after !== null)?.after ?? null, look: 'text-accent' },
  ].flatMap(({ value, ...rest }) => (value === null ? [] : { ...rest, at: (value / top) * 100 }));
  const inOrder = words.toSorted((a, b) => a.at - b.at);
  const places = spread(
    inOrder.map(({ at }) => at),
    11,
  );
  return (
    <div className="absolute" style={{ ...inset, left: 'auto', right: 0, width: inset.right - 6 }}>
      {inOrder.map(({ word, look }, at) => (
        <p
          key={word}
          className={`absolute flex translate-y-1/2 items-center gap-1.5 font-bold text-sm leading-none ${look}`}
          style={{ bottom: `${places[at]}%` }}
        >
          <span
            aria-hidden="true"
            className={`size-2.5 rounded-full [print-color-adjust:exact] ${word === 'before' ? 'bg-pain-7' : 'border-2 border-accent'}`}
          />
          {word}
        </p>
      ))}
    </div>
  );
}

/** Visit number, how many were scored and how many were not, before and after, under each dot. */
function Counts({ points }: { points: readonly PainPoint[] }) {
  const rows = [
    { word: 'visit', cell: (p: PainPoint) => String(p.number), look: 'font-bold' },
    { word: 'n before', cell: (p: PainPoint) => String(p.before.n), look: '' },
    { word: 'n after', cell: (p: PainPoint) => String(p.after.n), look: '' },
    {
      word: 'missing',
      cell: (p: PainPoint) =>
        p.before.missing === p.after.missing
          ? String(p.before.missing)
          : `${p.before.missing}, ${p.after.missing}`,
      look: 'text-ink-soft',
    },
  ];
  return (
    <div
      aria-hidden="true"
      className="border-line-strong border-t pt-1.5 text-sm"
      style={{ marginLeft: inset.left }}
    >
      {rows.map(({ word, cell, look }) => (
        <div key={word} className="flex leading-snug">
          <span
            className={`grid flex-1 text-center ${look}`}
            style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}
          >
            {points.map((point) => (
              <span key={point.number}>{cell(point)}</span>
            ))}
          </span>
          <span className="text-ink-soft" style={{ width: inset.right, paddingLeft: 6 }}>
            {word}
          </span>
        </div>
      ))}
    </div>
  );
}
