import type { View } from './figure';
import { lateralityAt } from './geometry';
import type { Ink, InkPoint } from './ink';

/** A painted stroke for tests. */
export function paint(view: View, stroke: readonly InkPoint[], rest: Partial<Ink> = {}): Ink {
  const [x, y] = stroke[0] ?? [0, 0];
  const side = lateralityAt(view, x);
  const codes = { regionCode: null, muscleCode: null };
  return { view, kind: 'stroke', x, y, side, stroke, penWidth: 260, intensity: null, ...codes, ...rest };
}

/** A pin for tests. */
export const pin = (view: View, x: number, y: number, rest: Partial<Ink> = {}): Ink =>
  paint(view, [[x, y]], { kind: 'pin', stroke: [], ...rest });
