import { type Day, daysBetween } from '../when';
import {
  type CadenceBlock,
  type CadenceChange,
  type CadenceConfig,
  type CadenceFlag,
  type CadenceInput,
  type CadencePhase,
  type CadenceStep,
  changeSince,
  standardCadence,
  stepOf,
} from './cadence';
import { byDay, type PlanDecision, type PlanEvent, type PlanHistory, type PlanVisit } from './plan-history';

/** Where the plan stands: worked out from the history each time, never stored. */
export type PlanState = {
  phase: CadencePhase;
  intervalDays: number | null;
  block: CadenceBlock;
  /** Day the block began; for a relapse or extension the visit that agreed it (its visit 0). */
  blockStartDay: Day | null;
  /** First score of the block. */
  baseline: { pain: number; onDay: Day } | null;
  visitsInBlock: number;
  improvedStreak: number;
  stableVisitsAtMaximum: number;
  missingScoresInRow: number;
  lastStablePain: number | null;
  relapseDays: readonly Day[];
  extensionUsed: boolean;
  lastTreatedDay: Day | null;
};

/** One visit as the plan saw it: what was known, what the rule proposed, what was agreed. */
export type PlanTurn = {
  visit: PlanVisit;
  /** 1 for the first attended visit. */
  number: number;
  input: CadenceInput;
  change: CadenceChange;
  proposal: CadenceStep;
  decision: PlanDecision | null;
  /** Block that began by decision at this visit. */
  opened: CadenceBlock | null;
};

const beginning: PlanState = {
  phase: 'intake',
  intervalDays: null,
  block: 'first',
  blockStartDay: null,
  baseline: null,
  visitsInBlock: 0,
  improvedStreak: 0,
  stableVisitsAtMaximum: 0,
  missingScoresInRow: 0,
  lastStablePain: null,
  relapseDays: [],
  extensionUsed: false,
  lastTreatedDay: null,
};

/**
 * Folds the history up to and including `today` into the state of the plan, turn by turn. `config` is complete:
 * parse a clinic's partial settings with `CadenceConfig` first.
 */
export function walkPlan(
  history: PlanHistory,
  today: Day,
  config: CadenceConfig = standardCadence,
): { state: PlanState; turns: PlanTurn[] } {
  let state = beginning;
  const turns: PlanTurn[] = [];
  for (const visit of visitsUpTo(history, today)) {
    const turn = takeTurn(state, visit, turns.length + 1, history, config);
    turns.push(turn);
    state = after(state, turn);
    state = movedSince(state, history, visit.id, today);
  }
  return { state, turns };
}

function movedSince(left: PlanState, { events }: PlanHistory, visitId: string, today: Day): PlanState {
  let state = left;
  let before = left;
  for (const { kind } of events.filter((one) => one.afterVisitId === visitId && one.onDay <= today)) {
    if (kind === 'reopened') state = before;
    else [before, state] = [state, moved(state, kind)];
  }
  return state;
}

/** Clearance begins anew and counts only after a referral; a wish ends the rhythm and leaves the scores. */
function moved(state: PlanState, kind: PlanEvent['kind']): PlanState {
  if (kind === 'closed') return state;
  if (kind === 'cleared') return state.phase === 'referred' ? beginAnew(state) : state;
  const rhythm = ['weekly', 'fortnightly', 'monthly', 'lapsed'].includes(state.phase);
  return rhythm ? { ...state, phase: 'as_needed', intervalDays: null } : state;
}

/** The episode is screened and scored from the start; relapses are remembered. */
function beginAnew({ relapseDays, lastTreatedDay }: PlanState): PlanState {
  return { ...beginning, relapseDays, lastTreatedDay };
}

function visitsUpTo(history: PlanHistory, today: Day): PlanVisit[] {
  return history.visits.filter((visit) => visit.onDay <= today).sort(byDay);
}

function takeTurn(
  state: PlanState,
  visit: PlanVisit,
  number: number,
  history: PlanHistory,
  config: CadenceConfig,
): PlanTurn {
  const here = arrive(state, visit);
  const input: CadenceInput = {
    ...factsOf(here, visit.onDay, history, config),
    painToday: visit.painAvg7d,
    globalChange: visit.globalChange,
    familiarPain: visit.familiarPain ?? true,
    flareDays: visit.flareDays,
    redFlag: visit.redFlag,
    adverseEvent: visit.adverseEvent,
  };
  const proposal = stepOf(input);
  const decisions = history.decisions.filter((one) => one.visitId === visit.id);
  const decision = decisions.at(-1) ?? null;
  const reviewed = proposal.phase === 'review' || decisions.some((one) => one.phase === 'review');
  const opened = decision && blockOpenedBy(decision, state.phase, proposal, reviewed);
  return { visit, number, input, change: changeSince(input), proposal, decision, opened };
}

