import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../when';
import { bucketsOf, grainOf, queryOf, readBehind, readRange, sayDays, standardRange } from './report';

const today = '2027-03-25';

describe('the range of the charts', () => {
  it('is the last 13 weeks, begun on a Monday, when nothing is asked', () => {
    expect(readRange({}, today)).toEqual({
      range: { from: '2026-12-28', to: today, therapist: null },
      problem: null,
    });
    expect(bucketsOf(standardRange(today), 'week', today)).toHaveLength(13);
  });

  it.each([
    [{ from: '2027-03-20', to: '2027-03-01' }, 'The first day comes after the last.'],
    [{ from: '1990-01-01', to: '2027-03-01' }, 'Choose ten years or less.'],
    [{ from: 'yesterday' }, 'This range could not be read.'],
    [{ from: '2027-02-30' }, 'This range could not be read.'],
    [{ therapist: "' or 1=1" }, 'This range could not be read.'],
  ])('%o becomes the last 13 weeks, in words', (params, why) => {
    expect(readRange(params, today)).toEqual({
      range: standardRange(today),
      problem: `${why} Here are the last 13 weeks.`,
    });
  });

  it('ends with a week that still runs, on its Sunday too', () => {
    const sunday = '2027-03-28';
    const buckets = bucketsOf(standardRange(sunday), 'week', sunday);
    expect(buckets.map(({ whole }) => whole)).toEqual([...Array(12).fill(true), false]);
    expect(buckets.at(-1)?.end).toBe(sunday);
  });

  it('weeks and months follow each other without a gap and stay inside', () => {
    const day = fc.integer({ min: 0, max: 3660 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const from = addDays('2024-02-27', Math.min(a, b));
        const to = addDays('2024-02-27', Math.max(a, b));
        const range = { from, to, therapist: null };
        const list = bucketsOf(range, grainOf(range), '2040-01-01');
        expect(list[0]?.start).toBe(from);
        expect(list.at(-1)?.end).toBe(to);
        expect(list.length).toBeLessThanOrEqual(122);
        for (const [at, next] of list.slice(1).entries())
          expect(daysBetween(list[at]?.end ?? '', next.start)).toBe(1);
      }),
    );
  });
});

describe('what stands behind a bar', () => {
  it('survives its address', () => {
    const range = { from: '2027-03-01', to: '2027-03-07', therapist: '0192f3a0-7d5c-7000-8000-000000000001' };
    for (const filter of [
      { ...range, chart: 'visits' } as const,
      { ...range, chart: 'pain', number: 3, missing: 'after' } as const,
      { ...range, chart: 'kept', step: 'as_needed', outcome: 'not_kept' } as const,
    ])
      expect(readBehind(Object.fromEntries(new URLSearchParams(queryOf(filter))), today)).toEqual(filter);
  });

  it.each([
    { chart: 'all' },
    { chart: 'pain', number: '0' },
    { chart: 'pain', number: 'x' },
    { chart: 'kept', step: 'daily' },
  ])('%o makes no sense', (params) => expect(readBehind(params, today)).toBeNull());

  it('says days as people do', () => {
    expect(sayDays('2027-03-08', '2027-03-14', today)).toBe('8 to 14 Mar');
    expect(sayDays('2026-12-28', '2027-01-03', today)).toBe('28 Dec to 3 Jan');
    expect(sayDays('2027-03-25', '2027-03-25', today)).toBe('25 Mar');
  });
});
