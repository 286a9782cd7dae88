import { describe, expect, it } from 'vitest';
import { judge, limit, median, plus, ratios } from './rounds';

const given = { id: 'P2', what: 'open chart', budget: 1.3 };

describe('a verdict', () => {
  it('is the median of the ratios of each round', () => {
    expect(judge(given, [12, 24, 11], [10, 20, 10])).toEqual({
      ...given,
      value: 1.2,
      unit: '×',
      range: [1.1, 1.2],
      ok: null,
      why: 'the floor itself ranged 100 %',
    });
    expect(judge(given, [12, 13, 11], [10, 10.5, 10])).toMatchObject({ value: 1.2, ok: true });
    expect(judge(given, [14, 15, 14], [10, 10.5, 10])).toMatchObject({ value: 1.4, ok: false });
  });

  it('is refused when the floor ranged more than 30 %, and given at just 30 %', () => {
    expect(judge(given, [1, 1, 1], [10, 10, 13]).ok).toBe(true);
    expect(judge(given, [1, 1, 1], [10, 10, 13.1]).ok).toBeNull();
  });
});

describe('a limit', () => {
  const start = { id: 'P9', what: 'start', budget: 5, unit: 's' };

  it('is kept, broken, or not judged on a machine that wavered', () => {
    expect(limit(start, 4.9, 2).ok).toBe(true);
    expect(limit(start, 5.1, 0.3).ok).toBe(false);
    expect(limit(start, 5.1, 0.31).ok).toBeNull();
    expect(limit(start, null).ok).toBeNull();
  });
});

describe('rounds', () => {
  it('have a middle, pair up and add up', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
    expect(ratios([4, 9], [2, 3])).toEqual([2, 3]);
    expect(plus([1, 2], [3, 4])).toEqual([4, 6]);
  });
});
