import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearPairs, PAIR_REACH, type PairSpot } from './near-pairs';

const spot = (x: number, rest: Partial<PairSpot> = {}): PairSpot => ({
  view: 'back',
  x,
  y: 1800,
  side: 'right',
  muscleCode: 'upper-trapezius',
  ...rest,
});

describe('pins of two charts without a common id', () => {
  it('pairs the nearest of the same muscle, each once', () => {
    const [a, b] = [spot(700), spot(900)];
    const [near, far] = [spot(730), spot(860)];
    expect(nearPairs([a, b], [far, near])).toEqual([
      [a, near],
      [b, far],
    ]);
    expect(nearPairs([a, b], [near])).toEqual([[a, near]]);
  });

  it.each([
    ['another muscle', { muscleCode: 'infraspinatus' }],
    ['no muscle', { muscleCode: null }],
    ['the other side', { side: 'left' }],
    ['another view', { view: 'front' }],
    ['beyond reach', { y: 1800 + PAIR_REACH + 1 }],
  ] as const)('%s is another spot', (_, rest) => {
    expect(nearPairs([spot(700)], [spot(700, rest)])).toEqual([]);
  });

  it('reaches 25 thousandths of stature', () => {
    expect(nearPairs([spot(700)], [spot(700, { y: 1800 + PAIR_REACH })])).toHaveLength(1);
  });

  it('no pin is in two pairs and none is out of reach', () => {
    const spots = fc.array(
      fc.integer({ min: 100, max: 1500 }).map((x) => spot(x)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spots, spots, (from, to) => {
        const pairs = nearPairs(from, to);
        expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
        expect(pairs.every(([a, b]) => Math.abs(a.x - b.x) <= PAIR_REACH)).toBe(true);
      }),
    );
  });
});
