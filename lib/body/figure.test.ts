import { describe, expect, it } from 'vitest';
import { FIGURE_BOUNDS, type FigurePoint, VIEWS, type View, WHOLE_VIEWS } from './figure';
import { insidePolygon, musclesAt, onNearArm } from './geometry';
import { MUSCLE_CODES, MUSCLES } from './muscles';
import { armPolygon, bodyPolygons, outlinePolygon, partRing, polygonArea, shapesOf } from './shapes';
import { mirrored } from './spline';
import { detailPath, earPath, halvesOn, musclePaths, outlinePath } from './svg';

/** Each drawing once: the left views are the mirror images of the right ones. */
const DRAWN_VIEWS = ['front', 'back', 'right', 'soleRight'] as const satisfies readonly View[];
const everyShape = DRAWN_VIEWS.flatMap((view) =>
  shapesOf(view).map((shape) => ({ view, id: shape.id, shape })),
);
const everyEdge = VIEWS.flatMap((view) =>
  bodyPolygons(view).map((ring, i) => ({ view, part: i ? 'arm' : 'body', ring })),
);

function grid(ring: readonly FigurePoint[], step: number): FigurePoint[] {
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  const cells: FigurePoint[] = [];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += step)
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += step) cells.push({ x, y });
  return cells.filter((cell) => insidePolygon(ring, cell));
}

const turn = (a: FigurePoint, b: FigurePoint, c: FigurePoint) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** Where a ring crosses itself: neighbours only touch, everything else must keep apart. */
function crossings(ring: readonly FigurePoint[]): FigurePoint[] {
  const edges = ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length] ?? from }));
  return edges.flatMap((one, i) =>
    edges
      .slice(i + 2)
      .filter((other) => turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0)
      .filter((other) => turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0)
      .map(() => one.from),
  );
}

describe('the silhouette', () => {
  it.each(everyEdge)('of the $view view, $part, never crosses itself and has an area', ({ ring }) => {
    expect(crossings(ring)).toEqual([]);
    expect(polygonArea(ring)).toBeGreaterThan(400_000);
  });

  it('stays inside what a mark may carry', () => {
    for (const { x, y } of everyEdge.flatMap(({ ring }) => ring)) {
      expect(x).toBeGreaterThan(FIGURE_BOUNDS.minX);
      expect(x).toBeLessThan(FIGURE_BOUNDS.maxX);
      expect(y).toBeGreaterThan(FIGURE_BOUNDS.minY);
      expect(y).toBeLessThan(FIGURE_BOUNDS.maxY);
    }
  });

  it('has the same stature in every whole-body view, sole to crown', () => {
    for (const view of ['front', 'back', 'right', 'left'] as const) {
      const ys = outlinePolygon(view).map(({ y }) => y);
      expect(Math.min(...ys)).toBeLessThan(40);
      expect(Math.max(...ys)).toBeGreaterThan(10_000);
    }
  });
});

