'use client';

import { useWeeks, type Weeks } from '@/components/schedule/use-block';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { useVisit } from '../visit-store';
import type { OtherPlan } from './other-plan';
import { phaseOf } from './plan-choice';
import type { Picked } from './plan-tiles';

const aheadAtMost = 4;

/** The weekly block from the date picked: looked up with the tap on the date, so that it is there with the next. */
export function usePlanBlock(proposal: PlanProposal, other: OtherPlan | null, picked: Picked | null): Weeks {
  const { visit } = useVisit().view;
  const { ahead, decided, locked, service } = proposal;
  const open = decided === null && locked === null && picked?.kind !== 'as_needed';
  const weekly = open && phaseOf(proposal, other, picked) === 'weekly';
  const offer = weekly && picked?.kind === 'slot' ? picked.offer : null;
  const { clientId, episodeId } = visit;
  return useWeeks(
    offer && {
      clientId,
      episodeId,
      serviceId: service.id,
      startsAt: offer.startsAt,
      staffId: offer.staffId,
      roomId: offer.roomId,
    },
    weekly ? Math.max(1, aheadAtMost - ahead.length) : 1,
  );
}
