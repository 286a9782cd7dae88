'use client';

import { Ban, TriangleAlert } from 'lucide-react';
import { screenOutcome } from '@/lib/domain/screening';
import { gentleReasons } from './treating';
import { useVisit } from './visit-store';

/** What today's screening and the record say about pressing. */
export function GentleNote() {
  const { view } = useVisit();
  const outcome = screenOutcome(view.facts.screening?.answers ?? {});
  const reasons = gentleReasons(view);
  if (outcome === 'stop' || outcome === 'hold')
    return (
      <p role="status" className="flex gap-3 rounded-m bg-danger-soft px-4 py-3 font-semibold text-danger">
        <Ban aria-hidden="true" className="size-5 shrink-0 translate-y-0.5" />
        {outcome === 'stop'
          ? 'Screening says stop: no treatment today, refer now.'
          : 'Screening says hold: no compression until a doctor has cleared it in writing.'}
      </p>
    );
  if (reasons.length === 0) return null;
  return (
    <p role="status" className="flex gap-3 rounded-m bg-warn-soft px-4 py-3 text-warn">
      <TriangleAlert aria-hidden="true" className="size-5 shrink-0 translate-y-0.5" />
      <span>
        <b className="font-semibold">Gently: light to medium, no hold over 30 s.</b> {reasons.join('; ')}.
      </span>
    </p>
  );
}
