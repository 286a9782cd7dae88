import { useCallback, useEffect, useRef, useState } from 'react';
import type { AmendAction } from '@/components/note/amend-dialog';
import { heldKeys } from '@/components/offline/tablet-keys';
import { provenOffline } from '@/components/offline/unlock';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { composeNote, type NoteSign, noteText } from '@/lib/domain/note';
import { sha256Hex } from '@/lib/outbox/bytes';
import type { VisitNote } from './use-visit-note';
import { useSaving } from './visit-saving';
import { useVisit } from './visit-store';

/** Longer than a clinic in reach needs to take the last touches; after it the tablet signs by itself. */
const savedWithinMilliseconds = 4000;

/** Server actions of the step. */
export type NoteActions = Readonly<{
  sign: FormAction<NoteSign, { signedAt: string }>;
  amend: AmendAction;
}>;

export type Signing = Readonly<{
  sign: () => void;
  pending: boolean;
  message: string | null;
  /** The PIN is asked for; null while it is not. */
  pin: Readonly<{
    problem: string | null;
    give: (pin: string) => Promise<boolean>;
    close: () => void;
  }> | null;
}>;

/**
 * Signs what is on screen. In reach of the clinic it signs at once; out of reach the signature goes to the tablet's
 * store like every touch, with the fingerprint of the text that was read, and the clinic checks it when it arrives.
 */
export function useSigning(note: VisitNote, action: NoteActions['sign'], onSigned: () => void): Signing {
  const { view, put, whenSaved } = useVisit();
  const { saveState } = useSaving();
  const shown = useRef({ view, plan: note.plan });
  useEffect(() => {
    shown.current = { view, plan: note.plan };
  });
  const clinic = useFormAction(action, onSigned);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const staffId = view.visit.staffId;

  const onTablet = useCallback(async () => {
    const textHash = await fingerprint(shown.current);
    put('visit.sign', { textHash, readAt: new Date().toISOString() });
    setAsking(false);
  }, [put]);

  /** True once it is signed, here or in the clinic. */
  const attempt = async (pin: string | null): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      // A field that was being typed in hands on its text when it goes; what is signed must have it.
      await new Promise((resolve) => setTimeout(resolve, 60));
      const cut = saveState === 'on_tablet' || !navigator.onLine;
      const inReach = !cut && (await savedSoon(whenSaved()));
      if (inReach) {
        const textHash = await fingerprint(shown.current);
        const result = await clinic.run({ visitId: view.visit.id, textHash, ...(pin ? { pin } : {}) });
        if (!result) return false;
        if (result.ok) {
          setAsking(false);
          return true;
        }
        if (result.fields.pin) {
          setAsking(true);
          setProblem(pin ? result.fields.pin : null);
          return false;
        }
        if (result.code !== 'unexpected') {
          setAsking(false);
          return false;
        }
        clinic.clear();
      }
      if (!(await provenHere(staffId, pin, setProblem))) {
        setAsking(true);
        return false;
      }
      await onTablet();
      return true;
    } finally {
      setBusy(false);
    }
  };

  const sign = () => void attempt(null);
  return {
    sign,
    pending: busy,
    message: asking ? null : clinic.message,
    pin: asking ? { problem, give: attempt, close: () => setAsking(false) } : null,
  };
}

const fingerprint = ({ view, plan }: { view: Parameters<typeof composeNote>[0]; plan: VisitNote['plan'] }) =>
  sha256Hex(noteText(composeNote(view, plan)));

/** False when the clinic has not got everything within a few seconds. */
async function savedSoon(saved: Promise<void>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), savedWithinMilliseconds));
  return Promise.race([saved.then(() => true).catch(() => false), late]);
}

/** Out of reach of the clinic the tablet itself asks for the PIN, where the person has one here. */
async function provenHere(
  staffId: string,
  pin: string | null,
  say: (problem: string | null) => void,
): Promise<boolean> {
  const keys = heldKeys();
  if (!keys?.enrolled || !keys.person.hasPin) return true;
  if (pin === null) return false;
  const answer = await provenOffline(staffId, pin);
  if (answer.state === 'open') return true;
  const left = answer.state === 'wrong' ? answer.left : 0;
  say(
    left > 0
      ? `That is not your PIN. ${left === 1 ? 'One try is' : `${left} tries are`} left.`
      : 'This tablet cannot check your PIN now. Sign when the clinic is in reach; everything is safe here.',
  );
  return false;
}
