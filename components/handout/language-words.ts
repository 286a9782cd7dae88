import type { Language } from '@/lib/handout/language';

/** The languages of a sheet as staff say them in a sentence. */
export const languageWords: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
};
