import { describe, expect, it } from 'vitest';
import type { BlockId } from './block';
import { compose } from './compose';
import { choicesFor, corpusVisit } from './corpus.fixture';
import { cutBy, lastSteps, stepsFor } from './cuts';
import { plainText } from './document';
import { drawSheet } from './draw-sheet';
import { amara } from './example-visit';
import type { HandoutChoices, HandoutFactsInput } from './facts';
import { fitsPaper, fitting } from './layout/layout';
import { reviewedContent } from './seed/reviewed';
import { sourceOf } from './sheet-source';

const content = reviewedContent('2027-03-01');
const a4: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };
const sheetOf = (change: Partial<HandoutFactsInput> = {}, choices: Partial<HandoutChoices> = {}) =>
  compose({ ...amara, ...change }, { ...a4, ...choices }, content);
const [first] = amara.points;
const many = (count: number) =>
  [...'ABCDEFGHIJKMNOPQSTUVWXYZ'].slice(0, count).flatMap((letter) => (first ? [{ ...first, letter }] : []));

describe('a sheet that has room', () => {
  it('prints every block in full and shortens nothing', () => {
    const sheet = sheetOf(
      { points: first ? [{ ...first, referredTo: null }] : [] },
      { off: ['HO-05', 'HO-09'] },
    );
    expect(sheet).toMatchObject({ fits: true, tight: false, shortened: [] });
    expect(sheet.printed.every(({ form }) => form === 'full')).toBe(true);
    expect(sheet.map?.height).toBe(190);
  });
});

describe('a sheet that has too little room', () => {
  it.each(['en', 'es', 'fr'] as const)(
    'of a usual visit in %s fits with three things to do, and says what is shorter',
    (language) => {
      for (const paper of ['a4', 'letter'] as const) {
        expect(sheetOf({}, { language, paper, size: 'large' }).fits).toBe(true);
        const sheet = sheetOf({}, { language, paper });
        expect(sheet.fits).toBe(true);
        expect(sheet.toDo?.rows).toHaveLength(3);
        const short = sheet.printed.filter(({ form }) => form === 'short');
        expect(short.length).toBeGreaterThan(0);
        expect(sheet.shortened.join(' ')).toMatch(/In short form: “/);
      }
    },
  );

  it('gives up nothing that need not go: with any one of them back it would not fit', () => {
    const sheet = sheetOf();
    const back = { ...sheet, tight: false };
    expect(fitsPaper(sheet)).toBe(true);
    expect(fitsPaper(back)).toBe(false);
  });

  it('never shortens medical help, and never loses a line of it', () => {
    for (const size of ['standard', 'large'] as const) {
      const sheet = sheetOf({ points: many(24) }, { size, language: 'fr', ownSentence: 'x '.repeat(80) });
      expect(sheet.printed.find(({ id }) => id === 'HO-14')?.form).toBe('full');
      expect(sheet.help.items).toHaveLength(7);
    }
  });

  it('names what to switch off until it fits, and then fits', () => {
    let off: BlockId[] = [];
    const steps: BlockId[] = [];
    for (;;) {
      const { fits, rows } = sheetOf({ points: many(20) }, { off, paper: 'letter', language: 'fr' });
      if (fits === true) break;
      expect(fits.dropBlock).not.toBeNull();
      const row = rows.find(({ id }) => id === fits.dropBlock);
      expect(row).toMatchObject({ on: true, locked: false });
      if (fits.dropBlock) steps.push(fits.dropBlock);
      off = [...steps];
    }
    expect(steps.length).toBeGreaterThan(0);
  });

  it('sets many spots one after the other before a word of the therapist goes', () => {
    const sheet = sheetOf(
      { points: many(24) },
      { off: ['HO-05', 'HO-07', 'HO-09'], ownSentence: 'Slow walks are fine.' },
    );
    expect(sheet.fits).toBe(true);
    expect(sheet.today?.spots).toEqual([]);
    expect(plainText(sheet.today?.intro ?? [])).toMatch(
      / A: your left shoulder, on top; B: .*; Z: your left shoulder, on top\.$/,
    );
    expect(sheet.shortened).toContain('The spots follow one another without a line each.');
  });

  it('shows no place on the map where a point was felt when no line says so, and tells the therapist', () => {
    const referredTo = {
      side: 'left',
      region: 'HD_OCCIPUT',
      spot: { view: 'back', x: -300, y: 900 },
    } as const;
    const points = many(24).map((point, at) =>
      at === 0 ? { ...point, referredTo } : { ...point, referredTo: null },
    );
    const sheet = sheetOf({ points }, { off: ['HO-05', 'HO-07', 'HO-09'] });
    expect(sheet.today?.spots).toEqual([]);
    expect(sheet.map?.marks.map(({ kind }) => kind)).not.toContain('felt');
    expect(sheet.shortened).toContain('Where else a point was felt is left off.');
  });

  it('says so when what was felt, where else, or the own sentence went', () => {
    const said = new Set(
      [3, 24, 52, 66, 94].flatMap((seed) => {
        const visit = corpusVisit(seed);
        return choicesFor(visit).flatMap((choices) => {
          const sheet = compose(visit.facts, choices, visit.content);
          expect(sheet.ownSentence === null && choices.ownSentence !== undefined).toBe(
            sheet.shortened.includes('Your own sentence is left off.'),
          );
          const felt = sheet.rows.find(({ id }) => id === 'HO-03');
          const gone = sheet.shortened.some((one) => /Left off:.*What you may have felt/.test(one));
          if (gone) expect(felt).toMatchObject({ on: false, blocked: expect.any(String) });
          return sheet.shortened;
        });
      }),
    );
    expect([...said].some((one) => one.includes('What you may have felt'))).toBe(true);
    expect(said).toContain('Where else a point was felt is left off.');
  });
});

it('a sheet is drawn and measured the same, whatever was drawn and measured before it', () => {
  const seen = new Set<boolean>();
  for (const visit of [3, 7, 24, 94].map(corpusVisit))
    for (const choices of choicesFor(visit)) {
      const source = () => sourceOf(visit.facts, choices, visit.content);
      const steps = [...stepsFor(visit.facts.points.length, () => true), ...lastSteps];
      const [drawnFrom, fits] = [source(), fitting()];
      for (const count of [0, 4, steps.length, 1, 10, 15]) {
        const cut = cutBy(steps.slice(0, count));
        const sheet = drawSheet(drawnFrom, cut);
        expect(sheet).toEqual(drawSheet(source(), cut));
        expect(fits(sheet)).toBe(fitsPaper(sheet));
        seen.add(fits(sheet));
      }
    }
  expect(seen.size).toBe(2);
});

describe('large print', () => {
  it('takes two pages at most and asks for less when it needs more', () => {
    const sheet = sheetOf({}, { size: 'large', off: ['HO-09'] });
    expect(sheet.fits).toBe(true);
    expect(sheet.size).toBe('large');
  });
});
