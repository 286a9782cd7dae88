'use client';

import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Button } from './button';
import { SecondsLeft, useSecondsLeft } from './seconds-left';

export type Toast = {
  text: string;
  tone?: 'plain' | 'danger' | undefined;
  /** Takes the thing back; `label` is "Undo" unless another verb says it better. */
  undo?: { label?: string | undefined; run: () => void } | undefined;
  /** Seconds on screen; 10 unless told. Trouble stays until it is closed. */
  seconds?: number | undefined;
};

type Shown = Toast & { key: number };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Returns `show(toast)`; one toast at a time, the newest wins. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((toast: Toast) => {
    setShown((last) => ({ ...toast, key: (last?.key ?? 0) + 1 }));
  }, []);
  const close = useCallback(() => setShown(null), []);
  const region = useMemo(
    () => (shown ? <Card key={shown.key} toast={shown} onClose={close} /> : null),
    [shown, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bottom-bar,0px)+92px)] z-50 flex justify-center print:hidden"
      >
        {region}
      </div>
    </ToastContext>
  );
}

function Card({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const danger = toast.tone === 'danger';
  const seconds = toast.seconds ?? 10;
  // What can be undone for minutes ends when the clinic says so: that clock does not stop, and is shown.
  const shownClock = toast.undo !== undefined && seconds >= 60;
  const left = useSecondsLeft(shownClock ? seconds : 0);

  // The clock stops while a hand or the focus is on it, so nobody has to race for Undo.
  useEffect(() => {
    if ((held && !shownClock) || danger) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, danger, seconds, shownClock, onClose]);

  const Icon = danger ? TriangleAlert : CircleCheck;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops the clock, the buttons do the work
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-14 max-w-[640px] items-center gap-3 rounded-m border border-line-strong bg-surface py-1 pr-1.5 pl-4 text-ink shadow-card"
    >
      <Icon aria-hidden="true" className={`size-5 shrink-0 ${danger ? 'text-danger' : 'text-good'}`} />
      <span className="mr-2 py-2 font-semibold leading-snug">{toast.text}</span>
      {toast.undo ? (
        <Button
          variant="soft"
          onClick={() => {
            toast.undo?.run();
            onClose();
          }}
        >
          {toast.undo.label ?? 'Undo'}
          {shownClock ? <SecondsLeft left={left} /> : null}
        </Button>
      ) : null}
      <Button variant="quiet" square aria-label="Close message" onClick={onClose}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