describe('twins', () => {
  const turned = (ring: readonly FigurePoint[]) => ring.map(({ x, y }) => ({ x: 0 - x, y }));
  const sorted = (ring: readonly FigurePoint[]) =>
    ring.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).sort();

  const features = (view: View) => detailPath(view, 'features');
  const numbers = (path: string) => (path.match(/-?\d+/g) ?? []).map(Number);

  it.each(WHOLE_VIEWS)('the %s view is its own mirror image, so left and right can be compared', (view) => {
    const ring = partRing(view, 'body').map(([x, y]) => ({ x, y }));
    expect(sorted(turned(ring))).toEqual(sorted(ring));
  });

  it.each([
    ['left', 'right'],
    ['soleLeft', 'soleRight'],
  ] as const)('the %s view is exactly the mirror image of the %s view', (left, right) => {
    expect(outlinePolygon(left)).toEqual(turned(outlinePolygon(right)));
    expect(armPolygon(left)).toEqual(armPolygon(right) && turned(armPolygon(right) ?? []));
    expect(partRing(left, 'body')).toEqual(mirrored(partRing(right, 'body')));
    expect(shapesOf(left)).toBe(shapesOf(right));
    expect(outlinePath(left)).not.toBe(outlinePath(right));
    for (const pathOf of [outlinePath, earPath, features]) {
      const [there, here] = [numbers(pathOf(left)), numbers(pathOf(right))];
      // Half a tenth rounds one way on the right and the other way mirrored, and a step rounds at both its ends.
      expect(there.length).toBe(here.length);
      expect(there.every((n, i) => Math.abs(n - (here[i] ?? 0) * (i % 2 ? 1 : -1)) <= 2)).toBe(true);
    }
    for (const layer of ['superficial', 'deep'] as const) {
      const names = (view: View) => musclePaths(view, layer).map(({ id, part }) => `${id} ${part}`);
      expect(names(left)).toEqual(names(right));
      expect(musclePaths(left, layer).every(({ half }) => half === 'minus')).toBe(true);
    }
  });

  it('the near arm reaches forward: the client faces the picture’s right in the right view', () => {
    expect(onNearArm('right', { x: 1500, y: 4300 })).toBe(true);
    expect(onNearArm('right', { x: -1500, y: 4300 })).toBe(false);
    expect(onNearArm('left', { x: -1500, y: 4300 })).toBe(true);
    expect(onNearArm('front', { x: 1500, y: 4300 })).toBe(false);
  });

  it('a muscle is drawn once for each half the view has, and for no other side', () => {
    for (const view of VIEWS) {
      const paths = musclePaths(view, 'superficial');
      const once = shapesOf(view).filter(({ layer }) => layer === 'superficial').length;
      expect(paths.length).toBe(once * halvesOn(view, 'midline').length);
      expect(outlinePath(view)).toMatch(/^M[-\d ]+c[-\d ]+z$/);
    }
  });
});

describe('muscle shapes', () => {
  it.each(everyShape)('$view $id never crosses itself, has an area, lies on its part', ({ view, shape }) => {
    expect(shape.polygon.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(crossings(shape.polygon)).toEqual([]);
    expect(shape.area).toBeGreaterThan(3_000);
    const skin = (shape.part === 'arm' ? armPolygon(view) : outlinePolygon(view)) ?? [];
    const covered = grid(shape.polygon, 12);
    const onSkin = covered.filter((cell) => insidePolygon(skin, cell));
    expect(onSkin.length / covered.length).toBeGreaterThan(0.95);
  });

  it.each(everyShape.filter(({ view }) => view === 'front' || view === 'back'))(
    '$view $id keeps to its own half of the body',
    ({ shape }) => {
      expect(Math.min(...shape.polygon.map(({ x }) => x))).toBeGreaterThan(0);
    },
  );

  it('have an id of their own within a view and layer', () => {
    for (const view of DRAWN_VIEWS) {
      const names = shapesOf(view).map(({ id, layer }) => `${id} ${layer}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('show every muscle of the list in at least one view', () => {
    const shown = new Set(everyShape.map(({ shape }) => shape.code));
    expect(MUSCLE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('can be marked wherever they can be seen', () => {
    for (const view of VIEWS) {
      const sign = view === 'left' || view === 'soleLeft' ? -1 : 1;
      for (const { code, polygon, part } of shapesOf(view)) {
        if (!code) continue;
        const spots = polygon.map(({ x, y }) => ({ x: sign * x, y }));
        const seen = spots.filter((spot) => part === 'arm' || !onNearArm(view, spot));
        expect(seen.length, `${view} ${code}`).toBeGreaterThan(2);
        const codes = musclesAt(view, seen[0] ?? { x: 0, y: 0 }).map((near) => near.code);
        expect(codes, `${view} ${code}`).toContain(code);
      }
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
