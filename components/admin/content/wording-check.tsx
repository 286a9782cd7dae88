import { CircleCheck, TriangleAlert } from 'lucide-react';
import { type BlockId, BlockWording } from '@/lib/handout/block';
import { wordingFaults } from '@/lib/handout/check-wording';
import { formWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';
import { highestGrade } from '@/lib/handout/readability';
import { gradesOf } from '@/lib/handout/sitting';
import { FormText } from './wording-text';

type WordingCheckProps = {
  blockId: BlockId;
  language: Language;
  wording: BlockWording;
  /** What the clinic said against the words when they were sent. */
  refused: string | undefined;
};

/** Beside the fields: what is wrong so far, and how the text will read with example facts. */
export function WordingCheck({ blockId, language, wording, refused }: WordingCheckProps) {
  const faults = faultsOf(blockId, language, wording);
  const told = faults.length === 0 && refused ? [refused] : faults;
  return (
    <div className="grid gap-5 wide:sticky wide:top-5">
      <section
        aria-labelledby="check"
        className={`rounded-l border p-5 ${told.length > 0 ? 'border-danger bg-danger-soft' : 'border-good bg-good-soft'}`}
      >
        <h2 id="check" className={`flex items-center gap-2 ${told.length > 0 ? 'text-danger' : 'text-good'}`}>
          {told.length > 0 ? (
            <TriangleAlert aria-hidden="true" className="size-5" />
          ) : (
            <CircleCheck aria-hidden="true" className="size-5" />
          )}
          {told.length === 0
            ? 'These words can stand on a sheet'
            : `${told.length} ${told.length === 1 ? 'thing' : 'things'} to put right`}
        </h2>
        <div role="status">
          {told.length > 0 ? (
            <ul className="mt-1.5 grid list-disc gap-1 pl-5">
              {told.map((fault) => (
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
    </div>
  );
}

function Grades({ wording, language }: { wording: BlockWording; language: Language }) {
  const { full, short } = gradesOf(wording, language);
  return (
    <p>
      Reading grade {full} full, {short} short; at most {highestGrade}.
    </p>
  );
}

function faultsOf(blockId: BlockId, language: Language, wording: BlockWording): string[] {
  const whole = BlockWording.safeParse(wording);
  if (!whole.success) return [...new Set(whole.error.issues.map(sayIssue))];
  return wordingFaults(blockId, language, whole.data);
}

function sayIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  const [where] = path;
  if (where !== 'full' && where !== 'short') return message;
  return path.length === 1 ? `${formWords[where]} is empty.` : `${formWords[where]}: ${message}`;
}
