import { expect, test } from 'vitest';
import { insideOutline, lateralityAt, musclesAt } from './geometry';
import { MUSCLES } from './muscles';
import { regionAt } from './region-at';
import { REGION_CODES, region } from './regions';
import { spotOfMuscle, spotOfRegion } from './spot-of';

test('a muscle chosen from the list lands on the body, on the side that was said', () => {
  const missing: string[] = [];
  for (const { code } of MUSCLES) {
    for (const side of ['left', 'right'] as const) {
      const spot = spotOfMuscle(code, side);
      if (!spot) missing.push(code);
      else {
        expect(lateralityAt(spot.view, spot.x), code).toBe(side);
        expect(insideOutline(spot.view, spot), code).toBe(true);
      }
    }
  }
  expect([...new Set(missing)]).toEqual([]);
});

test('a drawn muscle chosen from the list is the one found again under its spot', () => {
  const spot = spotOfMuscle('upper-trapezius', 'left');
  expect(spot && musclesAt(spot.view, spot).map(({ code }) => code)).toContain('upper-trapezius');
});

test('a region chosen from the list is the region of its spot, except where the figure cannot show it', () => {
  const unseen: string[] = [];
  for (const code of REGION_CODES) {
    const spot = spotOfRegion(code, 'right');
    expect(spot, code).not.toBeNull();
    if (spot && regionAt(spot.view, spot) !== code) unseen.push(region(code).label);
  }
  expect(unseen).toEqual(['teeth (referred)', 'pelvic / perineal']);
});
