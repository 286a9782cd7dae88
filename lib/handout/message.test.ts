import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockWording, type Fact, factKinds, facts } from './block';
import { plainText, type Run } from './document';
import { factsIn, inLanguage, type Values } from './message';
import { seedBlocks } from './seed/blocks';

const fact = (text: string): Run => ({ text, from: 'fact' });
const weeks = 'in {review_weeks, plural, one {# week} =2 {two weeks} other {# weeks}}';

const messagesOf = ({ full, short }: BlockWording) =>
  [...full, ...short].flatMap((piece) =>
    piece.kind === 'bullets' ? piece.items : piece.sentences.flatMap(({ say }) => say),
  );
const seeded = seedBlocks.flatMap(({ texts }) =>
  Object.values(texts).flatMap(({ wording }) => messagesOf(wording)),
);

describe('a message', () => {
  it.each([
    [1, 'in 1 week'],
    [2, 'in two weeks'],
    [4, 'in 4 weeks'],
  ])('counts %i', (count, words) => {
    expect(plainText(inLanguage(weeks, 'en', { review_weeks: count }) ?? [])).toBe(words);
  });

  it('counts as its language does: nought is one of a thing in French, many in Spanish', () => {
    const message = '{points, plural, one {uno} other {otros}}';
    expect(plainText(inLanguage(message, 'fr', { points: 0 }) ?? [])).toBe('uno');
    expect(plainText(inLanguage(message, 'es', { points: 0 }) ?? [])).toBe('otros');
  });

  it('tells words of the visit from our own', () => {
    const values = { therapist: { text: 'Ilse', from: 'name' as const }, hold_about: 40 };
    expect(
      inLanguage(
        'By {therapist}, {hold_about, plural, one {# s} other {# secs}} or {hold_about}.',
        'en',
        values,
      ),
    ).toEqual([
      { text: 'By ' },
      { text: 'Ilse', from: 'name' },
      { text: ', ' },
      { text: '40', from: 'fact' },
      { text: ' secs or ' },
      { text: '40', from: 'fact' },
      { text: '.' },
    ]);
  });

  it('keeps the weight of a run it is given', () => {
    const place: Run = { text: 'your left hip', from: 'fact', strong: true };
    expect(inLanguage('At {place}', 'en', { place })?.[1]).toBe(place);
  });

  it('says nothing when a fact was not recorded, wherever it stands', () => {
    expect(inLanguage('From {hold_from} to {hold_to}.', 'en', { hold_from: 30 })).toBeNull();
    expect(inLanguage('{points, plural, one {at {place}} other {many}}', 'en', { points: 3 })).toBeNull();
  });

  it('says nought as a number: missing is not zero', () => {
    expect(plainText(inLanguage('{tolerance_max} out of 10', 'en', { tolerance_max: 0 }) ?? [])).toBe(
      '0 out of 10',
    );
  });

  it('begins with a capital, but leaves a name as its owner writes it', () => {
    expect(inLanguage('{place}.', 'es', { place: fact('órbita') })?.[0]?.text).toBe('Órbita');
    expect(inLanguage('{therapist}.', 'en', { therapist: { text: 'ilse', from: 'name' } })?.[0]?.text).toBe(
      'ilse',
    );
  });

  it('keeps a French sign with its word, however its space was typed', () => {
    const said = plainText(inLanguage('Si : « pire » ou {places} ?', 'fr', { places: fact('ici') }) ?? []);
    expect(said).toBe('Si\u00a0: «\u00a0pire\u00a0» ou ici\u00a0?');
    expect(plainText(inLanguage('Why : not', 'en', {}) ?? [])).toBe('Why : not');
  });

  it('takes an apostrophe for an apostrophe, also before a bracket', () => {
    expect(
      plainText(
        inLanguage("Ne pas presser l'{place}, d'{places}.", 'fr', {
          place: fact('aine'),
          places: fact('eux'),
        }) ?? [],
      ),
    ).toBe('Ne pas presser l’aine, d’eux.');
  });
});

describe('the facts of a message', () => {
  it('are named once each, also inside a plural', () => {
    expect(
      factsIn('{points, plural, one {{place}} other {{place} and # more}} {therapist} {points}'),
    ).toEqual(['points', 'place', 'therapist']);
  });

  it.each([
    ['an open bracket', 'At {place'],
    ['an empty one', 'At {}'],
    ['a fact that does not exist', 'At {hotel}'],
    ['a name every object has', 'At {constructor}'],
    ['a plural without other', '{points, plural, one {x}}'],
    ['a plural of words', '{place, plural, one {x} other {y}}'],
    ['a choice by words', '{place, select, x {x} other {y}}'],
    ['an offset', '{points, plural, offset:1 one {x} other {#}}'],
    ['a format', '{points, number, percent}'],
    ['a date', '{next_visit, date}'],
    ['a tag', 'At <b>{place}</b>'],
    ['an open tag', 'At <b>{place}'],
  ])('cannot be read from %s', (_, message) => {
    expect(() => factsIn(message)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('every sentence that comes with Palpate', () => {
  const recorded = (name: Fact) =>
    factKinds[name] === 'number' ? fc.integer({ min: 0, max: 300 }) : fc.constant<Run>(fact(`«${name}»`));
  const someValues = fc.record(Object.fromEntries(facts.map((name) => [name, recorded(name)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Values>;

  it('is said whole or not at all, whatever was recorded', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeded),
        fc.constantFrom('en', 'es', 'fr'),
        someValues,
        (message, language, values) => {
          const runs = inLanguage(message, language, values);
          const asked = factsIn(message);
          expect(runs === null).toBe(asked.some((name) => values[name] === undefined));
          const text = plainText(runs ?? []);
          expect(text).not.toMatch(/[{}#<>]|undefined|null/);
          for (const name of runs ? asked : []) {
            if (factKinds[name] === 'text') expect(text).toContain(`«${name}»`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
