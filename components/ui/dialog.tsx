'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';

type DialogProps = {
  open: boolean;
  /** Escape, the × and the browser's back gesture end here. */
  onClose: () => void;
  title: string;
  /** One sentence under the title, read out with it. */
  sub?: ReactNode | undefined;
  /** Buttons, the next step last. */
  footer?: ReactNode | undefined;
  size?: 'small' | 'large' | undefined;
  children?: ReactNode | undefined;
};

/** A native modal: the page behind is inert, and focus goes back to where it came from. */
export function Dialog({ open, onClose, title, sub, footer, size = 'small', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    // React's autoFocus runs before the dialog is open, and opening it moves the focus to the ×.
    dialog.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  if (!open) return null;
  const width = size === 'large' ? 'max-w-[860px]' : 'max-w-[540px]';
  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={sub ? `${id}-sub` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
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
        <Button variant="quiet" square aria-label="Close" onClick={onClose} className="-mr-2">
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 pt-1 pb-5">{children}</div>
      {footer ? (
        <footer className="flex flex-wrap items-center justify-end gap-3 border-line border-t px-6 py-3.5">
          {footer}
        </footer>
      ) : null}
    </dialog>
  );
}
