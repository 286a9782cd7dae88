import { type ChartMeasures, chartTable } from './chart-measures';
import { type Drawing, drawingTable } from './drawing';
import type { Row } from './load';
import { type Budget, judge, limit, median, plus, round, spreadOf } from './rounds';
import { type SheetMeasures, sheetBudgets, sheetTable } from './sheet-summary';
import type { Scene, Tape } from './tape';
import { type YearSummary, yearTable } from './year-summary';

export type Measured = {
  rows: readonly Row[];
  scene: Scene;
  startSeconds: number;
  memoryMb: number | null;
  chart: ChartMeasures;
  /** Null where no browser was found. */
  drawing: Drawing | null;
  sheets: SheetMeasures;
  year: YearSummary;
};

type Run = { at: string; node: string; machine: { cores: number; platform: string } };

export type Report = Run & {
  budgets: Budget[];
  errors: number;
  rows: {
    name: string;
    requests: number;
    errors: number;
    p50: number;
    range: [number, number];
    rounds: number[];
  }[];
  /** Body chart in this process: hit-test, extent, comparison. */
  chart: ChartMeasures;
  /** Body chart in a browser: frames and taps. */
  drawing: Drawing | null;
  /** Sheets composed, and drawn as HTML and PDF. */
  sheets: SheetMeasures;
  /** A simulated year: its broken invariants count as wrong answers. */
  year: YearSummary;
};

/** Budgets P2, P3, P6, P8 and P9 of the design, as ratios within this run. */
export function report(measured: Measured, run: Run): Report {
  const { rows, scene, startSeconds, memoryMb, chart, drawing, sheets, year } = measured;
  const of = (name: string) => rows.find((row) => row.name === name)?.rounds ?? [];
  const raw = plus(of('bare: raw transaction, 20 ops'), of('Next: empty route'));
  const budgets: Budget[] = [
    judge(
      { id: 'P2.chart', what: 'open chart ÷ Next route with the same SQL', budget: 1.3 },
      of('Palpate: open chart (JSON)'),
      of('Next: route, SQL of the chart'),
    ),
    judge(
      { id: 'P2.client', what: 'client page ÷ minimal Next page with the same SQL', budget: 1.5 },
      of('Palpate: client page'),
      of('Next: page, SQL of the client page'),
    ),
    limit(
      { id: 'P2.chart.sql', what: 'statements of opening a visit beyond the actor’s', budget: 2, unit: '' },
      beyondActor(scene.tapes.open),
    ),
    judge(
      { id: 'P3', what: 'save 20 ops ÷ (raw transaction + empty Next route)', budget: 2 },
      of('Palpate: save 20 ops'),
      raw,
    ),
    limit(
      { id: 'P9.start', what: 'start of a built, existing clinic', budget: 5, unit: 's' },
      round(startSeconds),
      spreadOf(of('Next: empty route')),
    ),
    limit({ id: 'P9.memory', what: 'app and database, idle', budget: 400, unit: 'MB' }, memoryMb),
    ...chart.budgets,
    ...(drawing?.budgets ?? []),
    ...sheetBudgets(sheets),
  ];
  const verb: Row[] = [
    { name: 'In process: statements of visits.open', requests: 0, errors: 0, rounds: scene.verb.replayed },
    { name: 'In process: visits.open', requests: 0, errors: 0, rounds: scene.verb.opened },
  ];
  return {
    ...run,
    budgets,
    errors: rows.reduce(
      (sum, row) => sum + row.errors,
      chart.errors + (drawing?.errors ?? 0) + sheets.errors + year.broken.length,
    ),
    rows: [...rows, ...verb].map((row) => ({
      ...row,
      p50: round(median(row.rounds)),
      range: [round(Math.min(...row.rounds)), round(Math.max(...row.rounds))],
      rounds: row.rounds.map(round),
    })),
    chart,
    drawing,
    sheets,
    year,
  };
}

/** Beginning with the person's settings and committing are the actor's; the rest is the verb's. */
function beyondActor(tape: Tape): number {
  return tape.filter(({ text }) => !/^(begin|commit)/i.test(text.trim())).length;
}

/** The same as text: budgets first, then every row. */
export function table({ rows, budgets, errors, chart, drawing, sheets, year }: Report): string {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, p50, range, rounds, requests, errors: wrong }) =>
    [
      name.padEnd(widest),
      `${p50.toFixed(2)} ms`.padStart(10),
      `${range[0].toFixed(2)}–${range[1].toFixed(2)}`.padStart(14),
      `±${Math.round(spreadOf(rounds) * 50)} %`.padStart(7),
      requests ? `${requests} requests${wrong > 0 ? `, ${wrong} answered wrongly` : ''}` : '',
    ].join('  '),
  );
  return [
    '',
    ...lines,
    '',
    chartTable(chart),
    '',
    drawing ? drawingTable(drawing) : 'No browser was found to draw in.',
    '',
    sheetTable(sheets),
    '',
    yearTable(year),
    '',
    ...budgets.map(verdict),
    '',
    errors === 0 ? 'Every answer was right.' : `${errors} answers were wrong.`,
  ].join('\n');
}

const said = (ok: boolean | null) => (ok === null ? 'no verdict' : ok ? 'ok' : 'OVER');

/** "ok  P2.chart  1.02 × (0.9–1.4) of 1.3 ×  open chart ÷ …". */
export function verdict({ id, what, value, unit, budget, range, ok, why }: Budget): string {
  const between = range ? ` (${range[0]}–${range[1]})` : '';
  const measured = `${value ?? '–'} ${unit}${between} of ${budget} ${unit}`;
  return `${said(ok).padEnd(10)}  ${id.padEnd(13)} ${measured}  ${what}${why ? `; ${why}` : ''}`;
}
