'use client';

import { Signature } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { editedLines, type NoteDraft } from '@/lib/domain/note';
import { NoteGroups, NoteLines } from './note-page';
import { OpenLine } from './open-line';

type ReadThroughProps = {
  title: string;
  draft: NoteDraft;
  onClose: () => void;
  /** Null when there is nothing to sign. */
  onSign: (() => void) | null;
};

/** The note as it would be frozen, in one wide column to read without glasses; what stays out comes last. */
export function ReadThrough({ title, draft, onClose, onSign }: ReadThroughProps) {
  const out = draft.unconfirmed.length;
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={title}
      footer={
        <>
          <Button size={56} onClick={onClose}>
            Back
          </Button>
          {onSign ? (
            <Button variant="main" size={56} onClick={onSign}>
              <Signature aria-hidden="true" />
              Sign note
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-1 text-xl leading-normal">
        <NoteGroups
          sections={draft.sections}
          row={({ key, title: name, lines, edited }) => (
            <div className="grid gap-1 pb-3">
              <dt className="pt-1 text-sm font-semibold text-ink-soft">{name}</dt>
              <dd className="grid gap-1">
                <NoteLines section={key} lines={edited === null ? lines : editedLines(edited)} />
              </dd>
            </div>
          )}
        />
        {out > 0 ? (
          <section aria-label="Stays out" className="grid gap-2 pt-2">
            <h3 className="text-sm text-warn">
              {out === 1 ? '1 thing stays out' : `${out} things stay out`}: not confirmed today
            </h3>
            {draft.unconfirmed.map((one) => (
              <OpenLine key={one.text} one={one} />
            ))}
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}
