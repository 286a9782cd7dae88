import { CircleOff, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { languages } from '@/lib/handout/language';
import type { SittingText } from '@/lib/handout/sitting';
import { sayFullDate } from '@/lib/when';
import { TextFacts } from './text-facts';
import { TextStanding } from './text-standing';
import { WordingText } from './wording-text';

type BlockSheetProps = {
  text: SittingText;
  by: string | undefined;
  today: string;
  /** What a reader has to know first: retired, or what prints meanwhile. */
  notes: readonly string[];
};

/** The newest words of a block in one language, whole. */
export function BlockSheet({ text, by, today, notes }: BlockSheetProps) {
  const { language, version, wording, standing, again, expires, why } = text;
  return (
    <Card
      title={<span lang={language}>{wording.title}</span>}
      aside={`${languages[language]}, version ${version}`}
    >
      <TextStanding {...{ standing, again, expires, today, by }} />
      {why ? <p className="text-ink-soft">{why}</p> : null}
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <div className="mt-4 grid gap-6">
        <WordingText wording={wording} language={language} />
        <TextFacts text={text} />
      </div>
    </Card>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="mt-2 flex items-start gap-2 rounded-m bg-info-soft px-4 py-2.5 text-info">
      <Info aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      {children}
    </p>
  );
}

type RetiredNoteProps = { retired: Readonly<{ on: string; by: string; reason: string }> };

export function RetiredNote({ retired }: RetiredNoteProps) {
  return (
    <p className="mb-4 flex items-start gap-2 rounded-m bg-sunken px-4 py-3">
      <CircleOff aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <span>
        <b>
          Retired {sayFullDate(retired.on)} by {retired.by}.
        </b>{' '}
        {retired.reason}
      </span>
    </p>
  );
}
