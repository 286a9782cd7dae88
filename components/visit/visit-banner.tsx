'use client';

import { Ban, Eye, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Day, localDay, sayDay } from '@/lib/when';
import { useSaving } from './visit-saving';
import type { VisitClinic } from './visit-steps';
import { useVisit } from './visit-store';

/** Why nothing can be changed here; nothing at all in a visit of one's own that is open. */
export function VisitBanner({ clinic, today }: { clinic: VisitClinic; today: Day }) {
  const { view, mine } = useVisit();
  const { unsent } = useSaving();
  const { visit } = view;
  const day = (moment: string) => sayDay(localDay(moment, clinic.timeZone), today);
  if (visit.voidedAt)
    return (
      <Banner icon={<Ban />} tone="bg-danger-soft text-danger">
        Void since {day(visit.voidedAt)}: {visit.voidReason ?? 'no reason given'}. It counts in no chart and
        no plan.
      </Banner>
    );
  if (visit.signedAt)
    return (
      <Banner icon={<PenLine />} tone="bg-good-soft text-good print:hidden">
        Signed {day(visit.signedAt)} by {visit.staffName}. Changes go in as amendments of the note.
      </Banner>
    );
  if (view.facts.signature)
    return (
      <Banner icon={<PenLine />} tone="bg-info-soft text-info print:hidden">
        Signed on this tablet{unsent > 0 ? ', sending' : ''}. The clinic checks that it has the same text.
      </Banner>
    );
  if (!mine)
    return (
      <Banner icon={<Eye />} tone="bg-info-soft text-info">
        This is {visit.staffName}'s visit. You can read it; only {visit.staffName} writes in it.
      </Banner>
    );
  return null;
}

function Banner({ icon, tone, children }: { icon: ReactNode; tone: string; children: ReactNode }) {
  return (
    <p
      role="note"
      className={`flex min-h-10 shrink-0 items-center gap-2.5 px-6 py-2 text-sm font-semibold [&_svg]:size-5 [&_svg]:shrink-0 ${tone}`}
    >
      <span aria-hidden="true">{icon}</span>
      <span>{children}</span>
    </p>
  );
}
