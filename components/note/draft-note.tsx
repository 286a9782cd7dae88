'use client';

import { Fragment } from 'react';
import { LetterDisc } from '@/components/ui/letter-disc';
import type { NoteDraft, NoteLine, Unconfirmed } from '@/lib/domain/note';
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
  const open = (key: NoteSection) =>
    draft.unconfirmed.flatMap((one, index) => (one.section === key ? [{ one, index }] : []));
  return (
    <NotePage meta={meta}>
      {draft.sections.map(({ key, title, lines, edited }) => (
        <NoteRow key={key} title={title} edited={edited !== null}>
          {editing ? (
            <EditSection section={key} title={title} written={sectionText(lines)} />
          ) : (
            <>
              <Written
                section={key}
                lines={edited === null ? lines : editedLines(edited)}
                open={open(key)}
                onAsk={onAsk}
              />
              {edited !== null && lines.length > 0 ? (
                <p className="whitespace-pre-line text-sm text-ink-soft">
                  From the taps: {sectionText(lines)}
                </p>
              ) : null}
            </>
          )}
          {editing && open(key).length > 0 ? (
            <Written section={key} lines={[]} open={open(key)} onAsk={onAsk} />
          ) : null}
        </NoteRow>
      ))}
    </NotePage>
  );
}

type Open = Readonly<{ one: Unconfirmed; index: number }>;
type WrittenProps = {
  section: NoteSection;
  lines: readonly NoteLine[];
  open: readonly Open[];
  onAsk: DraftNoteProps['onAsk'];
};

/** The lines of a section with its open ones among them, each where its letter belongs. */
function Written({ section, lines, open, onAsk }: WrittenProps) {
  if (open.length === 0) return <NoteLines section={section} lines={lines} />;
  const rows = [
    ...lines.map((line) => ({
      key: line.text,
      letter: line.letter ?? '',
      row: <NoteLines section={section} lines={[line]} />,
    })),
    ...open.map(({ one, index }) => ({
      key: one.line,
      letter: one.kind === 'point' ? one.known.point.letter : '~',
      row: <OpenLine one={one} onAsk={() => onAsk(index)} />,
    })),
  ];
  return rows
    .sort((a, b) => a.letter.localeCompare(b.letter, 'en'))
    .map(({ key, letter, row }) => <Fragment key={`${letter} ${key}`}>{row}</Fragment>);
}

/** A line of last visit nobody touched today: amber ground and an open ring, never colour alone. */
function OpenLine({ one, onAsk }: { one: Unconfirmed; onAsk: () => void }) {
  return (
    <button
      type="button"
      onClick={onAsk}
      className="flex min-h-8 items-start gap-2 justify-self-start rounded-s text-left"
    >
      {one.kind === 'point' ? (
        <LetterDisc letter={one.known.point.letter} size={22} className="mt-0.5" />
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
  );
}
