import { describe, expect, it, test } from 'vitest';
import { isAppError } from '../errors';
import { classify, nextStep } from './cadence';
import { cadenceCases } from './cadence-cases';
import { CadenceConfig, standardCadence } from './cadence-config';

const weekly = { phase: 'weekly', baselinePain: 6, painToday: 6, globalChange: 4 } as const;
const better = { ...weekly, painToday: 4, globalChange: 3 } as const;

describe('every agreed case comes out as agreed', () => {
  test.each(cadenceCases)('$id $says', ({ input, expect: agreed }) => {
    expect(nextStep(input)).toEqual(agreed);
  });
});

describe('what counts as change', () => {
  test.each([
    [6, 8, 4, 'WORSE'],
    [6, 1, 6, 'WORSE'],
    [1, 1, 2, 'RESOLVED'],
    [6, 4, 4, 'IMPROVED'],
    [6, 4, 5, 'NO_CHANGE'],
    [3, 2, 3, 'IMPROVED'],
    [3, 2, 4, 'NO_CHANGE'],
    [4, 3, 3, 'NO_CHANGE'],
    [1, 0, 3, 'IMPROVED'],
    [6, null, 3, 'UNKNOWN'],
    [null, 4, 3, 'UNKNOWN'],
    [6, 4, null, 'UNKNOWN'],
  ])('from %s to %s, global change %s: %s', (baselinePain, painToday, globalChange, change) => {
    expect(classify({ phase: 'weekly', baselinePain, painToday, globalChange })).toBe(change);
  });
});

describe('the settings', () => {
  it('merge over the defaults and refuse what they do not know', () => {
    expect(CadenceConfig.parse({ weeklyDays: 5 })).toEqual({ ...standardCadence, weeklyDays: 5 });
    expect(() => CadenceConfig.parse({ weekly: 5 })).toThrow();
  });
  test.each([
    { weeklyDays: 2 },
    { weeklyDays: 15 },
    { monthlyFirstDays: 30 },
    { monthlyLongestDays: 49 },
    { monthlyFirstDays: 42, monthlyLongestDays: 35 },
    { midReviewVisits: 9, capVisits: 8 },
  ])('refuse %o', (settings) => {
    expect(CadenceConfig.safeParse(settings).success).toBe(false);
  });
  it('move the weekly interval and the numbers of the rule', () => {
    expect(nextStep({ ...weekly, config: { weeklyDays: 4 } }).intervalDays).toBe(4);
    expect(nextStep({ ...better, config: { improvedPoints: 3, improvedPercent: 60 } }).flags).toEqual([]);
  });
});

it('refuses unknown keys, half points and scores off the scale', () => {
  for (const bad of [
    { ...weekly, pain: 3 },
    { ...weekly, painToday: 4.5 },
    { ...weekly, painToday: 11 },
    { ...weekly, globalChange: 0 },
  ]) {
    try {
      nextStep(bad);
      expect.unreachable();
    } catch (error) {
      expect(isAppError(error) && error.code).toBe('invalid');
    }
  }
});
