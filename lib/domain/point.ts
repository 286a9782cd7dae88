import { z } from 'zod';
import { View } from '@/lib/body/figure';

const outside = 'This spot is outside the body chart.';
const noNumber = 'A spot on the body chart is given in whole numbers.';
export const ChartX = z.int(noNumber).min(-3000, outside).max(3000, outside);
export const ChartY = z.int(noNumber).min(0, outside).max(10250, outside);

/** A spot on the figure: integers in tenths of 1/1000 of stature, origin at the crown on the midline. */
export const Spot = z.strictObject({
  view: View,
  x: ChartX,
  y: ChartY,
});
export type Spot = z.infer<typeof Spot>;

export const PointLetter = z.string().regex(/^[A-KM-QS-Z]\d?$/, 'A point has one letter; L and R are sides.');

const letters = [...'ABCDEFGHIJKMNOPQSTUVWXYZ'];

/** The next free letter of a client: A to Z without L and R, then A2 … Z9. A point keeps it for life. */
export function nextLetter(used: Iterable<string>): string {
  const taken = new Set(used);
  for (const round of ['', '2', '3', '4', '5', '6', '7', '8', '9']) {
    const free = letters.find((letter) => !taken.has(letter + round));
    if (free) return free + round;
  }
  return 'Z9';
}

export const pointStates = ['active', 'latent', 'unclear'] as const;
/** Active reproduces the client's familiar pain; latent hurts only when pressed (Fernández-de-las-Peñas & Dommerholt 2018). */
export const PointState = z.enum(pointStates);
export type PointState = z.infer<typeof PointState>;

/** What the therapist says of a point today; `not_checked` is an answer too. An untouched point has no finding. */
export const pointChanges = ['new', 'confirmed', 'moved', 'gone', 'not_checked'] as const;
export const PointChange = z.enum(pointChanges);
export type PointChange = z.infer<typeof PointChange>;

export const pressureLevels = ['light', 'medium', 'firm'] as const;
export const PressureLevel = z.enum(pressureLevels);
export type PressureLevel = z.infer<typeof PressureLevel>;

export const qualities = [
  'aching',
  'sharp',
  'burning',
  'tingling',
  'tight_band',
  'spreads',
  'twitch',
  'numb',
] as const;
export const Quality = z.enum(qualities);
export type Quality = z.infer<typeof Quality>;

export const qualityWords: Record<Quality, string> = {
  aching: 'aching',
  sharp: 'sharp',
  burning: 'burning',
  tingling: 'tingling',
  tight_band: 'tight band',
  spreads: 'spreads',
  twitch: 'twitch',
  numb: 'numb',
};
