import { type Budget, judge, limit, median, round } from './rounds';

/** What making sheets cost, in a process that did nothing else. Times in ms, memory in MB. */
export type SheetMeasures = {
  /** Sheets drawn in all rounds together, in all languages and papers. */
  sheets: number;
  /** One median a round: composing, the page as HTML, the PDF, and a PDF of as many words that is nothing else. */
  rounds: { compose: number[]; html: number[]; pdf: number[]; floor: number[] };
  p50: number;
  p95: number;
  /** The first PDF of a process reads the typeface. */
  first: number;
  bytes: number;
  /** The process at its highest, beyond what it held before the first sheet. */
  peakMb: number;
  /** What stayed in use for each PDF once all were made and let go. */
  keptKbEach: number;
  /** Sheets whose bytes differed from their first drawing, or that were longer than their pages. */
  errors: number;
};

/** Budget P6 of the design, and the PDF beside a bare one of as many words. */
export function sheetBudgets({ rounds, p50, peakMb }: SheetMeasures): Budget[] {
  const floor = rounds.floor;
  const spread = (Math.max(...floor) - Math.min(...floor)) / median(floor);
  return [
    limit({ id: 'P6.pdf', what: 'one sheet as PDF, warm', budget: 250, unit: 'ms' }, p50, spread),
    limit({ id: 'P6.memory', what: 'making PDFs, at the highest', budget: 180, unit: 'MB' }, peakMb),
    judge({ id: 'P6.floor', what: 'PDF ÷ untagged PDF of as many words', budget: 3 }, rounds.pdf, floor),
  ];
}

export function sheetTable(measured: SheetMeasures): string {
  const { rounds, p50, p95, first, bytes, peakMb, keptKbEach, sheets } = measured;
  const line = (name: string, times: readonly number[]) =>
    `${name.padEnd(34)}${round(median(times)).toFixed(2).padStart(9)} ms  ${round(Math.min(...times))}–${round(Math.max(...times))}`;
  return [
    line('Sheet: composed and fitted', rounds.compose),
    line('Sheet: page as HTML', rounds.html),
    line('Sheet: PDF', rounds.pdf),
    line('Bare PDF of as many words', rounds.floor),
    `PDF over ${sheets} sheets: p50 ${p50} ms, p95 ${p95} ms, the first ${first} ms; ${Math.round(bytes / 1024)} kB; at most ${peakMb} MB, ${keptKbEach} kB kept each`,
  ].join('\n');
}
