import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../when';
import { CadencePhase } from './cadence';
import { ContactMade, ContactOutcome, contactWords, usualAgainOn } from './contact';
import { rowAt } from './day-row.fixture';
import { type DriftFacts, drifting, lapsed, notCounted, notCountedWords, ownRhythm } from './drift';

const today = '2027-03-18';
const { client } = rowAt('2027-03-18T10:00:00.000Z');

const weekly: DriftFacts = {
  episodeId: 'e1',
  client,
  phase: 'weekly',
  intervalDays: 7,
  paused: false,
  lastTreatedDay: addDays(today, -12),
  keptDays: [],
  decidedDay: null,
  booked: false,
  lost: null,
  contact: null,
};
const said = (facts: Partial<DriftFacts>) => {
  const [one] = drifting([{ ...weekly, ...facts }], today);
  return one ? `${one.lead} ${one.rest} [${one.action}]` : null;
};

describe('who drifts', () => {
  it('due and nothing booked, with the number first', () => {
    expect(said({})).toBe('Day 12, comes every 7 days, nothing booked [offer_times]');
    expect(said({ phase: 'monthly', intervalDays: 28, lastTreatedDay: '2027-02-05' })).toBe(
      'Day 41, monthly visit was due Fri 5 Mar [offer_times]',
    );
  });

  it('a weekly plan without a next date from the end of the visit on, a monthly one from the due day', () => {
    expect(said({ lastTreatedDay: today })).toBe(
      'Seen today, comes every 7 days, nothing booked [offer_times]',
    );
    expect(said({ lastTreatedDay: addDays(today, -6) })).toBe(
      'Seen Fri 12 Mar, comes every 7 days, nothing booked [offer_times]',
    );
    expect(said({ lastTreatedDay: addDays(today, -7) })).toContain('Day 7,');
    const monthly = { phase: 'monthly', intervalDays: 28 } as const;
    expect(said({ ...monthly, lastTreatedDay: addDays(today, -27) })).toBeNull();
    expect(said({ ...monthly, lastTreatedDay: addDays(today, -28) })).not.toBeNull();
  });

  it('late only after the client’s own usual gap, once three gaps tell it', () => {
    const every = (gap: number, count: number, ago: number) =>
      Array.from({ length: count }, (_, i) => addDays(today, -ago - i * gap));
    const monthly = (keptDays: readonly string[]) =>
      said({ phase: 'monthly', intervalDays: 28, lastTreatedDay: keptDays[0] ?? null, keptDays });
    expect(monthly(every(35, 4, 30))).toBeNull();
    expect(monthly(every(35, 4, 35))).toBe(
      'Day 35, usually comes every 35 days, nothing booked [offer_times]',
    );
    expect(monthly(every(35, 3, 30))).toBe('Day 30, monthly visit was due Tue 16 Mar [offer_times]');
    expect(monthly(every(14, 4, 30))).toContain('was due');
    const weeklyEvery = (gap: number, ago: number) =>
      said({ lastTreatedDay: addDays(today, -ago), keptDays: every(gap, 5, ago) });
    expect(weeklyEvery(10, 9)).toContain('Seen');
    expect(weeklyEvery(10, 10)).toBe('Day 10, usually comes every 10 days, nothing booked [offer_times]');
  });

  it('reads the rhythm from the last five gaps, by their median', () => {
    const days = (...gaps: number[]) => {
      let day = today;
      return [day, ...gaps.map((gap) => (day = addDays(day, -gap)))];
    };
    expect(ownRhythm(days(7, 7))).toBeNull();
    expect(ownRhythm(days(7, 60, 7))).toBe(7);
    expect(ownRhythm(days(7, 8, 9, 10))).toBe(9);
    expect(ownRhythm(days(7, 7, 7, 7, 7, 90, 90, 90, 90, 90))).toBe(7);
  });

  it('missed and not booked again, from the same day on', () => {
    const lost = { onDay: '2027-03-16', kind: 'missed', inRow: 1 } as const;
    expect(said({ lost, lastTreatedDay: addDays(today, -9) })).toBe(
      'Missed Tue 16 Mar, not booked again [call]',
    );
    expect(said({ lost: { ...lost, inRow: 2 } })).toBe(
      'Missed Tue 16 Mar, the second in a row: ask what gets in the way [call]',
    );
    expect(said({ lost: { ...lost, kind: 'by_client' } })).toBe(
      'Cancelled Tue 16 Mar, nothing booked since [offer_times]',
    );
  });

  it('a re-evaluation nobody decided for a week', () => {
    const review = { phase: 'review', intervalDays: null, decidedDay: addDays(today, -9) } as const;
    expect(said(review)).toBe('Day 9 of the re-evaluation, nothing decided [call]');
    expect(said({ ...review, decidedDay: addDays(today, -6) })).toBeNull();
  });

  it('a first visit without a plan', () => {
    expect(said({ phase: 'intake', intervalDays: null, lastTreatedDay: addDays(today, -8) })).toBe(
      'Day 8, no plan agreed, nothing booked [offer_times]',
    );
  });

  it('is offered times where there is no number to call', () => {
    const lost = { onDay: '2027-03-16', kind: 'missed', inRow: 1 } as const;
    expect(said({ lost, client: { ...client, phone: null } })).toContain('[offer_times]');
  });

  it('a date the clinic took away is offered again within three days, before everybody else', () => {
    const lost = (onDay: string) => ({ onDay, kind: 'by_clinic', inRow: 1 }) as const;
    expect(said({ lost: lost('2027-03-16') })).toBe(
      'We cancelled Tue 16 Mar, offer a new date by Fri 19 Mar [offer_times]',
    );
    expect(said({ lost: lost('2027-03-12') })).toBe(
      'We cancelled Fri 12 Mar, a new date was due Mon 15 Mar [offer_times]',
    );
    const others = [8, 12].map((ago) => ({
      ...weekly,
      episodeId: `e${ago}`,
      lastTreatedDay: addDays(today, -ago),
    }));
    const ours = { ...weekly, episodeId: 'z', lost: lost('2027-03-12') };
    const seen = { ...weekly, episodeId: 'a', lastTreatedDay: today };
    expect(drifting([seen, ...others, ours], today).map(({ episodeId }) => episodeId)).toEqual([
      'z',
      'e8',
      'e12',
      'a',
    ]);
  });

  it('as needed is a choice: only a date that was agreed and lost is spoken of', () => {
    const asNeeded = { phase: 'as_needed', intervalDays: null } as const;
    const lost = (kind: 'missed' | 'by_client' | 'by_clinic') =>
      said({ ...asNeeded, lost: { onDay: '2027-03-16', kind, inRow: 1 } });
    expect(said(asNeeded)).toBeNull();
    expect(lost('by_client')).toBeNull();
    expect(lost('missed')).toContain('Missed');
    expect(lost('by_clinic')).toContain('We cancelled');
  });
});

