import type { CadencePhase } from '@/lib/domain/cadence';
import { nextStep } from '@/lib/domain/cadence';
import {
  type PlanDecision,
  type PlanHistory,
  type PlanMissed,
  type PlanVisit,
  planInput,
} from '@/lib/domain/plan';
import { addDays, type Day } from '@/lib/when';
import type { Dice } from './dice';
import type { Person, Story } from './people';

/** One planned day of a story: treated, or missed. Scores 0–10, null = not asked. */
export type Beat = Readonly<{
  onDay: Day;
  kept: boolean;
  missed: PlanMissed['kind'] | null;
  visit: PlanVisit | null;
  painNow: number | null;
  painAfter: number | null;
  decision:
    | (PlanDecision & { proposedPhase: CadencePhase; proposedIntervalDays: number | null; input: object })
    | null;
}>;

export type Told = Readonly<{
  beats: readonly Beat[];
  phase: CadencePhase;
  intervalDays: number | null;
  dueDay: Day | null;
}>;

/** Weekly pain on average by visit, from the first: what each kind of story does to a start of about 6. */
const courses: Record<Story, (start: number, visit: number, dice: Dice) => number> = {
  improves: (start, visit, dice) => start - Math.floor(visit * 0.9) + dice.whole(0, 1) * (visit > 1 ? 1 : 0),
  resolves: (start, visit) => Math.max(0, start - visit * 2),
  slow: (start, visit, dice) => start - Math.floor(visit / 3) + dice.whole(0, 1),
  stays: (start, _visit, dice) => start + dice.whole(-1, 1),
  relapses: (start, visit) => (visit < 4 ? start - visit : visit < 6 ? start - 1 : start - 2),
  lapses: (start, visit) => start - Math.floor(visit / 2),
  drifts: (start, visit) => start - Math.floor(visit * 0.7),
  wellness: (_start, _visit, dice) => dice.whole(0, 1),
  new: (start) => start,
};

const clamp = (score: number) => Math.max(0, Math.min(10, Math.round(score)));

function changeOf(start: number, now: number): number {
  const gain = start - now;
  if (gain >= 4) return 1;
  if (gain >= 2) return 2;
  if (gain >= 1) return 3;
  return gain >= -1 ? 4 : 6;
}

/**
 * Tells one client's story from `start` up to the day before `today` by the clinic's own cadence rule: what it
 * proposes is agreed, except that a review ends in four more visits, a referral or a pause.
 */
export function tell(person: Person, start: Day, today: Day, dice: Dice, alsoToday = false): Told {
  const first = person.story === 'wellness' ? 0 : dice.whole(5, 8);
  const beats: Beat[] = [];
  let history: PlanHistory = {
    visits: [],
    decisions: [],
    missed: [],
    wellness: person.story === 'wellness',
    events: [],
  };
  const plan: { phase: CadencePhase; intervalDays: number | null } = { phase: 'intake', intervalDays: 7 };
  const keep = (day: Day) => {
    const beat = visitOn(person.story, first, history, day, dice);
    beats.push(beat);
    history = {
      ...history,
      visits: [...history.visits, ...(beat.visit ? [beat.visit] : [])],
      decisions: [...history.decisions, ...(beat.decision ? [beat.decision] : [])],
    };
    plan.phase = beat.decision?.phase ?? plan.phase;
    plan.intervalDays = beat.decision?.intervalDays ?? null;
  };
  const stopAfter = person.story === 'lapses' ? 3 : person.story === 'drifts' ? 4 : 99;
  for (let day = start; day < today && history.visits.length < stopAfter; ) {
    if (history.visits.length > 0 && dice.chance(0.09)) {
      const missed = dice.one(['client_cancel', 'client_cancel', 'no_show', 'clinic_cancel'] as const);
      beats.push({
        onDay: day,
        kept: false,
        missed,
        visit: null,
        painNow: null,
        painAfter: null,
        decision: null,
      });
      history = { ...history, missed: [...history.missed, { onDay: day, kind: missed }] };
      day = addDays(day, plan.phase === 'monthly' ? 9 : 5);
      continue;
    }
    keep(day);
    if (plan.intervalDays === null) break;
    day = addDays(day, plan.intervalDays + (dice.chance(0.2) ? 1 : 0));
  }
  if (alsoToday) keep(today);
  const last = beats.findLast((beat) => beat.kept)?.onDay ?? null;
  return { beats, ...plan, dueDay: last && plan.intervalDays ? addDays(last, plan.intervalDays) : null };
}

function visitOn(story: Story, first: number, history: PlanHistory, onDay: Day, dice: Dice): Beat {
  const number = history.visits.length;
  const asked = !dice.chance(0.06) || number === 0;
  const pain = asked ? clamp(courses[story](first, number, dice)) : null;
  const visit: PlanVisit = {
    id: dice.uuid(),
    onDay,
    treated: true,
    painAvg7d: pain,
    globalChange: number === 0 || pain === null ? null : changeOf(first, pain),
    familiarPain: true,
    redFlag: false,
    adverseEvent: 'none',
    flareDays: story === 'relapses' && number > 4 ? 9 : 0,
  };
  const painNow = pain === null ? null : clamp(pain + dice.whole(-1, 1));
  const painAfter = painNow === null || dice.chance(0.08) ? null : clamp(painNow - dice.whole(0, 2));
  const decision = decide(history, visit, story);
  return { onDay, kept: true, missed: null, visit, painNow, painAfter, decision };
}

/** What the rule proposes at a visit, and what was agreed. */
export function decide(history: PlanHistory, visit: PlanVisit, story: Story): NonNullable<Beat['decision']> {
  const input = planInput({ ...history, visits: [...history.visits, visit] }, visit.onDay);
  const proposed = nextStep(input);
  const agreed = agree(story, proposed.phase, proposed.intervalDays, input.extensionUsed);
  return {
    visitId: visit.id,
    ...agreed,
    flags: proposed.flags,
    overridden: agreed.reason !== null,
    proposedPhase: proposed.phase,
    proposedIntervalDays: proposed.intervalDays,
    input,
  };
}

function agree(story: Story, phase: CadencePhase, intervalDays: number | null, extensionUsed: boolean) {
  if (phase !== 'review') return { phase, intervalDays, reason: null };
  if (story === 'stays' || extensionUsed) {
    return {
      phase: 'referred' as const,
      intervalDays: null,
      reason: 'No gain after a fair try: asked the doctor to look',
    };
  }
  return {
    phase: 'weekly' as const,
    intervalDays: 7,
    reason: 'Four more visits agreed, with a lighter dose',
  };
}

/** Weeks a story has run by `today`; new people have none behind them. */
export function startOf(person: Person, today: Day, dice: Dice): Day {
  if (person.story === 'new') return today;
  const oldest = person.story === 'lapses' ? [60, 88] : person.story === 'drifts' ? [34, 46] : [21, 88];
  return addDays(today, -dice.whole(oldest[0] ?? 21, oldest[1] ?? 88));
}
