import { describe, expect, it } from 'vitest';
import { type BlockId, type BlockWording, type Form, type Piece, say, when } from './block';
import { wordingFaults } from './check-wording';
import type { Language } from './language';
import { seedBlocks } from './seed/blocks';
import { english } from './seed/en';

const texts = seedBlocks.flatMap(({ id, texts: of }) =>
  Object.entries(of).map(([language, { wording }]) => ({ id, language: language as Language, wording })),
);

type Change = (piece: Piece) => Piece;
/** English words of a block with every piece of a kind changed, in both forms or one. */
function changed(id: BlockId, kind: Piece['kind'], change: Change, forms = ['full', 'short']): string[] {
  const each = (name: 'full' | 'short'): Form =>
    english[id][name].map((piece) => (forms.includes(name) && piece.kind === kind ? change(piece) : piece));
  return wordingFaults(id, 'en', { ...english[id], full: each('full'), short: each('short') });
}
const saying =
  (...messages: string[]): Change =>
  (piece) =>
    piece.kind === 'bullets' ? piece : { ...piece, sentences: messages.map((message) => say(message)) };
const adding =
  (...messages: string[]): Change =>
  (piece) =>
    piece.kind === 'bullets'
      ? { ...piece, items: [...piece.items, ...messages] }
      : { ...piece, sentences: [...piece.sentences, ...messages.map((message) => say(message))] };
const withoutMoment =
  (moment: string): Change =>
  (piece) =>
    piece.kind === 'bullets'
      ? piece
      : { ...piece, sentences: piece.sentences.filter((one) => one.when !== moment) };

describe('the words that come with Palpate', () => {
  it.each(texts)('$id in $language have no fault', ({ id, language, wording }) => {
    expect(wordingFaults(id, language, wording)).toEqual([]);
  });
});

