'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { changeSaid } from './spoken';
import { useVisit } from './visit-store';

/** Reads every change of the chart back in one sentence, for ears; in list mode for eyes too. */
export function MarkReadback({ shown }: { shown: boolean }) {
  const { view } = useVisit();
  const before = useRef(view.facts);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const change = changeSaid(before.current, view);
    before.current = view.facts;
    // Said a moment after it is seen.
    if (change) startTransition(() => setSaid(`${change.charAt(0).toUpperCase()}${change.slice(1)}.`));
  }, [view]);
  return (
    <p
      role="status"
      aria-label="Read back"
      className={
        shown ? 'mb-2.5 rounded-m bg-sunken px-4 py-2.5 text-ink-soft empty:m-0 empty:p-0' : 'sr-only'
      }
    >
      {said}
    </p>
  );
}
