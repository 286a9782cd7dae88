import type { Language } from './language';

/** US school grades: no text for clients is above the ceiling, ours aim at the target (clinical review §6a). */
export const highestGrade = 8;
export const targetGrade = 6;

const englishVowels = /[aeiouy]+/g;
/** By vowel groups, without a silent ending. */
function inEnglish(word: string): number {
  const stem = word.replace(/(?<![aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycsxzgh])es$/, '');
  return stem.match(englishVowels)?.length ?? 0;
}

const strong = /[aeoáéó]/;
const stressedWeak = /[íú]/;
/** Two vowels side by side that are spoken apart: a strong one beside a strong or a stressed weak one. */
const apart = (one: string, next: string) =>
  (strong.test(one) && (strong.test(next) || stressedWeak.test(next))) ||
  (stressedWeak.test(one) && strong.test(next));

/** By the rules of Spanish spelling, which say every hiatus. */
function inSpanish(word: string): number {
  const spelled = word.replace(/y(?=[aeiouáéíóú])/g, 'j').replace(/y/g, 'i');
  const groups = spelled.match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce((sum, group) => {
    const letters = [...group];
    return sum + 1 + letters.filter((letter, i) => i > 0 && apart(letters[i - 1] ?? '', letter)).length;
  }, 0);
}

/** By vowel groups; "y" between vowels and accents part them, an ending in e, es is silent. */
function inFrench(word: string): number {
  const spelled = word
    .replace(/y(?=[aeiouàâéèêëîïôöûüœ])/g, 'j')
    .replace(/(?<=[qg])ues?$/, '')
    .replace(/(?<=[^aeiouàâéèêëîïôöûüœ])es?$/, '')
    .replace(/([ïëüö]|(?<=[ao])é)/g, '-$1')
    .replace(/é(?=[aeiouàâéèêôœ])(?!es?$)/g, 'é-');
  return spelled.match(/[aeiouyàâéèêëîïôöùûüœæ]+/g)?.length ?? 0;
}

const spoken: Readonly<Record<Language, (word: string) => number>> = {
  en: inEnglish,
  es: inSpanish,
  fr: inFrench,
};

/** Syllables of one word, at least one. Rough, as every count by spelling is. */
export function syllables(word: string, language: Language): number {
  return Math.max(1, spoken[language](word.normalize('NFC').toLowerCase()));
}

/**
 * Ease of reading in points to a US school grade, by the bands of Flesch (1949): 90–100 is 5th grade, 80 6th, 70
 * 7th, 60 8th and 9th, 50 high school, 30 college. Between the edges of a band the grade runs straight.
 */
const bands: readonly (readonly [ease: number, grade: number])[] = [
  [0, 18],
  [30, 16.5],
  [50, 12.5],
  [60, 9.5],
  [70, 7.5],
  [80, 6.5],
  [90, 5.5],
  [100, 4.5],
];
export function gradeOfEase(ease: number): number {
  const next = bands.findIndex(([edge]) => ease < edge);
  const above = next === -1 ? bands.length - 1 : Math.max(1, next);
  const [low, from] = bands[above - 1] ?? [0, 18];
  const [high, to] = bands[above] ?? [100, 4.5];
  return from + ((ease - low) / (high - low)) * (to - from);
}

/**
 * US school grade of a text by the formula of its language: Flesch-Kincaid for English (Kincaid 1975), for Spanish
 * Fernández Huerta (1959, with words per sentence as corrected by Law), for French Kandel and Moles (1958), the two
 * eases brought to grades. A number is a short word; "l’aide" is one word. Nothing written is grade 0. Rough: ±2.
 */
export function grade(text: string, language: Language): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)|\n/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
  const words = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  if (sentences === 0 || words.length === 0) return 0;
  const long = words.length / sentences;
  const heavy = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  if (language === 'en') return 0.39 * long + 11.8 * heavy - 15.59;
  if (language === 'es') return gradeOfEase(206.84 - 60 * heavy - 1.02 * long);
  return gradeOfEase(207 - 73.6 * heavy - 1.015 * long);
}
