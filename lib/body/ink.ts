import { type FigurePoint, type Side, VIEWS, type View } from './figure';
import { CELL_COUNT, type Cells, cellsOfStroke, countCells, listCells, noCells, unionOf } from './grid';
import type { MuscleCode } from './muscles';
import type { RegionCode } from './regions';
import { STROKE_WIDTH } from './strokes';

/** A point of a drawn line, in tenths; the pen's pressure where the pen told it. */
export type InkPoint = readonly [x: number, y: number, pressure?: number];

/** What the measures need of a mark: a pin, or a painted area. `intensity` null was not asked. */
export type Ink = Readonly<{
  view: View;
  kind: 'pin' | 'stroke';
  x: number;
  y: number;
  side: Side;
  stroke: readonly InkPoint[];
  /** Tenths; null draws with the usual pen. */
  penWidth: number | null;
  intensity: number | null;
  regionCode: RegionCode | null;
  muscleCode: MuscleCode | null;
}>;

const linePoints = (stroke: readonly InkPoint[]): FigurePoint[] => stroke.map(([x, y]) => ({ x, y }));

/** Body cells a mark paints. A pin is a spot and paints none. */
export function cellsOfInk(mark: Pick<Ink, 'view' | 'kind' | 'stroke' | 'penWidth'>): Cells {
  if (mark.kind === 'pin') return noCells();
  return cellsOfStroke(mark.view, linePoints(mark.stroke), mark.penWidth ?? STROKE_WIDTH);
}

/** Body cells round a pin, as wide as the usual pen: for maps that pins shall show on. */
export const cellsOfPin = ({ view, x, y }: Pick<Ink, 'view' | 'x' | 'y'>): Cells =>
  cellsOfStroke(view, [{ x, y }], STROKE_WIDTH);

const NOT_ASKED = 255;

/** What is painted on one view, with the strongest pain said of each cell. */
export type Painted = Readonly<{
  view: View;
  cells: Cells;
  /** 0–10, the highest of the marks over this cell; null where it was not asked or nothing is painted. */
  painAt: (cell: number) => number | null;
}>;

/** Painted areas by view; a view nothing was painted on is absent. */
export function paintedOn(marks: readonly Ink[], cellsOf: CellsOf = cellsOfInk): Painted[] {
  return VIEWS.flatMap((view) => {
    const onView = marks.filter((mark) => mark.view === view);
    let cells = noCells();
    const pain = new Uint8Array(CELL_COUNT).fill(NOT_ASKED);
    for (const mark of onView) {
      const own = cellsOf(mark);
      cells = unionOf(cells, own);
      if (mark.intensity !== null) raise(pain, own, mark.intensity);
    }
    if (countCells(cells) === 0) return [];
    const painAt = (cell: number) => {
      const felt = pain[cell] ?? NOT_ASKED;
      return felt === NOT_ASKED ? null : felt;
    };
    return [{ view, cells, painAt }];
  });
}

type CellsOf = (mark: Ink) => Cells;

function raise(pain: Uint8Array, cells: Cells, felt: number) {
  for (const cell of listCells(cells)) {
    const before = pain[cell] ?? NOT_ASKED;
    if (before === NOT_ASKED || felt > before) pain[cell] = felt;
  }
}
