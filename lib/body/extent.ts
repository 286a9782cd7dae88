import { halvesOf, type Side, sideOfView, type View, WHOLE_VIEWS } from './figure';
import { type FigureRef, figureOf } from './figures';
import { bodyCells, cellsOfRing, centreOf, countCells, hasCell, listCells, mirroredCell } from './grid';
import { type Ink, type Painted, paintedOn } from './ink';
import type { MuscleCode } from './muscles';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';
import { armPolygon, perFigure, shapesOf } from './shapes';

export type ViewExtent = Readonly<{ view: View; cells: number; percent: number }>;

/** How much of the body is painted. Pins are spots and have no extent. */
export type Extent = Readonly<{
  /** Front and back together, in % of their skin; null when nothing is painted there, which is not zero. */
  percent: number | null;
  cells: number;
  /** Side and sole views, each in % of its own skin: they show skin of the front and back again, so never add them. */
  apart: readonly ViewExtent[];
}>;

const isWhole = (view: View) => WHOLE_VIEWS.some((whole) => whole === view);

/** Extent of the painted marks, or null when none of them paints anything. */
export function extentOf(marks: readonly Ink[], version?: FigureRef): Extent | null {
  return extentOfPainted(paintedOn(marks), version);
}

export function extentOfPainted(painted: readonly Painted[], version?: FigureRef): Extent | null {
  if (painted.length === 0) return null;
  const views = painted.map(({ view, cells }): ViewExtent => {
    const count = countCells(cells);
    return { view, cells: count, percent: (100 * count) / countCells(bodyCells(view, version)) };
  });
  const cells = views.reduce((sum, each) => (isWhole(each.view) ? sum + each.cells : sum), 0);
  const skin = WHOLE_VIEWS.reduce((sum, view) => sum + countCells(bodyCells(view, version)), 0);
  return {
    percent: cells > 0 ? (100 * cells) / skin : null,
    cells,
    apart: views.filter(({ view }) => !isWhole(view)),
  };
}

/** A region or a muscle of one side in one view, as the cells it has there. */
type Area<Code> = Readonly<{ code: Code; side: Exclude<Side, 'midline'>; cells: readonly number[] }>;

const SLIVER_SHARE = 0.1;
const SLIVER_CELLS = 15;

/** Is a painted part more than a sliver a pen leaves in passing: a tenth of the area, or 15 cells (about 7 cm²)? */
export const isMoreThanSliver = ({ cells, share }: Pick<Share<unknown>, 'cells' | 'share'>): boolean =>
  share >= SLIVER_SHARE || cells >= SLIVER_CELLS;

/** How much of a region or muscle is painted, on one side of one view. */
export type Share<Code> = Readonly<{
  view: View;
  /** A cell lies on one side of the spine: an area across it is two shares. */
  side: Exclude<Side, 'midline'>;
  code: Code;
  cells: number;
  /** 0–1 of the area's own cells in this view. */
  share: number;
  /** Cells with a number of pain; the highest and the mean of them, null when no number was asked. */
  scoredCells: number;
  maxPain: number | null;
  meanPain: number | null;
}>;

function sharesOf<Code>(painted: Painted, areas: readonly Area<Code>[]): Share<Code>[] {
  return areas.flatMap(({ code, side, cells: own }) => {
    const covered = own.filter((cell) => hasCell(painted.cells, cell));
    if (covered.length === 0) return [];
    const pains = covered.flatMap((cell) => painted.painAt(cell) ?? []);
    const scored = pains.length > 0;
    return [
      {
        view: painted.view,
        side,
        code,
        cells: covered.length,
        share: covered.length / own.length,
        scoredCells: pains.length,
        maxPain: scored ? pains.reduce((a, b) => Math.max(a, b)) : null,
        meanPain: scored ? pains.reduce((a, b) => a + b) / pains.length : null,
      },
    ];
  });
}

const sideOfCell = (view: View, cell: number): Exclude<Side, 'midline'> =>
  sideOfView(view) ?? (centreOf(cell).x > 0 === (view === 'front') ? 'left' : 'right');

const regionsIn = perFigure((figure, view: View): readonly Area<RegionCode>[] => {
  const cellsBy = new Map<string, { code: RegionCode; side: Exclude<Side, 'midline'>; cells: number[] }>();
  for (const cell of listCells(bodyCells(view, figure))) {
    const code = regionAt(view, centreOf(cell));
    const side = sideOfCell(view, cell);
    const area = cellsBy.get(`${code} ${side}`) ?? { code, side, cells: [] };
    area.cells.push(cell);
    cellsBy.set(`${code} ${side}`, area);
  }
  return [...cellsBy.values()];
});

/** Every region the marks paint, slivers among them; one share for each side and view. */
export function regionShares(marks: readonly Ink[], version?: FigureRef): Share<RegionCode>[] {
  return regionSharesOfPainted(paintedOn(marks), version);
}

export const regionSharesOfPainted = (
  painted: readonly Painted[],
  version?: FigureRef,
): Share<RegionCode>[] => painted.flatMap((each) => sharesOf(each, regionsIn(figureOf(version), each.view)));

/** Cells of every muscle as one sees it: what lies under the near arm of a side view is left out. */
const musclesIn = perFigure((figure, view: View): readonly Area<MuscleCode>[] => {
  const skin = bodyCells(view, figure);
  const arm = armPolygon(view, figure);
  const underArm = arm ? cellsOfRing(arm) : null;
  const drawn = new Map<MuscleCode, Set<number>>();
  const [half] = halvesOf(view);
  for (const { code, polygon, part } of shapesOf(view, figure)) {
    if (!code) continue;
    const cells = drawn.get(code) ?? new Set();
    drawn.set(code, cells);
    for (const plus of listCells(cellsOfRing(polygon))) {
      const cell = half === 'plus' ? plus : mirroredCell(plus);
      const covered = part === 'body' && underArm && hasCell(underArm, cell);
      if (hasCell(skin, cell) && !covered) cells.add(cell);
    }
  }
  return [...drawn].flatMap(([code, cells]) => bothSides(view, code, [...cells]));
});

function bothSides(view: View, code: MuscleCode, cells: readonly number[]): Area<MuscleCode>[] {
  const all = sideOfView(view) ? [cells] : [cells, cells.map(mirroredCell)];
  return all.flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ code, side: sideOfCell(view, first), cells: own }];
  });
}

/**
 * Muscles the marks paint: those with at least a tenth of their cells, or 15 cells, painted; the most covered first.
 * A deep muscle is covered where it lies under the paint.
 */
export function muscleShares(marks: readonly Ink[], version?: FigureRef): Share<MuscleCode>[] {
  return paintedOn(marks)
    .flatMap((painted) => sharesOf(painted, musclesIn(figureOf(version), painted.view)))
    .filter(isMoreThanSliver)
    .sort((a, b) => b.share - a.share);
}
