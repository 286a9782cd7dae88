import type { Route } from 'next';
import Link from 'next/link';
import { CheckboxField } from '@/components/ui/field';
import type { SittingText } from '@/lib/handout/sitting';
import { TextFacts } from './text-facts';
import { TextStanding } from './text-standing';
import { WordingText } from './wording-text';

type SittingRowProps = {
  text: SittingText;
  today: string;
  ticked: boolean;
  onTick: (on: boolean) => void;
};

export function SittingRow({ text, today, ticked, onTick }: SittingRowProps) {
  const { id, language, version, wording, standing, again, expires, why } = text;
  return (
    <li
      className={`grid gap-x-8 gap-y-3 border-line border-b px-6 py-5 last:border-b-0 max-tablet:px-4 wide:grid-cols-[270px_minmax(0,1fr)] ${ticked ? 'bg-accent-soft/50' : ''}`}
    >
      <div className="grid content-start justify-items-start">
        <p className="text-ink-soft text-sm">
          {id} · version {version}
        </p>
        <h2 lang={language}>{wording.title}</h2>
        <TextStanding {...{ standing, again, expires, today }} />
        {why ? <p className="text-sm">{why}</p> : null}
        <CheckboxField
          className="mt-1"
          label={
            <>
              I have read it <span className="sr-only">{id}</span>
            </>
          }
          checked={ticked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <Link
          href={`/admin/content/${id}/edit?language=${language}` as Route}
          prefetch={false}
          aria-label={`Edit ${id}`}
          className="-ml-3 inline-flex min-h-touch items-center rounded-m px-3 font-bold text-accent-strong hover:bg-accent-soft"
        >
          Edit the words
        </Link>
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <WordingText wording={wording} language={language} />
        <TextFacts text={text} />
      </div>
    </li>
  );
}
