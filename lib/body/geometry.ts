import { AppError } from '@/lib/errors';
import {
  drawnPoint,
  FIGURE_BOUNDS,
  type FigurePoint,
  MIDLINE_HALF_WIDTH,
  type MuscleLayer,
  type Side,
  sideOfView,
  View,
} from './figure';
import type { FigureRef } from './figures';
import { type MuscleCode, muscle } from './muscles';
import { armPolygon, type Box, bodyPolygons, shapesOf } from './shapes';

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
  if (!known.success) throw new AppError('invalid', 'The body chart has no such view.');
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
 * The client's side of a spot. Front view: x to the viewer's right is the client's left; back view: the client's right;
 * a sided view is that side all over. Throws `invalid` for an unknown view or a coordinate outside the chart.
 */
export function lateralityAt(view: View, x: number): Side {
  const known = checkedView(view);
  checkedPoint({ x, y: 0 });
  const only = sideOfView(known);
  if (only) return only;
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

const distanceToBox = ({ minX, maxX, minY, maxY }: Box, { x, y }: FigurePoint): number =>
  Math.hypot(Math.max(minX - x, 0, x - maxX), Math.max(minY - y, 0, y - maxY));

/** Is the point on the body or the near arm (ears do not count)? Throws `invalid` for bad input. */
export function insideOutline(view: View, point: FigurePoint, version?: FigureRef): boolean {
  const spot = checkedPoint(point);
  return bodyPolygons(checkedView(view), version).some((ring) => insidePolygon(ring, spot));
}

/** Tenths from a point to the body or the near arm; 0 on it. Throws `invalid` for an unknown view. */
export function distanceToBody(view: View, point: FigurePoint, version?: FigureRef): number {
  return Math.min(...bodyPolygons(checkedView(view), version).map((ring) => distanceToPolygon(ring, point)));
}

/** Does the point lie on the near arm of a side view, which covers the trunk there? */
export function onNearArm(view: View, point: FigurePoint, version?: FigureRef): boolean {
  const spot = checkedPoint(point);
  const arm = armPolygon(checkedView(view), version);
  return arm !== null && insidePolygon(arm, spot);
}

/**
 * Muscles under or near a spot, both layers, nearest first; at equal distance superficial before deep, then the
 * smaller. Each muscle once; a spot on the near arm meets arm muscles only. `radius` in tenths. Throws `invalid` for
 * bad input.
 */
export function musclesAt(
  view: View,
  point: FigurePoint,
  radius = NEAR_MUSCLE,
  version?: FigureRef,
): NearMuscle[] {
  const onArm = onNearArm(view, point, version);
  const spot = drawnPoint(view, point);
  if (!(radius >= 0)) throw new AppError('invalid', 'The distance around a spot cannot be negative.');
  const found = new Map<MuscleCode, NearMuscle & { area: number }>();
  for (const { code, layer, polygon, area, box, part } of shapesOf(view, version)) {
    if (!code || (onArm && part === 'body') || distanceToBox(box, spot) > radius + 0.5) continue;
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
