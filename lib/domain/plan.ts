import { addDays, type Day } from '../when';
import {
  type CadenceConfig,
  type CadenceInput,
  type CadencePhase,
  type CadenceStep,
  nextStep,
  standardCadence,
} from './cadence';
import { byDay, type PlanHistory, type PlanMissed } from './plan-history';
import { factsOf, walkPlan } from './plan-walk';

export type { PlanDecision, PlanEvent, PlanHistory, PlanMissed, PlanVisit } from './plan-history';
export { type PlanState, type PlanTurn, walkPlan } from './plan-walk';

/**
 * What the rule looks at today: the latest visit (its own decision left out, so it can be proposed again),
 * or the visit missed since, or where clearance or a wish left the plan. Feed the result to `nextStep`.
 */
export function planInput(
  history: PlanHistory,
  today: Day,
  config: CadenceConfig = standardCadence,
): CadenceInput {
  const { state, turns } = walkPlan(history, today, config);
  const last = turns.at(-1);
  const missed = missedSince(history, last?.visit.onDay ?? null, today);
  const latest = missed.at(-1);
  const standing = factsOf(state, today, history, config);
  if (latest) {
    const counted = missed.filter((one) => one.kind !== 'clinic_cancel').length;
    return { ...standing, event: latest.kind, consecutiveMissed: counted };
  }
  const moved = history.events.some((one) => one.afterVisitId === last?.visit.id && one.onDay <= today);
  return !last || moved ? standing : last.input;
}

/** "More visits after the re-evaluation": the same facts, the therapist having looked again with a reason. */
export function proposeExtension(input: CadenceInput): CadenceStep {
  return nextStep({ ...input, phase: 'review', overridden: true });
}

/** The day the next visit is due, counted from the last treated visit, never from a planned one. */
export function dueOn(lastTreatedDay: Day | null, intervalDays: number | null): Day | null {
  return lastTreatedDay === null || intervalDays === null ? null : addDays(lastTreatedDay, intervalDays);
}

/** First and last day on which a visit due on `dueDay` still fits its step. */
export function bookingWindow(
  due: { dueDay: Day; phase: CadencePhase; intervalDays: number },
  config: CadenceConfig = standardCadence,
): { from: Day; to: Day } {
  const { dueDay, phase, intervalDays } = due;
  const around = (before: number, later: number) => ({
    from: addDays(dueDay, -Math.min(before, Math.max(0, intervalDays - config.shortestGapDays))),
    to: addDays(dueDay, later),
  });
  if (phase === 'weekly') return around(config.weeklyWindowDays, config.weeklyWindowDays);
  // The early visit after a flare is monthly by name; its window is that of two weeks.
  if (phase !== 'monthly' || intervalDays < config.monthlyFirstDays)
    return around(config.fortnightlyWindowDays, config.fortnightlyWindowDays);
  const room = (days: number) => Math.min(config.monthlyWindowDays, Math.max(0, days));
  return around(room(intervalDays - config.monthlyFirstDays), room(config.monthlyLongestDays - intervalDays));
}

function missedSince(history: PlanHistory, day: Day | null, today: Day): PlanMissed[] {
  return history.missed.filter((one) => one.onDay <= today && (day === null || one.onDay > day)).sort(byDay);
}
