'use client';

import { useEffect, useState } from 'react';
import { DayTimes } from '@/components/schedule/day-times';
import { Dialog } from '@/components/ui/dialog';
import type { SlotOffer } from '@/lib/domain/appointment';
import type { PlanProposal } from '@/lib/domain/plan-step';

type AnotherTimeProps = {
  proposal: PlanProposal;
  serviceId: string;
  freeOn: (day: string, serviceId: string) => Promise<readonly SlotOffer[] | null>;
  onPick: (offer: SlotOffer) => void;
  onClose: () => void;
};

/** Any free time of any day, by day. */
export function AnotherTime({ proposal, serviceId, freeOn, onPick, onClose }: AnotherTimeProps) {
  const [day, setDay] = useState(proposal.offers[0]?.onDay ?? proposal.today);
  const [free, setFree] = useState<readonly SlotOffer[] | null>(null);

  useEffect(() => {
    let current = true;
    setFree(null);
    void freeOn(day, serviceId).then((found) => {
      if (current) setFree(found ?? []);
    });
    return () => {
      current = false;
    };
  }, [day, serviceId, freeOn]);

  return (
    <Dialog open onClose={onClose} size="large" title="Another time">
      <DayTimes
        day={day}
        today={proposal.today}
        zone={proposal.zone}
        free={free}
        onDay={setDay}
        onPick={onPick}
      />
    </Dialog>
  );
}
