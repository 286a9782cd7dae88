import { GitBranch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/handout/language';
import type { NewestVersion } from './wording-editor';
import { WordingText } from './wording-text';

type OvertakenByProps = { newest: NewestVersion; language: Language; onGoOn: () => void };

/** Somebody saved meanwhile: their version to read, while the typed words stay in the fields. */
export function OvertakenBy({ newest, language, onGoOn }: OvertakenByProps) {
  const ref = useRef<HTMLElement>(null);
  // It stands above what is being typed: brought into view once.
  useEffect(() => ref.current?.focus(), []);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby="overtaken"
      className="grid gap-3 rounded-m border-[1.5px] border-warn bg-warn-soft px-4 py-3.5"
    >
      <h2 id="overtaken" className="flex items-center gap-2">
        <GitBranch aria-hidden="true" className="size-5 shrink-0" />
        {newest.by} saved version {newest.version} meanwhile
      </h2>
      <p>
        Why: {newest.reason || 'nothing was said'}. What you typed is still in the fields below. This is what
        version {newest.version} says:
      </p>
      <div className="rounded-m bg-surface px-4 py-3">
        <WordingText wording={newest.wording} language={language} />
      </div>
      <Button className="justify-self-end" onClick={onGoOn}>
        I have seen it: go on with my words
      </Button>
    </section>
  );
}
