import { FileX, Quote, RefreshCw, Scissors, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { Pill } from '@/components/ui/pill';
import type { QuestionFlag } from '@/lib/handout/content-desk';
import type { QuestionView } from './desk-view';

const flagWords: Readonly<Record<QuestionFlag, { word: string; icon: ReactNode }>> = {
  truncated: { word: 'Answer stops mid-list', icon: <Scissors /> },
  unnamed_quote: { word: 'Quotes a person it never names', icon: <Quote /> },
  caption: { word: 'Video caption left out', icon: <Video /> },
  changed: { word: 'Changed at the last import', icon: <RefreshCw /> },
  gone: { word: 'No longer in the article', icon: <FileX /> },
};

type QuestionHeadProps = {
  question: QuestionView;
  /** "claim b of 3" */
  place: string;
  children?: ReactNode;
};

/** What is asked, and what the importer noticed in the answer. */
export function QuestionHead({ question, place, children }: QuestionHeadProps) {
  return (
    <>
      <div className="flex min-h-touch items-center gap-3 text-ink-soft text-sm">
        <p className="mr-auto">
          Q{question.number}, {place}
        </p>
        {children}
      </div>
      <h2 className="-mt-1 text-[1.375rem] leading-snug">{question.words}</h2>
      <ul className="flex flex-wrap gap-x-4">
        {question.flags.map((flag) => (
          <li key={flag}>
            <Pill icon={flagWords[flag].icon} tone={flag === 'changed' ? 'warn' : 'plain'}>
              {flagWords[flag].word}
            </Pill>
          </li>
        ))}
      </ul>
    </>
  );
}
