import { describe, expect, it } from 'vitest';
import { type Side, sideOfView } from './figure';
import { insideOutline, lateralityAt, musclesAt } from './geometry';
import { MUSCLES } from './muscles';
import { regionAt } from './region-at';
import { REGION_CODES, region } from './regions';
import { spotOfMuscle, spotOfRegion } from './spot-of';

const SIDES: readonly Side[] = ['left', 'right', 'midline'];

describe('a muscle chosen from the list', () => {
  it('lands on the body, on the side that was said', () => {
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

  it('is the one found again under its spot, when it is drawn', () => {
    for (const code of [
      'upper-trapezius',
      'masseter',
      'levator-scapulae',
      'gluteus-medius',
      'quadratus-lumborum',
    ] as const) {
      const spot = spotOfMuscle(code, 'left');
      expect(spot && musclesAt(spot.view, spot).map((near) => near.code)).toContain(code);
    }
  });

  it('stands on the sole when it is a muscle of the sole', () => {
    expect(spotOfMuscle('quadratus-plantae', 'left')?.view).toBe('soleLeft');
    expect(spotOfMuscle('flexor-hallucis-brevis', 'right')?.view).toBe('soleRight');
  });
});

describe('a region chosen from the list', () => {
  it('stands on the side that was asked, on the body, in whole tenths', () => {
    for (const code of REGION_CODES) {
      for (const side of SIDES) {
        const spot = spotOfRegion(code, side);
        if (!spot) {
          expect(side, `${code} has a left and a right`).toBe('midline');
          continue;
        }
        expect(lateralityAt(spot.view, spot.x), `${code} ${side}`).toBe(side);
        expect(insideOutline(spot.view, spot), code).toBe(true);
        expect(Number.isInteger(spot.x) && Number.isInteger(spot.y)).toBe(true);
      }
    }
  });

  it('is the region of its spot, except where the figure cannot show it', () => {
    const unseen = new Set<string>();
    for (const code of REGION_CODES) {
      for (const side of SIDES) {
        const spot = spotOfRegion(code, side);
        if (spot && regionAt(spot.view, spot) !== code) unseen.add(region(code).label);
      }
    }
    expect([...unseen]).toEqual(['teeth (referred)', 'pelvic / perineal']);
  });

  it('stands where it is seen best: front and back unless they barely show it', () => {
    expect(spotOfRegion('FT_ARCH', 'left')?.view).toBe('soleLeft');
    expect(spotOfRegion('FT_BALL', 'right')?.view).toBe('soleRight');
    expect(spotOfRegion('HD_EAR', 'left')?.view).toBe('left');
    expect(spotOfRegion('FT_OUTER', 'right')?.view).toBe('right');
    expect(spotOfRegion('SC_MEDIAL', 'left')?.view).toBe('back');
    expect(spotOfRegion('HP_SIDE', 'left')?.view).toBe('front');
  });

  it('stands on the midline itself when the midline is asked, and never in a view of one side', () => {
    for (const code of REGION_CODES) {
      const spot = spotOfRegion(code, 'midline');
      if (spot) expect([sideOfView(spot.view), Math.abs(spot.x) < 60]).toEqual([null, true]);
    }
    expect(spotOfRegion('BK_LOW', 'midline')?.x).toBe(0);
    expect(spotOfRegion('KN_FRONT', 'midline')).toBeNull();
  });
});
