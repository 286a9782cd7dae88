'use client';

import { Timer } from 'lucide-react';
import { pointOf } from '../marking';
import type { StepId } from '../visit-steps';
import { useVisit } from '../visit-store';
import { choose } from './device-choice';
import { useKeptTiming } from './running-hold';
import { useElapsed } from './use-elapsed';

/** A hold that runs while another screen is looked at: its letter and seconds, and the way back. */
export function HoldPill({ goTo }: { goTo: (step: StepId) => void }) {
  const { view } = useVisit();
  const { running } = useKeptTiming(view.visit.id);
  const elapsed = useElapsed(running?.startedAt ?? null);
  if (!running || elapsed === null) return null;
  const letter = pointOf(view, running.pointId)?.letter ?? '';
  return (
    <button
      type="button"
      aria-label={`Back to the hold at ${letter}, ${elapsed} seconds`}
      onClick={() => {
        choose('oily-hands', true, false);
        goTo('treat');
      }}
      className="flex min-h-touch shrink-0 items-center gap-2 rounded-full border-[1.5px] border-accent bg-accent-soft px-4 font-bold text-accent-strong"
    >
      <Timer aria-hidden="true" className="size-5" />
      {letter} {elapsed} s
    </button>
  );
}
