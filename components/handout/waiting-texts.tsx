import { BookOpenCheck } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { alwaysPrinted } from '@/lib/handout/block';
import type { ComposeRow } from '@/lib/handout/document';
import type { Language } from '@/lib/handout/language';
import { languageWords } from './language-words';

type WaitingTextsProps = {
  rows: readonly ComposeRow[];
  language: Language;
  /** Names of the clinic's admins. */
  approvers: readonly string[];
  /** The reader is one of them. */
  mayApprove: boolean;
};

/** What the sheet cannot say, or says in English, until a clinician here has read it, and who can see to that. */
export function WaitingTexts({ rows, language, approvers, mayApprove }: WaitingTextsProps) {
  const off = rows.filter(({ needsReview }) => needsReview);
  const english = rows.filter(({ inEnglish, on }) => inEnglish && on);
  if (off.length === 0 && english.length === 0) return null;
  const nothing = rows.every(({ id, on }) => !on || alwaysPrinted.includes(id));
  return (
    <section
      aria-label="Texts that wait to be read"
      className="mb-3 grid gap-2.5 rounded-m bg-sunken px-4 py-3 text-sm leading-snug"
    >
      <div className="flex items-start gap-3">
        <BookOpenCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-soft" />
        <div className="grid gap-1">
          {nothing ? (
            <p>
              <b>The sheet is short for now.</b> It says when to come next, when to call, and when to get
              help. The other texts print once a clinician here has read them.
            </p>
          ) : null}
          {off.length > 0 && !nothing ? <p>Off until it is read here: {titles(off)}.</p> : null}
          {english.length > 0 ? (
            <p>
              In English until the {languageWords[language]} is read here: {titles(english)}.
            </p>
          ) : null}
          <p>{whoApproves(off.length + english.length === 1 ? 'it' : 'them', approvers, mayApprove)}</p>
        </div>
      </div>
      {mayApprove ? (
        <ButtonLink href={'/admin/content' as Route} prefetch={false} className="justify-self-start">
          Read and approve
        </ButtonLink>
      ) : null}
    </section>
  );
}

const titles = (rows: readonly ComposeRow[]) => rows.map(({ title }) => title).join(', ');

/** "Bronagh Kelly can approve it." */
function whoApproves(what: 'it' | 'them', approvers: readonly string[], mayApprove: boolean): string {
  if (mayApprove) return `You can approve ${what}.`;
  if (approvers.length === 0) return `An admin can approve ${what}.`;
  return `${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(approvers)} can approve ${what}.`;
}