describe('an edit', () => {
  it.each<[string, BlockId, Piece['kind'], Change, RegExp]>([
    ['brackets that do not close', 'HO-02', 'paragraph', adding('At {place'), /brackets of this sentence/],
    ['a fact that does not exist', 'HO-02', 'paragraph', adding('At {hotel}.'), /no fact called \{hotel\}/],
    ['a tag', 'HO-02', 'paragraph', adding('A <b>bold</b> word.'), /no tags/],
    ['a fact of another block', 'HO-02', 'paragraph', adding('For {stretch}.'), /asks for \{stretch\}/],
    [
      'minutes of heat where heat is barred',
      'HO-06',
      'paragraph',
      adding('Up to {heat_on} minutes.'),
      /\{heat_on\}/,
    ],
    [
      'typed minutes where heat is barred',
      'HO-06',
      'paragraph',
      adding('At most 5 minutes.'),
      /number of its own/,
    ],
    ['typed minutes of heat', 'HO-05', 'paragraph', adding('At most 30 minutes.'), /number of its own/],
    ['a typed dose of pressing', 'HO-09', 'paragraph', adding('Do it 9 times.'), /number of its own/],
    ['heat without its minutes', 'HO-05', 'paragraph', saying('Use it.'), /has to say \{heat_on\}/],
    [
      'pressing without the places to stay off',
      'HO-09',
      'paragraph',
      saying('Up to {press_seconds} seconds, {press_times} a day.'),
      /has to say \{press_zones\}/,
    ],
    ['a call without the phone', 'HO-13', 'headline', saying('Call us if'), /has to say \{clinic_phone\}/],
    [
      'help without the number',
      'HO-14',
      'headline',
      saying('Call for help'),
      /has to say \{emergency_number\}/,
    ],
    [
      'help with fewer signs',
      'HO-14',
      'bullets',
      (piece) => (piece.kind === 'bullets' ? { ...piece, items: piece.items.slice(1) } : piece),
      /all 7 signs/,
    ],
    [
      'a date nobody agreed',
      'HO-11',
      'paragraph',
      adding('See you {next_visit}.'),
      /where no date is agreed/,
    ],
    [
      'no words for a plan in review',
      'HO-11',
      'headline',
      withoutMoment('next_steps'),
      /no headline for "next_steps"/,
    ],
    [
      'no words for visits further apart',
      'HO-11',
      'paragraph',
      withoutMoment('monthly'),
      /no paragraph for "monthly"/,
    ],
    [
      'a moment that never comes',
      'HO-02',
      'paragraph',
      (piece) =>
        piece.kind === 'bullets'
          ? piece
          : { ...piece, sentences: [...piece.sentences, when('weekly', 'Weekly.')] },
      /never printed/,
    ],
    ['a banned word', 'HO-04', 'paragraph', adding('It will flush out toxins.'), /says "toxin"/],
    ['the surgery', 'HO-04', 'paragraph', adding('Like a tender scar.'), /says "tender scar"/],
    [
      'a banned word parted by a plural',
      'HO-01',
      'paragraph',
      adding('Less tox{points, plural, one {ic} other {in}} in it.'),
      /says "toxin"/,
    ],
    ['a promise', 'HO-10', 'paragraph', adding('It will cure you.'), /says "will cure"/],
    ['a monthly visit', 'HO-11', 'paragraph', adding('Come monthly.'), /says "monthly"/],
    [
      'learned words',
      'HO-07',
      'paragraph',
      adding(
        'Physiological adaptation necessitates considerable individualised rehabilitation periodisation.',
      ),
      /reads at grade/,
    ],
    [
      'a piece no page has',
      'HO-02',
      'paragraph',
      (piece) => (piece.kind === 'bullets' ? piece : { ...piece, kind: 'headline' }),
      /has no paragraph\..*has a headline/,
    ],
  ])('with %s is refused in its own words', (_, id, kind, change, why) => {
    expect(changed(id, kind, change).join(' ')).toMatch(why);
  });

  it('with a fault in one form only is refused, and says which', () => {
    expect(changed('HO-04', 'paragraph', adding('No toxins.'), ['short'])).toEqual([
      'The short form says "toxin".',
    ]);
    expect(changed('HO-04', 'paragraph', adding('No toxins.'), ['full'])).toEqual([
      'The full form says "toxin".',
    ]);
  });

  it('with a short form that is the longer one is refused', () => {
    const { title, full, short } = english['HO-10'];
    expect(wordingFaults('HO-10', 'en', { title, full: short, short: full })).toEqual([
      'The short form is longer than the full form.',
    ]);
  });

  it('with different lists of signs is refused', () => {
    expect(changed('HO-13', 'bullets', adding('you feel unwell'), ['full'])).toEqual([
      'The list has to be the same in both forms.',
    ]);
  });

  it('with a banned word or a promise in its title is refused', () => {
    const wording: BlockWording = { ...english['HO-02'], title: 'Fully free of toxins' };
    expect(wordingFaults('HO-02', 'en', wording)).toEqual([
      'The title says "toxin".',
      'The title says "fully".',
    ]);
  });

  it('with a letter the typeface lacks is refused, since no sheet with it could be a PDF', () => {
    const wording: BlockWording = { ...english['HO-02'], title: 'What \u2192 the work may do' };
    expect(wordingFaults('HO-02', 'en', wording)).toEqual([
      'The title has "\u2192", which a sheet cannot print.',
    ]);
    expect(changed('HO-02', 'paragraph', adding('Rest a bit. \u{1f642} \u{1f642}'), ['full'])).toEqual([
      'The full form has "\u{1f642}", which a sheet cannot print.',
    ]);
  });

  it('in Spanish or French is read by the words and the formula of its language', () => {
    const learned =
      'La considérable variabilité physiologique caractérise systématiquement la réadaptation musculosquelettique.';
    const form: Form = [{ kind: 'paragraph', sentences: [say(learned)] }];
    const french = wordingFaults('HO-02', 'fr', { title: 'Effets', full: form, short: form });
    expect(french.join(' ')).toMatch(/reads at grade/);
    const promise: Form = [{ kind: 'paragraph', sentences: [say('Esto curará el dolor.')] }];
    const spanish = wordingFaults('HO-02', 'es', { title: 'Efectos', full: promise, short: promise });
    expect(spanish).toEqual(['The full form says "curará".', 'The short form says "curará".']);
  });
});
