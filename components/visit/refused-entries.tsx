'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useSaving } from './visit-saving';
import { useVisit } from './visit-store';

const shownAtMost = 3;

/** What the clinic did not take, in words, where the person is looking; kept until it is answered. */
export function RefusedEntries() {
  const { frozen } = useVisit();
  const { refused, dismissRefused, retryRefused } = useSaving();
  if (refused.length === 0) return null;
  const more = refused.length - shownAtMost;
  return (
    <div
      role="alert"
      className="absolute inset-x-4 bottom-3 z-30 mx-auto grid max-w-[760px] gap-2 rounded-l border-[1.5px] border-danger bg-danger-soft p-3 shadow-card"
    >
      {refused.slice(0, shownAtMost).map(({ id, say, op }) => (
        <div key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-danger" />
          <p className="min-w-0 flex-1 basis-72 text-sm font-semibold">{say}</p>
          {frozen || op.kind === 'visit.sign' ? null : (
            <Button onClick={() => retryRefused(id)}>Try again</Button>
          )}
          <Button variant="quiet" onClick={() => dismissRefused(id)}>
            {op.kind === 'visit.sign' ? 'Close' : 'Leave it out'}
          </Button>
        </div>
      ))}
      {more > 0 ? <p className="text-sm text-ink-soft">{more} more after these.</p> : null}
    </div>
  );
}
