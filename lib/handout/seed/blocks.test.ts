import { describe, expect, it } from 'vitest';
import { claims } from '../article/claims';
import { alwaysPrinted, BlockWording, blockIds, type Form } from '../block';
import { barred, textToPrint } from '../content';
import { plainText } from '../document';
import { languageCodes } from '../language';
import { inLanguage, type Values } from '../message';
import { grade, targetGrade } from '../readability';
import { seedBlocks } from './blocks';
import { contentOf, reviewedContent } from './reviewed';

const today = '2027-03-25';
const values: Values = {
  therapist: { text: 'Ilse', from: 'name' },
  points: 3,
  hold_about: 40,
  place: { text: 'top of your left shoulder', from: 'fact' },
  felt_place: { text: 'your left temple', from: 'fact' },
  sensations: { text: 'warmth and softening', from: 'fact' },
  heat_on: 15,
  heat_off: 60,
  heat_clock: { text: '18:00 to 18:15, then 19:15 to 19:30', from: 'fact' },
  press_letter: { text: 'A', from: 'fact' },
  press_seconds: 30,
  press_times: 2,
  press_zones: { text: 'the front of your neck and your armpit', from: 'fact' },
  review_weeks: 4,
  plan_weeks: 1,
  plan_days: 10,
  next_visit: { text: 'Thursday 22 April, 10:00', from: 'fact' },
  tolerance_max: 7,
  clinic_phone: { text: '01632 960 118', from: 'name' },
  emergency_number: { text: '999', from: 'name' },
};

/** What a form says with all these facts recorded, a message that lacks one left out. */
function read(form: Form, some: Values = values): string {
  const words = (message: string) => plainText(inLanguage(message, 'en', some) ?? []);
  return form
    .map((piece) =>
      piece.kind === 'bullets'
        ? piece.items.map(words).join('\n')
        : piece.sentences.map(({ say }) => say.map(words).find((one) => one !== '') ?? '').join(' '),
    )
    .join('\n')
    .replace(/ +/g, ' ')
    .trim();
}
const wordingOf = (id: (typeof blockIds)[number]) =>
  seedBlocks[blockIds.indexOf(id)]?.texts.en.wording.full ?? [];

describe('the fourteen blocks', () => {
  it('are all there once, in order, with words the database takes', () => {
    expect(seedBlocks.map(({ id }) => id)).toEqual([...blockIds]);
    for (const { texts, reminds, reference } of seedBlocks) {
      for (const { wording } of Object.values(texts)) expect(BlockWording.parse(wording)).toEqual(wording);
      expect(reminds.length).toBeLessThanOrEqual(400);
      expect((reference ?? '').length).toBeLessThanOrEqual(400);
    }
  });

  it('rest on claims that may be printed, never on question 14, or say that we wrote them', () => {
    const printable = claims.filter(({ verdict }) => verdict === 'use' || verdict === 'use_with_caveat');
    for (const block of seedBlocks) {
      expect(block.editorial || block.claims.length > 0).toBe(true);
      for (const { question, letter } of block.claims) {
        expect(question).not.toBe(14);
        expect(printable).toContainEqual(expect.objectContaining({ question, letter }));
      }
    }
  });

  it.each(seedBlocks)('$id reads in English at grade 6 or below, in both forms', ({ texts }) => {
    const { full, short } = texts.en.wording;
    expect(grade(read(full), 'en')).toBeLessThanOrEqual(targetGrade);
    expect(grade(read(short), 'en')).toBeLessThanOrEqual(targetGrade);
  });

  it('are clearly shorter in their short form where there is anything to shorten', () => {
    const all = seedBlocks.filter(({ id }) => id !== 'HO-13' && id !== 'HO-14');
    for (const { id, texts } of all) {
      const { full, short } = texts.en.wording;
      expect(`${id}: ${read(short).length <= 0.95 * read(full).length}`).toBe(`${id}: true`);
    }
    const sum = (form: 'full' | 'short') =>
      all.reduce((total, { texts }) => total + read(texts.en.wording[form]).length, 0);
    expect(sum('short')).toBeLessThan(0.8 * sum('full'));
  });

  it('say the visit of Amara in plain sentences', () => {
    expect(read(wordingOf('HO-01'))).toBe(
      'Today Ilse pressed on three sore spots. Each press was held for about 40 seconds. You were in charge of how firm it was.\nTop of your left shoulder. You felt it here as well: your left temple. That can happen.',
    );
    expect(read(wordingOf('HO-09'))).toBe(
      'Press spot A yourself, as Ilse showed you.\nUse light to medium pressure, up to 30 seconds, no more than twice a day. Stay off the front of your neck and your armpit. Stop if you feel sharp pain, tingling or numbness.',
    );
    expect(read(wordingOf('HO-05'))).toContain('For example 18:00 to 18:15, then 19:15 to 19:30.');
  });

  it('leave a sentence out when its fact was not recorded', () => {
    const { hold_about, heat_clock, heat_off, tolerance_max, press_times, ...rest } = values;
    const between = { ...rest, hold_from: 30, hold_to: 90 };
    expect(read(wordingOf('HO-01'), rest)).not.toMatch(/held/);
    expect(read(wordingOf('HO-01'), between)).toContain('Each press was held for 30 to 90 seconds.');
    expect(read(wordingOf('HO-05'), rest)).not.toMatch(/For example|off for/);
    expect(read(wordingOf('HO-05'), rest)).toContain('Use it once.');
    expect(read(wordingOf('HO-12'), rest)).not.toMatch(/\d/);
    expect(read(wordingOf('HO-09'), rest)).toContain('medium pressure, up to 30 seconds. Stay');
  });

  it.each([
    [{ plan_weeks: 1 }, 'one visit a week.'],
    [{ plan_weeks: 2 }, 'one visit every two weeks.'],
    [{ plan_weeks: 5 }, 'one visit every 5 weeks.'],
    [{ plan_days: 1 }, 'one visit every day.'],
    [{ plan_days: 10 }, 'one visit every 10 days.'],
  ])('say a plan of %j as people do', (plan, words) => {
    expect(read(wordingOf('HO-11'), plan)).toContain(`Your plan: ${words}`);
  });

  it.each([
    [1, 'one sore spot.'],
    [2, 'two sore spots.'],
    [6, 'six sore spots.'],
    [7, '7 sore spots.'],
    [21, '21 sore spots.'],
  ])('say %i spots in words', (points, words) => {
    expect(read(wordingOf('HO-01'), { ...values, points })).toContain(`pressed on ${words}`);
  });
});

describe('a clinic that begins', () => {
  it('prints nothing nobody has read, except what always prints', () => {
    const unread = contentOf(seedBlocks, null);
    expect(unread.filter((block) => barred(block, today) === null).map(({ id }) => id)).toEqual([
      ...alwaysPrinted,
    ]);
  });

  it('prints all fourteen once they are read, for a year', () => {
    const read = reviewedContent('2027-03-25');
    expect(read.every((block) => textToPrint(block, 'en', '2028-03-24')?.language === 'en')).toBe(true);
    expect(read.filter((block) => barred(block, '2028-03-25') === null)).toHaveLength(alwaysPrinted.length);
  });

  it('has only the languages asked for', () => {
    const english = contentOf(seedBlocks, null, ['en']);
    for (const { texts } of english) expect(Object.keys(texts)).toEqual(['en']);
    for (const [i, { texts }] of contentOf(seedBlocks, null).entries()) {
      const has = languageCodes.filter((language) => seedBlocks[i]?.texts[language]);
      expect(Object.keys(texts)).toEqual(has);
    }
  });
});
