import type { ReactNode } from 'react';
import { languages } from '@/lib/handout/language';
import { highestGrade } from '@/lib/handout/readability';
import { type SittingText, sayGrade } from '@/lib/handout/sitting';

type TextFactsProps = {
  text: Pick<SittingText, 'origin' | 'reference' | 'prints' | 'reminds' | 'grades' | 'language'>;
};

/** What a reviewer needs beside the words: where they come from, when they print, how hard they read. */
export function TextFacts({ text }: TextFactsProps) {
  const { origin, reference, prints, reminds, grades, language } = text;
  const fact = (title: string, words: ReactNode) => (
    <>
      <dt className="font-semibold text-ink-soft">{title}</dt>
      <dd>{words}</dd>
    </>
  );
  return (
    <dl className="grid content-start gap-x-4 gap-y-1 text-sm tablet:grid-cols-[104px_1fr]">
      {fact('Rests on', reference ? `${origin}; ${reference}` : origin)}
      {fact('Prints', prints)}
      {fact('Keep in mind', reminds)}
      {fact(
        'Reading grade',
        `${sayGrade(grades.full)} full, ${sayGrade(grades.short)} short; at most ${highestGrade} in ${languages[language]}`,
      )}
    </dl>
  );
}
