import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { type FigurePoint, VIEWS, type View } from './figure';
import { insideOutline } from './geometry';
import {
  bodyCells,
  CELL,
  CELL_COUNT,
  cellAt,
  cellsOfRing,
  cellsOfStroke,
  centreOf,
  countCells,
  countShared,
  hasCell,
  intersectionOf,
  listCells,
  mirroredCell,
  unionOf,
  without,
} from './grid';

const CELL_AREA = CELL * CELL;
const view = fc.constantFrom(...VIEWS);
const cell = fc.integer({ min: 0, max: CELL_COUNT - 1 });
const onBack = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: 1500, max: 6500 }) });
const line = fc.array(onBack, { minLength: 2, maxLength: 12 });
const pen = fc.integer({ min: 40, max: 800 });

describe('cells', () => {
  it('a cell holds its own middle, and its twin lies across the midline', () => {
    fc.assert(
      fc.property(cell, (one) => {
        const middle = centreOf(one);
        const twin = centreOf(mirroredCell(one));
        fc.pre(middle.y <= 10250);
        expect(cellAt(middle)).toBe(one);
        expect(twin).toEqual({ x: -middle.x, y: middle.y });
      }),
    );
  });

  it('the corners of the chart have cells; a spot off the chart has none', () => {
    expect(cellAt({ x: 3000, y: 10250 })).toBe(CELL_COUNT - 1);
    expect(cellAt({ x: -3000, y: 0 })).toBe(0);
    expect(() => cellAt({ x: 3001, y: 0 })).toThrow(AppError);
    expect(() => cellAt({ x: Number.NaN, y: 0 })).toThrow(AppError);
  });

  it('counting, listing, union, intersection and difference agree with sets', () => {
    fc.assert(
      fc.property(line, line, pen, (first, second, width) => {
        const [a, b] = [cellsOfStroke('back', first, width), cellsOfStroke('back', second, width)];
        const [left, right] = [new Set(listCells(a)), new Set(listCells(b))];
        expect(countCells(a)).toBe(left.size);
        const either = new Set([...left, ...right]);
        expect(listCells(unionOf(a, b))).toEqual([...either].sort((p, q) => p - q));
        expect(listCells(intersectionOf(a, b))).toEqual([...left].filter((one) => right.has(one)));
        expect(listCells(without(a, b))).toEqual([...left].filter((one) => !right.has(one)));
        expect(countShared(a, b)).toBe([...left].filter((one) => right.has(one)).length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the body on the grid', () => {
  it.each([
    // Square units of the drawing study; the figure was redrawn since, so a hundredth of slack.
    ['front', 179_645],
    ['back', 179_339],
  ] as const)('%s has %d square units of skin, within 1 %', (on, area) => {
    expect(Math.abs((countCells(bodyCells(on)) * CELL_AREA) / 100 / area - 1)).toBeLessThan(0.01);
  });

  it('a cell is body exactly where its middle is', () => {
    fc.assert(
      fc.property(view, cell, (on, one) => {
        const middle = centreOf(one);
        fc.pre(middle.y <= 10250);
        const beside = (step: number) => insideOutline(on, { x: middle.x + step, y: middle.y });
        // Exactly on the edge either answer will do, as long as twins get the same.
        fc.pre(beside(-0.01) === beside(0.01));
        expect(hasCell(bodyCells(on), one)).toBe(beside(0));
      }),
      { numRuns: 2000 },
    );
  });

  it('left views are the right ones mirrored; the arm of a side view counts as skin', () => {
    for (const [left, right] of [
      ['left', 'right'],
      ['soleLeft', 'soleRight'],
    ] as const) {
      const mirrored = listCells(bodyCells(right)).map(mirroredCell);
      expect(listCells(bodyCells(left))).toEqual(mirrored.sort((a, b) => a - b));
    }
    expect(countCells(bodyCells('right')) * CELL_AREA).toBeGreaterThan(9_310_300);
  });
});

describe('a ring on the grid', () => {
  it('a rectangle on cell borders holds exactly its cells', () => {
    const corners = [
      [-400, 2000],
      [400, 2000],
      [400, 2600],
      [-400, 2600],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect(countCells(cellsOfRing(corners))).toBe(20 * 15);
  });
});

describe('a stroke on the grid', () => {
  const area = (points: readonly FigurePoint[], width: number, on: View = 'back') =>
    countCells(cellsOfStroke(on, points, width)) * CELL_AREA;

  it('a dot of the pen covers its circle', () => {
    for (const width of [400, 600, 800]) {
      const circle = Math.PI * (width / 2) ** 2;
      expect(Math.abs(area([{ x: 0, y: 3000 }], width) / circle - 1)).toBeLessThan(0.03);
    }
  });

  it('a straight sweep covers its rectangle and two half circles', () => {
    const sweep = [
      { x: -400, y: 3000 },
      { x: 400, y: 3000 },
    ];
    expect(Math.abs(area(sweep, 400) / (800 * 400 + Math.PI * 200 ** 2) - 1)).toBeLessThan(0.02);
  });

  it('a sweep on cell borders counts exactly: 20 by 10 cells and the round ends', () => {
    const sweep = [
      { x: -400, y: 3000 },
      { x: 400, y: 3000 },
    ];
    const dot = countCells(cellsOfStroke('back', [{ x: 0, y: 3000 }], 400));
    expect(countCells(cellsOfStroke('back', sweep, 400))).toBe(20 * 10 + dot);
  });

  it('a scribble over itself covers exactly the union of its pieces', () => {
    fc.assert(
      fc.property(line, pen, (points, width) => {
        const pieces = points.slice(1).map((to, i) => cellsOfStroke('back', [points[i] ?? to, to], width));
        const union = pieces.reduce(unionOf);
        expect(listCells(cellsOfStroke('back', points, width))).toEqual(listCells(union));
      }),
      { numRuns: 60 },
    );
  });

  it('drawn twice, there and back, it covers no more', () => {
    fc.assert(
      fc.property(line, pen, (points, width) => {
        const once = cellsOfStroke('back', points, width);
        expect(cellsOfStroke('back', [...points, ...points.toReversed()], width)).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('paints body only: what lies beside it is not skin', () => {
    expect(area([{ x: 2900, y: 200 }], 800)).toBe(0);
    const across = [
      { x: -3000, y: 3500 },
      { x: 3000, y: 3500 },
    ];
    expect(without(cellsOfStroke('front', across, 300), bodyCells('front'))).toEqual(new Uint32Array(1205));
  });

  it.each([
    ['no number', { x: Number.NaN, y: 100 }],
    ['beyond the chart', { x: 0, y: 10_251 }],
  ])('%s is refused', (_, point) => {
    expect(() => cellsOfStroke('back', [{ x: 0, y: 0 }, point], 260)).toThrow(AppError);
  });
});
