import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween } from '../when';
import { nextStep, standardCadence } from './cadence';
import {
  bookingWindow,
  dueOn,
  type PlanHistory,
  type PlanVisit,
  planInput,
  proposeExtension,
  walkPlan,
} from './plan';
import { accept, blankHistory, episode, visitOn } from './plan-episode.fixture';

const start = '2027-02-04';
const weeks = (n: number) => addDays(start, 7 * n);
const phases = (history: PlanHistory) => history.decisions.map((one) => one.phase);

describe('an episode whose proposals are accepted', () => {
  it('pain 6, 5, 4, 3: improves at the third visit, is confirmed and goes monthly at the fourth', () => {
    const history = episode(start, [6, 5, 4, 3]);
    expect(phases(history)).toEqual(['weekly', 'weekly', 'weekly', 'monthly']);
    expect(history.decisions[2]?.flags).toEqual(['improved', 'confirm_next']);
    expect(history.decisions[3]).toMatchObject({ intervalDays: 28, flags: ['response_held'] });
  });

  it('then grows to six weeks and is offered as needed at the second steady visit there', () => {
    const history = episode(start, [6, 5, 4, 3, 3, 2, 2, 2]);
    expect(history.decisions.slice(3).map((one) => one.intervalDays)).toEqual([28, 35, 42, 42, null]);
    expect(phases(history).at(-1)).toBe('as_needed');
    expect(history.decisions.at(-1)?.flags).toEqual(['offer_discharge']);
  });

  it('no gain in four weeks: review at the fifth visit; four more visits are four, then review again', () => {
    const history = episode(start, [6, 6, 6, 6, 6], 4);
    expect(phases(history).at(-1)).toBe('review');
    const extended = extend(history);
    const more = [1, 2, 3, 4].reduce((so) => accept(so, { painAvg7d: 6, globalChange: 4 }), extended);
    expect(phases(more).slice(-5)).toEqual(['weekly', 'weekly', 'weekly', 'weekly', 'review']);
    expect(more.decisions.at(-1)?.flags).toEqual(['block_cap']);
    expect(planInput(more, weeks(20))).toMatchObject({
      block: 'extension',
      visitsInBlock: 4,
      daysInBlock: 28,
    });
    expect(proposeExtension(planInput(more, weeks(20)))).toMatchObject({ phase: 'referred' });
  });

  it('an extension compares with the visit that agreed it', () => {
    const extended = extend(episode(start, [7, 7, 6, 6, 6], 4));
    const next = accept(extended, { painAvg7d: 4, globalChange: 2 });
    expect(planInput(next, weeks(6))).toMatchObject({ baselinePain: 6, visitsInBlock: 1, daysInBlock: 7 });
    const held = accept(next, { painAvg7d: 3, globalChange: 2 });
    expect(phases(held).slice(-2)).toEqual(['weekly', 'monthly']);
  });

  it('a relapse begins a short block at its own score, and is remembered for half a year', () => {
    const well = episode(start, [6, 5, 4, 3, 3]);
    const back = accept(well, { painAvg7d: 6, globalChange: 6, flareDays: 10 });
    expect(back.decisions.at(-1)).toMatchObject({
      phase: 'weekly',
      flags: ['relapse', 'new_baseline', 'max_4_visits'],
    });
    const next = accept(back, { painAvg7d: 6, globalChange: 4 });
    const input = planInput(next, dayOfLast(next));
    expect(input).toMatchObject({
      block: 'relapse',
      baselinePain: 6,
      visitsInBlock: 1,
      relapsesInHalfYear: 1,
    });
    const later = { ...next, visits: [...next.visits, visitOn('late', addDays(dayOfLast(back), 183), 3)] };
    expect(planInput(later, '2029-01-01').relapsesInHalfYear).toBe(0);
  });

  it('a client who stays away from weekly visits comes back to a new baseline', () => {
    const away = episode(start, [6, 6]);
    const back = accept(away, { painAvg7d: 5, globalChange: 4, onDay: addDays(start, 7 + 43) });
    expect(back.decisions.at(-1)?.flags).toEqual(['rescreen', 'new_baseline']);
    const next = accept(back, { painAvg7d: 5, globalChange: 4 });
    expect(planInput(next, dayOfLast(next))).toMatchObject({
      block: 'first',
      baselinePain: 5,
      visitsInBlock: 2,
      daysInBlock: 7,
    });
  });
});

describe('steady visits', () => {
  it('a short flare is no new yardstick: the score before it stays the last steady one', () => {
    const flare = accept(episode(start, [6, 4, 3]), { painAvg7d: 6, globalChange: 4, flareDays: 4 });
    expect(flare.decisions.at(-1)).toMatchObject({ phase: 'monthly', intervalDays: 14 });
    const next = accept(flare, { painAvg7d: 6, globalChange: 4, flareDays: 20 });
    expect(planInput(next, dayOfLast(next)).lastStablePain).toBe(3);
    expect(next.decisions.at(-1)?.flags).toContain('relapse');
  });

  it('a missing score between two steady visits at six weeks does not undo the first', () => {
    const atLongest = episode(start, [6, 4, 3, 3, 3, 3]);
    expect(atLongest.decisions.at(-1)).toMatchObject({ intervalDays: 42, flags: ['stable'] });
    const unasked = accept(atLongest, { painAvg7d: null, globalChange: null });
    expect(accept(unasked, { painAvg7d: 3, globalChange: 3 }).decisions.at(-1)?.flags).toEqual([
      'offer_discharge',
    ]);
  });
});

