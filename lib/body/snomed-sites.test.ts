import { expect, test } from 'vitest';
import { REGION_CODES } from './regions';
import { SNOMED_SIDE, snomedOf } from './snomed-sites';

const SIDES = ['left', 'right', 'midline'] as const;

/** Verhoeff's check over all digits: 0 for a sound SNOMED CT identifier. */
function verhoeff(code: string): number {
  const turn = (a: number, b: number) => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
    return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  };
  const shuffle = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  return [...code].reverse().reduce((check, digit, place) => {
    let value = Number(digit);
    for (let i = 0; i < place % 8; i++) value = shuffle[value] ?? 0;
    return turn(check, value);
  }, 0);
}

test('every code shipped has a sound check digit', () => {
  const codes = REGION_CODES.flatMap((code) => SIDES.flatMap((side) => snomedOf(code, side)?.code ?? []));
  expect(
    [...new Set([...codes, ...Object.values(SNOMED_SIDE)])].filter((code) => verhoeff(code) !== 0),
  ).toEqual([]);
  expect(verhoeff('368148008')).not.toBe(0);
});

test('a region without a certain code has none, and a part never gets a wrong one from its region', () => {
  const none = REGION_CODES.filter((code) => snomedOf(code) === null);
  expect(none).toEqual([
    'EL_LAT',
    'EL_MED',
    'EL_FRONT',
    'EL_BACK',
    'WR_FRONT',
    'WR_BACK',
    'GR_PUBIC',
    'PE_PELVIC',
    'AN_BACK',
    'AN_FRONT',
    'AN_OUTER',
    'AN_INNER',
  ]);
});

test('a code that says a side is only given for that side', () => {
  expect(snomedOf('EL_LAT', 'left')?.term).toBe('Left elbow region');
  expect(snomedOf('UA_BACK', 'right')?.term).toBe('Right upper arm');
  expect(snomedOf('BK_LOW', 'left')?.term).toBe('Left lumbar region of back');
  expect(snomedOf('BK_LOW')).toEqual({ code: '52612000', term: 'Lumbar region', sided: false });
  for (const code of REGION_CODES)
    for (const side of SIDES) {
      const site = snomedOf(code, side);
      if (site?.sided) expect(site.term.toLowerCase().startsWith(side)).toBe(true);
    }
});
