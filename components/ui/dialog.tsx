'use client';

import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';

type DialogProps = {
  open: boolean;
  /** Escape, the × and the browser's back gesture end here; where words were typed only once that was confirmed. */
  onClose: () => void;
  title: string;
  /** One sentence under the title, read out with it. */
  sub?: ReactNode | undefined;
  /** Buttons, the next step last. */
  footer?: ReactNode | undefined;
  size?: 'small' | 'large' | undefined;
  children?: ReactNode | undefined;
};

/** Fields whose words are gone with the dialog; a password or a date is quickly given again. */
const wordsField = 'textarea, input[type=text], input[type=email], input[type=tel]';
type WordsField = HTMLInputElement | HTMLTextAreaElement;

/** A native modal: the page behind is inert, and focus goes back to where it came from. */
export function Dialog({ open, onClose, title, sub, footer, size = 'small', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const typedIn = useRef<WordsField[]>([]);
  const [asking, setAsking] = useState(false);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    // React's autoFocus runs before the dialog is open, and opening it moves the focus to the ×.
    dialog.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => {
      typedIn.current = [];
      setAsking(false);
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  if (!open) return null;
  const typed = ({ target }: FormEvent) => {
    if (!(target instanceof Element) || !target.matches(wordsField)) return;
    typedIn.current = [...typedIn.current.filter((one) => one !== target), target as WordsField];
  };
  const leave = () => {
    const words = typedIn.current.some((one) => one.isConnected && one.value.trim() !== '');
    if (words && !asking) setAsking(true);
    else onClose();
  };
  const goOn = () => {
    setAsking(false);
    typedIn.current.at(-1)?.focus();
  };
  const width = size === 'large' ? 'max-w-[860px]' : 'max-w-[540px]';
  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={sub ? `${id}-sub` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      // A browser lets a second Escape through by itself.
      onClose={() => (ref.current?.open ? undefined : onClose())}
      onInput={typed}
      className={`m-auto max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] flex-col overflow-clip rounded-l border border-line bg-surface text-ink shadow-card backdrop:bg-scrim open:flex ${width}`}
    >
      <header className="flex items-start gap-4 px-6 pt-4 pb-2">
        <div className="mr-auto pt-2">
          <h2 id={`${id}-title`} className="text-xl wrap-anywhere">
            {title}
          </h2>
          {sub ? (
            <p id={`${id}-sub`} className="mt-1 text-ink-soft">
              {sub}
            </p>
          ) : null}
        </div>
        <Button variant="quiet" square aria-label="Close" onClick={leave} className="-mr-2">
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 pt-1 pb-5">{children}</div>
      {asking ? (
        <Leaving onGoOn={goOn} onLeave={onClose} />
      ) : footer ? (
        <footer className={`justify-end ${bar}`}>{footer}</footer>
      ) : null}
    </dialog>
  );
}

const bar = 'flex flex-wrap items-center gap-3 border-line border-t px-6 py-3.5';

/** Stands where the buttons were: closing is one tap away, and so is every word that was typed. */
function Leaving({ onGoOn, onLeave }: { onGoOn: () => void; onLeave: () => void }) {
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  return (
    <footer className={bar}>
      <p role="alert" className="mr-auto font-semibold">
        What you typed here is not saved.
      </p>
      <Button onClick={onLeave}>Throw it away</Button>
      <Button ref={goOn} variant="main" onClick={onGoOn}>
        Go on writing
      </Button>
    </footer>
  );
}
