import { describe, expect, it } from 'vitest';
import { MUSCLE_CODES, MUSCLES, type MuscleCode, musclesOfRegion } from './muscles';
import { MUSCLES_TO_CHECK, type MusclesToCheck, musclesToCheck, referralOf } from './muscles-to-check';
import { baseOf, REGION_CODES, type RegionCode } from './regions';

const adult = { ageYears: 40 };
const on = (side: 'left' | 'right' | 'midline', ...codes: RegionCode[]) =>
  codes.map((code) => ({ code, side }));
const found = ({ suggestions }: MusclesToCheck) => suggestions.map(({ code }) => code);
const notes = ({ first }: MusclesToCheck) => first.map(({ code }) => code);

describe('muscles to check', () => {
  it('names the muscles that refer to the front of the shoulder, the one on the back among them', () => {
    expect(found(musclesToCheck(on('left', 'SH_FRONT'), adult))).toEqual([
      'biceps-brachii',
      'deltoid',
      'infraspinatus',
      'pectoralis-major',
      'pectoralis-minor',
    ] satisfies MuscleCode[]);
  });

  it('names calf and sole muscles for a painful heel', () => {
    const codes = found(musclesToCheck(on('right', 'FT_HEEL'), adult));
    expect([...codes].sort()).toEqual([
      'abductor-hallucis',
      'quadratus-plantae',
      'soleus',
      'tibialis-posterior',
    ] satisfies MuscleCode[]);
  });

  it('puts the low-back erector first for low back and upper buttock: both are its usual pattern', () => {
    const [first] = musclesToCheck(on('left', 'BK_LOW', 'BU_UPPER'), adult).suggestions;
    expect(first).toEqual({
      code: 'iliocostalis-lumborum',
      side: 'left',
      score: 4,
      primary: ['BK_LOW', 'BU_UPPER'],
      spill: [],
    });
  });

  it('counts 2 for the usual pattern and 1 for spill-over, at most six, ties by name', () => {
    const { suggestions } = musclesToCheck(on('left', 'BK_LOW', 'BU_UPPER', 'BK_SI', 'TH_BACK'), adult);
    expect(suggestions.length).toBe(6);
    for (const { score, primary, spill } of suggestions)
      expect(score).toBe(2 * primary.length + spill.length);
    const name = (code: MuscleCode) => MUSCLES.find((each) => each.code === code)?.plain ?? '';
    for (const [i, next] of suggestions.slice(1).entries()) {
      const before = suggestions[i];
      if (!before) continue;
      expect(before.score).toBeGreaterThanOrEqual(next.score);
      if (before.score === next.score) expect(name(before.code) < name(next.code)).toBe(true);
    }
  });

  it('keeps left and right apart: each suggestion is on the side of its pain', () => {
    const { suggestions } = musclesToCheck([...on('left', 'FT_HEEL'), ...on('right', 'FT_TOP')], adult);
    expect(suggestions.find(({ code }) => code === 'soleus')?.side).toBe('left');
    expect(suggestions.find(({ code }) => code === 'extensor-digitorum-longus')?.side).toBe('right');
    for (const { side, primary, spill } of suggestions)
      for (const code of [...primary, ...spill])
        expect([code, side]).toEqual([code, code === 'FT_HEEL' ? 'left' : 'right']);
  });

  it('reaches a part split off a region through the region, and counts the two together once', () => {
    const whole = musclesToCheck(on('left', 'BK_MID'), adult);
    expect(found(musclesToCheck(on('left', 'BK_UPPER'), adult))).toEqual(found(whole));
    const both = musclesToCheck(on('left', 'BK_MID', 'BK_UPPER'), adult).suggestions[0];
    expect(both?.score).toBe(whole.suggestions[0]?.score);
    expect(both?.primary).toEqual(['BK_MID', 'BK_UPPER']);
  });

  it('says nothing when nothing is marked', () => {
    expect(musclesToCheck([], adult)).toEqual({ suggestions: [], first: [] });
  });

  it.each([
    ['chest', on('left', 'CH_STERNUM')],
    ['chest', on('left', 'CH_RIBS')],
    ['belly', on('midline', 'AB_UPPER')],
    ['groin', on('right', 'GR_GROIN')],
    ['calf', on('right', 'LG_BACK')],
    ['jaw', on('right', 'HD_JAW')],
  ] as const)('asks for a medical look first: %s', (note, regions) => {
    expect(notes(musclesToCheck(regions, adult))).toEqual([note]);
  });

  it('asks about the temple from 50 on, and when the age is not known', () => {
    const temple = on('left', 'HD_TEMPLE');
    expect(notes(musclesToCheck(temple, { ageYears: 49 }))).toEqual([]);
    expect(notes(musclesToCheck(temple, { ageYears: 50 }))).toEqual(['temple']);
    expect(notes(musclesToCheck(temple, { ageYears: null }))).toEqual(['temple']);
  });

  it('asks about a clot when one calf hurts, not both', () => {
    expect(notes(musclesToCheck([...on('left', 'LG_BACK'), ...on('right', 'LG_BACK')], adult))).toEqual([]);
    expect(notes(musclesToCheck(on('left', 'AN_BACK'), adult))).toEqual([]);
  });

  it('suggests, and never claims a source or a cause', () => {
    const words = REGION_CODES.flatMap((code) =>
      musclesToCheck(on('left', code), { ageYears: 60 }).first.map((note) => note.words),
    );
    expect([MUSCLES_TO_CHECK, ...words].join(' ')).not.toMatch(/\bsource|\bcaused? by|\bdiagnos/i);
  });
});

describe('the referral of a muscle', () => {
  it('is its pattern with every part of those regions', () => {
    const { primary, spill } = referralOf('middle-trapezius');
    expect(primary).toEqual(['SC_MEDIAL', 'BK_MID', 'BK_UPPER']);
    expect(spill).toEqual(['SH_TOP']);
    for (const code of MUSCLE_CODES) expect(referralOf(code).primary.length).toBeGreaterThan(0);
  });

  it('never names the muscles palpated in a part otherwise than those of its region', () => {
    for (const code of REGION_CODES) expect(musclesOfRegion(code)).toEqual(musclesOfRegion(baseOf(code)));
  });
});
