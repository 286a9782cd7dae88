'use client';

import { Lock, OctagonX } from 'lucide-react';
import { stopRule } from '../stop-rule';

type StopStripProps = { lock: string | null; canStop: boolean; onStop: () => void };

/** The stop rule, always in sight, and itself the way to stop. */
export function StopStrip({ lock, canStop, onStop }: StopStripProps) {
  return (
    <button
      type="button"
      aria-label="Stop at once"
      aria-disabled={!canStop}
      onClick={onStop}
      className="flex min-h-22 w-full items-center gap-4 rounded-l bg-danger-soft px-5 text-left"
    >
      {lock ? (
        <Lock aria-hidden="true" className="size-9 shrink-0 text-danger" strokeWidth={1.8} />
      ) : (
        <OctagonX aria-hidden="true" className="size-9 shrink-0 text-danger" strokeWidth={1.8} />
      )}
      <span className="shrink-0 text-xl font-bold text-danger max-wide:max-w-28">
        {lock ? 'Locked for today' : 'Stop at once'}
      </span>
      <span className="text-base leading-snug">
        {lock ? `Stopped for: ${lock}. No more presses here.` : stopRule}
      </span>
    </button>
  );
}