describe('after a call', () => {
  const call = (outcome: ContactOutcome, againOn: string | null) => ({
    outcome,
    onDay: '2027-03-16',
    againOn,
  });

  it('the client is left alone until the day that was said, then the line tells of the call', () => {
    const facts = { ...weekly, contact: call('no_answer', '2027-03-18') };
    expect(drifting([facts], '2027-03-17')).toEqual([]);
    expect(notCounted([facts], 0, '2027-03-17')).toMatchObject({ called: 1 });
    expect(drifting([facts], '2027-03-18')).toMatchObject([{ contact: 'Called Tue 16 Mar, no answer' }]);
  });

  it('each outcome has a usual day', () => {
    expect(ContactOutcome.options.map((one) => usualAgainOn(one, today))).toEqual([
      '2027-03-25',
      '2027-03-20',
      '2027-03-22',
      '2027-04-01',
    ]);
  });

  it('says how the call ended', () => {
    const words = ContactOutcome.options.map((one) => contactWords(call(one, null), today));
    expect(words).toEqual([
      'Called Tue 16 Mar, nothing booked',
      'Called Tue 16 Mar, no answer',
      'Called Tue 16 Mar, left a message',
      'Called Tue 16 Mar, asked to wait',
    ]);
    expect(contactWords({ ...call('no_answer', null), onDay: today }, today)).toBe('Called today, no answer');
  });

  it('who asks to wait says until when', () => {
    const made = { episodeId: '01990000-0000-7000-8000-000000000001', note: null, againOn: null } as const;
    expect(ContactMade.safeParse({ ...made, outcome: 'asked_to_wait' }).success).toBe(false);
    expect(ContactMade.safeParse({ ...made, outcome: 'no_answer' }).success).toBe(true);
  });
});

describe('lapsed: call once', () => {
  const gone = { ...weekly, lastTreatedDay: addDays(today, -43) };
  const listed = (facts: Partial<DriftFacts>) => lapsed([{ ...gone, ...facts }], today);
  const call = (outcome: ContactOutcome, againOn: string) => ({
    outcome,
    onDay: addDays(today, -1),
    againOn,
  });

  it('stands apart from the drifting, with the one thing to do', () => {
    expect(listed({})).toMatchObject([
      { lead: 'Day 43,', rest: 'last here Wed 3 Feb', action: 'call', contact: null },
    ]);
    expect(drifting([gone], today)).toEqual([]);
    expect(listed({ lastTreatedDay: addDays(today, -42) })).toEqual([]);
  });

  it('is called once: spoken to or left a message, never listed again; nobody there, once more later', () => {
    expect(listed({ contact: call('reached', addDays(today, -1)) })).toEqual([]);
    expect(listed({ contact: call('left_message', addDays(today, -1)) })).toEqual([]);
    expect(listed({ contact: call('no_answer', addDays(today, 1)) })).toEqual([]);
    expect(listed({ contact: call('no_answer', today) })).toHaveLength(1);
    expect(listed({ contact: call('asked_to_wait', addDays(today, 1)) })).toEqual([]);
    expect(listed({ contact: call('asked_to_wait', today) })).toHaveLength(1);
  });

  it('who is paused, referred, finished or booked is not in it', () => {
    for (const one of [
      { paused: true },
      { booked: true },
      { phase: 'referred' },
      { phase: 'closed' },
    ] as const)
      expect(listed(one)).toEqual([]);
  });
});

