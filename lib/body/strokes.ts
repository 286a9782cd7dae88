import { FIGURE_BOUNDS, type FigurePoint } from './figure';
import { distanceToSegment } from './geometry';

/** The most points one drawn stroke may hold. */
export const MAX_STROKE_POINTS = 2000;
/** Width of the drawn line, in tenths. */
export const STROKE_WIDTH = 260;

/** A point of a drawn line; `p` is the pen's pressure 0–100 where the pen told it. */
export type StrokePoint = FigurePoint & { readonly p?: number | undefined };

const EPSILON = 6;

const clamped = (value: number, min: number, max: number) =>
  Math.round(Math.min(max, Math.max(min, value))) + 0;

/** The nearest storable point: whole tenths inside the chart. */
export function storablePoint<P extends FigurePoint>(point: P): P {
  const { minX, maxX, minY, maxY } = FIGURE_BOUNDS;
  return { ...point, x: clamped(point.x, minX, maxX), y: clamped(point.y, minY, maxY) };
}

/** Ramer–Douglas–Peucker with its own stack: long strokes must not exhaust the call stack. */
function thinned<P extends FigurePoint>(points: readonly P[], epsilon: number): P[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const a = points[from];
    const b = points[to];
    if (!a || !b) continue;
    let farthest = from;
    let most = epsilon;
    for (let i = from + 1; i < to; i++) {
      const p = points[i];
      const distance = p ? distanceToSegment(p, a, b) : 0;
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** At most as many points as a stroke may hold, evenly picked, ends kept. */
function evenly<P extends FigurePoint>(points: readonly P[]): readonly P[] {
  if (points.length <= MAX_STROKE_POINTS) return points;
  const step = (points.length - 1) / (MAX_STROKE_POINTS - 1);
  const picked = new Set(Array.from({ length: MAX_STROKE_POINTS }, (_, i) => Math.round(i * step)));
  return points.filter((_, i) => picked.has(i));
}

/**
 * A drawn line as it is stored: whole tenths inside the chart, true to 0.6/1000 stature, at most 2,000 points. What
 * else a point carries, such as pressure, stays with it.
 */
export function storableStroke<P extends FigurePoint>(points: readonly P[]): P[] {
  return thinned(evenly(points.map((point) => storablePoint(point))), EPSILON);
}

/** Does a spot lie on a drawn line? Tested against the line itself, so a scribble over itself stays covered. */
export function onStroke(points: readonly FigurePoint[], spot: FigurePoint, width = STROKE_WIDTH): boolean {
  return points.some((to, i) => distanceToSegment(spot, points[i - 1] ?? to, to) <= width / 2);
}

/** Does a line, or a single spot, come within `reach` tenths of the straight piece from `a` to `b`? */
export function meetsPiece(
  points: readonly FigurePoint[],
  a: FigurePoint,
  b: FigurePoint,
  reach: number,
): boolean {
  return points.some((to, i) => {
    const from = points[i - 1] ?? to;
    const ends = Math.min(
      distanceToSegment(a, from, to),
      distanceToSegment(b, from, to),
      distanceToSegment(from, a, b),
      distanceToSegment(to, a, b),
    );
    return ends <= reach || crosses(from, to, a, b);
  });
}

const turn = (a: FigurePoint, b: FigurePoint, c: FigurePoint) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const crosses = (a: FigurePoint, b: FigurePoint, c: FigurePoint, d: FigurePoint) =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
