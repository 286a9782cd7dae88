'use client';

import { BookOpenText, Lock, PenLine, Signature } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { DraftNote } from '@/components/note/draft-note';
import { LastNoteCard } from '@/components/note/last-note-card';
import { noteDay } from '@/components/note/note-page';
import { ReadThrough } from '@/components/note/read-through';
import { SignPin } from '@/components/note/sign-pin';
import { questionId, UnconfirmedCard } from '@/components/note/unconfirmed-card';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { clientName } from '@/lib/domain/client-card';
import { composeNote } from '@/lib/domain/note';
import { localTime } from '@/lib/when';
import { StepBody } from './step-body';
import { StrainCard } from './strain-card';
import { type NoteActions, useSigning } from './use-signing';
import type { VisitNote } from './use-visit-note';
import { VisitBar } from './visit-bar';
import { useSaving } from './visit-saving';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

export type SignStepProps = StepProps & { note: VisitNote; actions: NoteActions };

/** Beside each other where there is room: the sheet, and what belongs to it. */
export const signColumns = 'grid items-start gap-5 wide:grid-cols-[minmax(0,744px)_minmax(0,1fr)]';

/** The note as it writes itself: read, answered, edited, and signed with or without the network. */
export function SignDraft({ note, actions, clinic, today }: SignStepProps) {
  const { view, frozen } = useVisit();
  const { unsent } = useSaving();
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const [reading, setReading] = useState(false);
  const { again } = note;
  const done = () => {
    void again();
    router.refresh();
  };
  const signing = useSigning(note, actions.sign, done);
  const { visit } = view;
  const draft = composeNote(view, note.plan);
  const empty = draft.sections.every(({ lines, edited }) => lines.length === 0 && edited === null);
  const who = clientName(view.client);

  // A signature that lay on the tablet has arrived: from now on the clinic's own copy is shown.
  const arrived = Boolean(view.facts.signature) && unsent === 0;
  useEffect(() => {
    if (!arrived) return;
    void again();
    router.refresh();
  }, [arrived, again, router]);

  const sign = () => {
    setEditing(false);
    setReading(false);
    signing.sign();
  };
  return (
    <>
      <StepBody title="Sign">
        <div className={signColumns}>
          <DraftNote
            meta={`${who} · ${noteDay(visit.onDay)}, from ${localTime(visit.startedAt, clinic.timeZone)} · ${visit.staffName}`}
            draft={frozen ? { ...draft, unconfirmed: [] } : draft}
            editing={editing && !frozen}
            onAsk={(index) => {
              const question = document.getElementById(questionId(index));
              question?.scrollIntoView({ block: 'nearest' });
              question?.querySelector('button')?.focus();
            }}
          />
          <div className="contents wide:grid wide:gap-4 print:hidden">
            {frozen ? null : (
              <div className="max-wide:order-first">
                <UnconfirmedCard unconfirmed={draft.unconfirmed} />
              </div>
            )}
            {frozen ? null : <StrainCard />}
            {note.last ? (
              <LastNoteCard
                last={note.last}
                clientName={who}
                today={today}
                timeZone={clinic.timeZone}
                amend={actions.amend}
                onAmended={() => void again()}
              />
            ) : null}
          </div>
        </div>
      </StepBody>
      <div className="px-5 empty:hidden">
        <FormMessage message={signing.message} />
      </div>
      <VisitBar>
        {frozen ? null : (
          <>
            <Button onClick={() => setEditing(!editing)} aria-pressed={editing}>
              <PenLine aria-hidden="true" />
              {editing ? 'Done editing' : 'Edit text'}
            </Button>
            <Button onClick={() => setReading(true)} disabled={empty}>
              <BookOpenText aria-hidden="true" />
              Read through
            </Button>
            <p
              role="status"
              className="flex items-center gap-2.5 text-sm leading-snug text-ink-soft max-tablet:hidden"
            >
              <Lock aria-hidden="true" className="size-5 shrink-0" />
              <span>
                {empty ? 'Nothing is recorded yet.' : staysOut(draft.unconfirmed.length)}
                <span className="block">After signing: amendments only.</span>
              </span>
            </p>
            <Button variant="main" size={56} disabled={empty} pending={signing.pending} onClick={sign}>
              <Signature aria-hidden="true" />
              Sign note
            </Button>
          </>
        )}
      </VisitBar>
      {reading ? (
        <ReadThrough
          title={`Note of ${who}`}
          draft={draft}
          onClose={() => setReading(false)}
          onSign={empty || frozen ? null : sign}
        />
      ) : null}
      {signing.pin ? (
        <SignPin problem={signing.pin.problem} onPin={signing.pin.give} onClose={signing.pin.close} />
      ) : null}
    </>
  );
}

function staysOut(out: number): string {
  if (out === 0) return 'Everything is confirmed.';
  return out === 1 ? '1 unconfirmed line stays out.' : `${out} unconfirmed lines stay out.`;
}
