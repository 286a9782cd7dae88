'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClinic } from '@/components/shell/use-clinic';
import type { SlotOffer } from '@/lib/domain/appointment';
import type { PlanChoice, PlanDecided, PlanProposal } from '@/lib/domain/plan-step';

/** Another step or service than proposed; free times follow it. */
export type PlanAsk = Readonly<{
  step?: PlanProposal['slotStep'] | undefined;
  serviceId?: string | undefined;
}>;

export type Plan = Readonly<{
  proposal: PlanProposal | null;
  /** What went wrong last, as a sentence; the choice on screen stays. */
  message: string | null;
  busy: boolean;
  ask: (ask: PlanAsk) => Promise<void>;
  freeOn: (day: string, serviceId: string) => Promise<readonly SlotOffer[] | null>;
  /** True when it was stored. */
  decide: (choice: PlanChoice) => Promise<boolean>;
  undo: () => Promise<void>;
}>;

/** The plan of one visit, read once everything of it is saved in the clinic. */
export function usePlan(visitId: string, whenSaved: () => Promise<void>): Plan {
  const send = useClinic();
  const router = useRouter();
  const [proposal, setProposal] = useState<PlanProposal | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef<PlanAsk>({});
  const path = `/api/v1/visits/${visitId}/plan`;

  const read = useCallback(async () => {
    await whenSaved();
    const answer = await send<PlanProposal>(`${path}?${queryOf(asked.current)}`);
    if (answer.ok) setProposal(answer.value);
    return answer;
  }, [path, send, whenSaved]);

  const ask = useCallback(
    async (next: PlanAsk) => {
      asked.current = next;
      setBusy(true);
      const answer = await read();
      setMessage(answer.ok ? null : answer.message);
      setBusy(false);
    },
    [read],
  );

  useEffect(() => {
    void ask({});
  }, [ask]);

  const freeOn = useCallback(
    async (day: string, serviceId: string) => {
      const answer = await send<{ free: SlotOffer[] }>(`${path}?day=${day}&service=${serviceId}`);
      if (!answer.ok) setMessage(answer.message);
      return answer.ok ? answer.value.free : null;
    },
    [path, send],
  );

  const change = useCallback(
    async (init: RequestInit) => {
      setBusy(true);
      await whenSaved();
      const answer = await send<PlanDecided>(path, init);
      // A lost slot is offered to nobody any more: the free times are read again with the refusal.
      const again = await read();
      setMessage(answer.ok ? (again.ok ? null : again.message) : answer.message);
      setBusy(false);
      // The steps bar learns from the server whether the plan is decided.
      if (answer.ok) router.refresh();
      return answer.ok;
    },
    [path, read, send, whenSaved, router],
  );

  const decide = useCallback(
    (choice: PlanChoice) =>
      change({
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(choice),
      }),
    [change],
  );
  const undo = useCallback(async () => {
    asked.current = {};
    await change({ method: 'DELETE' });
  }, [change]);

  return { proposal, message, busy, ask, freeOn, decide, undo };
}

function queryOf({ step, serviceId }: PlanAsk): string {
  const query = new URLSearchParams();
  if (step) query.set('phase', step.phase);
  if (step) query.set('days', String(step.intervalDays));
  if (serviceId) query.set('service', serviceId);
  return query.toString();
}
