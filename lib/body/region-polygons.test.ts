import { describe, expect, it } from 'vitest';
import { type FigurePoint, halvesOf, VIEWS, type View } from './figure';
import { insideOutline, lateralityAt } from './geometry';
import { bodyCells, centreOf, listCells } from './grid';
import { regionAt } from './region-at';
import { type RegionPolygon, regionPolygons } from './region-polygons';
import { outlinePolygon, polygonArea } from './shapes';

/** Even-odd over all rings, holes among them. */
function inRings({ rings }: RegionPolygon, { x, y }: FigurePoint): boolean {
  let inside = false;
  for (const ring of rings) {
    let a = ring.at(-1);
    for (const b of ring) {
      if (a && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
      a = b;
    }
  }
  return inside;
}

/** Numbers that look random and are the same on every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

/** Body cells of a view whose surroundings all lie in one region: a thinned border may move by a cell of the raster. */
function someCells(view: View, count: number): FigurePoint[] {
  const reach = view.startsWith('sole') ? 12 : 40;
  const cells = listCells(bodyCells(view)).map(centreOf);
  const clear = ({ x, y }: FigurePoint) => {
    const own = regionAt(view, { x, y });
    return [0, 1, 2, 3, 4, 5, 6, 7].every((turn) => {
      const near = {
        x: x + reach * Math.cos((turn * Math.PI) / 4),
        y: y + reach * Math.sin((turn * Math.PI) / 4),
      };
      return insideOutline(view, near) && regionAt(view, near) === own;
    });
  };
  const picked: FigurePoint[] = [];
  for (const number of numbers(count)) {
    const spot = cells[Math.floor(number * cells.length)];
    if (spot && clear(spot)) picked.push(spot);
    if (picked.length === count) return picked;
  }
  return picked;
}

describe('region polygons', () => {
  it.each(VIEWS)('hold the spots regionAt says, on the side lateralityAt says: %s', (view) => {
    const wrong = someCells(view, 400).filter((spot) => {
      const holding = regionPolygons(view).filter((polygon) => inRings(polygon, spot));
      const side = lateralityAt(view, spot.x);
      const [only] = holding;
      const sided = side === 'midline' || only?.side === side;
      return holding.length !== 1 || only?.code !== regionAt(view, spot) || !sided;
    });
    expect(wrong).toEqual([]);
  });

  it.each(VIEWS)('fill the silhouette without gaps or overlaps: %s', (view) => {
    const polygons = regionPolygons(view);
    const cells = listCells(bodyCells(view)).map(centreOf);
    const twice = cells.filter((spot) => polygons.filter((polygon) => inRings(polygon, spot)).length > 1);
    expect(twice).toEqual([]);
    const bare = cells.filter((spot) => !polygons.some((polygon) => inRings(polygon, spot)));
    // Only cells at the very edge of the body may be cut off by the raster.
    expect(bare.length / cells.length).toBeLessThan(0.02);
  });

  it('have the area of the body together', () => {
    for (const view of ['front', 'back', 'soleRight'] as const) {
      const sum = regionPolygons(view).reduce((total, { area }) => total + area, 0);
      expect(Math.abs(sum / polygonArea(outlinePolygon(view)) - 1)).toBeLessThan(0.02);
    }
  });

  it('are mirror images on left and right', () => {
    const shown = (view: View, side: 'left' | 'right') =>
      regionPolygons(view)
        .filter((polygon) => polygon.side === side)
        .map(({ code, area }) => `${code} ${area}`);
    expect(shown('front', 'left')).toEqual(shown('front', 'right'));
    expect(shown('left', 'left')).toEqual(shown('right', 'right'));
    expect(regionPolygons('left').every(({ side }) => side === 'left')).toBe(true);
    expect(VIEWS.flatMap((view) => halvesOf(view)).length).toBe(8);
  });

  it('lie in whole tenths inside the chart and have an area', () => {
    for (const { rings, area } of VIEWS.flatMap((view) => regionPolygons(view))) {
      expect(area).toBeGreaterThan(0);
      for (const { x, y } of rings.flat()) {
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(Math.abs(x) <= 3000 && y >= 0 && y <= 10250).toBe(true);
      }
    }
  });
});
