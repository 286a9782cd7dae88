import { VIEWS, type View } from './figure';
import { CELL, CELL_COUNT, centreOf, listCells, noCells, unionOf } from './grid';
import { cellsOfInk, cellsOfPin, type Ink, paintedOn } from './ink';

const MOST_LEVELS = 5;

/** A run of cells of one level, in tenths, to be drawn as one rectangle. */
export type FrequencyRun = Readonly<{ x: number; y: number; width: number; height: number; level: number }>;

export type FrequencyCell = Readonly<{
  cell: number;
  visits: number;
  /** Mean of the visits that gave this cell a number; null when none did. */
  meanPain: number | null;
}>;

export type FrequencyView = Readonly<{
  view: View;
  cells: readonly FrequencyCell[];
  /** Level 1 to the number of levels, by visits. */
  runs: readonly FrequencyRun[];
  /** Level 0–10, the mean pain in whole points; cells without a number are left out. */
  painRuns: readonly FrequencyRun[];
}>;

export type FrequencyLevel = Readonly<{ level: number; from: number; to: number; words: string }>;

/** Where a client marked pain over visits. */
export type FrequencyMap = Readonly<{
  visits: number;
  marked: number;
  unmarked: number;
  /** "Marked at 5 of 6 visits, nothing drawn at 1." */
  words: string;
  /** Lowest first; empty when nothing was marked. */
  levels: readonly FrequencyLevel[];
  /** Views with marks only. */
  views: readonly FrequencyView[];
}>;

const cellsOnMap = (mark: Ink) => (mark.kind === 'pin' ? cellsOfPin(mark) : cellsOfInk(mark));

/**
 * Counts, for each cell, the visits at which it was marked (once a visit, however often it was painted). One list of
 * marks per visit; a visit without marks is counted as not drawn, never as free of pain. A pin is a dot as wide as the pen.
 */
export function frequencyOf(visits: readonly (readonly Ink[])[]): FrequencyMap {
  const painted = visits.map((marks) => paintedOn(marks, cellsOnMap));
  const marked = painted.filter((views) => views.length > 0).length;
  const counted = VIEWS.flatMap((view) => {
    const cells = countView(painted.flatMap((views) => views.find((each) => each.view === view) ?? []));
    return cells.length > 0 ? [{ view, cells }] : [];
  });
  const most = counted.flatMap(({ cells }) => cells).reduce((top, { visits: n }) => Math.max(top, n), 0);
  const levels = levelsUpTo(most);
  const unmarked = visits.length - marked;
  return {
    visits: visits.length,
    marked,
    unmarked,
    words: wordsOf(visits.length, marked, unmarked),
    levels,
    views: counted.map(({ view, cells }) => ({
      view,
      cells,
      runs: runsOf(cells, (cell) => levelOf(cell.visits, most)),
      painRuns: runsOf(cells, ({ meanPain }) => (meanPain === null ? null : Math.round(meanPain))),
    })),
  };
}

function countView(painted: readonly ReturnType<typeof paintedOn>[number][]): FrequencyCell[] {
  const visits = new Uint16Array(CELL_COUNT);
  const scored = new Uint16Array(CELL_COUNT);
  const sum = new Float64Array(CELL_COUNT);
  for (const { cells, painAt } of painted) {
    for (const cell of listCells(cells)) {
      visits[cell] = (visits[cell] ?? 0) + 1;
      const pain = painAt(cell);
      if (pain === null) continue;
      scored[cell] = (scored[cell] ?? 0) + 1;
      sum[cell] = (sum[cell] ?? 0) + pain;
    }
  }
  return listCells(painted.map(({ cells }) => cells).reduce(unionOf, noCells())).map((cell) => {
    const n = scored[cell] ?? 0;
    return { cell, visits: visits[cell] ?? 0, meanPain: n > 0 ? (sum[cell] ?? 0) / n : null };
  });
}

const levelOf = (visits: number, most: number) => Math.ceil((visits * Math.min(MOST_LEVELS, most)) / most);

function levelsUpTo(most: number): FrequencyLevel[] {
  const counts = Array.from({ length: most }, (_, i) => i + 1);
  return Array.from({ length: Math.min(MOST_LEVELS, most) }, (_, i) => {
    const level = i + 1;
    const own = counts.filter((count) => levelOf(count, most) === level);
    const [from, to] = [own[0] ?? level, own.at(-1) ?? level];
    const words = from === to ? `${from} ${from === 1 ? 'visit' : 'visits'}` : `${from} to ${to} visits`;
    return { level, from, to, words };
  });
}

function wordsOf(visits: number, marked: number, unmarked: number): string {
  if (visits === 0) return 'No visits yet.';
  if (marked === 0) return `Nothing drawn at ${visits === 1 ? 'the one visit' : `any of ${visits} visits`}.`;
  const rest = unmarked > 0 ? `, nothing drawn at ${unmarked}` : '';
  return `Marked at ${marked} of ${visits} ${visits === 1 ? 'visit' : 'visits'}${rest}.`;
}

/** Neighbours in a row with one level become one rectangle, and equal rectangles under each other one taller. */
function runsOf(
  cells: readonly FrequencyCell[],
  levelOfCell: (cell: FrequencyCell) => number | null,
): FrequencyRun[] {
  const runs: { x: number; y: number; width: number; height: number; level: number }[] = [];
  for (const cell of cells) {
    const level = levelOfCell(cell);
    if (level === null) continue;
    const middle = centreOf(cell.cell);
    const [x, y] = [middle.x - CELL / 2, middle.y - CELL / 2];
    const last = runs.at(-1);
    if (last && last.y === y && last.x + last.width === x && last.level === level) last.width += CELL;
    else runs.push({ x, y, width: CELL, height: CELL, level });
  }
  return stacked(runs);
}

function stacked(runs: readonly FrequencyRun[]): FrequencyRun[] {
  const open = new Map<string, FrequencyRun>();
  const done: FrequencyRun[] = [];
  for (const run of runs) {
    const key = `${run.x} ${run.width} ${run.level}`;
    const above = open.get(key);
    if (above && above.y + above.height === run.y) {
      open.set(key, { ...above, height: above.height + run.height });
      continue;
    }
    if (above) done.push(above);
    open.set(key, run);
  }
  return [...done, ...open.values()];
}
