import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../when';
import { rowAt } from './day-row.fixture';
import { type DriftFacts, drifting, notCounted, notCountedWords } from './drift';

const today = '2027-03-18';
const { client } = rowAt('2027-03-18T10:00:00.000Z');

const weekly: DriftFacts = {
  episodeId: 'e1',
  client,
  phase: 'weekly',
  intervalDays: 7,
  paused: false,
  lastTreatedDay: addDays(today, -12),
  decidedDay: null,
  booked: false,
  lost: null,
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

  it('nobody before the due day, everybody from it on', () => {
    expect(said({ lastTreatedDay: addDays(today, -6) })).toBeNull();
    expect(said({ lastTreatedDay: addDays(today, -7) })).not.toBeNull();
  });

  it('missed and not booked again, from the same day on', () => {
    const lost = { onDay: '2027-03-16', kind: 'missed', inRow: 1 } as const;
    expect(said({ lost, lastTreatedDay: addDays(today, -9) })).toBe(
      'Missed Tue 16 Mar, not booked again [call]',
    );
    expect(said({ lost: { ...lost, inRow: 2 } })).toBe('Missed Tue 16 Mar, the second in a row [call]');
    expect(said({ lost: { ...lost, kind: 'by_clinic' } })).toBe(
      'We cancelled Tue 16 Mar, nothing booked since [offer_times]',
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

  test('newest first', () => {
    const days = [20, 8, 12].map((ago) => ({
      ...weekly,
      episodeId: `e${ago}`,
      lastTreatedDay: addDays(today, -ago),
    }));
    expect(drifting(days, today).map((one) => one.episodeId)).toEqual(['e8', 'e12', 'e20']);
  });
});

describe('finished, paused and referred are not lost', () => {
  const anyone = fc.record({
    phase: fc.constantFrom(
      'weekly',
      'monthly',
      'as_needed',
      'review',
      'referred',
      'intake',
      'lapsed' as const,
    ),
    intervalDays: fc.constantFrom(7, 28, 42, null),
    paused: fc.boolean(),
    booked: fc.boolean(),
    ago: fc.integer({ min: 0, max: 180 }),
  });

  test('nobody with a date, on pause, referred or as needed is ever listed', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 20 }), (people) => {
        const facts = people.map(
          ({ ago, ...one }, i): DriftFacts => ({
            ...weekly,
            ...one,
            phase: one.phase as DriftFacts['phase'],
            episodeId: String(i),
            lastTreatedDay: addDays(today, -ago),
          }),
        );
        for (const { episodeId } of drifting(facts, today)) {
          const one = facts[Number(episodeId)];
          expect(one).toMatchObject({ paused: false, booked: false });
          expect(['referred', 'as_needed', 'lapsed']).not.toContain(one?.phase);
        }
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
    const counts = notCounted(facts, 4, today);
    expect(counts).toEqual({ paused: 2, referred: 1, finished: 4, lapsed: 1 });
    expect(notCountedWords(counts)).toBe('2 paused, 1 referred, 4 finished, 1 lapsed');
    expect(drifting(facts, today)).toHaveLength(1);
    expect(notCountedWords({ paused: 0, referred: 0, finished: 0, lapsed: 0 })).toBeNull();
  });
});
