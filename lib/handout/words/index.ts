import type { Language } from '../language';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import type { SheetWords } from './sheet-words';

const byLanguage: Readonly<Record<Language, SheetWords>> = { en: english, es: spanish, fr: french };

/** Every fixed word of a sheet in its language. */
export const sheetWords = (language: Language): SheetWords => byLanguage[language];
