'use client';

import { useEffect, useRef, useState } from 'react';
import { TextareaField } from '@/components/ui/field';
import { useVisit } from './visit-store';

type TypedTextProps = {
  label: string;
  hint?: string | undefined;
  /** As it is stored. */
  text: string;
  maximum: number;
  onText: (text: string) => void;
};

const pauseMilliseconds = 600;

/** Words that store themselves: at every pause in typing, on leaving the field, and when the step changes. */
export function TypedText({ label, hint, text, maximum, onText }: TypedTextProps) {
  const { frozen } = useVisit();
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const store = useRef(onText);
  useEffect(() => {
    store.current = onText;
  });

  const flush = () => {
    const now = waiting.current;
    if (!now) return;
    clearTimeout(now.timer);
    waiting.current = null;
    store.current(now.text);
  };
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  });
  useEffect(() => () => last.current(), []);

  return (
    <TextareaField
      label={label}
      hint={hint}
      optional
      rows={2}
      maxLength={maximum}
      readOnly={frozen}
      value={typed ?? text}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        if (waiting.current) clearTimeout(waiting.current.timer);
        waiting.current = { text: next, timer: setTimeout(flush, pauseMilliseconds) };
      }}
      onBlur={() => {
        flush();
        setTyped(null);
      }}
    />
  );
}
