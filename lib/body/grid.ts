import type { FigurePoint, View } from './figure';
import { type FigureRef, figureOf } from './figures';
import { checkedPoint } from './geometry';
import { bodyPolygons, perFigure } from './shapes';

/** Edge of a cell, in tenths: 4/1000 of stature, about 7 mm. */
export const CELL = 40;
const COLUMNS = 150;
const ROWS = 257;
const LEFT = -3000;
/** Cells of a view's frame, whether on the body or not. */
export const CELL_COUNT = COLUMNS * ROWS;

/** A set of cells of one view, one bit a cell. Never changed once it left this file. */
export type Cells = Readonly<Uint32Array>;

const emptyBits = () => new Uint32Array(Math.ceil(CELL_COUNT / 32));

/** The middle of a cell, in tenths. */
export function centreOf(cell: number): FigurePoint {
  return {
    x: LEFT + (cell % COLUMNS) * CELL + CELL / 2,
    y: Math.floor(cell / COLUMNS) * CELL + CELL / 2,
  };
}

/** The cell on the other side of the midline. */
export const mirroredCell = (cell: number): number => cell + COLUMNS - 1 - 2 * (cell % COLUMNS);

/** The cell a spot lies in. Throws `invalid` for a spot outside the chart. */
export function cellAt(point: FigurePoint): number {
  const { x, y } = checkedPoint(point);
  return Math.floor(y / CELL) * COLUMNS + Math.min(COLUMNS - 1, Math.floor((x - LEFT) / CELL));
}

export const hasCell = (cells: Cells, cell: number): boolean =>
  ((cells[cell >>> 5] ?? 0) & (1 << (cell & 31))) !== 0;

function addCell(bits: Uint32Array, cell: number) {
  bits[cell >>> 5] = (bits[cell >>> 5] ?? 0) | (1 << (cell & 31));
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many cells a set holds. */
export function countCells(cells: Cells): number {
  let count = 0;
  for (const word of cells) count += onesIn(word);
  return count;
}

type Both = (a: number, b: number) => number;
const merged = (a: Cells, b: Cells, both: Both): Cells => {
  const bits = emptyBits();
  for (let i = 0; i < bits.length; i++) bits[i] = both(a[i] ?? 0, b[i] ?? 0);
  return bits;
};

export const noCells = (): Cells => emptyBits();
export const unionOf = (a: Cells, b: Cells): Cells => merged(a, b, (x, y) => x | y);
export const intersectionOf = (a: Cells, b: Cells): Cells => merged(a, b, (x, y) => x & y);
export const without = (a: Cells, b: Cells): Cells => merged(a, b, (x, y) => x & ~y);

/** How many cells two sets share, without making a third. */
export function countShared(a: Cells, b: Cells): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += onesIn((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** Cell numbers of a set, top to bottom, left to right. */
export function listCells(cells: Cells): number[] {
  const list: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    for (let word = cells[i] ?? 0; word !== 0; word &= word - 1) {
      list.push(i * 32 + (31 - Math.clz32(word & -word)));
    }
  }
  return list;
}

/** Rows or columns whose middles lie between two edges, kept inside the frame. */
const firstIn = (from: number, start: number) => Math.max(0, Math.ceil((from - start) / CELL - 0.5));
const lastIn = (to: number, start: number, count: number) =>
  Math.min(count - 1, Math.floor((to - start) / CELL - 0.5));

/** Cells whose middles lie inside a ring that does not cross itself (even-odd, row by row). */
export function cellsOfRing(ring: readonly FigurePoint[]): Cells {
  const bits = emptyBits();
  for (let row = 0; row < ROWS; row++) {
    const y = row * CELL + CELL / 2;
    const crossings: number[] = [];
    let a = ring.at(-1);
    for (const b of ring) {
      if (a && a.y > y !== b.y > y) crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
      a = b;
    }
    crossings.sort((p, q) => p - q);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const last = lastIn(crossings[i + 1] ?? 0, LEFT, COLUMNS);
      for (let column = firstIn(crossings[i] ?? 0, LEFT); column <= last; column++)
        addCell(bits, row * COLUMNS + column);
    }
  }
  return bits;
}

const bodyIn = perFigure(
  (figure, view: View): Cells => bodyPolygons(view, figure).map(cellsOfRing).reduce(unionOf, noCells()),
);

/** The cells of a view that are skin, the near arm of a side view among them. Worked out once a figure. */
export const bodyCells = (view: View, version?: FigureRef): Cells => bodyIn(figureOf(version), view);

/** The same test as `distanceToSegment`, on squares and without a point a cell: it runs for every cell of a stroke. */
function addCapsule(bits: Uint32Array, a: FigurePoint, b: FigurePoint, reach: number) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const lastRow = lastIn(Math.max(a.y, b.y) + reach, 0, ROWS);
  const firstColumn = firstIn(Math.min(a.x, b.x) - reach, LEFT);
  const lastColumn = lastIn(Math.max(a.x, b.x) + reach, LEFT, COLUMNS);
  for (let row = firstIn(Math.min(a.y, b.y) - reach, 0); row <= lastRow; row++) {
    const down = (row + 0.5) * CELL - a.y;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const across = LEFT + (column + 0.5) * CELL - a.x;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (across * dx + down * dy) / length));
      const [restX, restY] = [across - along * dx, down - along * dy];
      if (restX * restX + restY * restY <= reach * reach) addCell(bits, row * COLUMNS + column);
    }
  }
}

/**
 * Body cells a pen stroke paints: those whose middle is within half the pen's width of the line itself. Never tested
 * against the ink's outline, where a scribble over itself would cancel itself out. One point is a round dot. Throws
 * `invalid` for a point outside the chart.
 */
export function cellsOfStroke(
  view: View,
  points: readonly FigurePoint[],
  penWidth: number,
  version?: FigureRef,
): Cells {
  const bits = emptyBits();
  let from = points[0];
  for (const to of points) {
    checkedPoint(to);
    if (from) addCapsule(bits, from, to, penWidth / 2);
    from = to;
  }
  return intersectionOf(bits, bodyCells(view, version));
}
