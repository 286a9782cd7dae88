import { describe, expect, it, test } from 'vitest';
import { addDays } from '../when';
import { nextStep } from './cadence';
import { type PlanHistory, planInput, proposeExtension } from './plan';
import { accept, blankHistory, episode, visitOn } from './plan-episode.fixture';
import { planLine, planRuns } from './plan-line';
import { reasonLines } from './plan-reasons';
import { phaseWords, stepWords } from './plan-words';

/** Amara's plan: 7, 7, (missed), 6, 6, 6, four more agreed on 11 Mar, then 4 and 3. */
const feb4 = '2027-02-04';
const amara: PlanHistory = (() => {
  const first = accept(accept(blankHistory, { painAvg7d: 7, globalChange: null, onDay: feb4 }), {
    painAvg7d: 7,
  });
  const missed: PlanHistory = { ...first, missed: [{ onDay: '2027-02-18', kind: 'no_show' }] };
  const third = accept(missed, { painAvg7d: 6, onDay: '2027-02-25' });
  const fifth = accept(accept(third, { painAvg7d: 6 }), { painAvg7d: 6 });
  const step = proposeExtension(planInput(fifth, '2027-03-11'));
  const agreed = { ...step, visitId: 'v5', reason: 'Sleeps better', overridden: true };
  const extended = { ...fifth, decisions: [...fifth.decisions, agreed] };
  return accept(extended, { painAvg7d: 4, globalChange: 3 });
})();
const today = '2027-03-25';
const undecided: PlanHistory = {
  ...amara,
  visits: [...amara.visits, { ...visitOn('v7', today, 3), globalChange: 2 }],
};
const said = (dots: ReturnType<typeof planLine>) => dots.map((dot) => [dot.kind, dot.says, dot.word]);

describe('the line of the plan', () => {
  it('shows every visit with its pain, the missed one, the re-evaluation, today and the proposed step', () => {
    const proposed = nextStep(planInput(undecided, today));
    const dots = planLine(undecided, [], today, { proposed, limit: 14 });
    expect(said(dots)).toEqual([
      ['done', '4 Feb', ''],
      ['done', '11 Feb', ''],
      ['missed', '18 Feb', 'missed'],
      ['done', '25 Feb', ''],
      ['done', '4 Mar', ''],
      ['done', '11 Mar', ''],
      ['review', 'Re-evaluation', '4 more agreed'],
      ['done', '18 Mar', ''],
      ['today', 'today', 'visit 7'],
      ['proposed', 'Thu 22 Apr', '28 days'],
      ['due', '27 May', 'due'],
      ['due', '8 Jul', 'due'],
      ['as_needed', 'As needed', 'any time'],
    ]);
    expect(dots.map((dot) => dot.pain).slice(0, 9)).toEqual([7, 7, null, 6, 6, 6, null, 4, 3]);
    expect(dots.map((dot) => dot.ahead).indexOf(true)).toBe(9);
  });

  it('says what runs of visits meant', () => {
    const runs = planRuns(planLine(undecided, [], today, { limit: 14 }));
    expect(runs).toEqual([
      { from: 3, to: 5, kind: 'same', words: 'no real change yet' },
      { from: 7, to: 8, kind: 'better', words: 'better twice in a row' },
    ]);
  });

  it('folds the oldest so that no more than ten are drawn, and never folds today or what is ahead', () => {
    const dots = planLine(undecided, [], today);
    expect(dots).toHaveLength(10);
    expect(dots[0]).toMatchObject({ kind: 'folded' });
    expect(dots.filter((dot) => dot.kind === 'today')).toHaveLength(1);
    const all = planLine(undecided, [], today, { limit: 99 });
    expect(dots[0]?.says).toBe(`+${all.length - 9}`);
    const tight = planLine(undecided, [], today, { limit: 2 });
    expect(tight.filter((dot) => dot.kind === 'today' || dot.ahead)).toHaveLength(tight.length - 1);
  });

  it('before today’s visit the appointment is today, the next booked, the rest due up to the re-evaluation', () => {
    const appointments = [
      { id: 'a2', onDay: '2027-04-01' },
      { id: 'a1', onDay: today },
    ];
    const dots = planLine(amara, appointments, today, { limit: 99 }).filter((dot) => dot.ahead);
    expect(said(dots)).toEqual([
      ['today', 'today', 'visit 7'],
      ['booked', '1 Apr', 'booked'],
      ['due', '8 Apr', 'due'],
      ['review', 'Re-evaluation', 'to come'],
    ]);
  });

  it('nothing is due in review or after a referral', () => {
    const review = episode(feb4, [6, 6, 6, 6, 6], 4);
    const dots = planLine(review, [], '2027-03-10');
    expect(said(dots).at(-1)).toEqual(['review', 'Re-evaluation', 'to decide']);
    expect(dots.some((dot) => dot.ahead)).toBe(false);
    const referred = accept(episode(feb4, [6]), { redFlag: true });
    expect(planLine(referred, [], '2027-02-20').some((dot) => dot.ahead)).toBe(false);
  });

  it('an episode without visits shows the booked first visit only', () => {
    expect(said(planLine(blankHistory, [{ id: 'a1', onDay: '2027-02-05' }], feb4))).toEqual([
      ['booked', '5 Feb', 'booked'],
    ]);
    expect(planLine(blankHistory, [], feb4)).toEqual([]);
  });
});

