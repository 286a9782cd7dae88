import { CadencePhase } from '@/lib/domain/cadence';
import type { CloseReason } from '@/lib/domain/client';
import type { PlanChoice, PlanProposal } from '@/lib/domain/plan-step';

/** A decision other than the proposed one, before a date is chosen for it. */
export type OtherPlan = Pick<PlanChoice, 'phase' | 'intervalDays' | 'reason' | 'pause' | 'closeReason'>;

export type OtherKind =
  | 'weekly'
  | 'fortnightly'
  | 'monthly'
  | 'pause'
  | 'review'
  | 'referred'
  | 'closed'
  | 'cleared';

const otherLabels: Record<OtherKind, { label: string; sub: string }> = {
  weekly: { label: 'Weekly', sub: 'choose the days between' },
  fortnightly: { label: 'Every two weeks', sub: 'one step in between' },
  monthly: { label: 'Monthly', sub: 'four to six weeks' },
  pause: { label: 'Pause', sub: 'the plan waits, nobody calls' },
  review: { label: 'Re-evaluate', sub: 'no visit until decided' },
  referred: { label: 'Refer', sub: 'all bookings are held' },
  closed: { label: 'Finish', sub: 'this problem is closed' },
  cleared: { label: 'Clearance has come in', sub: 'screen and score from the start' },
};

/** In review, weekly means the few more visits of an extension. */
export function otherLabel(kind: OtherKind, { step }: PlanProposal): { label: string; sub: string } {
  if (kind === 'weekly' && step.phase === 'review')
    return { label: 'Four more visits', sub: 'weekly, then we look again' };
  return otherLabels[kind];
}

/** Days between visits that may be chosen, the usual one first. */
export const intervalChoices: Partial<Record<OtherKind, readonly number[]>> = {
  weekly: [7, 5, 10, 14],
  fortnightly: [14],
  monthly: [28, 35, 42],
};

export const reasonSuggestions: Record<OtherKind, readonly string[]> = {
  weekly: ['The client wants it', 'Not steady yet', 'Work or sport ahead'],
  fortnightly: ['The client wants it', 'Time or cost', 'One step in between'],
  monthly: ['The client wants it', 'Time or cost', 'Travel'],
  pause: ['Travel', 'Ill or operation', 'The client will call'],
  review: ['Not better', 'Something does not fit'],
  referred: ['Something does not fit', 'Needs a medical look', 'Better served elsewhere'],
  closed: [],
  cleared: ['Written clearance seen'],
};

/** What can be chosen instead of the proposal. */
export function otherKinds({ step, extension, from, redFlag }: PlanProposal): readonly OtherKind[] {
  if (step.phase === 'referred') return from === 'referred' && !redFlag ? ['cleared', 'closed'] : ['closed'];
  if (step.phase === 'review') return extension ? ['weekly', 'referred', 'closed'] : ['referred', 'closed'];
  return ['weekly', 'fortnightly', 'monthly', 'pause', 'review', 'referred', 'closed'];
}

/** Kinds that still ask for a date. */
export const wantsDate = (kind: OtherKind): boolean =>
  kind === 'weekly' || kind === 'fortnightly' || kind === 'monthly';

/** The decision a kind stands for. A pause keeps the proposed plan. */
export function otherPlan(
  kind: OtherKind,
  given: { days: number | null; reason: string; closeReason: CloseReason | null },
  proposal: PlanProposal,
): OtherPlan {
  const reason = given.reason.trim() || null;
  const plain = { reason, pause: false, closeReason: null };
  switch (kind) {
    case 'pause': {
      const { phase, intervalDays } = proposal.step;
      return { ...plain, phase, intervalDays, pause: true };
    }
    case 'closed':
      return { ...plain, phase: 'closed', intervalDays: null, closeReason: given.closeReason };
    case 'cleared':
      return { ...plain, phase: 'intake', intervalDays: null };
    case 'review':
    case 'referred':
      return { ...plain, phase: kind, intervalDays: null };
    default:
      return { ...plain, phase: CadencePhase.parse(kind), intervalDays: given.days };
  }
}
