import { z } from 'zod';

/** Languages a sheet is printed in, by the name their readers know. English is the master text. */
export const languages = { en: 'English', es: 'Español', fr: 'Français' } as const;
export const Language = z.enum(Object.keys(languages) as [keyof typeof languages]);
export type Language = z.infer<typeof Language>;
export const languageCodes = Language.options;
