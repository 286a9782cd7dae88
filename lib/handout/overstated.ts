import type { Language } from './language';

/** Start of a word, also before an accent. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu');

/**
 * Promises no sheet makes (clinical review §6a, rule 4), and "monthly", which is said as every four to six weeks.
 * Spoken by our own texts only: a therapist's own sentence may say what it likes short of the banned words.
 */
const overstatements: Readonly<Record<Language, RegExp>> = {
  en: word(
    "(?<!we )will (?:cure|heal|fix|relieve|work|stop|end|remove|get rid|make|go away|be gone)|won['’]t hurt|cur(?:e|es|ed|ing)|fully|complete(?:ly)? (?:better|well|safe|safely|healed|recovered)|guarante\\p{L}*|always (?:works|helps)|pain.free|(?:perfectly|totally) safe|monthly",
  ),
  es: word(
    'cur(?:a|an|ar|ará|arán|ado|ada)|san(?:ará|arán)|eliminar[áa]n?|desaparecer[áa]n?|por completo|completamente|totalmente|garantiz\\p{L}*|siempre (?:funciona|ayuda)|sin dolor|mensual(?:es|mente)?',
  ),
  fr: word(
    'guéri\\p{L}*|disparaîtr(?:a|ont)|éliminer(?:a|ont)|complètement|entièrement|totalement|garanti\\p{L}*|toujours efficace|sans douleur|mensuel\\p{L}*',
  ),
};

/** What a text of ours promises or calls monthly, as it stands there. */
export function overstatedIn(text: string, language: Language): string[] {
  return [...text.normalize('NFC').matchAll(overstatements[language])].map(([found]) => found.toLowerCase());
}
