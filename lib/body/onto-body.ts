import type { FigurePoint, View } from './figure';
import { distanceToSegment, insideOutline } from './geometry';
import { bodyPolygons } from './shapes';
import { storablePoint } from './strokes';

/** How deep a spot is put that was meant for the body, tenths: the first that lies on it. */
const DEPTHS = [12, 30, 60, 100];

/** The nearest spot of the body's edge, in tenths; unrounded. */
export function nearestEdge(view: View, point: FigurePoint): FigurePoint {
  let best = point;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of bodyPolygons(view)) {
    let a = ring.at(-1);
    for (const b of ring) {
      const away = a ? distanceToSegment(point, a, b) : Number.POSITIVE_INFINITY;
      if (a && away < least) {
        least = away;
        best = footOn(point, a, b);
      }
      a = b;
    }
  }
  return best;
}

function footOn(p: FigurePoint, a: FigurePoint, b: FigurePoint): FigurePoint {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return { x: a.x + along * dx, y: a.y + along * dy };
}

/**
 * The spot of the body a tap means: itself on the body, the nearest skin when it missed by at most `reach` tenths, else
 * null. Always storable, always inside the outline.
 */
export function ontoBody(view: View, point: FigurePoint, reach: number): FigurePoint | null {
  const spot = storablePoint({ x: point.x, y: point.y });
  if (insideOutline(view, spot)) return spot;
  const edge = nearestEdge(view, spot);
  const away = Math.hypot(edge.x - spot.x, edge.y - spot.y);
  if (away === 0 || away > reach) return null;
  const deeper = DEPTHS.map((depth) =>
    storablePoint({
      x: edge.x + ((edge.x - spot.x) / away) * depth,
      y: edge.y + ((edge.y - spot.y) / away) * depth,
    }),
  );
  return deeper.find((each) => insideOutline(view, each)) ?? null;
}
