import { describe, expect, it } from 'vitest';
import { FIGURE_BOUNDS, VIEWS } from './figure';
import { insideOutline, insidePolygon, musclesAt } from './geometry';
import { MUSCLE_CODES, MUSCLES } from './muscles';
import { outlinePolygon, shapesOf } from './shapes';
import { musclePaths, outlinePath } from './svg';

const everyShape = VIEWS.flatMap((view) => shapesOf(view).map((shape) => ({ view, shape })));

function grid(fromX: number, toX: number, fromY: number, toY: number, step: number) {
  const cells: { x: number; y: number }[] = [];
  for (let x = fromX; x <= toX; x += step) for (let y = fromY; y <= toY; y += step) cells.push({ x, y });
  return cells;
}

describe('the figure', () => {
  it('is the mirror image of itself, so left and right can be compared', () => {
    for (const view of VIEWS) {
      const lopsided = grid(0, 3000, 0, 10250, 90).filter(
        ({ x, y }) => insideOutline(view, { x: -x, y }) !== insideOutline(view, { x, y }),
      );
      expect(lopsided).toEqual([]);
    }
  });

  it('stays inside what a mark may carry', () => {
    for (const { x, y } of VIEWS.flatMap((view) => outlinePolygon(view))) {
      expect(x).toBeGreaterThan(FIGURE_BOUNDS.minX);
      expect(x).toBeLessThan(FIGURE_BOUNDS.maxX);
      expect(y).toBeGreaterThan(FIGURE_BOUNDS.minY);
      expect(y).toBeLessThan(FIGURE_BOUNDS.maxY);
    }
  });

  it.each(everyShape)(
    '$view $shape.id has an area and lies on the body, on its own half',
    ({ view, shape }) => {
      expect(shape.area).toBeGreaterThan(3_000);
      const xs = shape.polygon.map(({ x }) => x);
      const ys = shape.polygon.map(({ y }) => y);
      const cells = grid(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), 12);
      const covered = cells.filter((cell) => insidePolygon(shape.polygon, cell));
      const onBody = covered.filter((cell) => insidePolygon(outlinePolygon(view), cell));
      expect(onBody.length / covered.length).toBeGreaterThan(0.93);
      expect(Math.min(...xs)).toBeGreaterThan(0);
      expect(shape.polygon.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    },
  );

  it('draws each muscle on both halves', () => {
    for (const view of VIEWS) {
      const paths = musclePaths(view, 'superficial');
      expect(paths.filter(({ half }) => half === 'plus').length).toBe(paths.length / 2);
      expect(outlinePath(view)).toMatch(/^M[-\d ]+c[-\d ]+z$/);
    }
  });

  it('shows every muscle that has a place on the front or back', () => {
    const shown = new Set(everyShape.map(({ shape }) => shape.code));
    const hidden = MUSCLE_CODES.filter((code) => !shown.has(code));
    expect(hidden).toEqual(['quadratus-plantae', 'flexor-hallucis-brevis']);
  });

  it('can be marked at the middle of every muscle it shows', () => {
    for (const { view, shape } of everyShape) {
      if (!shape.code) continue;
      const point = shape.polygon[0];
      if (!point) continue;
      const codes = musclesAt(view, point).map(({ code }) => code);
      expect(codes).toContain(shape.code);
    }
  });
});

describe('the muscle list', () => {
  it('holds 66 muscles, each with its own name, Latin name and a place to palpate', () => {
    expect(MUSCLES.length).toBe(66);
    expect(new Set(MUSCLES.map(({ plain }) => plain)).size).toBe(66);
    expect(new Set(MUSCLES.map(({ ta }) => ta)).size).toBe(66);
    for (const { trp, primary } of MUSCLES) {
      expect(trp.length).toBeGreaterThan(0);
      expect(primary.length).toBeGreaterThan(0);
    }
  });
});
