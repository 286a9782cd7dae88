import { type Day, sayDate, sayDay } from '../when';
import { type CadenceChange, type CadenceConfig, type CadenceStep, standardCadence } from './cadence';
import { dueOn } from './plan';
import { byDay, type PlanHistory, type PlanMissed } from './plan-history';
import { type PlanState, type PlanTurn, walkPlan } from './plan-walk';

/** A booked appointment of the episode that is not a visit yet. */
export type PlanAppointment = { id: string; onDay: Day };

export type PlanDotKind =
  | 'folded'
  | 'done'
  | 'missed'
  | 'review'
  | 'today'
  | 'booked'
  | 'proposed'
  | 'due'
  | 'as_needed';

/** One dot of the plan line: what it is, the line under it and the word under that. */
export type PlanDot = {
  kind: PlanDotKind;
  /** Not yet happened: the line to it is dashed. */
  ahead: boolean;
  onDay: Day | null;
  says: string;
  word: string;
  /** Pain of the last 7 days; null = not asked. */
  pain: number | null;
  change: CadenceChange | null;
  visitId: string | null;
  appointmentId: string | null;
};

/** Neighbouring dots (by index) that share a meaning, said in words. */
export type PlanRun = { from: number; to: number; kind: 'better' | 'same' | 'worse'; words: string };

const missedWord: Record<PlanMissed['kind'], string> = {
  no_show: 'missed',
  client_cancel: 'cancelled',
  clinic_cancel: 'we cancelled',
};

/**
 * The plan as a row of dots, oldest first: visits, missed ones and re-evaluations, today, what is booked and
 * what is due. `proposed` draws a step nobody agreed to yet. More than `limit` dots: the oldest fold into one.
 */
export function planLine(
  history: PlanHistory,
  appointments: readonly PlanAppointment[],
  today: Day,
  options: { proposed?: CadenceStep | null; config?: CadenceConfig; limit?: number } = {},
): PlanDot[] {
  const { proposed = null, config = standardCadence, limit = 10 } = options;
  const { state, turns } = walkPlan(history, today, config);
  const booked = appointments
    .filter((one) => one.onDay > today || (one.onDay === today && turns.at(-1)?.visit.onDay !== today))
    .sort(byDay);
  const past = pastDots(history, turns, today);
  const ahead = aheadDots({ state, booked, today, proposed, config, nextNumber: turns.length + 1 });
  return fold([...past, ...ahead], limit);
}

/** What a run of visits meant, for the brackets under the line. Missed visits and re-evaluations end a run. */
export function planRuns(dots: readonly PlanDot[]): PlanRun[] {
  const runs: PlanRun[] = [];
  for (const [index, dot] of dots.entries()) {
    const kind = runKind(dot.change);
    const open = runs.at(-1);
    if (kind && open && open.kind === kind && open.to === index - 1) open.to = index;
    else if (kind) runs.push({ from: index, to: index, kind, words: '' });
  }
  return runs
    .filter((run) => run.to > run.from)
    .map((run) => ({ ...run, words: runWords(run.kind, run.to - run.from + 1) }));
}

function runKind(change: CadenceChange | null): PlanRun['kind'] | null {
  if (change === 'IMPROVED' || change === 'RESOLVED') return 'better';
  if (change === 'NO_CHANGE') return 'same';
  return change === 'WORSE' ? 'worse' : null;
}

function runWords(kind: PlanRun['kind'], visits: number): string {
  if (kind === 'same') return 'no real change yet';
  return `${kind} ${visits === 2 ? 'twice' : `${visits} times`} in a row`;
}

const blank: PlanDot = {
  kind: 'due',
  ahead: false,
  onDay: null,
  says: '',
  word: '',
  pain: null,
  change: null,
  visitId: null,
  appointmentId: null,
};

function pastDots(history: PlanHistory, turns: readonly PlanTurn[], today: Day): PlanDot[] {
  const missed = history.missed
    .filter((one) => one.onDay <= today)
    .map(
      (one): PlanDot => ({
        ...blank,
        kind: 'missed',
        onDay: one.onDay,
        says: sayDate(one.onDay, today),
        word: missedWord[one.kind],
      }),
    );
  const visits = turns.map((turn) => visitDot(turn, today));
  const inOrder = [...missed, ...visits].sort(byDay);
  const reviews = new Map(turns.filter(wasReviewed).map((turn) => [turn.visit.id, reviewDot(turn)]));
  return inOrder.flatMap((dot) => {
    const review = dot.visitId ? reviews.get(dot.visitId) : undefined;
    return review ? [dot, review] : [dot];
  });
}

