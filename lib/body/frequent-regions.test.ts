import { expect, test } from 'vitest';
import { frequentRegions } from './frequent-regions';
import type { Ink } from './ink';

const ink = (more: Partial<Ink>): Ink => ({
  view: 'back',
  kind: 'pin',
  x: -500,
  y: 3900,
  side: 'left',
  stroke: [],
  penWidth: null,
  intensity: null,
  regionCode: 'BK_LOW',
  muscleCode: null,
  ...more,
});

test('a region counts once a visit, the most often marked first, with the highest number any visit gave', () => {
  const visits = [
    [
      ink({ intensity: 3 }),
      ink({ intensity: 6 }),
      ink({ regionCode: 'KN_FRONT', view: 'front', side: 'right' }),
    ],
    [ink({ intensity: null })],
    [],
  ];
  expect(frequentRegions(visits).map(({ title, visits: n, maxPain }) => [title, n, maxPain])).toEqual([
    ['Left low back', 2, 6],
    ['Right front of knee', 1, null],
  ]);
});

test('an area painted counts for the regions it lies in, and a touch in passing does not', () => {
  const line = Array.from({ length: 20 }, (_, i): [number, number] => [-300 - i * 20, 3900]);
  const found = frequentRegions([[ink({ kind: 'stroke', stroke: line, penWidth: 260, intensity: 5 })]]);
  expect(found[0]).toMatchObject({ code: 'BK_LOW', side: 'left', visits: 1, maxPain: 5 });
  expect(found.every(({ side }) => side === 'left')).toBe(true);
});
