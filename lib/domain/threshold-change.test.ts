import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeWords, type TakenThreshold, thresholdChange } from './threshold-change';

const reading = (kpa: number, more: Partial<TakenThreshold> = {}): TakenThreshold => ({
  moment: 'before',
  value: kpa,
  unit: 'kPa',
  tipAreaCm2: 1,
  device: 'Wagner FPX 25',
  readings: 2,
  staffId: 'ilse',
  onDay: '2027-03-18',
  ...more,
});
const later = { onDay: '2027-03-25' } as const;

describe('more than measurement error', () => {
  it.each<[string, TakenThreshold, TakenThreshold, string]>([
    ['49.9 kPa on one day', reading(100), reading(149.9), 'within_error'],
    ['50 kPa and half on one day', reading(100), reading(150), 'more_than_error'],
    ['50 kPa and exactly a fifth', reading(250), reading(300), 'more_than_error'],
    ['50 kPa but less than a fifth', reading(251), reading(301), 'within_error'],
    ['a fifth but less than 50 kPa', reading(200), reading(240), 'within_error'],
    ['a fall on one day', reading(300), reading(230), 'more_than_error'],
    ['99.9 kPa across days', reading(100), reading(199.9, later), 'within_error'],
    ['100 kPa across days', reading(200), reading(300, later), 'more_than_error'],
    ['100 kPa across days, less than a fifth', reading(700), reading(800, later), 'more_than_error'],
    ['a fall across days', reading(300), reading(200, later), 'more_than_error'],
    ['in another unit', reading(200), reading(30, { unit: 'N/cm2', ...later }), 'more_than_error'],
    ['in kgf', reading(2, { unit: 'kgf/cm2' }), reading(2.5, { unit: 'kgf/cm2' }), 'within_error'],
  ])('%s', (_, first, second, kind) => {
    expect(thresholdChange(first, second).kind).toBe(kind);
  });
});

describe('is not asked of readings', () => {
  it.each<[string, Partial<TakenThreshold>]>([
    ['taken by different people', { staffId: 'henrik' }],
    ['taken with different meters', { device: 'Baseline' }],
    ['the meter is not named', { device: null }],
    ['taken with different tips', { tipAreaCm2: 0.5 }],
  ])('%s', (why, more) => {
    expect(thresholdChange(reading(100), reading(400, more))).toEqual({ kind: 'not_comparable', why });
    expect(thresholdChange(reading(100, more), reading(400)).kind).toBe('not_comparable');
  });

  test('but the same meter may be written in other letters', () => {
    expect(thresholdChange(reading(100), reading(400, { device: ' wagner fpx 25' })).kind).toBe(
      'more_than_error',
    );
  });
});

test('the words say which way, and claim nothing else', () => {
  expect(changeWords(thresholdChange(reading(100), reading(300, later)))).toBe(
    'higher by more than measurement error',
  );
  expect(changeWords(thresholdChange(reading(300), reading(100, later)))).toBe(
    'lower by more than measurement error',
  );
  expect(changeWords(thresholdChange(reading(300), reading(310)))).toBe('within measurement error');
  expect(changeWords(thresholdChange(reading(300), reading(310, { device: null })))).toBe(
    'not compared, the meter is not named',
  );
});

test('a change that is told across days is also told on one day from the same start, when it is a fifth', () => {
  const kpa = fc.integer({ min: 30, max: 1000 });
  fc.assert(
    fc.property(kpa, kpa, (from, to) => {
      const across = thresholdChange(reading(from), reading(to, later)).kind;
      const sameDay = thresholdChange(reading(from), reading(to)).kind;
      if (across === 'more_than_error' && Math.abs(to - from) >= from * 0.2)
        expect(sameDay).toBe('more_than_error');
      if (Math.abs(to - from) < 50) expect([across, sameDay]).toEqual(['within_error', 'within_error']);
    }),
  );
});