describe('finished, paused and referred are not lost', () => {
  const day = fc.integer({ min: -60, max: 180 }).map((ago) => addDays(today, -ago));
  const past = fc.integer({ min: 0, max: 180 }).map((ago) => addDays(today, -ago));
  const anyone: fc.Arbitrary<DriftFacts> = fc.record({
    episodeId: fc.uuid(),
    client: fc.constantFrom(client, { ...client, phone: null }),
    phase: fc.constantFrom(...CadencePhase.options),
    intervalDays: fc.constantFrom(7, 14, 28, 42, null),
    paused: fc.boolean(),
    booked: fc.boolean(),
    lastTreatedDay: fc.option(past),
    keptDays: fc.array(past, { maxLength: 8 }).map((days) => days.sort().reverse()),
    decidedDay: fc.option(past),
    lost: fc.option(
      fc.record({
        onDay: day,
        kind: fc.constantFrom('missed', 'by_client', 'by_clinic' as const),
        inRow: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    contact: fc.option(
      fc.record({
        outcome: fc.constantFrom(...ContactOutcome.options),
        onDay: past,
        againOn: fc.option(day),
      }),
    ),
  });
  const people = fc.uniqueArray(anyone, { maxLength: 20, selector: (one) => one.episodeId });

  test('nobody with a date, on pause, referred, finished or just called is in either list, and nobody in both', () => {
    fc.assert(
      fc.property(people, (facts) => {
        const lists = [...drifting(facts, today), ...lapsed(facts, today)];
        for (const { episodeId } of lists) {
          const one = facts.find((person) => person.episodeId === episodeId);
          expect(one).toMatchObject({ paused: false, booked: false });
          expect(['referred', 'closed']).not.toContain(one?.phase);
          if (one?.contact?.againOn) expect(one.contact.againOn <= today).toBe(true);
          if (one?.phase === 'as_needed') expect(one.lost).not.toBeNull();
        }
        expect(new Set(lists.map(({ episodeId }) => episodeId)).size).toBe(lists.length);
      }),
    );
  });

  test('everyone who is due and free to be spoken to is in a list or counted', () => {
    fc.assert(
      fc.property(people, (facts) => {
        const due = facts.map((one) => ({ ...one, phase: 'weekly' as const, intervalDays: 7 }));
        const free = due.filter((one) => !one.paused && !one.booked && one.lastTreatedDay);
        const { called, lapsed: counted } = notCounted(free, 0, today);
        expect(drifting(free, today).length + lapsed(free, today).length + called + counted).toBe(
          free.length,
        );
      }),
    );
  });

  test('of two who are alike in everything, the same one comes first', () => {
    const [one, two] = [
      { ...weekly, episodeId: 'e1' },
      { ...weekly, episodeId: 'e2' },
    ];
    for (const facts of [
      [one, two],
      [two, one],
    ])
      expect(drifting(facts, today).map(({ episodeId }) => episodeId)).toEqual(['e1', 'e2']);
  });

  test('the same people give the same list, in whatever order they come', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (facts, dice) => {
        const shuffled = [...facts]
          .map((one) => ({ one, at: dice.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(drifting(shuffled, today)).toEqual(drifting(facts, today));
        expect(lapsed(shuffled, today)).toEqual(lapsed(facts, today));
      }),
    );
  });

  test('they are counted in the foot line, and only once', () => {
    const facts = [
      { ...weekly, paused: true },
      { ...weekly, paused: true, phase: 'referred' as const },
      { ...weekly, phase: 'referred' as const },
      { ...weekly, lastTreatedDay: addDays(today, -43) },
      weekly,
    ];
    const spoken = { outcome: 'reached', onDay: addDays(today, -1), againOn: addDays(today, 6) } as const;
    const more = [
      { ...weekly, contact: spoken },
      { ...weekly, episodeId: 'e9', lastTreatedDay: addDays(today, -43), contact: spoken },
    ];
    const counts = notCounted([...facts, ...more], 4, today);
    expect(counts).toEqual({ paused: 2, referred: 1, finished: 4, lapsed: 1, called: 1 });
    expect(notCountedWords(counts)).toBe('2 paused, 1 referred, 4 finished, 1 lapsed, 1 called');
    expect(drifting(facts, today)).toHaveLength(1);
    expect(lapsed(facts, today)).toHaveLength(1);
    expect(notCountedWords({ paused: 0, referred: 0, finished: 0, lapsed: 0, called: 0 })).toBeNull();
  });
});
