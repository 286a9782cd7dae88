import { describe, expect, it } from 'vitest';
import { bannedIn } from '../banned';
import { blockIds, type Fact, type Form, factKinds, type Piece } from '../block';
import { wordingFaults } from '../check-wording';
import { plainText } from '../document';
import { factsIn, inLanguage, type Values } from '../message';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';

const translations = { es: spanish, fr: french } as const;
const translated = ['es', 'fr'] as const;
const forms = ['full', 'short'] as const;

const messages = (form: Form): string[] =>
  form.flatMap((piece) =>
    piece.kind === 'bullets' ? piece.items : piece.sentences.flatMap(({ say }) => say),
  );
const everyText = (language: (typeof translated)[number]) =>
  blockIds.flatMap((id) => {
    const { title, full, short } = translations[language][id];
    return [title, ...messages(full), ...messages(short)];
  });

/** What a piece holds besides its words: kinds, moments, and the facts of each message in order of preference. */
const shape = (piece: Piece) =>
  piece.kind === 'bullets'
    ? { kind: piece.kind, items: piece.items.length }
    : {
        kind: piece.kind,
        sentences: piece.sentences
          .map(({ say, when }) => ({ when, asks: say.map((one) => [...factsIn(one)].sort()) }))
          .filter(({ asks, when }) => when !== undefined || asks.some((facts) => facts.length > 0)),
      };

function values(count: number): Values {
  return Object.fromEntries(
    (Object.keys(factKinds) as Fact[]).map((fact) => [
      fact,
      factKinds[fact] === 'number' ? count : { text: 'Ana', from: 'fact' as const },
    ]),
  );
}

describe.each(translated)('the fourteen blocks in %s', (language) => {
  it.each(blockIds)('%s may be read and approved as it stands', (id) => {
    expect(wordingFaults(id, language, translations[language][id])).toEqual([]);
  });

  it.each(blockIds)('%s says what the English says, fact for fact and moment for moment', (id) => {
    for (const form of forms)
      expect(translations[language][id][form].map(shape)).toEqual(english[id][form].map(shape));
  });

  it.each(blockIds)('%s says every sentence with 1, 2, 3, 7 and a million', (id) => {
    const { full, short } = translations[language][id];
    for (const message of [...messages(full), ...messages(short)])
      for (const count of [1, 2, 3, 7, 1_000_000]) {
        const said = plainText(inLanguage(message, language, values(count)) ?? []);
        expect(said.trim(), message).not.toBe('');
        expect(said).not.toMatch(/[{}#]| {2}/);
      }
  });

  it('uses no banned word of any language, nor its own words for what is banned', () => {
    expect(everyText(language).flatMap((text) => bannedIn(text))).toEqual([]);
  });

  it('has typographic apostrophes and no straight quotes', () => {
    expect(everyText(language).filter((text) => /['"]/.test(text))).toEqual([]);
  });

  it('says in other words than English', () => {
    const same = blockIds
      .flatMap((id) => messages(translations[language][id].full))
      .filter((text) => blockIds.some((id) => messages(english[id].full).includes(text)));
    expect([...new Set(same)].sort()).toEqual(['{next_visit}', '{place}', '{stretch}']);
  });
});

describe('the list for getting help', () => {
  const signs = {
    es: ['pecho', 'pantorrilla', 'cabeza', 'entre las piernas', 'brazo', 'Fiebre', 'Orina'],
    fr: ['poitrine', 'mollet', 'tête', 'entre les jambes', 'bras', 'Fièvre', 'Urines'],
  };
  it.each(translated)('is whole and in the same order in %s, in both forms', (language) => {
    for (const form of forms) {
      const list = translations[language]['HO-14'][form].find(({ kind }) => kind === 'bullets');
      const items = list?.kind === 'bullets' ? list.items : [];
      expect(items).toHaveLength(signs[language].length);
      for (const [index, sign] of signs[language].entries()) expect(items[index]).toContain(sign);
    }
  });
});

describe('how the client is spoken to', () => {
  it('is never by "tú" in Spanish nor "tu" in French', () => {
    const familiar = {
      es: /(?<!\p{L})(tú|tu|tus|ti|te)(?!\p{L})/iu,
      fr: /(?<!\p{L})(tu|toi|te|ton|ta|tes)(?!\p{L})/iu,
    };
    for (const language of translated)
      expect(everyText(language).filter((text) => familiar[language].test(text))).toEqual([]);
  });

  it('does not say whether the client is a man or a woman', () => {
    const gendered = {
      es: /\b(usted está|usted esté|cuando esté|se siente|sentirse) (?!mejor)\p{L}+[oa]s?\b|\p{L}\(a\)|[oa]\/[oa]\b|\b(cansad|adolorid|dolorid|dormid|relajad)[oa]s?\b/iu,
      fr: /\bvous êtes\s+\p{L}+|\(e\)|·e|\b(fatigué|endormi|détendu|guéri|courbaturé)e?s?\b/iu,
    };
    for (const language of translated)
      expect(everyText(language).filter((text) => gendered[language].test(text))).toEqual([]);
  });
});

describe('signs', () => {
  it('stand after a no-break space in French', () => {
    expect(everyText('fr').filter((text) => /[^\u00a0][:;?!»]|«(?!\u00a0)/.test(text))).toEqual([]);
  });
  it('open and close in Spanish, with no space before them', () => {
    for (const text of everyText('es')) {
      expect(text.split('¿')).toHaveLength(text.split('?').length);
      expect(text).not.toMatch(/\s[:;?!]/);
    }
  });
});
