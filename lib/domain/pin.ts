import { z } from 'zod';

/** Six digits that open one's own shift on a tablet of the clinic. */
export const PinDigits = z.string().regex(/^\d{6}$/, 'A PIN has six digits.');

/** A PIN to choose: none of those that are tried first. */
export const Pin = PinDigits.refine(
  (pin) => !tooSimple(pin),
  'This one is too easy to guess. Take six digits without a pattern.',
);
export type Pin = z.infer<typeof Pin>;

export const PinChoice = z.strictObject({
  password: z.string().min(1, 'Write your password.').max(128),
  pin: Pin,
});
export type PinChoice = z.infer<typeof PinChoice>;

export const Unlocking = z.strictObject({ staffId: z.uuid(), pin: PinDigits });
export type Unlocking = z.infer<typeof Unlocking>;

/** Wrong PINs until only a full sign-in is left. */
export const pinTries = 5;

/** Two digits or one, a run up or down, a repeated part, pairs, or the same from both ends. */
export function tooSimple(pin: string): boolean {
  const digits = [...pin];
  if (new Set(digits).size < 3) return true;
  const steps = digits.slice(1).map((digit, place) => (Number(digit) - Number(digits[place]) + 10) % 10);
  if (new Set(steps).size === 1) return true;
  if (/^(\d{2})\1\1$|^(\d{3})\2$|^(\d)\3(\d)\4(\d)\5$/.test(pin)) return true;
  return pin === digits.toReversed().join('');
}
