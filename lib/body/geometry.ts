import { AppError } from '@/lib/errors';
import {
  FIGURE_BOUNDS,
  type FigurePoint,
  MIDLINE_HALF_WIDTH,
  type MuscleLayer,
  type Side,
  View,
} from './figure';
import { type MuscleCode, muscle } from './muscles';
import { outlinePolygon, shapesOf } from './shapes';

/** How far a tap may miss a muscle and still mean it, in tenths (1.8 % of stature). */
export const NEAR_MUSCLE = 180;

export type NearMuscle = {
  readonly code: MuscleCode;
  readonly plain: string;
  readonly layer: MuscleLayer;
  /** Tenths; 0 when the point lies on the muscle. */
  readonly distance: number;
};

function checkedView(view: View): View {
  const known = View.safeParse(view);
  if (!known.success) throw new AppError('invalid', 'The body chart has a front and a back view only.');
  return known.data;
}

/** The point itself. Throws `invalid` when it is no number or lies outside the chart. */
export function checkedPoint(point: FigurePoint): FigurePoint {
  const { minX, maxX, minY, maxY } = FIGURE_BOUNDS;
  const inside = point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY;
  if (!inside) throw new AppError('invalid', 'This spot is outside the body chart.');
  return point;
}

/**
 * The client's side of a spot. Front view: x to the viewer's right is the client's left; back view: the client's right.
 * Throws `invalid` for an unknown view or a coordinate outside the chart.
 */
export function lateralityAt(view: View, x: number): Side {
  const known = checkedView(view);
  checkedPoint({ x, y: 0 });
  if (Math.abs(x) < MIDLINE_HALF_WIDTH) return 'midline';
  return x > 0 === (known === 'front') ? 'left' : 'right';
}

/** Even-odd test against a ring of corner points. */
export function insidePolygon(ring: readonly FigurePoint[], { x, y }: FigurePoint): boolean {
  let inside = false;
  let a = ring.at(-1);
  for (const b of ring) {
    if (a && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
    a = b;
  }
  return inside;
}

/** Distance from a point to a straight piece of line. */
export function distanceToSegment(p: FigurePoint, a: FigurePoint, b: FigurePoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

/** Distance in tenths from a point to a filled ring; 0 inside. */
export function distanceToPolygon(ring: readonly FigurePoint[], point: FigurePoint): number {
  if (insidePolygon(ring, point)) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  let a = ring.at(-1);
  for (const b of ring) {
    if (a) nearest = Math.min(nearest, distanceToSegment(point, a, b));
    a = b;
  }
  return nearest;
}

/** Is the point on the body (ears do not count)? Throws `invalid` for bad input. */
export function insideOutline(view: View, point: FigurePoint): boolean {
  return insidePolygon(outlinePolygon(checkedView(view)), checkedPoint(point));
}

/**
 * Muscles under or near a spot, both layers, nearest first; at equal distance superficial before deep, then the
 * smaller. Each muscle once. `radius` in tenths. Throws `invalid` for bad input.
 */
export function musclesAt(view: View, point: FigurePoint, radius = NEAR_MUSCLE): NearMuscle[] {
  const spot = { x: Math.abs(checkedPoint(point).x), y: point.y };
  if (!(radius >= 0)) throw new AppError('invalid', 'The distance around a spot cannot be negative.');
  const found = new Map<MuscleCode, NearMuscle & { area: number }>();
  for (const { code, layer, polygon, area } of shapesOf(checkedView(view))) {
    if (!code) continue;
    const distance = Math.round(distanceToPolygon(polygon, spot));
    if (distance > radius) continue;
    const known = found.get(code);
    if (!known || byNearness({ distance, layer, area }, known) < 0) {
      found.set(code, { code, plain: muscle(code).plain, layer, distance, area });
    }
  }
  return [...found.values()].sort(byNearness).map(({ area: _, ...near }) => near);
}

type Rank = Pick<NearMuscle, 'distance' | 'layer'> & { readonly area: number };

const byNearness = (a: Rank, b: Rank) =>
  a.distance - b.distance || Number(a.layer === 'deep') - Number(b.layer === 'deep') || a.area - b.area;
