import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { BlockWording } from '@/lib/handout/block';
import { formWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';
import { highestGrade } from '@/lib/handout/readability';
import { gradesOf, sayGrade } from '@/lib/handout/sitting';
import { FormText } from './wording-text';

type WordingCheckProps = {
  language: Language;
  wording: BlockWording;
  /** What is wrong so far, as sentences. */
  faults: readonly string[];
};

/** Beside the fields: what is wrong so far, and how the text will read with example facts. */
export function WordingCheck({ language, wording, faults }: WordingCheckProps) {
  return (
    <>
      <section
        aria-labelledby="check"
        className={`rounded-l border p-5 ${faults.length > 0 ? 'border-danger bg-danger-soft' : 'border-good bg-good-soft'}`}
      >
        <h2
          id="check"
          className={`flex items-center gap-2 ${faults.length > 0 ? 'text-danger' : 'text-good'}`}
        >
          {faults.length > 0 ? (
            <TriangleAlert aria-hidden="true" className="size-5" />
          ) : (
            <CircleCheck aria-hidden="true" className="size-5" />
          )}
          {sayFaults(faults)}
        </h2>
        <div role="status">
          {faults.length > 0 ? (
            <ul className="mt-1.5 grid list-disc gap-1 pl-5">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          ) : (
            <Grades wording={wording} language={language} />
          )}
        </div>
      </section>
      <section aria-labelledby="preview" className="grid gap-4 rounded-l border border-line bg-surface p-5">
        <div>
          <h2 id="preview">As it will read</h2>
          <p className="text-ink-soft text-sm">With example facts, in dashed frames.</p>
        </div>
        {(['full', 'short'] as const).map((form) => (
          <div key={form}>
            <h3 className="mb-1 text-ink-soft text-sm">{formWords[form]}</h3>
            <FormText form={wording[form]} language={language} />
          </div>
        ))}
      </section>
    </>
  );
}

function Grades({ wording, language }: { wording: BlockWording; language: Language }) {
  const { full, short } = gradesOf(wording, language);
  return (
    <p>
      Reading grade {sayGrade(full)} full, {sayGrade(short)} short; at most {highestGrade}.
    </p>
  );
}

/** "2 things to put right", also where the list itself is out of sight. */
export function sayFaults({ length }: readonly string[]): string {
  if (length === 0) return 'These words can stand on a sheet';
  return `${length} ${length === 1 ? 'thing' : 'things'} to put right`;
}
