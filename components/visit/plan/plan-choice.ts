import type { BlockDate } from '@/lib/domain/appointment';
import type { PlanChoice, PlanProposal } from '@/lib/domain/plan-step';
import { phaseWords } from '@/lib/domain/plan-words';
import type { OtherPlan } from './other-plan';
import type { Picked } from './plan-tiles';

/** How many weeks are booked from the date picked, with the later dates as they were shown. */
type Block = Readonly<{ weeks: number; later: BlockDate[] | null }>;

const oneDate: Block = { weeks: 1, later: null };

/** The decision behind what was tapped: the proposal, or the plan agreed instead, with its dates or none. */
export function choiceOf(
  proposal: PlanProposal,
  other: OtherPlan | null,
  picked: Picked | null,
  block: Block = oneDate,
): PlanChoice {
  const { visitId, service } = proposal;
  const plan = picked?.kind === 'as_needed' ? asNeededPlan : (other ?? proposedPlan(proposal, picked));
  if (picked?.kind !== 'slot')
    return { visitId, ...asPlan(plan), asNeeded: plan.phase === 'as_needed', book: null };
  const { startsAt, staffId, roomId } = picked.offer;
  const book = { startsAt, staffId, roomId, serviceId: service.id, ...block };
  return { visitId, ...asPlan(plan), asNeeded: plan.phase === 'as_needed', book };
}

/** The phase the date picked would be booked in. */
export function phaseOf(proposal: PlanProposal, other: OtherPlan | null, picked: Picked | null): string {
  return (other ?? proposedPlan(proposal, picked)).phase;
}

function asPlan({ phase, intervalDays, reason, pause, closeReason }: OtherPlan): OtherPlan {
  return { phase, intervalDays, reason, pause, closeReason };
}

const plain = { reason: null, pause: false, closeReason: null };
const asNeededPlan: OtherPlan = { ...plain, phase: 'as_needed', intervalDays: null };

function proposedPlan({ step, slotStep }: PlanProposal, picked: Picked | null): OtherPlan {
  // As needed was offered, and the client would rather have a date: the longest interval goes on.
  if (picked?.kind === 'slot' && step.flags.includes('offer_discharge')) return { ...plain, ...slotStep };
  return { ...plain, phase: step.phase, intervalDays: step.intervalDays };
}

/** The heading above the free times of a plan agreed instead. */
export function wishOf({ phase, intervalDays }: OtherPlan): string {
  return `${phaseWords(phase, intervalDays, { audience: 'staff' })}: choose a date`;
}

/** A referral is about the client: said wherever it can be chosen, since those dates are on no plan shown here. */
export const referralHolds = 'A referral also cancels the dates booked for other problems.';
