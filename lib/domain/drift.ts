import { addDays, type Day, daysBetween, sayDay } from '../when';
import type { DayRow } from './appointment';
import { type CadenceConfig, type CadencePhase, standardCadence } from './cadence';
import { dueOn } from './plan';
import { sayOrdinal } from './plan-words';

/** One open problem of a client as the drift rule sees it. Days are the clinic's. */
export type DriftFacts = Readonly<{
  episodeId: string;
  client: DayRow['client'];
  phase: CadencePhase;
  intervalDays: number | null;
  paused: boolean;
  lastTreatedDay: Day | null;
  /** Day of the last decision; a re-evaluation waits from here. */
  decidedDay: Day | null;
  /** Something is booked for it from now on, or is going on today. */
  booked: boolean;
  /** The latest appointment that did not come about since the last visit, and how many there were in a row. */
  lost: Readonly<{ onDay: Day; kind: 'missed' | 'by_client' | 'by_clinic'; inRow: number }> | null;
}>;

export type Drifter = Readonly<{
  episodeId: string;
  client: DayRow['client'];
  /** The number first, then the rest of the sentence. */
  lead: string;
  rest: string;
  action: 'offer_times' | 'call';
  /** Days since it was due; sorts the list. */
  overdueDays: number;
}>;

export type NotCounted = Readonly<{ paused: number; referred: number; finished: number; lapsed: number }>;

/**
 * Who drifts by the plan: due and nothing booked, missed and not booked again, or left in re-evaluation.
 * Paused, referred and finished are not lost, and a gap over the lapse limit is counted apart. Newest first.
 */
export function drifting(
  facts: readonly DriftFacts[],
  today: Day,
  config: CadenceConfig = standardCadence,
): Drifter[] {
  return facts
    .filter((one) => !one.paused && !one.booked && !isLapsed(one, today, config))
    .map((one) => driftOf(one, today, config))
    .filter((one) => one !== null)
    .sort((a, b) => a.overdueDays - b.overdueDays);
}

/** Who is left out of the list, for its foot line. `finished` is counted where closed problems are. */
export function notCounted(
  facts: readonly DriftFacts[],
  finished: number,
  today: Day,
  config: CadenceConfig = standardCadence,
): NotCounted {
  const waiting = facts.filter((one) => !one.paused);
  return {
    paused: facts.length - waiting.length,
    referred: waiting.filter((one) => one.phase === 'referred').length,
    lapsed: waiting.filter((one) => !one.booked && isLapsed(one, today, config)).length,
    finished,
  };
}

/** "2 paused, 1 referred, 4 finished"; null when nobody is left out. */
export function notCountedWords(counts: NotCounted): string | null {
  const words = (['paused', 'referred', 'finished', 'lapsed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`);
  return words.length > 0 ? words.join(', ') : null;
}

function isLapsed(one: DriftFacts, today: Day, config: CadenceConfig): boolean {
  const { phase, lastTreatedDay, lost } = one;
  if (phase === 'lapsed') return true;
  if (phase === 'as_needed' || phase === 'review' || phase === 'referred' || phase === 'closed') return false;
  const limit = phase === 'monthly' ? config.lapseDaysMonthly : config.lapseDaysWeekly;
  const since = lastTreatedDay ?? lost?.onDay;
  return since !== undefined && since !== null && daysBetween(since, today) > limit;
}

function driftOf(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  if (one.phase === 'referred' || one.phase === 'closed') return null;
  if (one.phase === 'review') return inReview(one, today, config);
  if (one.lost) return lostDrift(one, one.lost, today);
  if (one.phase === 'intake') return unplanned(one, today, config);
  const due = dueOn(one.lastTreatedDay, one.intervalDays);
  if (due === null || due > today || one.phase === 'as_needed' || one.intervalDays === null) return null;
  const days = one.lastTreatedDay ? daysBetween(one.lastTreatedDay, today) : 0;
  const rest =
    one.phase === 'monthly'
      ? `monthly visit was due ${sayDay(due, today)}`
      : `comes every ${one.intervalDays} days, nothing booked`;
  return drifter(one, `Day ${days},`, rest, 'offer_times', daysBetween(due, today));
}

/** Nothing may be booked in review, so somebody has to call: the client was told so. */
function inReview(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  const since = one.decidedDay ?? one.lastTreatedDay;
  if (since === null || today < addDays(since, config.weeklyDays)) return null;
  const days = daysBetween(since, today);
  return drifter(
    one,
    `Day ${days}`,
    'of the re-evaluation, nothing decided',
    'call',
    days - config.weeklyDays,
  );
}

/** Seen, but nobody said how it goes on. */
function unplanned(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  const due = dueOn(one.lastTreatedDay, config.weeklyDays);
  if (due === null || due > today) return null;
  const days = config.weeklyDays + daysBetween(due, today);
  return drifter(
    one,
    `Day ${days},`,
    'no plan agreed, nothing booked',
    'offer_times',
    daysBetween(due, today),
  );
}

function lostDrift(one: DriftFacts, lost: NonNullable<DriftFacts['lost']>, today: Day): Drifter {
  const on = sayDay(lost.onDay, today);
  const overdue = Math.max(0, daysBetween(lost.onDay, today));
  if (lost.kind === 'by_clinic')
    return drifter(one, `We cancelled ${on},`, 'nothing booked since', 'offer_times', overdue);
  if (lost.kind === 'by_client')
    return drifter(one, `Cancelled ${on},`, 'nothing booked since', 'offer_times', overdue);
  const again = lost.inRow > 1 ? `the ${sayOrdinal(lost.inRow)} in a row` : 'not booked again';
  return drifter(one, `Missed ${on},`, again, 'call', overdue);
}

function drifter(
  { episodeId, client }: DriftFacts,
  lead: string,
  rest: string,
  wish: Drifter['action'],
  overdueDays: number,
): Drifter {
  // Nobody can be called without a number.
  const action = wish === 'call' && client.phone === null ? 'offer_times' : wish;
  return { episodeId, client, lead, rest, action, overdueDays };
}
