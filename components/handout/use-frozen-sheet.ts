import { type RefObject, useEffect, useState } from 'react';
import type { FormAction } from '@/components/shell/use-form-action';
import { useToast } from '@/components/ui/toast';
import type { HandoutPrint, IssuedHandout } from '@/lib/handout/issue';
import { isAppleTouch } from './apple-touch';
import { useSheetPdf } from './use-sheet-pdf';

export type FrozenSheet = Pick<IssuedHandout, 'handoutId' | 'pdf'>;
export type SheetPrinted = FormAction<HandoutPrint, unknown>;

/** Milliseconds a frozen sheet may take to come into the frame. */
const patience = 20_000;

/**
 * Prints sheets that are frozen, whichever version: the frozen page out of the frame, and where a browser ignores the
 * size of paper the frozen PDF. `of` tells the sheet in the making apart, so that no offer outlives it.
 */
export function useFrozenSheet(
  frame: RefObject<HTMLIFrameElement | null>,
  printed: SheetPrinted,
  { of, first = null }: { of: string | null /** On screen to begin with. */; first?: string | null },
) {
  const show = useToast();
  const say = (handoutId: string) => void printed({ handoutId }).catch(() => undefined);
  const pdf = useSheetPdf(of, say);
  const [frozenId, setFrozenId] = useState(first);
  /** Printed as soon as the frame has loaded it. */
  const [opening, setOpening] = useState<string | null>(null);

  useEffect(() => {
    if (opening === null) return;
    const timer = setTimeout(() => {
      setOpening(null);
      setFrozenId(null);
      show(notLoaded);
    }, patience);
    return () => clearTimeout(timer);
  }, [opening, show]);

  function openDialog(handoutId: string) {
    setOpening(null);
    const page = frame.current?.contentWindow;
    try {
      // A refusal, or the browser's own page of failure, has no block of a sheet.
      if (!page?.document.querySelector('[data-block]')) throw new Error('The frame holds another page.');
      page.focus();
      page.print();
    } catch {
      setFrozenId(null);
      show(notLoaded);
      return;
    }
    say(handoutId);
  }

  function printFrame(handoutId: string) {
    if (frozenId === handoutId && answered(frame.current)) openDialog(handoutId);
    else {
      setOpening(handoutId);
      setFrozenId(handoutId);
    }
  }

  return {
    print: (sheet: FrozenSheet) => {
      if (!isAppleTouch()) return printFrame(sheet.handoutId);
      if (sheet.pdf) return void pdf.print(sheet.handoutId);
      show(noPdf);
      printFrame(sheet.handoutId);
    },
    openPdf: (sheet: FrozenSheet) => {
      if (sheet.pdf) return pdf.open(sheet.handoutId);
      show(noPdf);
      printFrame(sheet.handoutId);
    },
    /** The frame shows these frozen bytes instead of the sheet being made. */
    frozenId,
    show: setFrozenId,
    leave: () => {
      setOpening(null);
      setFrozenId(null);
    },
    onFrameLoad: () => {
      if (opening !== null && opening === frozenId) openDialog(opening);
    },
    pending: opening !== null || pdf.fetching,
    offer: pdf.offer,
  };
}

/** A frame is blank until the clinic's answer is in it, or the browser's own page of failure, which nobody may read. */
function answered(frame: HTMLIFrameElement | null): boolean {
  const page = frame?.contentWindow;
  if (!page) return false;
  try {
    return page.document.URL !== 'about:blank' && page.document.readyState === 'complete';
  } catch {
    return true;
  }
}

const noPdf = {
  tone: 'danger',
  text: 'A letter on this sheet cannot be drawn in a PDF. The page itself is printed instead.',
} as const;

const notLoaded = {
  tone: 'danger',
  text: 'The sheet is frozen but could not be loaded. Print it once more.',
} as const;
