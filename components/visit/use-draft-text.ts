import { useCallback, useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 900;

export type DraftText = Readonly<{
  text: string;
  set: (text: string) => void;
  /** Hands on what was typed at once: when the field is left, before printing, before signing. */
  flush: () => void;
}>;

/**
 * Text that is handed on after a pause in typing, when the field is left and when it goes away, so that a word is one
 * entry and not one for each letter. What comes from outside is shown unless someone is typing here.
 */
export function useDraftText(stored: string, commit: (text: string) => void): DraftText {
  const [text, setText] = useState(stored);
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hand = useRef(commit);
  hand.current = commit;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (typed.current === null) return;
    const now = typed.current;
    typed.current = null;
    hand.current(now);
  }, []);
  const set = useCallback(
    (next: string) => {
      setText(next);
      typed.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMilliseconds);
    },
    [flush],
  );
  useEffect(() => {
    if (typed.current === null) setText(stored);
  }, [stored]);
  useEffect(() => flush, [flush]);
  return { text, set, flush };
}
