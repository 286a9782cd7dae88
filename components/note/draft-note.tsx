'use client';

import { Fragment } from 'react';
import type { NoteDraft, NoteLine, Unconfirmed } from '@/lib/domain/note';
import { editedLines, sectionText } from '@/lib/domain/note';
import type { NoteSection } from '@/lib/domain/ops';
import { EditSection } from './edit-section';
import { NoteGroups, NoteLines, NotePage, NoteRow } from './note-page';
import { OpenLine } from './open-line';

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
      <NoteGroups
        sections={draft.sections}
        row={({ key, title, lines, edited }) => (
          <NoteRow title={title} edited={edited !== null}>
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
        )}
      />
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
      row: <AskedLine one={one} onAsk={() => onAsk(index)} />,
    })),
  ];
  return rows
    .sort((a, b) => a.letter.localeCompare(b.letter, 'en'))
    .map(({ key, letter, row }) => <Fragment key={`${letter} ${key}`}>{row}</Fragment>);
}

/** The line leads to its question in the other column. */
function AskedLine({ one, onAsk }: { one: Unconfirmed; onAsk: () => void }) {
  return (
    <button type="button" onClick={onAsk} className="min-h-8 justify-self-start rounded-s text-left">
      <OpenLine one={one} />
    </button>
  );
}
