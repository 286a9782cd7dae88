'use client';

import { CircleHelp } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { useVisit } from '../visit-store';

type ScoreMissingProps = { proposal: PlanProposal; onScore: () => void };

/** A missing score is never zero: the plan says which one it needs. */
export function ScoreMissing({ proposal, onScore }: ScoreMissingProps) {
  const { view, frozen } = useVisit();
  const { scores } = view.facts;
  if (!proposal.step.flags.includes('missing_score')) return null;
  const missing = [
    scores.pain_avg_7d == null ? 'the pain of the last 7 days' : null,
    scores.global_change == null && proposal.from !== 'intake'
      ? 'how much has changed since the start'
      : null,
  ].filter((one) => one !== null);
  const what = missing.length > 0 ? missing.join(' and ') : 'a first score of this block';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m bg-warn-soft px-4 py-2.5">
      <CircleHelp aria-hidden="true" className="size-5 shrink-0 text-warn" />
      <p className="mr-auto">
        <b className="font-semibold">Not asked today:</b> {what}. Until then the plan stays where it is.
      </p>
      {frozen ? null : (
        <Button variant="outline" onClick={onScore}>
          Score now
        </Button>
      )}
    </div>
  );
}
