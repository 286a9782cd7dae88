'use client';

import { TextareaField } from '@/components/ui/field';
import { useDraftText } from './use-draft-text';
import { useVisit } from './visit-store';

type TypedTextProps = {
  label: string;
  hint?: string | undefined;
  /** As it is stored. */
  text: string;
  maximum: number;
  onText: (text: string) => void;
};

/** Words that store themselves: at every pause in typing, on leaving the field, and when the step changes. */
export function TypedText({ label, hint, text, maximum, onText }: TypedTextProps) {
  const { frozen } = useVisit();
  const draft = useDraftText(text, onText);
  return (
    <TextareaField
      label={label}
      hint={hint}
      optional
      rows={2}
      maxLength={maximum}
      readOnly={frozen}
      value={draft.text}
      onChange={(event) => draft.set(event.target.value)}
      onBlur={draft.flush}
    />
  );
}
