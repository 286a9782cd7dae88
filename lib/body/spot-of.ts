import { FIGURE_BOUNDS, type FigurePoint, MIDLINE_HALF_WIDTH, type Side, VIEWS, type View } from './figure';
import { insideOutline, insidePolygon } from './geometry';
import { type MuscleCode, muscle } from './muscles';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';
import { shapesOf } from './shapes';

export type FigureSpot = FigurePoint & { readonly view: View };

/** Grids tried in turn, tenths: small muscles slip through the coarse one. */
const STEPS = [100, 50, 20] as const;

/**
 * A spot well inside a muscle on the client's side, for marks made from the list: the muscle as drawn (superficial
 * before deep, the larger drawing first), else the first region where it is palpated. Null when the figure shows
 * neither.
 */
export function spotOfMuscle(code: MuscleCode, side: Side): FigureSpot | null {
  const drawn = VIEWS.flatMap((view) =>
    shapesOf(view)
      .filter((shape) => shape.code === code)
      .map((shape) => ({ ...shape, view })),
  ).sort((a, b) => Number(a.layer === 'deep') - Number(b.layer === 'deep') || b.area - a.area);
  const places = drawn.map(
    ({ view, polygon }): Place => ({ view, belongs: (half) => insidePolygon(polygon, half) }),
  );
  const inMuscle = middleOf(places, side);
  if (inMuscle) return inMuscle;
  for (const region of muscle(code).trp) {
    const spot = spotOfRegion(region, side);
    if (spot) return spot;
  }
  return null;
}

/** What the front and the back do not show stands at its nearest neighbour; its own code stays with the mark. */
const shownAt: Partial<Record<RegionCode, RegionCode>> = {
  FT_ARCH: 'FT_TOP',
  FT_BALL: 'FT_TOP',
  PE_PELVIC: 'GR_GROIN',
};

/** A spot well inside a region on the client's side; null where the region has no such side. */
export function spotOfRegion(code: RegionCode, side: Side): FigureSpot | null {
  const shown = shownAt[code] ?? code;
  const places = [...VIEWS]
    .reverse()
    .map((view): Place => ({ view, belongs: (half) => regionAt(view, half) === shown }));
  return middleOf(places, side);
}

type Place = Readonly<{ view: View; belongs: (half: FigurePoint) => boolean }>;

/** The grid point nearest to the middle of the first place that has any on this side. */
function middleOf(places: readonly Place[], side: Side): FigureSpot | null {
  for (const step of STEPS) {
    for (const { view, belongs } of places) {
      const inside = gridOf(side, step).filter((point) => belongs(point) && insideOutline(view, point));
      const mean = (pick: (point: FigurePoint) => number) =>
        inside.reduce((sum, point) => sum + pick(point), 0) / inside.length;
      const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
      const away = ({ x, y }: FigurePoint) => Math.hypot(x - middle.x, y - middle.y);
      const [best] = inside.sort((a, b) => away(a) - away(b));
      const turn = side === 'midline' || (side === 'left') === (view === 'front') ? 1 : -1;
      if (best) return { view, x: best.x * turn + 0, y: best.y };
    }
  }
  return null;
}

/** Points of the half right of the midline, or of the strip that counts as the midline. */
function gridOf(side: Side, step: number): FigurePoint[] {
  const from = side === 'midline' ? 0 : MIDLINE_HALF_WIDTH;
  const to = side === 'midline' ? MIDLINE_HALF_WIDTH - 1 : FIGURE_BOUNDS.maxX;
  const grid: FigurePoint[] = [];
  for (let y = step; y < FIGURE_BOUNDS.maxY; y += step)
    for (let x = from; x <= to; x += step) grid.push({ x, y });
  return grid;
}
