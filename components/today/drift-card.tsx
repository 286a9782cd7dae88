'use client';

import { CalendarX2, Phone, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import type { FormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { clientName } from '@/lib/domain/client-card';
import type { ContactMade } from '@/lib/domain/contact';
import { type Drifter, notCountedWords } from '@/lib/domain/drift';
import type { TodayView } from '@/lib/domain/today';
import { bookingHref, CallSheet } from './call-sheet';
import { Folded } from './folded';

type DriftCardProps = Pick<TodayView, 'drifting' | 'lapsed' | 'notCounted' | 'day'> & {
  made: FormAction<ContactMade, { againOn: string }>;
};

/** Clients the plan would have seen by now, each with a reason and the one thing to do; the lapsed below them. */
export function DriftCard({ drifting, lapsed, notCounted, day, made }: DriftCardProps) {
  const [called, setCalled] = useState<Drifter | null>(null);
  const left = notCountedWords(notCounted);
  const line = (one: Drifter) => <DriftLine one={one} onCall={() => setCalled(one)} />;
  return (
    <Card title="Drifting" icon={<CalendarX2 />} aside={<span className="text-base">{drifting.length}</span>}>
      {drifting.length === 0 ? <p className="text-ink-soft">Nobody is drifting.</p> : null}
      <Folded items={drifting} keyOf={(one) => one.episodeId} line={line} />
      {lapsed.length > 0 ? (
        <section aria-labelledby="lapsed" className="mt-3 border-line border-t pt-3">
          <h3 id="lapsed" className="flex items-baseline gap-2 pb-1.5 text-base font-bold">
            <span className="mr-auto">Lapsed: call once?</span>
            <span className="font-normal text-ink-soft">{lapsed.length}</span>
          </h3>
          <Folded items={lapsed} keyOf={(one) => one.episodeId} line={line} />
        </section>
      ) : null}
      {left ? (
        <p className="mt-3 border-line border-t pt-3 text-sm text-ink-soft">Not counted: {left}</p>
      ) : null}
      {called ? <CallSheet one={called} today={day} made={made} onClose={() => setCalled(null)} /> : null}
    </Card>
  );
}

/** The words open the sheet too, so that a call can be written down whatever the action is. */
function DriftLine({ one, onCall }: { one: Drifter; onCall: () => void }) {
  const name = clientName(one.client);
  return (
    <div className="flex items-center gap-2">
      <button
        type="button"
        onClick={onCall}
        aria-haspopup="dialog"
        className="-mx-2 mr-auto min-h-touch min-w-0 rounded-m px-2 py-1 text-left leading-snug hover:bg-sunken"
      >
        <span className="block font-semibold wrap-anywhere">{name}</span>
        <span className="block text-sm text-ink-soft">
          <b className="font-semibold text-ink">{one.lead}</b> {one.rest}
          {one.action === 'offer_times' ? (
            <b className="font-semibold text-accent-strong"> · Called?</b>
          ) : null}
        </span>
        {one.contact ? (
          <span className="mt-0.5 flex items-center gap-1.5 text-sm text-ink-soft">
            <PhoneCall aria-hidden="true" className="size-4 shrink-0" />
            {one.contact}
          </span>
        ) : null}
      </button>
      {one.action === 'call' ? (
        <Button onClick={onCall} aria-label={`Call ${name}`} className="shrink-0 px-3.5">
          <Phone aria-hidden="true" />
          Call
        </Button>
      ) : (
        <ButtonLink href={bookingHref(one)} aria-label={`Offer times to ${name}`} className="shrink-0 px-3.5">
          Offer times
        </ButtonLink>
      )}
    </div>
  );
}
