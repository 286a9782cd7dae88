/** Milliseconds a tablet's clock may be off before anyone has to hear of it. */
export const clockSlack = 2 * 60_000;
/** Milliseconds before the start of its visit from which on an entry cannot be one of that visit. */
const earliestBeforeVisit = 15 * 60_000;

/**
 * When an entry counts as made (ISO instants). One from the future, beyond two minutes of a clock that runs fast, was
 * made when it came at the latest: it is kept, with that time, and `clamped` says so.
 */
export function keptMoment(madeAt: string, now: Date): Readonly<{ madeAt: string; clamped: boolean }> {
  const clamped = Date.parse(madeAt) > now.getTime() + clockSlack;
  return { madeAt: clamped ? now.toISOString() : madeAt, clamped };
}

/** A sentence why an entry cannot have been made then, or null: nobody recorded before the visit had begun. */
export function momentRefusal(madeAt: string, visitStartedAt: string): string | null {
  return Date.parse(madeAt) < Date.parse(visitStartedAt) - earliestBeforeVisit ? tooEarly : null;
}

const tooEarly =
  'This entry carries a time before the visit began. Set the clock of the tablet, then enter it once more.';

/** When a login was open: ISO instants. */
export type LoginSpan = Readonly<{ createdAt: string; expiresAt: string }>;

/** Whether someone was signed in at a moment, by any of these logins; `grace` milliseconds after its end still count. */
export const signedInAt = (madeAt: string, logins: readonly LoginSpan[], grace: number): boolean =>
  logins.some(
    ({ createdAt, expiresAt }) =>
      Date.parse(madeAt) >= Date.parse(createdAt) - clockSlack &&
      Date.parse(madeAt) <= Date.parse(expiresAt) + grace,
  );
