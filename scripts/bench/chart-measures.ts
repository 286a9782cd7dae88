// Hit-test, extent and comparison of body charts, in this process: per operation at 10, 100 and 1,000 marks.
import { extentOf } from '@/lib/body/extent';
import { WHOLE_VIEWS } from '@/lib/body/figure';
import { musclesAt } from '@/lib/body/geometry';
import { bodyCells, CELL_COUNT, centreOf, hasCell } from '@/lib/body/grid';
import type { Ink } from '@/lib/body/ink';
import { regionAt } from '@/lib/body/region-at';
import { onStroke } from '@/lib/body/strokes';
import { compareCharts } from '@/lib/domain/chart-change';
import { fateOf, seeded, spotsOnBody, strokesOnBody, twoCharts } from './chart-scene';
import { type Budget, judge, median, round } from './rounds';

/** The same in every run, so that two runs measure the same charts. */
const seed = 20_261_122;
export const chartSizes = [10, 100, 1000] as const;
type Size = (typeof chartSizes)[number];

export type ChartRow = {
  name: string;
  marks: number;
  /** Microseconds for the whole chart, one median a round. */
  rounds: number[];
  p50: number;
  /** The same for one mark of it. */
  perMark: number;
  wrong: number;
};

export type ChartMeasures = { rows: ChartRow[]; budgets: Budget[]; errors: number };

type Task = { name: string; marks: Size; run: () => unknown; wrong: () => number };

/** Every task in every round, each round beginning at another; results are checked once, beside the clock. */
export function measureCharts(rounds: number): ChartMeasures {
  const tasks = chartSizes.flatMap((marks) => [hitTest(marks), extent(marks), comparison(marks)]);
  const times = new Map(tasks.map((task) => [task, [] as number[]]));
  for (const task of tasks) timed(task);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (let step = 0; step < tasks.length; step += 1) {
      const task = tasks[(step + turn) % tasks.length];
      if (task) times.get(task)?.push(timed(task));
    }
  }
  const rows = tasks.map((task): ChartRow => {
    const own = times.get(task) ?? [];
    const p50 = median(own);
    const { name, marks } = task;
    return {
      name,
      marks,
      rounds: own.map(round),
      p50: round(p50),
      perMark: round(p50 / marks),
      wrong: task.wrong(),
    };
  });
  return { rows, budgets: growth(rows), errors: rows.reduce((sum, { wrong }) => sum + wrong, 0) };
}

const samples = 5;

/** Microseconds of one call. A sample is a thousand marks whatever the size, so that all sizes take the same knocks. */
function timed({ run, marks }: Pick<Task, 'run' | 'marks'>): number {
  const calls = Math.max(...chartSizes) / marks;
  const times = Array.from({ length: samples }, () => {
    const from = performance.now();
    for (let call = 0; call < calls; call += 1) run();
    return ((performance.now() - from) * 1000) / calls;
  });
  return median(times);
}

function hitTest(marks: Size): Task {
  const spots = spotsOnBody(marks, seeded(seed));
  const run = () => spots.map((spot) => [musclesAt(spot.view, spot)[0]?.code, regionAt(spot.view, spot)]);
  // Both halves are twins: a mirrored spot must meet the same muscle and region.
  const mirrored = spots.map((spot) => {
    const other = { left: 'right', right: 'left', soleLeft: 'soleRight', soleRight: 'soleLeft' } as const;
    const view = spot.view === 'front' || spot.view === 'back' ? spot.view : other[spot.view];
    return { view, x: 0 - spot.x, y: spot.y };
  });
  const wrong = () =>
    run().filter(([muscle, region], at) => {
      const twin = mirrored[at];
      return !twin || musclesAt(twin.view, twin)[0]?.code !== muscle || regionAt(twin.view, twin) !== region;
    }).length;
  return { name: 'muscles and region under a spot', marks, run, wrong };
}

function extent(marks: Size): Task {
  const strokes = strokesOnBody(marks, seed);
  const run = () => extentOf(strokes);
  // A thousand strokes the plain way would take a minute; the first hundred prove the rest.
  const wrong = () => {
    const first = strokes.slice(0, 100);
    return extentOf(first)?.cells === slowly(first) ? 0 : 1;
  };
  return { name: 'extent of painted areas', marks, run, wrong };
}

/** Painted cells of front and back the plain way: every cell against every stroke. */
function slowly(strokes: readonly Ink[]): number {
  let count = 0;
  for (const view of WHOLE_VIEWS) {
    const skin = bodyCells(view);
    const lines = strokes
      .filter((stroke) => stroke.view === view)
      .map(({ stroke }) => stroke.map(([x, y]) => ({ x, y })));
    for (let cell = 0; cell < CELL_COUNT; cell += 1) {
      if (!hasCell(skin, cell)) continue;
      const middle = centreOf(cell);
      if (lines.some((line) => onStroke(line, middle))) count += 1;
    }
  }
  return count;
}

function comparison(marks: Size): Task {
  const { from, to } = twoCharts(marks, seed);
  const words = { heightCm: 170, earlierWords: 'on 11 Mar', laterWords: 'today' };
  const run = () => compareCharts(from, to, words);
  const wrong = () => {
    const { points, areas } = run();
    const kinds = new Map(points.rows.map(({ pointId, kind }) => [pointId, kind]));
    const missed = to.points.filter(({ pointId }, at) => kinds.get(pointId) !== fateOf(at)).length;
    return missed + (areas.comparable ? 0 : 1);
  };
  return { name: 'two charts compared', marks, run, wrong };
}

/** The cost of one mark must not grow with the chart. */
function growth(rows: readonly ChartRow[]): Budget[] {
  return [...new Set(rows.map(({ name }) => name))].map((name) => {
    const perMark = (size: Size) => {
      const row = rows.find((each) => each.name === name && each.marks === size);
      return (row?.rounds ?? []).map((time) => time / size);
    };
    return judge(
      { id: 'chart.growth', what: `${name}: one of 1,000 ÷ one of 100`, budget: 1.5 },
      perMark(1000),
      perMark(100),
    );
  });
}

const sayTime = (us: number) => (us < 1000 ? `${us.toFixed(1)} µs` : `${(us / 1000).toFixed(2)} ms`);

/** The same as text, one line per operation and size. */
export function chartTable({ rows, errors }: ChartMeasures): string {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const lines = [...rows]
    .sort((a, b) => a.name.localeCompare(b.name) || a.marks - b.marks)
    .map(({ name, marks, p50, perMark }) =>
      [
        name.padEnd(widest),
        `${marks} marks`.padStart(10),
        sayTime(p50).padStart(10),
        `${sayTime(perMark)} each`.padStart(14),
      ].join('  '),
    );
  return ['Body chart, in process', ...lines, ...(errors > 0 ? [`${errors} results were wrong.`] : [])].join(
    '\n',
  );
}
