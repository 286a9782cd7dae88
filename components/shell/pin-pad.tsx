'use client';

import { Delete } from 'lucide-react';
import { useCallback, useLayoutEffect, useState } from 'react';

const length = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type PinPadProps = {
  /** "PIN of Ilse Brandt" */
  label: string;
  /** Gets the six digits; true keeps the pad still, false empties it for another try. */
  onPin: (pin: string) => Promise<boolean>;
};

const key =
  'flex h-[76px] w-full items-center justify-center rounded-m border-[1.5px] border-line-strong bg-surface font-bold text-2xl hover:bg-sunken active:bg-accent-soft disabled:text-ink-faint';

/** Six digits by finger or keyboard; sent with the sixth. The digits themselves are never shown. */
export function PinPad({ label, onPin }: PinPadProps) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);

  const press = useCallback(
    (digit: string) => {
      if (busy) return;
      const pin = (typed + digit).slice(0, length);
      setTyped(pin);
      if (pin.length < length) return;
      setBusy(true);
      void onPin(pin).then((kept) => {
        if (!kept) {
          setTyped('');
          setBusy(false);
        }
      });
    },
    [busy, typed, onPin],
  );
  const back = useCallback(() => setTyped((pin) => (busy ? pin : pin.slice(0, -1))), [busy]);

  // Before the pad is seen: the first digit of a quick hand must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [press, back]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and reset.
    <div role="group" aria-label={label} aria-busy={busy} className="grid w-[300px] gap-5">
      <div className="flex h-6 items-center justify-center gap-4">
        {Array.from({ length }, (_, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their places.
            key={place}
            aria-hidden="true"
            className={`size-4 rounded-full border-2 ${place < typed.length ? 'border-accent bg-accent' : 'border-line-strong'}`}
          />
        ))}
        <span role="status" className="sr-only">
          {busy ? 'Checking' : `${typed.length} of ${length} digits`}
        </span>
      </div>
      <div className="grid grid-cols-3 gap-2.5">
        {keys.map((digit) => (
          <button key={digit} type="button" disabled={busy} onClick={() => press(digit)} className={key}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" disabled={busy} onClick={() => press('0')} className={key}>
          0
        </button>
        <button type="button" aria-label="Take back a digit" disabled={busy} onClick={back} className={key}>
          <Delete aria-hidden="true" className="size-7" />
        </button>
      </div>
    </div>
  );
}
