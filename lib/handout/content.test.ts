import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/when';
import { alwaysPrinted, blockIds } from './block';
import {
  type Block,
  type BlockText,
  barred,
  originWords,
  type Review,
  reviewedText,
  reviewStanding,
  textToPrint,
} from './content';
import { type Language, languageCodes } from './language';
import { seedBlocks } from './seed/blocks';
import { contentOf } from './seed/reviewed';

const read = (on = '2027-03-01', expires = '2028-02-29'): Review => ({
  state: 'reviewed',
  by: 'Dr Example',
  on,
  expires,
});
const unread: Review = { state: 'not_reviewed', why: null };
const today = '2027-03-25';
const [, seeded] = contentOf(seedBlocks, null);
if (!seeded) throw new Error('The second block is missing.');

const text = (
  language: Language,
  version: number,
  review: Review,
  ofVersion: number | null = null,
): BlockText => ({
  language,
  version,
  ofVersion,
  wording: seedBlocks[1]?.texts.en.wording ?? { title: '', full: [], short: [] },
  madeBy: null,
  review,
});
const block = (texts: Block['texts'], more: Partial<Block> = {}): Block => ({ ...seeded, texts, ...more });
const chosen = (one: Block, language: Language, on = today) => {
  const found = textToPrint(one, language, on);
  return found && `${found.language} v${found.version}`;
};

describe('a review', () => {
  it.each([
    ['2028-02-14', 'reviewed'],
    ['2028-02-15', 'due_soon'],
    ['2028-02-29', 'due_soon'],
    ['2028-03-01', 'overdue'],
  ])('on %s is %s', (day, standing) => {
    expect(reviewStanding(read(), day)).toBe(standing);
  });

  it('that was never given never holds', () => {
    expect(reviewStanding(unread, '2000-01-01')).toBe('not_reviewed');
  });

  it('once overdue stays so', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), (one, more) => {
        const day = addDays('2027-03-01', one);
        if (reviewStanding(read(), day) !== 'overdue') return;
        expect(reviewStanding(read(), addDays(day, more))).toBe('overdue');
      }),
    );
  });
});

describe('the text that prints', () => {
  const both = { en: [text('en', 2, read())], es: [text('es', 1, read(), 2)] };

  it('is the reviewed one of the language of the sheet', () => {
    expect(chosen(block(both), 'es')).toBe('es v1');
    expect(chosen(block(both), 'en')).toBe('en v2');
  });

  it('is English where no translation is there, was read, or still holds', () => {
    expect(chosen(block(both), 'fr')).toBe('en v2');
    expect(chosen(block({ ...both, es: [text('es', 1, unread, 2)] }), 'es')).toBe('en v2');
    expect(chosen(block({ ...both, es: [text('es', 1, read('2026-03-01', '2027-03-24'), 2)] }), 'es')).toBe(
      'en v2',
    );
  });

  it('is English where the translation was made of another version of it', () => {
    expect(chosen(block({ ...both, en: [text('en', 3, read()), text('en', 2, read())] }), 'es')).toBe(
      'en v3',
    );
  });

  it('is the version before, in both languages, while a new English one waits to be read', () => {
    const edited = block({ ...both, en: [text('en', 3, unread), text('en', 2, read())] });
    expect(chosen(edited, 'en')).toBe('en v2');
    expect(chosen(edited, 'es')).toBe('es v1');
  });

  it('is never one nobody read, also not in translation', () => {
    const translatedOnly = block({ en: [text('en', 2, unread)], es: [text('es', 1, read(), 2)] });
    expect(chosen(translatedOnly, 'en')).toBeNull();
    expect(chosen(translatedOnly, 'es')).toBeNull();
  });

  it('rests on its last day and is gone the day after', () => {
    expect(chosen(block(both), 'en', '2028-02-29')).toBe('en v2');
    expect(chosen(block(both), 'en', '2028-03-01')).toBeNull();
  });

  it.each(alwaysPrinted)('of %s prints unread, but never an unread translation', (id) => {
    const texts = { en: [text('en', 2, unread)], es: [text('es', 1, unread, 2)] };
    expect(chosen(block(texts, { id }), 'en')).toBe('en v2');
    expect(chosen(block(texts, { id }), 'es')).toBe('en v2');
    expect(chosen(block({ ...texts, es: [text('es', 1, read(), 2)] }, { id }), 'es')).toBe('es v1');
  });

  it('of any mix of reviews holds today, except where English always prints', () => {
    const review = fc.constantFrom<Review>(unread, read(), read('2025-01-01', '2026-01-01'));
    const version = fc.record({
      review,
      version: fc.integer({ min: 1, max: 4 }),
      of: fc.integer({ min: 1, max: 4 }),
    });
    const some = fc.array(version, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.constantFrom(...blockIds),
        fc.constantFrom(...languageCodes),
        some,
        some,
        (id, language, en, other) => {
          const made = block(
            {
              en: en.map((one) => text('en', one.version, one.review)),
              ...(language === 'en'
                ? {}
                : { [language]: other.map((one) => text(language, one.version, one.review, one.of)) }),
            },
            { id },
          );
          const printed = textToPrint(made, language, today);
          if (printed === null) expect(alwaysPrinted).not.toContain(id);
          else if (printed.language !== 'en') {
            expect(reviewStanding(printed.review, today)).toBe('reviewed');
            expect(printed.ofVersion).toBe(textToPrint(made, 'en', today)?.version);
          } else if (!alwaysPrinted.includes(id))
            expect(reviewStanding(printed.review, today)).toBe('reviewed');
        },
      ),
    );
  });
});

describe('a block', () => {
  const texts = { en: [text('en', 2, read())] };
  const retired = { on: today, by: 'Ilse', reason: 'Not ours' };

  it('does not print when retired, without a claim, unread or overdue', () => {
    expect(barred(block(texts), today)).toBeNull();
    expect(barred(block(texts, { retired }), today)).toBe('retired');
    expect(barred(block(texts, { claims: [] }), today)).toBe('no_claim');
    expect(barred(block({ en: [text('en', 2, unread)] }), today)).toBe('not_reviewed');
    expect(barred(block(texts), '2028-03-01')).toBe('overdue');
  });

  it('we wrote ourselves needs no claim', () => {
    expect(barred(block(texts, { claims: [], editorial: true }), today)).toBeNull();
  });

  it.each(alwaysPrinted)('%s is never barred', (id) => {
    expect(barred(block({}, { id, retired, claims: [] }), today)).toBeNull();
  });

  it('with an older reading that holds is still printed', () => {
    const edited = block({ en: [text('en', 3, unread), text('en', 2, read())] });
    expect(barred(edited, today)).toBeNull();
    expect(reviewedText(edited, 'en', today)?.version).toBe(2);
  });
});

describe('where words come from', () => {
  const from = (...questions: number[]) => ({
    claims: questions.map((question) => ({ question, letter: 'a', verdict: 'use' as const })),
    editorial: questions.length === 0,
  });

  it('is said by question, each once, or that we wrote them', () => {
    expect(originWords([from(3, 6, 12)])).toBe('Q3, 6, 12');
    expect(originWords([from(4, 4)])).toBe('Q4');
    expect(originWords([from(), from(4)])).toBe('written by us, Q4');
    expect(originWords([{ ...from(9), editorial: true }])).toBe('written by us, Q9');
  });
});