function visitDot({ visit, number, change, input }: PlanTurn, today: Day): PlanDot {
  const isToday = visit.onDay === today;
  // The first score of a block is what others are compared with: it is no change of its own.
  const compared = visit.treated && input.visitsInBlock > (input.block === 'first' ? 1 : 0);
  return {
    ...blank,
    kind: isToday ? 'today' : 'done',
    onDay: visit.onDay,
    says: isToday ? 'today' : sayDate(visit.onDay, today),
    word: isToday ? `visit ${number}` : '',
    pain: visit.painAvg7d,
    change: compared ? change : null,
    visitId: visit.id,
  };
}

function wasReviewed({ decision, opened }: PlanTurn): boolean {
  return opened === 'extension' || decision?.phase === 'review';
}

function reviewDot({ visit, opened, input }: PlanTurn): PlanDot {
  const word = opened === 'extension' ? `${input.config.shortBlockVisits} more agreed` : 'to decide';
  return { ...blank, kind: 'review', onDay: visit.onDay, says: 'Re-evaluation', word, visitId: visit.id };
}

type Ahead = {
  state: PlanState;
  booked: PlanAppointment[];
  today: Day;
  proposed: CadenceStep | null;
  config: CadenceConfig;
  nextNumber: number;
};

/** Booked dates first; the steps nobody booked follow at the interval of the plan, three at most. */
function aheadDots({ state, booked, today, proposed, config, nextNumber }: Ahead): PlanDot[] {
  const dots = booked.map(
    (one): PlanDot => ({
      ...blank,
      kind: one.onDay === today ? 'today' : 'booked',
      ahead: true,
      onDay: one.onDay,
      says: one.onDay === today ? 'today' : sayDate(one.onDay, today),
      word: one.onDay === today ? `visit ${nextNumber}` : 'booked',
      appointmentId: one.id,
    }),
  );
  const { phase, intervalDays } = proposed ?? state;
  const steps = intervalsAhead(state, phase, intervalDays, config);
  let day = booked.at(-1)?.onDay ?? state.lastTreatedDay;
  for (const days of steps.slice(booked.length)) {
    day = dueOn(day, days);
    const first = proposed !== null && dots.length === 0;
    if (day) dots.push(dueDot(day, days, first, today));
  }
  const end = endDot(phase, steps.length, visitsToReview(state, phase, config), proposed !== null);
  return end ? [...dots, end] : dots;
}

function dueDot(day: Day, days: number, proposed: boolean, today: Day): PlanDot {
  const says = proposed ? sayDay(day, today) : sayDate(day, today);
  const word = proposed ? `${days} days` : 'due';
  return { ...blank, kind: proposed ? 'proposed' : 'due', ahead: true, onDay: day, says, word };
}

function intervalsAhead(
  state: PlanState,
  phase: PlanState['phase'],
  intervalDays: number | null,
  config: CadenceConfig,
): number[] {
  if (intervalDays === null) return [];
  if (phase === 'weekly') {
    const left = Math.min(3, visitsToReview(state, phase, config));
    return Array.from({ length: left }, () => intervalDays);
  }
  if (phase === 'fortnightly') return [intervalDays];
  const grown = (steps: number) =>
    Math.min(
      Math.max(intervalDays + steps * config.monthlyStepDays, config.monthlyFirstDays),
      config.monthlyLongestDays,
    );
  return [intervalDays, grown(1), grown(2)];
}

/** Weekly visits left before the plan is looked at again, at least one. */
function visitsToReview(state: PlanState, phase: PlanState['phase'], config: CadenceConfig): number {
  const fresh = phase === 'weekly' && ['monthly', 'as_needed', 'review'].includes(state.phase);
  if (fresh) return config.shortBlockVisits;
  if (state.block !== 'first') return Math.max(1, config.shortBlockVisits - state.visitsInBlock);
  const end = state.visitsInBlock < config.midReviewVisits ? config.midReviewVisits : config.capVisits;
  return Math.max(1, end - state.visitsInBlock);
}

function endDot(
  phase: PlanState['phase'],
  steps: number,
  toReview: number,
  proposed: boolean,
): PlanDot | null {
  const end: PlanDot = { ...blank, ahead: true };
  if (phase === 'weekly' && steps === toReview)
    return { ...end, kind: 'review', says: 'Re-evaluation', word: 'to come' };
  if (phase === 'review' && proposed)
    return { ...end, kind: 'review', says: 'Re-evaluation', word: 'due now' };
  if (phase === 'monthly' || phase === 'as_needed')
    return { ...end, kind: 'as_needed', says: 'As needed', word: 'any time' };
  return null;
}

function fold(dots: PlanDot[], limit: number): PlanDot[] {
  const surplus = dots.length - limit;
  const past = dots.findIndex((dot) => dot.ahead || dot.kind === 'today');
  const foldable = past === -1 ? dots.length - 1 : past;
  const folded = Math.min(surplus + 1, foldable);
  if (surplus <= 0 || folded < 2) return dots;
  return [{ ...blank, kind: 'folded', says: `+${folded}`, word: 'earlier' }, ...dots.slice(folded)];
}
