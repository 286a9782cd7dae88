'use client';

import { Lock, PenLine, Signature } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { AmendAction } from '@/components/note/amend-dialog';
import { DraftNote } from '@/components/note/draft-note';
import { LastNoteCard } from '@/components/note/last-note-card';
import { noteDay } from '@/components/note/note-page';
import { SignedNotePage } from '@/components/note/signed-note';
import { SignedNoteTools } from '@/components/note/signed-note-tools';
import { questionId, UnconfirmedCard } from '@/components/note/unconfirmed-card';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FormMessage } from '@/components/ui/form-message';
import { SkeletonRows } from '@/components/ui/skeleton';
import { composeNote, type NoteSign } from '@/lib/domain/note';
import type { NoteView } from '@/lib/domain/note-view';
import { localTime } from '@/lib/when';
import { StepBody } from './step-body';
import { type ClinicRead, useClinicRead } from './use-clinic-read';
import { useSavedFirst } from './use-saved-first';
import { VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** Server actions of the step. */
export type NoteActions = Readonly<{
  sign: FormAction<NoteSign, { signedAt: string }>;
  amend: AmendAction;
}>;
export type SignStepProps = StepProps & { actions: NoteActions };

/** The note that wrote itself from the taps: read, answered, edited, signed; then frozen. */
export function SignStep(props: SignStepProps) {
  const { view } = useVisit();
  const read = useClinicRead<NoteView>(`/api/v1/visits/${view.visit.id}/note`);
  if (read.value?.signed) return <Frozen {...props} note={read.value} reload={read.again} />;
  if (read.value) return <Draft {...props} note={read.value} reload={read.again} />;
  return (
    <>
      <StepBody title="Sign">
        {read.problem ? (
          <EmptyState
            title="The note cannot be shown"
            action={<Button onClick={() => void read.again()}>Try again</Button>}
          >
            {read.problem}
          </EmptyState>
        ) : (
          <SkeletonRows rows={7} rowClassName="h-[72px]" label="Writing the note" />
        )}
      </StepBody>
      <VisitBar>{null}</VisitBar>
    </>
  );
}

type NoteProps = SignStepProps & { note: NoteView; reload: ClinicRead<NoteView>['again'] };

const columns = 'grid items-start gap-5 wide:grid-cols-[minmax(0,744px)_minmax(0,1fr)]';

function Draft({ note, reload, actions, clinic, today }: NoteProps) {
  const { view, frozen } = useVisit();
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const saved = useSavedFirst();
  const signing = useFormAction(actions.sign, () => {
    void reload();
    router.refresh();
  });
  const { visit } = view;
  const draft = composeNote(view, note.plan);
  const out = draft.unconfirmed.length;
  const empty = draft.sections.every(({ lines, edited }) => lines.length === 0 && edited === null);
  const started = localTime(visit.startedAt, clinic.timeZone);

  async function sign() {
    if (await saved.wait()) await signing.run({ visitId: visit.id });
  }

  return (
    <>
      <StepBody title="Sign">
        <div className={columns}>
          <DraftNote
            meta={`${nameOf(view.client)} · ${noteDay(visit.onDay)}, from ${started} · ${visit.staffName}`}
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
            {note.last ? (
              <LastNoteCard
                last={note.last}
                clientName={nameOf(view.client)}
                today={today}
                timeZone={clinic.timeZone}
                amend={actions.amend}
                onAmended={() => void reload()}
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
            <p role="status" className="flex items-center gap-2.5 text-sm leading-snug text-ink-soft">
              <Lock aria-hidden="true" className="size-5 shrink-0" />
              <span>
                {saved.waiting ? (
                  'Signs as soon as everything is saved in the clinic.'
                ) : (
                  <>
                    {empty ? 'Nothing is recorded yet.' : staysOut(out)}
                    <span className="block">After signing: amendments only.</span>
                  </>
                )}
              </span>
            </p>
            {saved.waiting ? <Button onClick={saved.giveUp}>Do not wait</Button> : null}
            <Button
              variant="main"
              size={56}
              disabled={empty}
              pending={saved.waiting || signing.pending}
              onClick={() => void sign()}
            >
              <Signature aria-hidden="true" />
              Sign note
            </Button>
          </>
        )}
      </VisitBar>
    </>
  );
}

function staysOut(out: number): string {
  if (out === 0) return 'Everything is confirmed.';
  return out === 1 ? '1 unconfirmed line stays out.' : `${out} unconfirmed lines stay out.`;
}

function Frozen({ note, reload, actions, clinic, today }: NoteProps) {
  const { view } = useVisit();
  if (!note.signed) return null;
  const words = { clientName: nameOf(view.client), today, timeZone: clinic.timeZone };
  return (
    <>
      <StepBody title="Sign">
        <div className={columns}>
          <SignedNotePage signed={note.signed} {...words} />
          <div className="print:hidden">
            {note.last ? (
              <LastNoteCard
                last={note.last}
                {...words}
                amend={actions.amend}
                onAmended={() => void reload()}
              />
            ) : null}
          </div>
        </div>
      </StepBody>
      <VisitBar>
        <SignedNoteTools signed={note.signed} amend={actions.amend} onAmended={() => void reload()} />
      </VisitBar>
    </>
  );
}

const nameOf = (client: { preferredName: string | null; givenName: string; familyName: string }) =>
  `${client.preferredName ?? client.givenName} ${client.familyName}`;