describe('why a step is proposed', () => {
  const sentences = (history: PlanHistory, onDay: string, who?: string) => {
    const input = planInput(history, onDay);
    return reasonLines(input, nextStep(input), history, onDay, who).map((line) =>
      `${line.lead} ${line.rest}`.trim(),
    );
  };

  it('tells Amara’s four facts', () => {
    expect(sentences(undecided, today, 'Amara')).toEqual([
      'Pain 6 to 3 in the last 7 days, since 11 Mar. It was 7 at the start.',
      'Two better visits in a row, 18 and 25 Mar. Amara says: much better.',
      'Re-evaluated 11 Mar: no real gain then, 4 more visits agreed. Today is the second of them.',
      'Back to weekly if pain is 5 or more for 7 days. At most 4 visits, then we look again before any more.',
    ]);
  });

  test.each([
    [
      'a first visit',
      { ...blankHistory, visits: [{ ...visitOn('v1', feb4, 6), globalChange: null }] },
      feb4,
      'Pain 6 in the last 7 days is where we start.',
    ],
    [
      'no score',
      accept(episode(feb4, [6]), { painAvg7d: null }),
      '2027-02-11',
      'No pain score today, so the plan cannot move on.',
    ],
    [
      'no gain',
      episode(feb4, [6, 6, 6, 6, 6], 4),
      '2027-03-04',
      'No real change in 5 visits over 28 days. The client says: no change.',
    ],
    [
      'a red flag',
      accept(episode(feb4, [6]), { redFlag: true }),
      '2027-02-11',
      'Red flag in the screening on 11 Feb.',
    ],
    [
      'a flare',
      accept(episode(feb4, [6, 4, 3]), { painAvg7d: 6, flareDays: 5 }),
      '2027-03-18',
      'A flare of 5 days since the last visit. The client says: no change.',
    ],
    [
      'a lapse',
      accept(episode(feb4, [6]), { painAvg7d: 5, onDay: addDays(feb4, 60) }),
      addDays(feb4, 60),
      '60 days since the last treated visit: screen and score again.',
    ],
  ])('%s', (_what, history, onDay, sentence) => {
    expect(sentences(history, onDay)).toContain(sentence);
  });

  it('never says more than four things, and never fewer than one', () => {
    for (const scores of [[6], [6, 6], [6, 2], [0], [6, 4, 3, 3, 3, 3, 3, 3], [3, null, null]]) {
      const history = episode(feb4, scores);
      const lines = sentences(history, history.visits.at(-1)?.onDay ?? feb4);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect(line).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  it('a visit that did not happen is a reason of its own', () => {
    const history: PlanHistory = {
      ...episode(feb4, [6, 6]),
      missed: [{ onDay: '2027-02-18', kind: 'client_cancel' }],
    };
    expect(sentences(history, '2027-02-18')[0]).toBe(
      'Visit cancelled by the client. The last treated visit was 7 days ago.',
    );
  });
});

describe('phases in words', () => {
  test.each([
    ['monthly', 28, 'Monthly, every four weeks', 'every four to six weeks'],
    ['monthly', 14, 'Monthly, early visit in 14 days', 'every four to six weeks'],
    ['weekly', 7, 'Weekly', 'once a week'],
    ['weekly', 5, 'Every 5 days', 'every five days'],
    ['as_needed', null, 'As needed', 'as needed'],
    ['review', null, 'Re-evaluation', 'We will call you about next steps.'],
    ['referred', null, 'Referred', 'We will call you about next steps.'],
  ] as const)('%s %s', (phase, days, staff, client) => {
    expect(phaseWords(phase, days, { audience: 'staff' })).toBe(staff);
    expect(phaseWords(phase, days, { audience: 'client' })).toBe(client);
  });
  it('a step says where it leads', () => {
    const to = (phase: 'weekly' | 'monthly' | 'review') => ({ phase, intervalDays: null, flags: [] });
    expect(stepWords('weekly', to('monthly'))).toBe('from weekly to monthly');
    expect(stepWords('weekly', to('weekly'))).toBe('stay weekly');
    expect(stepWords('weekly', to('review'))).toBe('re-evaluate before any more visits');
  });
});
