import { expect, test } from 'vitest';
import { amaraVisit, holdOf, ids } from '@/lib/domain/note-visit.fixture';
import { Tolerance } from '@/lib/domain/ops';
import { ceilingAfter, doseWarnings, holdEntries, holdLike, lockOf, withTarget } from './treating';

const given = { holdId: 'h2', pointId: 'a', zoneReason: null };
const first = holdLike(undefined, { ...given, holdId: 'h1' }, false);

test('a first hold is planned for 45 seconds and claims nothing about pressure or pain', () => {
  expect(first).toMatchObject({ seconds: 45, repetitions: 1, pressureLevel: null, feltStart: null });
});

test('where the record asks for gentle pressure, a first hold keeps its own rule', () => {
  const gentle = holdLike(undefined, given, true);
  expect(gentle.seconds).toBe(30);
  expect(doseWarnings(gentle, true)).toEqual([]);
});

test('the same as last time copies the dose, never what was felt, said or stopped for', () => {
  const last = {
    ...first,
    seconds: 60,
    repetitions: 3,
    contact: 'elbow',
    feltStart: 7,
    feltEnd: 4,
    clientRating: 'too_much',
    stopReason: 'tingling',
    sensations: [{ kind: 'tingling', severity: 2, place: null, settled: null, settledAfterSeconds: null }],
  } as const;
  expect(holdLike({ ...last, sensations: [...last.sensations] }, given, false)).toEqual({
    ...first,
    ...given,
    seconds: 60,
    repetitions: 3,
    contact: 'elbow',
  });
});

test('a nerve or faint stop locks the point for the day, other stops do not', () => {
  expect(lockOf([{ ...first, stopReason: 'tingling' }])).toBe('tingling or numb');
  expect(lockOf([{ ...first, stopReason: 'faint' }])).toBe('faint or sick');
  expect(lockOf([{ ...first, stopReason: 'pain_high' }])).toBeNull();
});

test.each([
  [9, false, 1],
  [10, false, 0],
  [120, false, 0],
  [121, false, 1],
  [31, true, 1],
  [30, true, 0],
])('a hold of %i s (gently: %s) gives %i warnings', (seconds, gentle, warnings) => {
  expect(doseWarnings({ ...first, seconds }, gentle)).toHaveLength(warnings);
});

test('the target always runs from low to high and stays under the ceiling', () => {
  const range = [0, 1, 2, 3, 4, 5, 6, 7];
  for (const targetLow of range)
    for (const targetHigh of range.filter((high) => high >= targetLow))
      for (const ceiling of range.filter((top) => top >= Math.max(1, targetHigh)))
        for (const to of range) {
          const now = { targetLow, targetHigh, ceiling };
          for (const part of [{ targetLow: to }, { targetHigh: to }, { ceiling: Math.max(1, to) }])
            expect(Tolerance.safeParse(withTarget(now, part)).success).toBe(true);
        }
});

test.each([
  ['good', 6, 7, 7],
  ['good', 6, 5, 6],
  ['good', 10, 5, 7],
  ['too_much', 6, 7, 5],
  ['too_much', 1, 7, 1],
  ['too_much', 7, 5, 5],
  ['too_light', 6, 5, 5],
  [null, 6, 5, 5],
] as const)('felt %s at %s moves a ceiling of %s to %s', (clientRating, feltPeak, ceiling, next) => {
  expect(ceilingAfter(ceiling, { ...first, clientRating, feltPeak })).toBe(next);
});

test('what was too much or good, but not how much, moves no ceiling', () => {
  expect(ceilingAfter(6, { ...first, clientRating: 'too_much' })).toBe(6);
});

test('a rating is stored with the ceiling it moves, and once', () => {
  const visit = amaraVisit();
  const hold = { ...holdOf('A', { feltPeak: 6 }), clientRating: 'too_much' } as const;
  const [put, finding] = holdEntries(visit, hold);
  expect(put).toEqual({ kind: 'hold.put', body: hold });
  expect(finding).toMatchObject({ kind: 'finding.put', body: { pointId: ids.A, ceiling: 5 } });
  const stored = { ...visit, facts: { ...visit.facts, holds: { [hold.holdId]: hold } } };
  expect(holdEntries(stored, { ...hold, seconds: 20 })).toHaveLength(1);
});
