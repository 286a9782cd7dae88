'use client';

import { Clock, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { sayLongWait, type WaitingEntry } from '@/lib/domain/long-wait';
import { sayClock } from '@/lib/domain/tablet-clock';
import type { Zone } from '@/lib/when';
import { clinicNow, heardOffset, onClock } from './tablet-clock';

const none = () => 0;

/** Sentences about the tablet itself: what has waited long on it, and a clock that is wrong. Empty when all is well. */
export function useTabletWarnings(kept: readonly WaitingEntry[], zone: Zone) {
  const offset = useSyncExternalStore(onClock, heardOffset, none);
  return { wait: sayLongWait(kept, clinicNow(), zone, offset), clock: sayClock(offset) };
}

export function TabletWarnings({ wait, clock }: ReturnType<typeof useTabletWarnings>) {
  return (
    <>
      {wait ? (
        <p role="status" className="flex min-h-10 items-center gap-2.5 font-semibold text-warn">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
          {wait}
        </p>
      ) : null}
      {clock ? (
        <p role="status" className="flex min-h-10 items-center gap-2.5 font-semibold text-warn">
          <Clock aria-hidden="true" className="size-5 shrink-0" />
          {clock}
        </p>
      ) : null}
    </>
  );
}
