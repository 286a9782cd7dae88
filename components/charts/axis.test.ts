import { describe, expect, it } from 'vitest';
import { roundTicks, spread, tickWords } from './axis';

describe('the axes', () => {
  it('lead up to the highest bar in few round steps, also with nothing to show', () => {
    expect(roundTicks(21)).toEqual([0, 10, 20]);
    expect(roundTicks(4)).toEqual([0, 1, 2, 3, 4]);
    expect(roundTicks(0)).toEqual([0]);
    for (const most of [1, 7, 19, 33, 199, 4200]) {
      const ticks = roundTicks(most);
      expect(ticks.at(-1)).toBeLessThanOrEqual(most);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }
  });

  it('say the month when it is new', () => {
    const weeks = ['2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18'].map((start) => ({
      start,
    }));
    const words = tickWords(weeks, 'week');
    expect(words).toEqual(['21 Dec', '28', '4 Jan', '11', '18']);
    const many = tickWords([...weeks, ...weeks, ...weeks], 'week');
    expect(many.filter(Boolean).length).toBeLessThanOrEqual(7);
  });

  it('say the year of a month when it is new', () => {
    const months = ['2026-11-24', '2026-12-01', '2027-01-01', '2027-02-01'].map((start) => ({ start }));
    expect(tickWords(months, 'month')).toEqual(['Nov ’26', 'Dec', 'Jan ’27', 'Feb']);
  });

  it('keep labels apart and in order', () => {
    expect(spread([10, 12, 60], 9)).toEqual([10, 19, 60]);
  });
});
