import { addDays, type Day, daysBetween, sayDay } from '../when';
import type { DayRow } from './appointment';
import { type CadenceConfig, type CadencePhase, standardCadence } from './cadence';
import { type Contact, contactWords } from './contact';
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
  /** Days of the treated visits since the plan came into its phase, newest first: the client's own rhythm. */
  keptDays: readonly Day[];
  /** Day of the last decision; a re-evaluation waits from here. */
  decidedDay: Day | null;
  /** Something is booked for it from now on, or is going on today. */
  booked: boolean;
  /** The latest appointment that did not come about since the last visit, and how many there were in a row. */
  lost: Readonly<{ onDay: Day; kind: 'missed' | 'by_client' | 'by_clinic'; inRow: number }> | null;
  /** The latest call since the last visit or booking. */
  contact: Contact | null;
}>;

export type Drifter = Readonly<{
  episodeId: string;
  client: DayRow['client'];
  /** The number first, then the rest of the sentence. */
  lead: string;
  rest: string;
  /** "Called Tue 16 Mar, no answer"; null when nobody called. */
  contact: string | null;
  action: 'offer_times' | 'call';
  /** 0 the clinic took the date away, 1 drifting, 2 not due yet and nothing booked. */
  rank: 0 | 1 | 2;
  /** Days since it was due, negative before; the second key of the order. */
  overdueDays: number;
}>;

export type NotCounted = Readonly<{
  paused: number;
  referred: number;
  finished: number;
  lapsed: number;
  called: number;
}>;

/** Gaps of one's own rhythm are read from this many on, and no more than these. */
const fewestGaps = 3;
const mostGaps = 5;

/**
 * Who drifts: a date the clinic took away first, then missed, cancelled, due by plan and own rhythm, or left in
 * re-evaluation, newest first; last who was seen and has nothing booked. Paused, referred and finished are not
 * lost, whoever was called waits, and a gap over the lapse limit stands apart. The order is total.
 */
export function drifting(
  facts: readonly DriftFacts[],
  today: Day,
  config: CadenceConfig = standardCadence,
): Drifter[] {
  return facts
    .filter((one) => isOpen(one) && !isQuiet(one, today) && !isLapsed(one, today, config))
    .map((one) => driftOf(one, today, config))
    .filter((one) => one !== null)
    .sort(inOrder);
}

/** Whose gap is over the lapse limit and whom nobody has spoken to since: called once, then left in peace. */
export function lapsed(
  facts: readonly DriftFacts[],
  today: Day,
  config: CadenceConfig = standardCadence,
): Drifter[] {
  return facts
    .flatMap((one) => {
      const { contact } = one;
      const since = lastDay(one);
      const spoken = contact && contact.outcome !== 'no_answer' && contact.outcome !== 'asked_to_wait';
      if (!isOpen(one) || !isLapsed(one, today, config) || !since || spoken || isQuiet(one, today)) return [];
      const days = daysBetween(since, today);
      return [drifter(one, today, `Day ${days},`, `last here ${sayDay(since, today)}`, 'call', days)];
    })
    .sort(inOrder);
}

/** Who is left out of the list, for its foot line. `finished` is counted where closed problems are. */
export function notCounted(
  facts: readonly DriftFacts[],
  finished: number,
  today: Day,
  config: CadenceConfig = standardCadence,
): NotCounted {
  const waiting = facts.filter((one) => !one.paused);
  const left = new Set(lapsed(facts, today, config).map(({ episodeId }) => episodeId));
  const gone = waiting.filter((one) => isOpen(one) && isLapsed(one, today, config));
  return {
    paused: facts.length - waiting.length,
    referred: waiting.filter((one) => one.phase === 'referred').length,
    lapsed: gone.filter(({ episodeId }) => !left.has(episodeId)).length,
    called: waiting.filter((one) => isOpen(one) && isQuiet(one, today) && !gone.includes(one)).length,
    finished,
  };
}

