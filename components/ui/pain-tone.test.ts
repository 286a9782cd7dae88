import { expect, test } from 'vitest';
import { painFill, painTone } from './pain-tone';

test('a pain number stands in dark ink up to 6 and in white from 7, so it can always be read', () => {
  for (const value of [0, 3, 6]) expect(painTone(value)).toBe(`bg-pain-${value} text-pain-ink`);
  for (const value of [7, 10]) expect(painTone(value)).toBe(`bg-pain-${value} text-pain-ink-strong`);
});

test('a mean takes the colour of its nearest whole number', () => {
  expect(painTone(6.5)).toBe('bg-pain-7 text-pain-ink-strong');
  expect(painFill(4.4)).toBe('fill-pain-4');
});
