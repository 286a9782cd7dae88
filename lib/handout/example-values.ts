import type { Fact } from './block';
import type { Run } from './document';
import type { Language } from './language';
import { factsIn, inLanguage, type Values } from './message';

const numbers = {
  points: 3,
  hold_about: 60,
  hold_from: 30,
  hold_to: 90,
  heat_on: 15,
  heat_off: 60,
  press_seconds: 30,
  press_times: 2,
  review_weeks: 4,
  plan_weeks: 2,
  plan_days: 10,
  tolerance_max: 6,
} as const satisfies Partial<Record<Fact, number>>;

type Worded = Exclude<Fact, keyof typeof numbers>;

const texts: Readonly<Record<Language, Readonly<Record<Worded, string>>>> = {
  en: {
    therapist: 'Ana',
    place: 'Top of your left shoulder',
    felt_place: 'your left temple',
    places: 'the top of your left shoulder and your right hip',
    sensations: 'warmth and softening',
    heat_clock: '18:00 to 18:15, then 19:15 to 19:30',
    stretch: 'Tilt your head to the right, three slow breaths.',
    press_letter: 'A',
    press_zones: 'the front of your neck and your armpit',
    next_visit: 'Thursday 22 April, 10:00',
    clinic_phone: '01632 960 118',
    emergency_number: '999',
  },
  es: {
    therapist: 'Ana',
    place: 'Parte alta de su hombro izquierdo',
    felt_place: 'su sien izquierda',
    places: 'la parte alta de su hombro izquierdo y su cadera derecha',
    sensations: 'calor y relajación',
    heat_clock: '18:00 a 18:15 y 19:15 a 19:30',
    stretch: 'Incline la cabeza a la derecha, tres respiraciones lentas.',
    press_letter: 'A',
    press_zones: 'la parte delantera del cuello y la axila',
    next_visit: 'jueves 22 de abril, 10:00',
    clinic_phone: '01632 960 118',
    emergency_number: '112',
  },
  fr: {
    therapist: 'Ana',
    place: 'Haut de votre épaule gauche',
    felt_place: 'votre tempe gauche',
    places: 'le haut de votre épaule gauche et votre hanche droite',
    sensations: 'de la chaleur et un relâchement',
    heat_clock: '18:00 à 18:15, puis 19:15 à 19:30',
    stretch: 'Penchez la tête à droite, trois respirations lentes.',
    press_letter: 'A',
    press_zones: 'l’avant du cou et l’aisselle',
    next_visit: 'jeudi 22 avril, 10:00',
    clinic_phone: '01632 960 118',
    emergency_number: '112',
  },
};

/** Invented facts of one visit in `language`, so that a sentence can be read as it will stand on paper. */
export function exampleValues(language: Language): Values {
  const worded = Object.entries(texts[language]).map(([fact, text]): [string, Run] => [
    fact,
    { text, from: 'fact' },
  ]);
  return { ...numbers, ...Object.fromEntries(worded) };
}

/** What is now and then counted as one at a visit. */
const ofOne = { points: 1, press_times: 1, plan_weeks: 1, plan_days: 1 } as const satisfies Values;
const letters = (runs: readonly Run[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\d+/g, '#');

/**
 * A sentence as it reads with example facts, and once more with 1 where one thing is said in other words than many.
 * Null when its message is broken or asks for a fact that does not exist.
 */
export function readings(message: string, language: Language): readonly Run[][] | null {
  try {
    const values = exampleValues(language);
    const many = inLanguage(message, language, values);
    if (!many) return null;
    const one = factsIn(message).some((fact) => fact in ofOne)
      ? inLanguage(message, language, { ...values, ...ofOne })
      : null;
    return one && letters(one) !== letters(many) ? [many, one] : [many];
  } catch {
    return null;
  }
}
