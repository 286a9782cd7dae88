'use client';

import { CalendarClock, MessageSquare, Phone, PhoneMissed, UserRoundCheck } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DateField } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { clientName } from '@/lib/domain/client-card';
import {
  type ContactMade,
  type ContactOutcome,
  longestWaitDays,
  outcomeWords,
  usualAgainOn,
} from '@/lib/domain/contact';
import type { Drifter } from '@/lib/domain/drift';
import { addDays, type Day, sayDay } from '@/lib/when';

export const bookingHref = ({ client, episodeId }: Drifter): Route =>
  `/schedule/book?client=${client.id}&episode=${episodeId}` as Route;

type CallSheetProps = {
  one: Drifter;
  today: Day;
  made: FormAction<ContactMade, { againOn: string }>;
  onClose: () => void;
};

const outcomes: readonly (readonly [ContactOutcome, typeof Phone])[] = [
  ['reached', UserRoundCheck],
  ['no_answer', PhoneMissed],
  ['left_message', MessageSquare],
  ['asked_to_wait', CalendarClock],
];

/** One call: the number, and how it ended. One tap writes it down; who asks to wait says until when. */
export function CallSheet({ one, today, made, onClose }: CallSheetProps) {
  const [waits, setWaits] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const { client } = one;
  const done = useCallback(
    ({ againOn }: { againOn: string }) => {
      toast({ text: `Written down. On the list again ${sayDay(againOn, today)}.`, seconds: 5 });
      onClose();
      router.refresh();
    },
    [onClose, router, toast, today],
  );
  const form = useFormAction(made, done);
  const write = (outcome: ContactOutcome, againOn: Day | null) =>
    form.run({ episodeId: one.episodeId, outcome, againOn, note: null });
  return (
    <Dialog
      open
      onClose={onClose}
      title={clientName(client)}
      sub={`${one.lead} ${one.rest}${one.contact ? `. ${one.contact}` : ''}`}
      footer={
        <>
          <Button onClick={onClose}>Not called</Button>
          <ButtonLink href={bookingHref(one)}>Offer times</ButtonLink>
        </>
      }
    >
      <div className="grid gap-4">
        <PhoneLine phone={client.phone} />
        {waits ? (
          <WaitUntil today={today} pending={form.pending} onDay={(day) => write('asked_to_wait', day)} />
        ) : (
          <fieldset disabled={form.pending}>
            <legend className="pb-2 font-semibold">How did the call end?</legend>
            <div className="grid grid-cols-2 gap-2.5">
              {outcomes.map(([outcome, Icon]) => (
                <Button
                  key={outcome}
                  size={64}
                  className="justify-start! px-4! text-left text-base!"
                  onClick={() => (outcome === 'asked_to_wait' ? setWaits(true) : write(outcome, null))}
                >
                  <Icon aria-hidden="true" />
                  <span className="min-w-0 leading-tight">
                    {outcomeWords[outcome]}
                    <span className="block text-sm font-normal text-ink-soft">
                      {outcome === 'asked_to_wait'
                        ? 'until a day'
                        : `again ${sayDay(usualAgainOn(outcome, today), today)}`}
                    </span>
                  </span>
                </Button>
              ))}
            </div>
          </fieldset>
        )}
        <FormMessage message={form.message} />
      </div>
    </Dialog>
  );
}

function PhoneLine({ phone }: { phone: string | null }) {
  if (phone === null) return <p className="text-ink-soft">No phone number in the record.</p>;
  return (
    <a
      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
      className="flex min-h-16 items-center gap-3 rounded-m bg-accent-soft px-5 text-xl font-bold text-accent-strong"
    >
      <Phone aria-hidden="true" className="size-6 shrink-0" />
      <span className="wrap-anywhere">{phone}</span>
    </a>
  );
}

type WaitUntilProps = { today: Day; pending: boolean; onDay: (day: Day) => void };

function WaitUntil({ today, pending, onDay }: WaitUntilProps) {
  const [other, setOther] = useState('');
  return (
    <fieldset disabled={pending} className="grid gap-2.5">
      <legend className="pb-2 font-semibold">Asked to wait until</legend>
      <div className="grid grid-cols-3 gap-2.5">
        {[1, 2, 4].map((weeks) => (
          <Button key={weeks} size={64} onClick={() => onDay(addDays(today, weeks * 7))}>
            <span className="leading-tight">
              {weeks === 1 ? '1 week' : `${weeks} weeks`}
              <span className="block text-sm font-normal text-ink-soft">
                {sayDay(addDays(today, weeks * 7), today)}
              </span>
            </span>
          </Button>
        ))}
      </div>
      <div className="flex items-end gap-2.5">
        <DateField
          label="Or another day"
          className="min-w-0 flex-1"
          value={other}
          min={addDays(today, 1)}
          max={addDays(today, longestWaitDays)}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Button variant="main" disabled={!other} pending={pending} onClick={() => onDay(other)}>
          Save
        </Button>
      </div>
    </fieldset>
  );
}