describe('what the history tells', () => {
  it('a voided visit is as if it had not been: the improvement is no longer confirmed', () => {
    const history = episode(start, [6, 5, 4, 3]);
    const voided = { ...history, visits: history.visits.filter((visit) => visit.id !== 'v3') };
    expect(nextStep(planInput(history, weeks(3))).phase).toBe('monthly');
    expect(nextStep(planInput(voided, weeks(3)))).toMatchObject({
      phase: 'weekly',
      flags: ['improved', 'confirm_next'],
    });
  });

  it('voiding the visit that agreed an extension takes the extension away', () => {
    const extended = accept(extend(episode(start, [6, 6, 6, 6, 6], 4)), { painAvg7d: 6, globalChange: 4 });
    const voided = { ...extended, visits: extended.visits.filter((visit) => visit.id !== 'v5') };
    expect(planInput(extended, weeks(8))).toMatchObject({ block: 'extension', extensionUsed: true });
    expect(planInput(voided, weeks(8))).toMatchObject({ block: 'first', extensionUsed: false });
  });

  it('a missing score breaks the run and is counted, and is not a zero', () => {
    const history = accept(episode(start, [6, 5, 4]), { painAvg7d: null, globalChange: 2 });
    expect(history.decisions.at(-1)).toMatchObject({ phase: 'weekly', flags: ['missing_score'] });
    const again = accept(history, { painAvg7d: null, globalChange: 2 });
    expect(again.decisions.at(-1)?.flags).toEqual(['missing_score', 'score_task']);
    expect(planInput(accept(again, { painAvg7d: 3, globalChange: 2 }), weeks(9)).improvedStreak).toBe(0);
  });

  it('an attended visit without a press counts for neither block nor gap', () => {
    const history = episode(start, [6, 6]);
    const talk = { ...visitOn('talk', weeks(2), 6), treated: false };
    const after = { ...history, visits: [...history.visits, talk, visitOn('v3', weeks(3), 6)] };
    expect(planInput(after, weeks(3))).toMatchObject({
      visitsInBlock: 3,
      daysInBlock: 21,
      daysSinceLastVisit: 14,
    });
  });

  it('missed visits since the last one are counted, ours are not held against the client', () => {
    const history = episode(start, [6, 6]);
    const missed = [
      { onDay: weeks(2), kind: 'clinic_cancel' as const },
      { onDay: weeks(3), kind: 'no_show' as const },
    ];
    const input = planInput({ ...history, missed }, weeks(3));
    expect(input).toMatchObject({
      event: 'no_show',
      consecutiveMissed: 1,
      daysSinceLastVisit: 14,
      painToday: null,
    });
    expect(nextStep(input).flags).toEqual(['contact_task', 'rebook_keep_state']);
    const twice = [...missed, { onDay: weeks(4), kind: 'no_show' as const }];
    expect(nextStep(planInput({ ...history, missed: twice }, weeks(4))).flags).toContain('attendance_check');
    expect(nextStep(planInput({ ...history, missed: twice }, weeks(8))).phase).toBe('lapsed');
  });

  it('clearance begins the episode anew, and only after a referral', () => {
    const referred = accept(episode(start, [6, 6]), { painAvg7d: 6, globalChange: 4, redFlag: true });
    const cleared = { kind: 'cleared', afterVisitId: 'v3', onDay: weeks(3) } as const;
    const again = { ...referred, events: [cleared] };
    expect(walkPlan(again, weeks(3)).state).toMatchObject({ phase: 'intake', baseline: null });
    expect(walkPlan(again, weeks(2)).state.phase).toBe('referred');
    expect(phases(accept(again, { onDay: weeks(4), painAvg7d: 5 })).at(-1)).toBe('weekly');
    expect(phases(accept(referred, { onDay: weeks(4), painAvg7d: 5 })).at(-1)).toBe('referred');
    const early = { ...episode(start, [6, 6]), events: [{ ...cleared, afterVisitId: 'v2' }] };
    expect(walkPlan(early, weeks(3)).state.phase).toBe('weekly');
  });

  it('the wish to come as needed ends the rhythm, keeps the scores, and never opens a held plan', () => {
    const wish = (afterVisitId: string) => ({ kind: 'as_needed', afterVisitId, onDay: weeks(3) }) as const;
    const wished = { ...episode(start, [6, 5, 4]), events: [wish('v3')] };
    expect(walkPlan(wished, weeks(3)).state).toMatchObject({
      phase: 'as_needed',
      intervalDays: null,
      baseline: { pain: 6 },
    });
    expect(planInput(wished, weeks(3))).toMatchObject({ phase: 'as_needed', painToday: null });
    const referred = accept(episode(start, [6, 6]), { painAvg7d: 6, globalChange: 4, redFlag: true });
    expect(walkPlan({ ...referred, events: [wish('v3')] }, weeks(3)).state.phase).toBe('referred');
    const back = { ...wish('v3'), kind: 'reopened' } as const;
    const end = { ...wish('v3'), kind: 'closed' } as const;
    const phaseAfter = (...events: PlanHistory['events']) =>
      walkPlan({ ...wished, events }, weeks(3)).state.phase;
    expect(phaseAfter(wish('v3'), back)).toBe('weekly');
    expect(phaseAfter(wish('v3'), end, back)).toBe('as_needed');
  });

  it('the first visit is an intake, and so is an episode without one', () => {
    expect(planInput(blankHistory, start)).toMatchObject({
      phase: 'intake',
      painToday: null,
      intervalDays: null,
    });
    expect(planInput({ ...blankHistory, visits: [visitOn('v1', start, 6)] }, start)).toMatchObject({
      phase: 'intake',
      painToday: 6,
      baselinePain: 6,
      visitsInBlock: 1,
      daysInBlock: 0,
    });
  });

  it('a decided visit can be proposed again: its own decision is left out', () => {
    const history = episode(start, [6, 5, 4, 3]);
    expect(planInput(history, weeks(3)).phase).toBe('weekly');
    expect(walkPlan(history, weeks(3)).state).toMatchObject({
      phase: 'monthly',
      intervalDays: 28,
      lastStablePain: 3,
    });
  });
});

