import { expect, test } from 'vitest';
import type { Threshold } from '@/lib/domain/hold';
import { meterWarning, meterWords } from './meter';

const reading: Threshold = {
  thresholdId: 't',
  pointId: 'p',
  moment: 'before',
  value: 2.1,
  unit: 'kgf/cm2',
  tipAreaCm2: 1,
  toleranceValue: null,
  device: 'Wagner FPX 25',
  readings: 2,
};

test('a reading says what was typed, what it is in kPa, and with what it was made', () => {
  expect(meterWords(reading)).toBe(
    '2.1 kgf/cm2 is 205.9 kPa, the mean of 2 readings, tip 1 cm², Wagner FPX 25',
  );
  expect(meterWords({ ...reading, value: 206, unit: 'kPa', readings: 1, device: null })).toBe(
    '206 kPa, one reading, tip 1 cm²',
  );
});

test.each([
  [29, 'kPa', true],
  [30, 'kPa', false],
  [1000, 'kPa', false],
  [1001, 'kPa', true],
  [210, 'N/cm2', true],
  [21, 'N/cm2', false],
] as const)('%s %s is looked at again: %s', (value, unit, unusual) => {
  expect(meterWarning({ value, unit }) !== null).toBe(unusual);
});
