import { MICHIGAN_AREAS } from '@/lib/body/michigan-areas';
import { muscle } from '@/lib/body/muscles';
import { region } from '@/lib/body/regions';
import { viewWord } from '@/lib/body/words';
import type { ChartVisit } from '@/lib/domain/chart-history';
import { type ChartLine, chartLines } from '@/lib/domain/chart-lines';

type Cell = string | number | null;
type Row = Readonly<{ visit: ChartVisit; line: ChartLine }>;

const layerWords = { pain: "client's pain", finding: 'finding', referral: 'felt elsewhere' } as const;

/** Columns in order. No name and no free text among them; `x` and `y` in tenths of 1/1000 of stature. */
const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  visit: ({ visit }) => visit.number,
  day: ({ visit }) => visit.onDay,
  signed: ({ visit }) => (visit.signed ? 'yes' : 'no'),
  layer: ({ line }) => layerWords[line.layer],
  mark: ({ line }) => (line.kind === 'stroke' ? 'area' : 'spot'),
  letter: ({ line }) => line.letter,
  side: ({ line }) => line.side,
  view: ({ line }) => viewWord(line.view),
  region_code: ({ line }) => line.regionCode,
  region: ({ line }) => region(line.regionCode).label,
  muscle: ({ line }) => line.muscleCode && muscle(line.muscleCode).plain,
  change: ({ line }) => line.change,
  felt_0_10: ({ line }) => line.felt,
  qualities: ({ line }) => line.qualities.join('; '),
  x: ({ line }) => line.x,
  y: ({ line }) => line.y,
  figure_version: ({ line }) => line.figureVersion,
  choir_compatible_segment: ({ line }) => line.choir,
  michigan_area: ({ line }) => line.michigan,
  michigan_area_name: ({ line }) => MICHIGAN_AREAS[line.michigan] ?? null,
};

/** A cell by RFC 4180. Text a spreadsheet would read as a formula gets an apostrophe; null stays empty, never 0. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The chart of one visit as CSV (UTF-8 with a byte order mark, CRLF): a row for each finding and mark. */
export function chartCsv(visit: ChartVisit): string {
  const rows = chartLines(visit).map((line) =>
    Object.values(columns).map((cell) => csvCell(cell({ visit, line }))),
  );
  return `\uFEFF${[Object.keys(columns), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}
