import type { FigurePoint, MuscleLayer, View } from './figure';
import type { MuscleCode } from './muscles';
import { OUTLINES } from './outlines';
import { BACK_SHAPES } from './shapes-back';
import { FRONT_SHAPES } from './shapes-front';
import { type Landmark, splinePolygon } from './spline';

/** One muscle shape right of the midline; the other half is its mirror image. */
export type Shape = {
  readonly id: string;
  /** null: a tendon or a muscle nobody marks, drawn only. */
  readonly code: MuscleCode | null;
  readonly layer: MuscleLayer;
  readonly ring: readonly Landmark[];
  readonly polygon: readonly FigurePoint[];
  /** Square tenths. */
  readonly area: number;
};

/** Area inside a ring, in square units of its points, whatever its direction. */
export function polygonArea(ring: readonly FigurePoint[]): number {
  let twice = 0;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from) twice += from.x * to.y - to.x * from.y;
    from = to;
  }
  return Math.abs(twice) / 2;
}

const DRAWN = { front: FRONT_SHAPES, back: BACK_SHAPES };
const shapesByView = new Map<View, readonly Shape[]>();
const outlineByView = new Map<View, readonly FigurePoint[]>();

/** Shapes of one half of a view, both layers. Worked out once. */
export function shapesOf(view: View): readonly Shape[] {
  const known = shapesByView.get(view);
  if (known) return known;
  const made = DRAWN[view].map(([id, code, layer, ring]): Shape => {
    const polygon = splinePolygon(ring);
    return { id, code, layer, ring, polygon, area: polygonArea(polygon) };
  });
  shapesByView.set(view, made);
  return made;
}

/** The silhouette as corner points in tenths. Worked out once. */
export function outlinePolygon(view: View): readonly FigurePoint[] {
  const known = outlineByView.get(view);
  if (known) return known;
  const made = splinePolygon(OUTLINES[view]);
  outlineByView.set(view, made);
  return made;
}
