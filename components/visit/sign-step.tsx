'use client';

import { LastNoteCard } from '@/components/note/last-note-card';
import { SignedNotePage } from '@/components/note/signed-note';
import { SignedNoteTools } from '@/components/note/signed-note-tools';
import { clientName } from '@/lib/domain/client-card';
import { SignDraft, type SignStepProps, signColumns } from './sign-draft';
import { StepBody } from './step-body';
import { VisitBar } from './visit-bar';
import { useVisit } from './visit-store';

/** The note that wrote itself from the taps: read, answered, edited, signed; then frozen. */
export function SignStep(props: SignStepProps) {
  return props.note.signed ? <Frozen {...props} /> : <SignDraft {...props} />;
}

function Frozen({ note, actions, clinic, today }: SignStepProps) {
  const { view } = useVisit();
  if (!note.signed) return null;
  const words = { clientName: clientName(view.client), today, timeZone: clinic.timeZone };
  return (
    <>
      <StepBody title="Sign">
        <div className={signColumns}>
          <SignedNotePage signed={note.signed} {...words} />
          <div className="print:hidden">
            {note.last ? (
              <LastNoteCard
                last={note.last}
                {...words}
                amend={actions.amend}
                onAmended={() => void note.again()}
              />
            ) : null}
          </div>
        </div>
      </StepBody>
      <VisitBar>
        <SignedNoteTools signed={note.signed} amend={actions.amend} onAmended={() => void note.again()} />
      </VisitBar>
    </>
  );
}
