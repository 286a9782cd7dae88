import type { FigurePoint } from './figure';

/** A drawn landmark in 1/1000 stature: x, y and `'c'` where the curve has a corner. */
export type Landmark = readonly [x: number, y: number, corner?: 'c'];

type Pair = readonly [number, number];
type Cubic = readonly [from: Pair, controlA: Pair, controlB: Pair, to: Pair];

const TENTHS = 10;
const STEPS_PER_CURVE = 6;

/** Reads drawn landmarks: `'0,3 20,7 92,243c'`, a `c` marks a corner. */
export function landmarks(text: string): Landmark[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [x = '', y = ''] = word.replace('c', '').split(',');
      const at = [Number.parseFloat(x), Number.parseFloat(y)] as const;
      return word.endsWith('c') ? [...at, 'c'] : at;
    });
}

/** Several open lines, one text each. */
export const lines = (...texts: string[]): Landmark[][] => texts.map(landmarks);

export function mirrored(points: readonly Landmark[]): Landmark[] {
  return points.map(([x, y, corner]) => (corner ? [-x, y, corner] : [-x, y]));
}

/** A whole ring from the half right of the midline; the half begins and ends on the midline. */
export function wholeRing(half: readonly Landmark[]): Landmark[] {
  return [...half, ...mirrored(half.slice(1, -1)).reverse()];
}

const beyond = (p: Landmark, q: Landmark): Pair => [p[0] + (p[0] - q[0]) / 2, p[1] + (p[1] - q[1]) / 2];
const knot = (p: Pair, q: Pair) => Math.max(1e-4, Math.sqrt(Math.hypot(p[0] - q[0], p[1] - q[1])));

function control(far: Pair, near: Pair, next: Pair): Pair {
  const a = knot(far, near);
  const b = knot(near, next);
  const at = (k: 0 | 1) =>
    (a * a * next[k] - b * b * far[k] + (2 * a * a + 3 * a * b + b * b) * near[k]) / (3 * a * (a + b));
  return [at(0), at(1)];
}

/** Centripetal Catmull-Rom through the landmarks, as cubic curves: no loops, no overshoot. */
function curves(points: readonly Landmark[], closed: boolean): Cubic[] {
  const count = points.length;
  const at = (i: number): Landmark => points[(i + count) % count] ?? [0, 0];
  const out: Cubic[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const p = at(i);
    const q = at(i + 1);
    const before = (!closed && i === 0) || p[2] ? beyond(p, q) : at(i - 1);
    const after = (!closed && i + 2 === count) || q[2] ? beyond(q, p) : at(i + 2);
    const from: Pair = [p[0], p[1]];
    const to: Pair = [q[0], q[1]];
    out.push([from, control([before[0], before[1]], from, to), control([after[0], after[1]], to, from), to]);
  }
  return out;
}

/** SVG path data in whole tenths, relative, so a figure stays small on the wire. */
export function splinePath(points: readonly Landmark[], closed = true): string {
  const first = points[0];
  if (!first) return '';
  let x = Math.round(first[0] * TENTHS);
  let y = Math.round(first[1] * TENTHS);
  let path = `M${x} ${y}c`;
  const step = (p: Pair) => `${Math.round(p[0] * TENTHS) - x} ${Math.round(p[1] * TENTHS) - y}`;
  for (const [, a, b, to] of curves(points, closed)) {
    path += `${step(a)} ${step(b)} ${step(to)} `;
    x = Math.round(to[0] * TENTHS);
    y = Math.round(to[1] * TENTHS);
  }
  return `${path.trimEnd().replaceAll(' -', '-')}${closed ? 'z' : ''}`;
}

/** The same curve as corner points in tenths, for hit-testing and areas. */
export function splinePolygon(points: readonly Landmark[], closed = true): FigurePoint[] {
  const out: FigurePoint[] = [];
  for (const [p, a, b, q] of curves(points, closed)) {
    for (let step = 0; step < STEPS_PER_CURVE; step++) {
      const t = step / STEPS_PER_CURVE;
      const s = 1 - t;
      const at = (k: 0 | 1) =>
        s * s * s * p[k] + 3 * s * s * t * a[k] + 3 * s * t * t * b[k] + t * t * t * q[k];
      out.push({ x: at(0) * TENTHS, y: at(1) * TENTHS });
    }
  }
  return out;
}
