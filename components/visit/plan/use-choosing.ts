'use client';

import { useState } from 'react';
import type { Weeks } from '@/components/schedule/use-block';
import type { SlotOffer } from '@/lib/domain/appointment';
import type { PlanChoice, PlanProposal } from '@/lib/domain/plan-step';
import { type OtherKind, type OtherPlan, wantsDate } from './other-plan';
import { choiceOf } from './plan-choice';
import type { Picked } from './plan-tiles';
import type { Plan } from './use-plan';
import { usePlanBlock } from './use-plan-block';

export type Choosing = Readonly<{
  picked: Picked | null;
  pick: (picked: Picked) => void;
  block: Weeks;
  /** A plan agreed instead of the proposed one, waiting for its date. */
  other: OtherPlan | null;
  dialog: 'other' | 'time' | OtherKind | null;
  open: (dialog: Choosing['dialog']) => void;
  close: () => void;
  /** Stores what is picked. */
  take: () => void;
  /** Stores the proposal as it is, without a date. */
  accept: () => void;
  instead: (plan: OtherPlan, kind: OtherKind) => void;
  pickTime: (offer: SlotOffer) => void;
  backToProposal: () => void;
}>;

/** No slot can be taken before the therapist said how it goes on. */
export function isHeld({ step }: PlanProposal, other: OtherPlan | null): boolean {
  return (step.phase === 'review' || step.phase === 'referred') && other === null;
}

/** What is tapped in the Plan step until it is stored. */
export function useChoosing(plan: Plan, proposal: PlanProposal, onStored: () => void): Choosing {
  const [picked, pick] = useState<Picked | null>(null);
  const [other, setOther] = useState<OtherPlan | null>(null);
  const block = usePlanBlock(proposal, other, picked);
  const [dialog, open] = useState<Choosing['dialog']>(null);
  const { decided, service } = proposal;
  const close = () => open(null);

  async function decide(choice: PlanChoice) {
    const stored = await plan.decide(choice);
    pick(null);
    // After a refusal the number of weeks still stands; the time may be gone.
    if (!stored) return;
    block.onWeeks(1);
    onStored();
    setOther(null);
    close();
  }
  function instead(chosen: OtherPlan, kind: OtherKind) {
    if (!wantsDate(kind)) return void decide(choiceOf(proposal, chosen, null));
    const { phase, intervalDays } = chosen;
    setOther(chosen);
    pick(null);
    close();
    if (intervalDays !== null) void plan.ask({ step: { phase, intervalDays }, serviceId: service.id });
  }
  function pickTime(offer: SlotOffer) {
    close();
    const time: Picked = { kind: 'slot', offer };
    if (decided) void decide(choiceOf(proposal, { ...decided, pause: false, closeReason: null }, time));
    else pick(time);
  }
  function backToProposal() {
    setOther(null);
    pick(null);
    void plan.ask({});
  }
  return {
    picked,
    pick,
    other,
    dialog,
    open,
    close,
    block,
    take: () =>
      void (picked && decide(choiceOf(proposal, other, picked, { weeks: block.weeks, later: block.dates }))),
    accept: () => void decide(choiceOf(proposal, null, null)),
    instead,
    pickTime,
    backToProposal,
  };
}