/** Counts the visit into its block; the first treated one begins it, the first score is its baseline. */
function arrive(state: PlanState, visit: PlanVisit): PlanState {
  if (!visit.treated) return state;
  return {
    ...state,
    blockStartDay: state.blockStartDay ?? visit.onDay,
    visitsInBlock: state.visitsInBlock + 1,
    baseline: state.baseline ?? scoreOf(visit),
  };
}

function scoreOf({ painAvg7d, onDay }: PlanVisit): PlanState['baseline'] {
  return painAvg7d === null ? null : { pain: painAvg7d, onDay };
}

/** The part of the rule's input that the history alone tells. */
export function factsOf(
  state: PlanState,
  onDay: Day,
  history: PlanHistory,
  config: CadenceConfig,
): CadenceInput {
  const since = (day: Day | null) => (day === null ? 0 : daysBetween(day, onDay));
  return {
    event: 'treated',
    painToday: null,
    globalChange: null,
    familiarPain: true,
    flareDays: 0,
    redFlag: false,
    adverseEvent: 'none',
    overridden: false,
    consecutiveMissed: 0,
    phase: state.phase,
    intervalDays: state.intervalDays,
    block: state.block,
    baselinePain: state.baseline?.pain ?? null,
    lastStablePain: state.lastStablePain,
    visitsInBlock: state.visitsInBlock,
    daysInBlock: since(state.blockStartDay),
    daysSinceLastVisit: since(state.lastTreatedDay),
    improvedStreak: state.improvedStreak,
    stableVisitsAtMaximum: state.stableVisitsAtMaximum,
    missingScoresInRow: state.missingScoresInRow,
    relapsesInHalfYear: state.relapseDays.filter((day) => since(day) <= config.relapseMemoryDays).length,
    extensionUsed: state.extensionUsed,
    clearance: false,
    wellness: history.wellness,
    config,
  };
}

function blockOpenedBy(
  decision: PlanDecision,
  from: CadencePhase,
  proposal: CadenceStep,
  reviewed: boolean,
): CadenceBlock | null {
  const to = decision.phase;
  if (to === 'weekly' || to === 'fortnightly') {
    if (reviewed || from === 'review' || decision.flags.includes('extension_max_4_visits'))
      return 'extension';
    if (!proposal.flags.includes('rescreen') && (from === 'monthly' || from === 'as_needed'))
      return 'relapse';
  }
  return proposal.flags.includes('rescreen') && to !== 'lapsed' ? 'first' : null;
}

/** The state the visit leaves behind: its facts first, then what was agreed. */
function after(state: PlanState, turn: PlanTurn): PlanState {
  const { visit, decision, opened } = turn;
  const counted = visit.treated ? counts(arrive(state, visit), turn) : state;
  const begun = opened ? beginBlock(counted, visit, opened) : counted;
  const agreed = decision ? agree(begun, decision) : begun;
  const maintained = agreed.phase === 'monthly' || agreed.phase === 'as_needed';
  const flared = turn.proposal.flags.some((flag) =>
    ['short_flare', 'relapse', 'repeated_relapse'].includes(flag),
  );
  return maintained && !flared && visit.painAvg7d !== null
    ? { ...agreed, lastStablePain: visit.painAvg7d }
    : agreed;
}

function counts(state: PlanState, { visit, change, proposal, input }: PlanTurn): PlanState {
  const has = (flag: CadenceFlag) => proposal.flags.includes(flag);
  const better = change === 'IMPROVED' || change === 'RESOLVED';
  const atLongest = state.phase === 'monthly' && (state.intervalDays ?? 0) >= input.config.monthlyLongestDays;
  const stable = atLongest && (has('stable') || has('offer_discharge'));
  const kept = has('missing_score') ? state.stableVisitsAtMaximum : 0;
  return {
    ...state,
    lastTreatedDay: visit.onDay,
    improvedStreak: better ? state.improvedStreak + 1 : 0,
    stableVisitsAtMaximum: stable ? state.stableVisitsAtMaximum + 1 : kept,
    missingScoresInRow: has('missing_score') ? state.missingScoresInRow + 1 : 0,
  };
}

function beginBlock(state: PlanState, visit: PlanVisit, block: CadenceBlock): PlanState {
  const isFirst = block === 'first';
  return {
    ...state,
    block,
    blockStartDay: isFirst && !visit.treated ? null : visit.onDay,
    visitsInBlock: isFirst && visit.treated ? 1 : 0,
    baseline: isFirst && !visit.treated ? null : scoreOf(visit),
    improvedStreak: 0,
    relapseDays: block === 'relapse' ? [...state.relapseDays, visit.onDay] : state.relapseDays,
    extensionUsed: state.extensionUsed || block === 'extension',
  };
}

function agree(state: PlanState, decision: PlanDecision): PlanState {
  const { phase, intervalDays } = decision;
  // Written clearance was seen at this visit.
  if (phase === 'intake' && state.phase !== 'intake') return beginAnew(state);
  const atLongest = phase === 'monthly' && state.phase === 'monthly' ? state.stableVisitsAtMaximum : 0;
  return { ...state, phase, intervalDays, stableVisitsAtMaximum: atLongest };
}
