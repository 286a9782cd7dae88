import { expect, test } from 'vitest';
import type { Finding } from './ops';
import { placesOf, visitNumbersWords } from './point-places';

const finding = (y: number, change: Finding['change'], felt: number | null): Finding => ({
  pointId: 'p',
  change,
  view: 'back',
  x: -590,
  y,
  side: 'left',
  figureVersion: '1.0',
  state: null,
  felt,
  feltAfter: null,
  qualities: [],
  pressureLevel: null,
  ceiling: null,
  note: null,
});

test('a point has each place once, the latest last; where it was gone or left alone is no place', () => {
  const places = placesOf([
    { number: 1, finding: finding(1740, 'new', 8) },
    { number: 2, finding: finding(1900, 'moved', 6) },
    { number: 3, finding: finding(1740, 'moved', 5) },
    { number: 4, finding: finding(1740, 'not_checked', null) },
    { number: 5, finding: finding(1740, 'gone', null) },
  ]);
  expect(places.map(({ y, numbers, felt }) => [y, numbers, felt])).toEqual([
    [1900, [2], 6],
    [1740, [1, 3], 5],
  ]);
});

test('visits in a row are said as a span', () => {
  expect(visitNumbersWords([3])).toBe('visit 3');
  expect(visitNumbersWords([1, 2, 3, 4])).toBe('visits 1 to 4');
  expect(visitNumbersWords([1, 3])).toBe('visits 1, 3');
});
