import { type Hold, lockingReasons, stopReasons } from '@/lib/domain/hold';
import type { Tolerance } from '@/lib/domain/ops';
import { gentleFlags, gentleSeconds } from '@/lib/domain/screening';
import type { VisitView } from '@/lib/domain/visit-view';
import { type ZoneHit, zoneSeconds } from '@/lib/domain/zones';
import { ceilingOf, highestCeiling } from './marking';
import type { Entry } from './visit-history';

/** Seconds of a first hold: research holds 30 to 90 (clinical review §2c). */
const firstSeconds = 45;

/** The dose of a hold, without anything the client felt or said. */
function doseOf(hold: Hold) {
  const { technique, contact, seconds, repetitions, restSeconds, pressureLevel } = hold;
  return { technique, contact, seconds, repetitions, restSeconds, pressureLevel };
}

const unsaid = {
  startedAt: null,
  pressureValue: null,
  pressureUnit: null,
  clientRating: null,
  feltStart: null,
  feltPeak: null,
  feltEnd: null,
  sensations: [],
  stopReason: null,
} satisfies Partial<Hold>;

/** A hold like the one given, or a plain first one, no longer than its zones allow; what was felt is never copied. */
export function holdLike(
  earlier: Hold | undefined,
  given: Readonly<{ holdId: string; pointId: string; zoneReason: string | null }>,
  gentle: boolean,
  hits: readonly ZoneHit[] = [],
): Hold {
  const dose = earlier
    ? doseOf(earlier)
    : ({
        technique: 'pressure_release',
        contact: 'thumb',
        seconds: gentle ? gentleSeconds : firstSeconds,
        repetitions: 1,
        restSeconds: null,
        pressureLevel: null,
      } as const);
  const seconds = Math.min(dose.seconds, zoneSeconds(hits) ?? dose.seconds);
  return { ...dose, seconds, ...unsaid, ...given };
}

/** Why this point is not pressed again today; null when it may be. */
export function lockOf(holds: readonly Hold[]): string | null {
  const locking = holds.find(({ stopReason }) => stopReason !== null && lockingReasons.includes(stopReason));
  return locking?.stopReason ? stopReasons[locking.stopReason] : null;
}

/** Sentences about a dose that is unusual (clinical review §2c, §4a) or too long for its place (§4b). */
export function doseWarnings(hold: Hold, gentle: boolean, hits: readonly ZoneHit[] = []): string[] {
  const most = zoneSeconds(hits);
  return [
    most !== null && hold.seconds > most ? `Over ${most} seconds is too long in this place.` : '',
    hold.seconds < 10 ? 'Under 10 seconds is unusually short.' : '',
    hold.seconds > 120 ? 'Over 120 seconds: ease off or stop.' : '',
    gentle && hold.seconds > gentleSeconds ? `Gently today: no hold over ${gentleSeconds} seconds.` : '',
    gentle && hold.pressureLevel === 'firm' ? 'Gently today: light to medium pressure.' : '',
    hold.repetitions > 5 ? 'More than 5 times is unusual.' : '',
  ].filter(Boolean);
}

/** The most that was felt in a hold; null when nothing was said. */
export function feltMost({ feltStart, feltPeak, feltEnd }: Hold): number | null {
  const said = [feltStart, feltPeak, feltEnd].filter((value) => value !== null);
  return said.length > 0 ? Math.max(...said) : null;
}

/**
 * The edge of what a point bears: what was good lifts its ceiling as far as it was felt, what was too much brings it
 * under that. 1 to 7; unchanged while either is unsaid.
 */
export function ceilingAfter(ceiling: number, hold: Hold): number {
  const felt = feltMost(hold);
  if (felt === null) return ceiling;
  if (hold.clientRating === 'good') return Math.max(ceiling, Math.min(highestCeiling, felt));
  if (hold.clientRating === 'too_much') return Math.min(ceiling, Math.max(1, felt - 1));
  return ceiling;
}

/** A hold as it is stored, with the ceiling of its point when what the client said of it moves that. */
export function holdEntries(view: VisitView, hold: Hold): Entry[] {
  const put: Entry = { kind: 'hold.put', body: hold };
  const finding = view.facts.findings[hold.pointId];
  const before = view.facts.holds[hold.holdId];
  if (!finding || (before?.clientRating ?? null) === hold.clientRating) return [put];
  const now = ceilingOf(view, hold.pointId);
  const ceiling = ceilingAfter(now, hold);
  return ceiling === now ? [put] : [put, { kind: 'finding.put', body: { ...finding, ceiling } }];
}

/** Labels of everything answered or standing that asks for gentle pressure. */
export function gentleReasons({ facts, flags }: VisitView): string[] {
  return gentleFlags(
    facts.screening?.answers ?? {},
    flags.map(({ flag }) => flag),
  );
}

/** The target for this visit: said today, else last visit's, else 5 to 7 (clinical review §2c). */
export function targetOf({ facts, last }: VisitView): Tolerance {
  return facts.tolerance ?? last?.tolerance ?? { targetLow: 5, targetHigh: 7, ceiling: highestCeiling };
}

/** Changes one end of the target; the others give way so that low ≤ high ≤ ceiling holds. */
export function withTarget(now: Tolerance, part: Partial<Tolerance>): Tolerance {
  const next = { ...now, ...part };
  if (part.ceiling !== undefined) next.targetHigh = Math.min(next.targetHigh, next.ceiling);
  if (part.targetHigh !== undefined) next.ceiling = Math.max(next.ceiling, next.targetHigh);
  if (part.targetLow !== undefined) next.targetHigh = Math.max(next.targetHigh, next.targetLow);
  next.ceiling = Math.max(next.ceiling, next.targetHigh);
  next.targetLow = Math.min(next.targetLow, next.targetHigh);
  return next;
}
