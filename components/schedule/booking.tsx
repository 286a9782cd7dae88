'use client';

import { CalendarCheck, CircleAlert } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { Page } from '@/components/shell/page';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { AppointmentView, BookingChoices, SlotOffer } from '@/lib/domain/appointment';
import { clientName } from '@/lib/domain/client-card';
import type { Booking as BookingInput } from '@/lib/domain/clinic';
import { type Day, saySlot, type Zone } from '@/lib/when';
import { ChooseRow } from './choose-row';
import { DayTimes } from './day-times';
import { useFreeTimes } from './use-free-times';

type BookingProps = {
  choices: BookingChoices;
  /** The problem the page was opened for. */
  episodeId: string | null;
  today: Day;
  /** Where free times are shown first: near the due day. */
  firstDay: Day;
  zone: Zone;
  book: FormAction<BookingInput, AppointmentView>;
};

const anyone = 'anyone';
const somethingNew = 'new';

/** A time for a client, with or without a plan: two taps once the day is right. */
export function Booking({ choices, episodeId, today, firstDay, zone, book }: BookingProps) {
  const { client, episodes, services, staff, usualStaffId } = choices;
  const router = useRouter();
  const toast = useToast();
  const known = episodes.find((one) => one.id === episodeId) ?? episodes[0];
  const [about, setAbout] = useState(known?.id ?? somethingNew);
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const [staffId, setStaffId] = useState(staff.find((one) => one.id === usualStaffId)?.id ?? anyone);
  const [day, setDay] = useState(firstDay);
  const [picked, setPicked] = useState<SlotOffer | null>(null);
  const forEpisode = about === somethingNew ? null : about;

  const {
    free,
    again,
    message: notFound,
  } = useFreeTimes({
    clientId: client.id,
    episodeId: forEpisode,
    staffId: staffId === anyone ? null : staffId,
    serviceId,
    day,
  });
  const settled = useCallback(
    (made: AppointmentView) => {
      toast({ text: `Booked ${saySlot(made.startsAt, zone, today)}` });
      router.push(`/clients/${client.id}` as Route);
    },
    [toast, router, client.id, zone, today],
  );
  const booking = useFormAction(book, settled);

  async function take() {
    if (!picked) return;
    const { startsAt, roomId } = picked;
    const input = { clientId: client.id, episodeId: forEpisode, serviceId, startsAt, roomId };
    const result = await booking.run({ ...input, staffId: picked.staffId });
    if (result?.ok) return;
    // The time may be gone: the others are shown in its place.
    setPicked(null);
    again();
  }
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPicked(null);
    booking.clear();
  };

  const booked = choices.booked.map((one) => saySlot(one.startsAt, zone, today));
  const bar = (
    <ActionBar>
      <Button
        variant="main"
        size={56}
        disabled={!picked}
        pending={booking.pending}
        onClick={take}
        className="min-w-64"
      >
        {picked ? <CalendarCheck aria-hidden="true" /> : null}
        {picked ? `Book ${picked.says}` : 'Choose a time'}
      </Button>
    </ActionBar>
  );
  return (
    <Page
      title={`Book ${clientName(client)}`}
      sub={booked.length > 0 ? `Booked already: ${booked.join('; ')}` : 'Nothing is booked yet.'}
      back={{ href: `/clients/${client.id}` as Route, label: 'Back to the client' }}
      bar={bar}
    >
      <div className="grid gap-5">
        <ChooseRow
          label="About"
          value={about}
          onChange={change(setAbout)}
          options={[
            ...episodes.map((one) => ({ value: one.id, label: one.problem })),
            { value: somethingNew, label: 'Something new' },
          ]}
        />
        {services.length > 1 ? (
          <ChooseRow
            label="Service"
            value={serviceId}
            onChange={change(setServiceId)}
            options={services.map((one) => ({
              value: one.id,
              label: one.name,
              sub: [`${one.minutes} min`, one.fee].filter(Boolean).join(', '),
            }))}
          />
        ) : null}
        <ChooseRow
          label="Therapist"
          value={staffId}
          onChange={change(setStaffId)}
          options={[
            ...staff.map((one) => ({ value: one.id, label: one.name })),
            { value: anyone, label: 'Whoever is free' },
          ]}
        />
        <Held episodes={episodes} about={about} />
        <section aria-label="Free times" className="rounded-l border border-line bg-surface p-5">
          <DayTimes
            day={day}
            today={today}
            zone={zone}
            free={free}
            chosen={picked}
            onDay={change(setDay)}
            onPick={setPicked}
          />
          <div className="mt-4">
            <FormMessage message={booking.message ?? notFound} />
          </div>
        </section>
      </div>
    </Page>
  );
}

type HeldProps = { episodes: BookingChoices['episodes']; about: string };

/** Said before a time is chosen, not after. */
function Held({ episodes, about }: HeldProps) {
  const referred = episodes.some((one) => one.phase === 'referred');
  const inReview = episodes.find((one) => one.id === about)?.phase === 'review';
  if (!referred && !inReview) return null;
  return (
    <p className="flex items-center gap-3 rounded-m bg-warn-soft px-4 py-3">
      <CircleAlert aria-hidden="true" className="size-5 shrink-0 text-warn" />
      {referred
        ? 'Referred: bookings are held until written clearance comes in.'
        : 'In re-evaluation: nothing can be booked until the therapist decided how it goes on.'}
    </p>
  );
}
