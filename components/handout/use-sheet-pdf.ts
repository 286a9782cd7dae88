import { useState } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import { useToast } from '@/components/ui/toast';

/** Milliseconds after which a network that swallows everything is said to be none. */
const patience = 20_000;
export const pdfAddress = (handoutId: string) => `/api/handouts/${handoutId}/pdf`;

/** What the browser would not do by itself: one more tap on `label` does it. */
export type PdfOffer = Readonly<{ label: string; take: () => void }>;
type Held = Readonly<{ handoutId: string; file: File | null; label: string; of: string | null }>;

/**
 * The frozen PDF of a sheet: in a tab of its own, or handed to the tablet's own sheet, which has Print. A browser
 * forgets the tap while the clinic is asked; then the tap is asked for again as `offer`, as long as `of` is the same.
 */
export function useSheetPdf(of: string | null, onPrinted: (handoutId: string) => void) {
  const { ask } = useSignInAgain();
  const show = useToast();
  const [held, setHeld] = useState<Held | null>(null);
  const [fetching, setFetching] = useState(false);

  async function hand(next: Held & { file: File }) {
    try {
      await navigator.share({ files: [next.file] });
      onPrinted(next.handoutId);
      setHeld(null);
    } catch (error) {
      // Closed by the person. Anything else leaves the offer standing.
      if (error instanceof DOMException && error.name === 'AbortError') setHeld(null);
    }
  }

  function open(handoutId: string) {
    // Null where pop-ups are closed to a tap this old.
    const tab = window.open(pdfAddress(handoutId), '_blank');
    setHeld(tab ? null : { handoutId, file: null, label: 'Open PDF', of });
  }

  async function print(handoutId: string) {
    setFetching(true);
    const file = await fetched(handoutId, ask);
    setFetching(false);
    if (!file) {
      show({ tone: 'danger', text: 'The sheet is frozen, but its PDF did not arrive. Print it once more.' });
      return;
    }
    const shares = navigator.canShare?.({ files: [file] }) === true;
    const next = { handoutId, label: 'Open PDF to print', of };
    setHeld({ ...next, file: shares ? file : null });
    if (shares) await hand({ ...next, file });
  }

  function take(offered: Held) {
    if (offered.file) void hand({ ...offered, file: offered.file });
    else {
      window.open(pdfAddress(offered.handoutId), '_blank');
      onPrinted(offered.handoutId);
      setHeld(null);
    }
  }

  const standing = held && held.of === of ? held : null;
  const offer: PdfOffer | null = standing ? { label: standing.label, take: () => take(standing) } : null;
  return { open, print, fetching, offer };
}

/** The PDF as a file without a name of anybody; null when the clinic did not give it. */
async function fetched(handoutId: string, ask: () => Promise<boolean>): Promise<File | null> {
  const read = () =>
    fetch(pdfAddress(handoutId), { cache: 'no-store', signal: AbortSignal.timeout(patience) });
  try {
    let response = await read();
    if (response.status === 401 && (await ask())) response = await read();
    if (!response.ok) return null;
    return new File([await response.blob()], 'aftercare-sheet.pdf', { type: 'application/pdf' });
  } catch {
    return null;
  }
}
