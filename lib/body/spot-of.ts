import {
  chartPoint,
  drawnPoint,
  FIGURE_BOUNDS,
  type FigurePoint,
  MIDLINE_HALF_WIDTH,
  type Side,
  sideOfView,
  VIEWS,
  type View,
} from './figure';
import { insideOutline, insidePolygon, lateralityAt, onNearArm } from './geometry';
import { type MuscleCode, muscle } from './muscles';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';
import { shapesOf } from './shapes';
import { halvesOn } from './svg';

export type FigureSpot = FigurePoint & { readonly view: View };

/** Grids tried in turn, tenths: small muscles slip through the coarse one. */
const STEPS = [100, 50, 20] as const;

/**
 * A spot well inside a muscle on the client's side, for marks made from the list: the muscle as drawn (front and back
 * before a view of one side, superficial before deep, the larger drawing first), else the first region where it is
 * palpated. Null when the figure shows neither.
 */
export function spotOfMuscle(code: MuscleCode, side: Side): FigureSpot | null {
  const drawn = VIEWS.flatMap((view) =>
    shapesOf(view)
      .filter((shape) => shape.code === code)
      .map((shape) => ({ ...shape, view })),
  ).sort(
    (a, b) =>
      Number(sideOfView(a.view) !== null) - Number(sideOfView(b.view) !== null) ||
      Number(a.layer === 'deep') - Number(b.layer === 'deep') ||
      b.area - a.area,
  );
  const places = drawn.map(({ view, polygon, part }): Place => {
    const covered = (spot: FigurePoint) => part === 'body' && onNearArm(view, spot);
    return { view, belongs: (spot) => insidePolygon(polygon, drawnPoint(view, spot)) && !covered(spot) };
  });
  const inMuscle = middleOf(places, side);
  if (inMuscle) return inMuscle;
  for (const region of muscle(code).trp) {
    const spot = spotOfRegion(region, side);
    if (spot) return spot;
  }
  return null;
}

/** What no view shows stands at its nearest neighbour; its own code stays with the mark. */
const shownAt: Partial<Record<RegionCode, RegionCode>> = {
  PE_PELVIC: 'GR_GROIN',
  HD_TEETH: 'HD_MOUTH',
};

/** Back before front, because most is treated there; then the views of one side. */
const LOOKED_AT: readonly View[] = ['back', 'front', 'right', 'left', 'soleRight', 'soleLeft'];

/** A spot well inside a region on the client's side; null where the region has no such side. */
export function spotOfRegion(code: RegionCode, side: Side): FigureSpot | null {
  const shown = shownAt[code] ?? code;
  const places = LOOKED_AT.map(
    (view): Place => ({ view, belongs: (spot) => regionAt(view, spot) === shown }),
  );
  return middleOf(places, side);
}

type Place = Readonly<{ view: View; belongs: (spot: FigurePoint) => boolean }>;

/** The grid point nearest to the middle of the first place that has any on this side. */
function middleOf(places: readonly Place[], side: Side): FigureSpot | null {
  for (const step of STEPS) {
    for (const { view, belongs } of places) {
      const inside = gridOf(view, side, step).filter((point) => belongs(point));
      const mean = (pick: (point: FigurePoint) => number) =>
        inside.reduce((sum, point) => sum + pick(point), 0) / inside.length;
      const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
      const away = ({ x, y }: FigurePoint) => Math.hypot(x - middle.x, y - middle.y);
      const [best] = inside.sort((a, b) => away(a) - away(b));
      if (best) return { view, x: best.x + 0, y: best.y };
    }
  }
  return null;
}

const grids = new Map<string, readonly FigurePoint[]>();

/** Points of the body on one side of the client, or on the strip that counts as the midline. Worked out once. */
function gridOf(view: View, side: Side, step: number): readonly FigurePoint[] {
  const key = `${view} ${side} ${step}`;
  const known = grids.get(key);
  if (known) return known;
  const made: FigurePoint[] = [];
  for (const half of halvesOn(view, side)) {
    for (let y = step; y < FIGURE_BOUNDS.maxY; y += step) {
      for (let x = fromX(view, side); x <= FIGURE_BOUNDS.maxX; x += step) {
        const point = chartPoint(half, { x, y });
        if (lateralityAt(view, point.x) === side && insideOutline(view, point)) made.push(point);
      }
    }
  }
  grids.set(key, made);
  return made;
}

function fromX(view: View, side: Side): number {
  if (sideOfView(view)) return FIGURE_BOUNDS.minX;
  return side === 'midline' ? 0 : MIDLINE_HALF_WIDTH;
}
