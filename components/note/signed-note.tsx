import { PenLine } from 'lucide-react';
import type { SignedNoteView } from '@/lib/domain/note-view';
import { type Day, saySlot, type Zone } from '@/lib/when';
import { Amendments } from './amendments';
import { NoteGroups, NoteLines, NotePage, NoteRow, noteDay } from './note-page';

type SignedNoteProps = {
  signed: SignedNoteView;
  clientName: string;
  today: Day;
  timeZone: Zone;
};

/** A note as it was signed, with its amendments under it; reads the same on paper. */
export function SignedNotePage({ signed, clientName, today, timeZone }: SignedNoteProps) {
  const { note, amendments, signedAt, signedBy } = signed;
  const out =
    note.leftOut === 1 ? '1 unconfirmed line stayed out' : `${note.leftOut} unconfirmed lines stayed out`;
  return (
    <NotePage
      meta={`${clientName} · visit ${note.visitNumber} · ${noteDay(note.onDay)}, ${note.started} to ${note.ended} · ${note.staffName}`}
      state={
        <p className="flex items-center gap-2 text-sm font-semibold text-good">
          <PenLine aria-hidden="true" className="size-[18px]" />
          Signed {saySlot(signedAt, timeZone, today)} by {signedBy}
          {amendments.length > 0 ? ', amended' : ''}
          {note.leftOut > 0 ? `. ${out}` : ''}
        </p>
      }
    >
      <NoteGroups
        sections={note.sections}
        row={({ key, title, lines, edited }) => (
          <NoteRow title={title} edited={edited}>
            <NoteLines section={key} lines={lines} />
          </NoteRow>
        )}
      />
      {amendments.length > 0 ? (
        <dl className="border-line border-t pt-1.5">
          <NoteRow title="Amended">
            <Amendments amendments={amendments} today={today} timeZone={timeZone} />
          </NoteRow>
        </dl>
      ) : null}
    </NotePage>
  );
}
