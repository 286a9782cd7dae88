import { useRouter } from 'next/navigation';
import { type RefObject, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { useToast } from '@/components/ui/toast';
import { useSavedFirst } from '@/components/visit/use-saved-first';
import type { HandoutChoices } from '@/lib/handout/facts';
import type { HandoutIssue, HandoutPrint, NoSheet } from '@/lib/handout/issue';

/** Server actions of the step. */
export type HandoutActions = Readonly<{
  issue: FormAction<HandoutIssue, { handoutId: string; version: number }>;
  printed: FormAction<HandoutPrint, unknown>;
  leaveOut: FormAction<NoSheet, unknown>;
}>;

/**
 * One tap from the step to the print dialog: waits until the clinic has everything, freezes, loads the frozen bytes
 * into the frame and prints that frame.
 */
export function usePrintSheet(
  frame: RefObject<HTMLIFrameElement | null>,
  { issue, printed }: HandoutActions,
  onFrozen: () => void,
) {
  const router = useRouter();
  const show = useToast();
  const saved = useSavedFirst();
  const freezing = useFormAction(issue);
  const [frozenId, setFrozenId] = useState<string | null>(null);
  /** Printed as soon as the frame has loaded it. */
  const [opening, setOpening] = useState<string | null>(null);

  function openDialog(handoutId: string) {
    setOpening(null);
    const page = frame.current?.contentWindow;
    try {
      if (page?.document.title !== 'Aftercare sheet') throw new Error('The frame holds another page.');
      page.focus();
      page.print();
    } catch {
      setFrozenId(null);
      show({ tone: 'danger', text: 'The sheet is frozen but could not be loaded. Try Print sheet again.' });
      return;
    }
    void printed({ handoutId }).catch(() => undefined);
  }

  /** Loads a frozen sheet and prints it, whichever version. */
  function printFrozen(handoutId: string) {
    if (frozenId === handoutId) openDialog(handoutId);
    else {
      setOpening(handoutId);
      setFrozenId(handoutId);
    }
  }

  async function print(visitId: string, choices: HandoutChoices) {
    if (!(await saved.wait())) return;
    const result = await freezing.run({ visitId, choices });
    if (!result?.ok) return;
    printFrozen(result.value.handoutId);
    onFrozen();
    router.refresh();
  }

  return {
    print,
    printFrozen,
    /** The frame shows these frozen bytes instead of the sheet being made. */
    frozenId,
    leaveFrozen: () => {
      setOpening(null);
      setFrozenId(null);
    },
    onFrameLoad: () => {
      if (opening !== null && opening === frozenId) openDialog(opening);
    },
    waiting: saved.waiting,
    giveUp: saved.giveUp,
    pending: saved.waiting || freezing.pending || opening !== null,
    message: freezing.message,
  };
}
