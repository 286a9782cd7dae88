import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import type { NoteView } from '@/lib/domain/note-view';
import type { StepId } from './visit-steps';

/** What the note needs besides the visit: the plan in words, the signed note, the note before it. */
export type NoteAround = Omit<NoteView, 'draft'>;
export type VisitNote = NoteAround & Readonly<{ again: () => Promise<void> }>;

const patienceMilliseconds = 8000;

/**
 * The note as the page was opened with, read anew when the plan was left and when it is time to sign. Without the
 * network it stays as it was: the clinic checks at signing that it still reads the same.
 */
export function useVisitNote(visitId: string, opened: NoteAround, step: StepId): VisitNote {
  const { ask } = useSignInAgain();
  const [around, setAround] = useState(opened);
  const before = useRef(step);
  useEffect(() => setAround(opened), [opened]);

  const again = useCallback(async () => {
    const read = () =>
      fetch(`/api/v1/visits/${visitId}/note`, {
        cache: 'no-store',
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
    try {
      let response = await read();
      if (response.status === 401 && (await ask())) response = await read();
      if (!response.ok) return;
      const { signed, plan, last }: NoteView = await response.json();
      setAround({ signed, plan, last });
    } catch {
      // Out of reach: what is known here stays.
    }
  }, [visitId, ask]);

  useEffect(() => {
    if (before.current !== step && (step === 'sign' || before.current === 'plan')) void again();
    before.current = step;
  }, [step, again]);
  return useMemo(() => ({ ...around, again }), [around, again]);
}
