import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { useNewest } from '@/components/ui/use-newest';
import { useSavedFirst } from '@/components/visit/use-saved-first';
import type { HandoutChoices } from '@/lib/handout/facts';
import type { HandoutIssue, NoSheet } from '@/lib/handout/issue';
import { type FrozenSheet, type SheetPrinted, useFrozenSheet } from './use-frozen-sheet';

/** Server actions of the step. */
export type HandoutActions = Readonly<{
  issue: FormAction<HandoutIssue, FrozenSheet>;
  printed: SheetPrinted;
  leaveOut: FormAction<NoSheet, unknown>;
}>;

/**
 * One tap from the step to the print dialog or the PDF: waits until the clinic has everything, freezes, and goes on
 * with the frozen bytes. The same sheet asked for twice is one version.
 */
export function usePrintSheet(
  frame: RefObject<HTMLIFrameElement | null>,
  { issue, printed }: HandoutActions,
  /** The page in the making. */
  html: string | null,
  onFrozen: () => void,
) {
  const router = useRouter();
  const saved = useSavedFirst();
  const freezing = useFormAction(issue);
  const frozen = useFrozenSheet(frame, printed, { of: html });
  const [untold, setUntold] = useState(false);
  const tell = useNewest(() => {
    onFrozen();
    router.refresh();
  });
  // What is changed after a print is seen before it is printed.
  const leave = useNewest(() => {
    if (!frozen.pending) frozen.leave();
  });
  const seen = useRef(html);
  useEffect(() => {
    if (seen.current === html) return;
    seen.current = html;
    leave();
  }, [html, leave]);
  // The page is read anew once the frozen sheet is on its way to the printer: on a slow line that goes first.
  const printing = frozen.pending;
  useEffect(() => {
    if (!untold || printing) return;
    setUntold(false);
    tell();
  }, [untold, printing, tell]);
  const stillUntold = useRef(untold);
  stillUntold.current = untold;
  // Left in between: the steps above are told all the same.
  useEffect(() => () => (stillUntold.current ? router.refresh() : undefined), [router]);

  /** Choices are read when the fields have handed on what was typed. */
  async function freeze(visitId: string, newest: () => HandoutChoices): Promise<FrozenSheet | null> {
    if (!(await saved.wait())) return null;
    const result = await freezing.run({ visitId, choices: newest() });
    if (!result?.ok) return null;
    setUntold(true);
    return result.value;
  }

  return {
    frozen,
    print: async (visitId: string, newest: () => HandoutChoices) => {
      const sheet = await freeze(visitId, newest);
      if (sheet) frozen.print(sheet);
    },
    openPdf: async (visitId: string, newest: () => HandoutChoices) => {
      const sheet = await freeze(visitId, newest);
      if (sheet) frozen.openPdf(sheet);
    },
    waiting: saved.waiting,
    giveUp: saved.giveUp,
    pending: saved.waiting || freezing.pending || frozen.pending,
    message: freezing.message,
  };
}
