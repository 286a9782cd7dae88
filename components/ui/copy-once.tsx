'use client';

import { Check, Copy, EyeOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './button';

type CopyOnceProps = {
  label: string;
  /** The one-time link or code. */
  value: string;
  /** What it is for and how long it works. */
  note?: string | undefined;
};

/** Shows a secret that cannot be shown again. */
export function CopyOnce({ label, value, note }: CopyOnceProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  // Without https a browser has no clipboard: then the text stands selected for the person to copy.
  async function copy() {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied');
    } catch {
      setSaid('Selected. Copy it with your keyboard or the menu.');
    }
  }

  return (
    <div className="grid gap-2 rounded-m bg-warn-soft p-4">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {note ? <p className="text-sm">{note}</p> : null}
      <div className="flex flex-wrap gap-2.5">
        <input
          ref={box}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-touch min-w-0 flex-1 basis-64 rounded-m border-[1.5px] border-line-strong bg-surface px-3.5 text-base text-ink"
        />
        <Button variant="main" onClick={copy}>
          {said === 'Copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          Copy
        </Button>
      </div>
      <p className="flex items-center gap-2 text-sm text-warn">
        <EyeOff aria-hidden="true" className="size-[18px] shrink-0" />
        <span>
          <b className="font-semibold">Shown only now.</b> Once you leave this page nobody can see it again.
        </span>
      </p>
      <p role="status" className="text-sm font-semibold empty:hidden">
        {said}
      </p>
    </div>
  );
}
