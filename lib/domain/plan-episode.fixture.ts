import { addDays, type Day } from '../when';
import { nextStep } from './cadence';
import { type PlanHistory, type PlanVisit, planInput, walkPlan } from './plan';

export const blankHistory: PlanHistory = {
  visits: [],
  decisions: [],
  missed: [],
  events: [],
  wellness: false,
};

/** A treated visit with a score and nothing else to say; from the second on the client calls it no change. */
export function visitOn(id: string, onDay: Day, painAvg7d: number | null): PlanVisit {
  return {
    id,
    onDay,
    treated: true,
    painAvg7d,
    globalChange: 4,
    familiarPain: null,
    redFlag: false,
    adverseEvent: 'none',
    flareDays: 0,
  };
}

/** Adds the next visit, on its due day where none is given, and accepts what the rule proposes. */
export function accept(history: PlanHistory, facts: Partial<Omit<PlanVisit, 'id'>>): PlanHistory {
  const before = history.visits.at(-1);
  const id = `v${history.visits.length + 1}`;
  const running = before ? walkPlan(history, before.onDay).state.intervalDays : null;
  const onDay = facts.onDay ?? addDays(before?.onDay ?? '2027-02-04', before ? (running ?? 7) : 0);
  const visits = [...history.visits, { ...visitOn(id, onDay, 5), ...facts, onDay }];
  const step = nextStep(planInput({ ...history, visits }, onDay));
  const decision = { ...step, visitId: id, reason: null, overridden: false };
  return { ...history, visits, decisions: [...history.decisions, decision] };
}

/** An episode told by its scores; every proposal is accepted. */
export function episode(start: Day, scores: readonly (number | null)[], globalChange = 3): PlanHistory {
  return scores.reduce((history: PlanHistory, painAvg7d, index) => {
    const day = index === 0 ? { onDay: start } : {};
    return accept(history, { painAvg7d, globalChange: index === 0 ? null : globalChange, ...day });
  }, blankHistory);
}
