import type { Language } from './language';

/**
 * What the source article says of trigger finger surgery (its question 14). It reaches no page by any way, not even
 * as part of a name. `banned_words` in the database holds the same two lists.
 */
export const surgeryWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['bowstring', 'tender scar', 'after surgery'],
  es: [
    'cuerda de arco',
    'cicatriz sensible',
    'cicatriz dolorosa',
    'tras la cirugia',
    'despues de la cirugia',
  ],
  fr: [
    "corde d'arc",
    'cicatrice sensible',
    'cicatrice douloureuse',
    'apres la chirurgie',
    'apres une operation',
  ],
};

/**
 * Mechanism stories and supplements that never reach a client (clinical review §1c). The bare words "finger" and
 * "infection" stay allowed: hand clients and red flags need them.
 */
export const storyWords: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'toxin',
    'flush',
    'waste',
    'detox',
    'lactic acid',
    'calcium deposit',
    'blood supply',
    'adhesion',
    'break up',
    'cortisol',
    'endorphin',
    'vitamin d',
  ],
  es: [
    'toxina',
    'desecho',
    'desintoxica',
    'acido lactico',
    'deposito de calcio',
    'depositos de calcio',
    'riego sanguineo',
    'adherencia',
    'deshacer el nudo',
    'deshacer los nudos',
    'endorfina',
    'vitamina d',
  ],
  fr: [
    'toxine',
    'dechet',
    'detox',
    'acide lactique',
    'depot de calcium',
    'depots de calcium',
    'apport sanguin',
    'adherence',
    'casser le noeud',
    'casser les noeuds',
    'endorphine',
    'vitamine d',
  ],
};

const all = (lists: Readonly<Record<Language, readonly string[]>>) => [
  ...new Set(Object.values(lists).flat()),
];
const surgery = all(surgeryWords);
/** All languages at once: a word of one of them does not belong on a sheet of another either. */
export const banned: readonly string[] = [...surgery, ...all(storyWords)];

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[’ʼ`´]/g, "'");

/** A text as it is compared: without accents, invisible letters, case, kinds of hyphen, space and apostrophe. */
export const plain = (text: string): string => folded(text).replace(/[\s\p{Pd}]+/gu, ' ');

/** The same with the parts of a hyphened word put together: "de-tox". */
const joined = (text: string): string =>
  folded(text)
    .replace(/\p{Pd}/gu, '')
    .replace(/\s+/g, ' ');

/** The same in one piece: "bow string". */
const squeezed = (text: string): string => folded(text).replace(/[\s\p{Pd}']/gu, '');

/** The banned words in a text, whatever its case, accents, hyphens, line breaks or invisible letters. */
export function bannedIn(text: string): string[] {
  const readings = [plain(text), joined(text)];
  const ofSurgery = surgeryIn(text);
  return banned.filter((word) => ofSurgery.includes(word) || readings.some((read) => read.includes(word)));
}

/** Words of the surgery in a text, however they are parted; also looked for in names and addresses. */
export function surgeryIn(text: string): string[] {
  const read = squeezed(text);
  return surgery.filter((word) => read.includes(squeezed(word)));
}
