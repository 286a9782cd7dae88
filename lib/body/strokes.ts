import { FIGURE_BOUNDS, type FigurePoint } from './figure';
import { distanceToSegment } from './geometry';

/** The most points one drawn stroke may hold. */
export const MAX_STROKE_POINTS = 2000;
/** Width of the drawn line, in tenths. */
export const STROKE_WIDTH = 260;

const EPSILON = 6;

const clamped = (value: number, min: number, max: number) =>
  Math.round(Math.min(max, Math.max(min, value))) + 0;

/** The nearest storable point: whole tenths inside the chart. */
export function storablePoint({ x, y }: FigurePoint): FigurePoint {
  const { minX, maxX, minY, maxY } = FIGURE_BOUNDS;
  return { x: clamped(x, minX, maxX), y: clamped(y, minY, maxY) };
}

/** Ramer–Douglas–Peucker with its own stack: long strokes must not exhaust the call stack. */
function thinned(points: readonly FigurePoint[], epsilon: number): FigurePoint[] {
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
function evenly(points: readonly FigurePoint[]): readonly FigurePoint[] {
  if (points.length <= MAX_STROKE_POINTS) return points;
  const step = (points.length - 1) / (MAX_STROKE_POINTS - 1);
  const picked = new Set(Array.from({ length: MAX_STROKE_POINTS }, (_, i) => Math.round(i * step)));
  return points.filter((_, i) => picked.has(i));
}

/** A drawn line as it is stored: whole tenths inside the chart, true to 0.6/1000 stature, at most 2,000 points. */
export function storableStroke(points: readonly FigurePoint[]): FigurePoint[] {
  return thinned(evenly(points.map(storablePoint)), EPSILON);
}

/** Does a spot lie on a drawn line? Tested against the line itself, so a scribble over itself stays covered. */
export function onStroke(points: readonly FigurePoint[], spot: FigurePoint, width = STROKE_WIDTH): boolean {
  return points.some((to, i) => distanceToSegment(spot, points[i - 1] ?? to, to) <= width / 2);
}
