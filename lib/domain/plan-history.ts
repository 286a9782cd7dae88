import type { Day } from '../when';
import type { CadenceEvent, CadenceFlag, CadenceInput, CadencePhase } from './cadence';

/** One attended visit of the episode. Voided visits are not passed in. Scores: null = not asked. */
export type PlanVisit = {
  id: string;
  onDay: Day;
  treated: boolean;
  painAvg7d: number | null;
  globalChange: number | null;
  familiarPain: boolean | null;
  redFlag: boolean;
  adverseEvent: CadenceInput['adverseEvent'];
  flareDays: number;
};

/** What was agreed at a visit. Several for one visit: the last one stands. */
export type PlanDecision = {
  visitId: string;
  phase: CadencePhase;
  intervalDays: number | null;
  flags: readonly CadenceFlag[];
  reason: string | null;
  overridden: boolean;
};

export type PlanMissed = { onDay: Day; kind: Exclude<CadenceEvent, 'treated'> };

/**
 * What moved the plan between two visits: written clearance after a referral, the client's wish, its end;
 * `reopened` takes the one before it back.
 */
export type PlanEvent = {
  afterVisitId: string | null;
  onDay: Day;
  kind: 'cleared' | 'as_needed' | 'closed' | 'reopened';
};

/** The recorded facts of one episode; every list in the order it happened. */
export type PlanHistory = {
  visits: readonly PlanVisit[];
  decisions: readonly PlanDecision[];
  missed: readonly PlanMissed[];
  events: readonly PlanEvent[];
  wellness: boolean;
};

/** Sorts by day and leaves what shares a day in the order it came. */
export function byDay(a: { onDay: Day | null }, b: { onDay: Day | null }): number {
  const [one, two] = [a.onDay ?? '', b.onDay ?? ''];
  return one < two ? -1 : Number(one > two);
}
