import type { Route } from 'next';
import Link from 'next/link';
import { type Language, languageCodes, languages } from '@/lib/handout/language';

type LanguageTabsProps = {
  /** Where a language leads to; the language is added as `?language=`. */
  path: string;
  here: Language;
  /** A few words beside a language: "14 to read". */
  says: Readonly<Record<Language, string>>;
};

export function LanguageTabs({ path, here, says }: LanguageTabsProps) {
  return (
    <nav aria-label="Language of the texts" className="flex flex-wrap gap-1.5 print:hidden">
      {languageCodes.map((language) => (
        <Link
          key={language}
          href={`${path}?language=${language}` as Route}
          prefetch={false}
          scroll={false}
          aria-current={language === here ? 'page' : undefined}
          className={`flex min-h-touch items-center gap-2 rounded-m px-4 font-semibold ${language === here ? 'bg-accent-soft font-bold text-accent-strong' : 'text-ink-soft hover:bg-sunken'}`}
        >
          <span lang={language}>{languages[language]}</span>
          {says[language] ? <span className="font-normal text-sm">{says[language]}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