describe('due days and windows', () => {
  test.each([
    ['weekly', 7, 5, 9],
    ['fortnightly', 14, 10, 18],
    ['monthly', 28, 28, 35],
    ['monthly', 35, 28, 42],
    ['monthly', 42, 35, 42],
    ['monthly', 14, 10, 18],
    ['weekly', 4, 3, 6],
  ] as const)('%s every %s days fits day %s to %s', (phase, intervalDays, from, to) => {
    const dueDay = dueOn(start, intervalDays);
    if (dueDay === null) throw new Error('no due day');
    const window = bookingWindow({ dueDay, phase, intervalDays });
    expect([daysBetween(start, window.from), daysBetween(start, window.to)]).toEqual([from, to]);
  });
  it('no interval, no due day', () => {
    expect(dueOn(start, null)).toBeNull();
    expect(dueOn(null, 7)).toBeNull();
  });
});

describe('whatever was recorded', () => {
  const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
  const visit = fc.record({
    painAvg7d: score,
    globalChange: fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }),
    flareDays: fc.integer({ min: 0, max: 12 }),
    treated: fc.boolean(),
    gap: fc.integer({ min: 3, max: 100 }),
  });
  const anyHistory = fc.array(visit, { minLength: 1, maxLength: 14 }).map((list) =>
    list.reduce((history: PlanHistory, { gap, ...facts }) => {
      const last = history.visits.at(-1);
      return accept(history, { ...facts, onDay: last ? addDays(last.onDay, gap) : start });
    }, blankHistory),
  );

  it('the state of the plan follows the agreed decisions, and looking twice changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const today = dayOfLast(history);
        const before = structuredClone(history);
        const { state } = walkPlan(history, today);
        expect(state.phase).toBe(history.decisions.at(-1)?.phase);
        expect(planInput(history, today)).toEqual(planInput(history, today));
        expect(history).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('counts never pass what was attended, and a block never starts after today', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const today = dayOfLast(history);
        const input = planInput(history, today);
        expect(input.visitsInBlock).toBeLessThanOrEqual(history.visits.filter((one) => one.treated).length);
        expect(input.daysInBlock).toBeGreaterThanOrEqual(0);
        expect(input.improvedStreak).toBeLessThanOrEqual(Math.max(0, input.visitsInBlock));
      }),
      { numRuns: 30 },
    );
  });

  it('a missed visit changes no count of the block', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 30 }), (history, later) => {
        const onDay = addDays(dayOfLast(history), later);
        const { state } = walkPlan(history, onDay);
        const input = planInput({ ...history, missed: [{ onDay, kind: 'no_show' }] }, onDay);
        expect(input.visitsInBlock).toBe(state.visitsInBlock);
      }),
      { numRuns: 30 },
    );
  });
});

function dayOfLast(history: PlanHistory): string {
  return history.visits.at(-1)?.onDay ?? start;
}

/** At the review the therapist agrees to more visits, with a reason. */
function extend(history: PlanHistory): PlanHistory {
  const last: PlanVisit | undefined = history.visits.at(-1);
  const step = proposeExtension(planInput(history, dayOfLast(history), standardCadence));
  const decision = { ...step, visitId: last?.id ?? '', reason: 'Sleep is better', overridden: true };
  return { ...history, decisions: [...history.decisions, decision] };
}