/** "2 paused, 1 referred, 4 finished"; null when nobody is left out. */
export function notCountedWords(counts: NotCounted): string | null {
  const words = (['paused', 'referred', 'finished', 'lapsed', 'called'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`);
  return words.length > 0 ? words.join(', ') : null;
}

const inOrder = (a: Drifter, b: Drifter): number =>
  a.rank - b.rank || a.overdueDays - b.overdueDays || (a.episodeId < b.episodeId ? -1 : 1);

/** Somebody may speak of it at all: not on pause, not with a doctor, not finished, nothing booked. */
const isOpen = ({ paused, booked, phase }: DriftFacts): boolean =>
  !paused && !booked && phase !== 'referred' && phase !== 'closed';

const isQuiet = ({ contact }: DriftFacts, today: Day): boolean =>
  contact?.againOn != null && today < contact.againOn;

const lastDay = ({ lastTreatedDay, lost }: DriftFacts): Day | null => lastTreatedDay ?? lost?.onDay ?? null;

function isLapsed(one: DriftFacts, today: Day, config: CadenceConfig): boolean {
  const { phase } = one;
  if (phase === 'lapsed') return true;
  if (phase === 'as_needed' || phase === 'review' || phase === 'referred' || phase === 'closed') return false;
  const limit = phase === 'monthly' ? config.lapseDaysMonthly : config.lapseDaysWeekly;
  const since = lastDay(one);
  return since !== null && daysBetween(since, today) > limit;
}

/** The median of the last kept gaps, in days; null below three: then only the plan speaks. */
export function ownRhythm(keptDays: readonly Day[]): number | null {
  const gaps = keptDays
    .slice(0, mostGaps + 1)
    .flatMap((day, i, days) => (i === 0 ? [] : [daysBetween(day, days[i - 1] ?? day)]))
    .sort((a, b) => a - b);
  if (gaps.length < fewestGaps) return null;
  const [low, high] = [
    gaps[Math.floor((gaps.length - 1) / 2)] ?? 0,
    gaps[Math.ceil((gaps.length - 1) / 2)] ?? 0,
  ];
  return Math.round((low + high) / 2);
}

function driftOf(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  if (one.phase === 'review') return inReview(one, today, config);
  if (one.lost && !(one.phase === 'as_needed' && one.lost.kind === 'by_client'))
    return lostDrift(one, one.lost, today, config);
  if (one.phase === 'intake') return unplanned(one, today, config);
  if (one.phase === 'as_needed' || one.intervalDays === null || one.lastTreatedDay === null) return null;
  return byPlan(one, one.lastTreatedDay, one.intervalDays, today);
}

/** Late only after the plan's interval and after the client's own usual gap, whichever is longer. */
function byPlan(one: DriftFacts, lastDay: Day, intervalDays: number, today: Day): Drifter | null {
  const own = ownRhythm(one.keptDays) ?? intervalDays;
  const due = addDays(lastDay, Math.max(intervalDays, own));
  const days = daysBetween(lastDay, today);
  if (due > today) {
    // A weekly plan has its next date when the visit ends; a monthly one has time.
    if (one.phase === 'monthly') return null;
    const seen = days === 0 ? 'Seen today,' : `Seen ${sayDay(lastDay, today)},`;
    const rest = `comes every ${intervalDays} days, nothing booked`;
    return drifter(one, today, seen, rest, 'offer_times', daysBetween(due, today), 2);
  }
  const rhythm = own > intervalDays ? `usually comes every ${own} days` : `comes every ${intervalDays} days`;
  const rest =
    one.phase === 'monthly' && own <= intervalDays
      ? `monthly visit was due ${sayDay(due, today)}`
      : `${rhythm}, nothing booked`;
  return drifter(one, today, `Day ${days},`, rest, 'offer_times', daysBetween(due, today));
}

/** Nothing may be booked in review, so somebody has to call: the client was told so. */
function inReview(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  const since = one.decidedDay ?? one.lastTreatedDay;
  if (since === null || today < addDays(since, config.weeklyDays)) return null;
  const days = daysBetween(since, today);
  const rest = 'of the re-evaluation, nothing decided';
  return drifter(one, today, `Day ${days}`, rest, 'call', days - config.weeklyDays);
}

/** Seen, but nobody said how it goes on. */
function unplanned(one: DriftFacts, today: Day, config: CadenceConfig): Drifter | null {
  const due = dueOn(one.lastTreatedDay, config.weeklyDays);
  if (due === null || due > today) return null;
  const overdue = daysBetween(due, today);
  const lead = `Day ${config.weeklyDays + overdue},`;
  return drifter(one, today, lead, 'no plan agreed, nothing booked', 'offer_times', overdue);
}

/** A date that did not come about. The clinic owes a new one soon; a second miss in a row asks why first. */
function lostDrift(
  one: DriftFacts,
  lost: NonNullable<DriftFacts['lost']>,
  today: Day,
  config: CadenceConfig,
): Drifter {
  const on = sayDay(lost.onDay, today);
  const overdue = Math.max(0, daysBetween(lost.onDay, today));
  if (lost.kind === 'by_clinic') {
    const by = addDays(lost.onDay, config.clinicCancelRebookDays);
    const rest =
      today > by ? `a new date was due ${sayDay(by, today)}` : `offer a new date by ${sayDay(by, today)}`;
    return drifter(one, today, `We cancelled ${on},`, rest, 'offer_times', overdue, 0);
  }
  if (lost.kind === 'by_client')
    return drifter(one, today, `Cancelled ${on},`, 'nothing booked since', 'offer_times', overdue);
  const often = lost.inRow >= config.attendanceCheckMissed;
  const row = lost.inRow > 1 ? `the ${sayOrdinal(lost.inRow)} in a row` : 'not booked again';
  return drifter(
    one,
    today,
    `Missed ${on},`,
    often ? `${row}: ask what gets in the way` : row,
    'call',
    overdue,
  );
}

function drifter(
  { episodeId, client, contact: call }: DriftFacts,
  today: Day,
  lead: string,
  rest: string,
  wish: Drifter['action'],
  overdueDays: number,
  rank: Drifter['rank'] = 1,
): Drifter {
  // Nobody can be called without a number.
  const action = wish === 'call' && client.phone === null ? 'offer_times' : wish;
  const contact = call && contactWords(call, today);
  return { episodeId, client, lead, rest, contact, action, rank, overdueDays };
}
