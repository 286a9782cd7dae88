'use client';

import { LetterDisc } from '@/components/ui/letter-disc';
import type { NoteDraft, Unconfirmed } from '@/lib/domain/note';
import { editedLines, sectionText } from '@/lib/domain/note';
import type { NoteSection } from '@/lib/domain/ops';
import { EditSection } from './edit-section';
import { NamedFirst, NoteLines, NotePage, NoteRow } from './note-page';

type DraftNoteProps = {
  meta: string;
  draft: NoteDraft;
  editing: boolean;
  /** Takes the eye to the question in the other column. */
  onAsk: (index: number) => void;
};

/** The note as it would be frozen now; what nobody confirmed stands in it marked, and stays out. */
export function DraftNote({ meta, draft, editing, onAsk }: DraftNoteProps) {
  return (
    <NotePage meta={meta}>
      {draft.sections.map(({ key, title, lines, edited }) => (
        <NoteRow key={key} title={title} edited={edited !== null}>
          {editing ? (
            <EditSection section={key} title={title} written={sectionText(lines)} />
          ) : (
            <>
              <NoteLines section={key} lines={edited === null ? lines : editedLines(edited)} />
              {edited !== null && lines.length > 0 ? (
                <p className="whitespace-pre-line text-sm text-ink-soft">
                  From the taps: {sectionText(lines)}
                </p>
              ) : null}
            </>
          )}
          <Open section={key} unconfirmed={draft.unconfirmed} onAsk={onAsk} />
        </NoteRow>
      ))}
    </NotePage>
  );
}

type OpenProps = {
  section: NoteSection;
  unconfirmed: readonly Unconfirmed[];
  onAsk: DraftNoteProps['onAsk'];
};

/** Lines of last visit nobody touched today: amber ground and an open ring, never colour alone. */
function Open({ section, unconfirmed, onAsk }: OpenProps) {
  return unconfirmed.map((one, index) =>
    one.section === section ? (
      <button
        key={one.text}
        type="button"
        onClick={() => onAsk(index)}
        className="-ml-1 flex min-h-8 items-start gap-2 justify-self-start text-left"
      >
        {one.kind === 'point' ? (
          <LetterDisc letter={one.known.point.letter} size={22} className="mt-0.5 ml-1" />
        ) : null}
        <span className="rounded-s bg-warn-soft px-2 py-0.5 text-ink">
          <span
            aria-hidden="true"
            className="mr-2 inline-block size-3 rounded-full border-2 border-warn align-baseline"
          />
          {one.kind === 'point' ? <NamedFirst text={one.line} /> : one.line}
          <span className="sr-only"> Unconfirmed, stays out of the note.</span>
        </span>
      </button>
    ) : null,
  );
}
