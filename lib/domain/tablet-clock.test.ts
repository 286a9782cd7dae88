import { expect, test } from 'vitest';
import { clockOffset, sayClock } from './tablet-clock';

const date = 'Fri, 20 Nov 2026 10:00:00 GMT';
const told = Date.parse(date);

test('a clock within two seconds of the clinic’s is right', () => {
  expect(clockOffset(date, told, told + 900)).toBe(0);
  expect(clockOffset(date, told - 1000, told - 900)).toBe(0);
});

test('a fast clock lacks less than nothing, a slow one something', () => {
  const minute = 60_000;
  expect(clockOffset(date, told + 5 * minute, told + 5 * minute + 1000)).toBe(-5 * minute);
  expect(clockOffset(date, told - 86_400_000, told - 86_400_000 + 1000)).toBe(86_400_000);
});

test('an answer without a date, or one that took long, tells nothing', () => {
  expect(clockOffset(null, told, told)).toBeNull();
  expect(clockOffset('soon', told, told)).toBeNull();
  expect(clockOffset(date, told, told + 10_001)).toBeNull();
  expect(clockOffset(date, told + 5, told)).toBeNull();
});

test('more than two minutes are said, with their direction', () => {
  expect(sayClock(120_000)).toBeNull();
  expect(sayClock(-180_000)).toContain('3 minutes fast');
  expect(sayClock(7_200_000)).toContain('2 hours slow');
  expect(sayClock(-86_400_000)).toContain('24 hours fast');
  expect(sayClock(3 * 86_400_000)).toContain('3 days slow');
});
