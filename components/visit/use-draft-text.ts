import { useCallback, useEffect, useRef, useState } from 'react';
import { handedOn, typedIn } from './typed-words';

const pauseMilliseconds = 600;

export type DraftText = Readonly<{
  text: string;
  set: (text: string) => void;
  /** Hands on what was typed at once: when the field is left, before printing, before signing. */
  flush: () => void;
}>;

/**
 * Text that is handed on after a pause in typing, when the field is left and when it goes away, so that a word is one
 * entry and not one for each letter; until then the page says that it is being written. What comes from outside is shown unless someone is typing here.
 */
export function useDraftText(stored: string, commit: (text: string) => void): DraftText {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [field] = useState(() => ({}));
  const hand = useRef(commit);
  hand.current = commit;

  const handOn = useCallback(() => {
    clearTimeout(timer.current);
    const now = waiting.current;
    waiting.current = null;
    if (now !== null) hand.current(now);
    handedOn(field);
  }, [field]);
  const set = useCallback(
    (next: string) => {
      setTyped(next);
      waiting.current = next;
      typedIn(field, handOn);
      clearTimeout(timer.current);
      timer.current = setTimeout(handOn, pauseMilliseconds);
    },
    [handOn, field],
  );
  const flush = useCallback(() => {
    handOn();
    setTyped(null);
  }, [handOn]);
  // Stored without its last space it is still what was typed: the next word must not be glued to it.
  useEffect(() => {
    if (waiting.current === null) setTyped((now) => (now?.trim() === stored.trim() ? now : null));
  }, [stored]);
  useEffect(() => handOn, [handOn]);
  return { text: typed ?? stored, set, flush };
}
