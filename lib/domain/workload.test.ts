import { describe, expect, it, test } from 'vitest';
import { noStrain, strainParts } from './strain';
import {
  type StrainMean,
  strainCounts,
  strainOver,
  type Workload,
  type WorkloadBucket,
  workloadFinding,
} from './workload';

const none: StrainMean = { n: 0, mean: null };
const week = (visits: number, thumb: WorkloadBucket['parts']['thumb'], back = none): WorkloadBucket => ({
  start: '2027-03-01',
  end: '2027-03-07',
  whole: true,
  visits,
  pressedMinutes: 30,
  parts: { thumb, wrist: none, shoulder: none, back },
});
const of = (...buckets: WorkloadBucket[]): Workload => ({ grain: 'week', buckets });

describe('strain over a range', () => {
  test('weighs each answer once, and a week without any not at all', () => {
    const work = of(week(5, { n: 4, mean: 2 }), week(3, { n: 1, mean: 7 }), week(2, none));
    expect(strainOver(work, 'thumb')).toEqual({ n: 5, mean: 3 });
    expect(strainOver(work, 'wrist')).toEqual({ n: 0, mean: null });
    expect(strainCounts(work)).toBe(
      'Said after so many of 10 visits: thumb 5, wrist 0, shoulder 0, back 0. The rest is missing, not 0.',
    );
  });

  it.each<[string, Workload, string]>([
    [
      'the part strained most',
      of(week(5, { n: 4, mean: 3.24 }, { n: 5, mean: 2 })),
      'Thumb is strained most: 3.2 of 10 on average',
    ],
    ['nothing of two answers', of(week(5, { n: 2, mean: 9 })), 'Strain after visits'],
    ['that there is little', of(week(5, { n: 5, mean: 0.4 })), 'Little strain after visits'],
  ])('says %s', (_, work, words) => {
    expect(workloadFinding(work)).toBe(words);
  });
});

test('every part of the body that can be said is in the list', () => {
  expect([...strainParts].sort()).toEqual(Object.keys(noStrain).sort());
});
