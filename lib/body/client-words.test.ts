import { describe, expect, it } from 'vitest';
import { languageCodes } from '@/lib/handout/language';
import { clientPlaceIn, clientPlaceText } from './client-words';
import { REGION_CODES } from './regions';
import { clientRegionWords } from './words';

const sides = ['left', 'right', 'midline'] as const;
const named = {
  en: { left: /\bleft\b/g, right: /\bright\b/g, midline: /in the middle$/ },
  es: { left: /\bizquierd[oa]\b/g, right: /\bderech[oa]\b/g, midline: /, en el centro$/ },
  fr: { left: /\bgauche\b/g, right: /\bdroite?\b/g, midline: /, au centre$/ },
};
const shape = {
  en: /^your [a-z-]+( [a-z-]+)*(, [a-z-]+( [a-z-]+)*)*$/,
  es: /^(sus?|el|la|los|las) \p{Ll}+( \p{Ll}+)*(, \p{Ll}+( \p{Ll}+)*)*$/u,
  fr: /^(votre |vos |le |la |les |l’)[\p{Ll}-]+( [\p{Ll}’-]+)*(, [\p{Ll}-]+( [\p{Ll}-]+)*)*$/u,
};
const his = { en: /\byour\b/g, es: /\bsus?\b/g, fr: /\b(votre|vos)\b/g };

describe.each(languageCodes)('every region to the client in %s', (language) => {
  it.each(sides)('is one clean phrase that fits its line, %s', (side) => {
    for (const code of REGION_CODES) {
      const words = clientPlaceText(language, side, code);
      expect(words).toMatch(shape[language]);
      expect(words.match(his[language]), words).toHaveLength(1);
      expect(words.length, words).toBeLessThanOrEqual(80);
    }
  });

  it('names the client’s side once, in bold, and never the other', () => {
    for (const code of REGION_CODES)
      for (const [side, other] of [
        ['left', 'right'],
        ['right', 'left'],
      ] as const) {
        const words = clientPlaceText(language, side, code);
        const bold = clientPlaceIn(language, side, code).filter(({ strong }) => strong);
        expect(words.match(named[language][side]), words).toHaveLength(1);
        expect(words, words).not.toMatch(named[language][other]);
        expect(bold.map(({ text }) => text).join('|')).toMatch(new RegExp(named[language][side].source));
        expect(bold).toHaveLength(1);
      }
  });

  it('names no side and prints nothing bold in the middle', () => {
    for (const code of REGION_CODES) {
      const words = clientPlaceText(language, 'midline', code);
      expect(words).toMatch(named[language].midline);
      expect(words).not.toMatch(named[language].left);
      expect(words).not.toMatch(named[language].right);
      expect(clientPlaceIn(language, 'midline', code)).toEqual([{ text: words }]);
    }
  });

  it('tells every region from every other', () => {
    for (const side of sides) {
      const said = REGION_CODES.map((code) => clientPlaceText(language, side, code));
      expect(new Set(said).size).toBe(REGION_CODES.length);
    }
  });
});

const feminine = {
  es: ['sien', 'oreja', 'mejilla', 'muñeca', 'mano', 'ingle', 'cadera', 'rodilla', 'pierna', 'pantorrilla'],
  fr: [
    ...['tempe', 'oreille', 'joue', 'épaule', 'omoplate', 'main', 'aine'],
    ...['fesse', 'hanche', 'cuisse', 'jambe', 'cheville'],
  ],
};
const masculine = {
  es: ['ojo', 'lado', 'hombro', 'omóplato', 'brazo', 'codo', 'antebrazo', 'costado', 'glúteo'].concat([
    ...['muslo', 'tobillo', 'talón', 'pie'],
  ]),
  fr: ['œil', 'côté', 'bras', 'coude', 'avant-bras', 'poignet', 'pouce', 'genou', 'tibia'].concat([
    ...['mollet', 'talon', 'pied', 'orteil'],
  ]),
};

describe('the side agrees with its noun', () => {
  it.each(['es', 'fr'] as const)('in %s', (language) => {
    for (const code of REGION_CODES) {
      const words = clientPlaceText(language, 'right', code);
      const [, noun = '', ending] = words.match(/(\S+) (?:derech|droit)(e|a|o|)(?=[ ,]|$)/u) ?? [];
      const female = ending === 'a' || ending === 'e';
      expect(female ? feminine[language] : masculine[language], words).toContain(noun);
    }
  });
});

it.each([
  ['es', 'left', 'SH_TOP', 'la parte alta de su hombro izquierdo'],
  ['es', 'right', 'WR_FRONT', 'su muñeca derecha, del lado de la palma'],
  ['es', 'left', 'BK_LOW', 'la parte baja de su espalda, en el lado izquierdo'],
  ['es', 'midline', 'BK_SACRUM', 'su coxis, en el centro'],
  ['fr', 'left', 'SH_TOP', 'le haut de votre épaule gauche'],
  ['fr', 'right', 'SH_BACK', 'l’arrière de votre épaule droite'],
  ['fr', 'right', 'BK_LOW', 'le bas de votre dos, du côté droit'],
  ['fr', 'midline', 'NK_BACK', 'votre nuque, au centre'],
] as const)('%s, %s %s reads: %s', (language, side, code, words) => {
  expect(clientPlaceText(language, side, code)).toBe(words);
});

it('says in English what the screens say', () => {
  for (const code of REGION_CODES)
    for (const side of sides) expect(clientPlaceText('en', side, code)).toBe(clientRegionWords(side, code));
});
