import type { Landmark } from './spline';

type Pair = readonly [number, number];

/** A limb's own axes: u outward, v along the bone, in 1/1000 stature. */
export type Frame = {
  readonly place: (points: readonly Landmark[]) => Landmark[];
  readonly point: (u: number, v: number) => Pair;
  /** From figure coordinates back to the limb's. */
  readonly local: (x: number, y: number) => Pair;
};

export function frame(origin: Pair, degrees: number): Frame {
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const point = (u: number, v: number): Pair => [
    origin[0] + v * sin + u * cos,
    origin[1] + v * cos - u * sin,
  ];
  const local = (x: number, y: number): Pair => {
    const dx = x - origin[0];
    const dy = y - origin[1];
    return [dx * cos - dy * sin, dx * sin + dy * cos];
  };
  const place = (points: readonly Landmark[]) =>
    points.map(([u, v, corner]): Landmark => {
      const [x, y] = point(u, v);
      return corner ? [x, y, corner] : [x, y];
    });
  return { place, point, local };
}

const SHOULDER: Pair = [110, 198];
const UPPER_ARM_ANGLE = 15.5;
const FOREARM_ANGLE = 18.5;

export const UPPER_ARM_LENGTH = 184;
export const FOREARM_LENGTH = 148;

/** The arm hangs a little away from the trunk; every part of it moves with these angles. */
export const upperArm = frame(SHOULDER, UPPER_ARM_ANGLE);
export const forearm = frame(upperArm.point(0, UPPER_ARM_LENGTH), FOREARM_ANGLE);
export const hand = frame(forearm.point(0, FOREARM_LENGTH), FOREARM_ANGLE - 3);

/** Outline of one finger in hand coordinates: root, angle, half width, length. */
export function finger(u: number, v: number, degrees: number, halfWidth: number, length: number): Landmark[] {
  const w = halfWidth;
  const ring: Landmark[] = [
    [w, 4],
    [w * 1.02, length * 0.45],
    [w * 0.92, length - 6],
    [w * 0.5, length - 1],
    [-w * 0.5, length - 1],
    [-w * 0.92, length - 6],
    [-w * 1.02, length * 0.45],
    [-w, 4],
  ];
  return frame([u, v], degrees).place(ring);
}
