'use client';

import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/field';
import { useDraftText } from '@/components/visit/use-draft-text';
import { useVisit } from '@/components/visit/visit-store';
import type { NoteSection } from '@/lib/domain/ops';

type EditSectionProps = {
  section: NoteSection;
  title: string;
  /** What the taps wrote, one line each. */
  written: string;
};

/** A section as a field, stored as it is typed. An empty field, or the words of the taps, goes back to the taps. */
export function EditSection({ section, title, written }: EditSectionProps) {
  const { view, put } = useVisit();
  const stored = view.facts.texts[section];
  const base = useRef(stored?.opId ?? null);
  const sent = useRef(stored?.text ?? '');
  // Typing starts from what is on screen: a text that came from elsewhere meanwhile is kept beside this one.
  useEffect(() => {
    if (stored?.text === sent.current) base.current = stored.opId;
  }, [stored]);

  const write = (typed: string) => {
    const text = typed.trim() === written.trim() ? '' : typed.trim();
    if (text === (stored?.text ?? '')) return;
    sent.current = text;
    put('text.put', { slot: section, text, baseOpId: base.current });
  };
  const draft = useDraftText(stored?.text || written, write);
  return (
    <div className="grid gap-1.5">
      <TextareaField
        label={<span className="sr-only">{title}</span>}
        maxLength={4000}
        value={draft.text}
        onChange={(event) => draft.set(event.target.value)}
        onBlur={draft.flush}
      />
      {stored?.text ? (
        <Button
          variant="quiet"
          className="justify-self-start"
          onClick={() => {
            draft.set(written);
            draft.flush();
          }}
        >
          <Undo2 aria-hidden="true" />
          Back to the taps
        </Button>
      ) : null}
    </div>
  );
}
