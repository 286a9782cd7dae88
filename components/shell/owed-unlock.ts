import { z } from 'zod';

/** A PIN that opened the tablet without the clinic; the clinic is asked as soon as it can be. */
export const Owed = z.strictObject({ staffId: z.string(), pin: z.string() });
export type Owed = z.infer<typeof Owed>;

let owed: Owed | null = null;

/** What the clinic has not been told yet, in the memory of this page only. */
export const owedUnlock = (): Owed | null => owed;

export function oweUnlock(next: Owed | null): void {
  owed = next;
}
