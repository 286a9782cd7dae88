'use client';

import { CalendarCheck } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { Page } from '@/components/shell/page';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { Booked, BookingChoices, SlotOffer } from '@/lib/domain/appointment';
import { clientName } from '@/lib/domain/client-card';
import type { Booking as BookingInput } from '@/lib/domain/clinic';
import { type Day, saySlot, type Zone } from '@/lib/when';
import { BookingHeld } from './booking-held';
import { ChooseRow } from './choose-row';
import { DayTimes } from './day-times';
import { MessageLine } from './message-line';
import { OutsideReason } from './outside-reason';
import { useWeeks } from './use-block';
import { useFreeTimes } from './use-free-times';
import { WeeksChoice } from './weeks-choice';

type BookingProps = {
  choices: BookingChoices;
  /** The problem the page was opened for. */
  episodeId: string | null;
  today: Day;
  /** Where free times are shown first: near the due day. */
  firstDay: Day;
  /** Chosen already on the calendar: a moment, and somebody's column. */
  at?: string | null | undefined;
  staffId?: string | null | undefined;
  zone: Zone;
  book: FormAction<BookingInput, Booked>;
};

const anyone = 'anyone';
const somethingNew = 'new';
const blockAtMost = 4;

/** A time for a client, with or without a plan: two taps once the day is right. */
export function Booking(props: BookingProps) {
  const { choices, episodeId, today, firstDay, at, zone, book } = props;
  const { client, episodes, services, staff, usualStaffId } = choices;
  const router = useRouter();
  const toast = useToast();
  const known = episodes.find((one) => one.id === episodeId) ?? episodes[0];
  const [about, setAbout] = useState(known?.id ?? somethingNew);
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const [staffId, setStaffId] = useState(() => firstOf(staff, [props.staffId, usualStaffId]));
  const [day, setDay] = useState(firstDay);
  const [tapped, setPicked] = useState<SlotOffer | null>(null);
  const [touched, setTouched] = useState(false);
  const [reason, setReason] = useState('');
  const [asksReason, setAsksReason] = useState(false);
  const forEpisode = about === somethingNew ? null : about;

  const found = useFreeTimes({
    clientId: client.id,
    episodeId: forEpisode,
    staffId: staffId === anyone ? null : staffId,
    serviceId,
    day,
  });
  const { free, again } = found;
  // The time tapped on the calendar counts as chosen until another is.
  const picked = tapped ?? (touched ? null : (free?.find((one) => one.startsAt === at) ?? null));
  const phase = episodes.find((one) => one.id === about)?.phase;
  const first = picked && { clientId: client.id, episodeId: forEpisode, serviceId, ...placeOf(picked) };
  const block = useWeeks(first, phase === 'weekly' ? blockAtMost : 1);
  const settled = useCallback(
    (made: Booked) => {
      const first = saySlot(made.startsAt, zone, today);
      const dates = made.later.length + 1;
      toast({ text: dates > 1 ? `Booked ${dates} dates from ${first}` : `Booked ${first}` });
      router.push(`/clients/${client.id}` as Route);
    },
    [toast, router, client.id, zone, today],
  );
  const booking = useFormAction(book, settled);

  async function take() {
    if (!first) return;
    const { weeks, dates: later } = block;
    const result = await booking.run({ ...first, weeks, later, reason: reason.trim() || null });
    if (!result || result.ok) return;
    // Only a reason is missing: the time stays chosen.
    if ('reason' in result.fields) return setAsksReason(true);
    // The time may be gone: the others are shown in its place.
    setPicked(null);
    setTouched(true);
    again();
  }
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPicked(null);
    setTouched(true);
    booking.clear();
  };

  const booked = choices.booked.map((one) => saySlot(one.startsAt, zone, today));
  const bar = (
    <ActionBar start={<FormMessage message={booking.message ?? found.message ?? block.message} />}>
      <Button
        variant="main"
        size={56}
        disabled={!picked || block.waiting}
        pending={booking.pending}
        onClick={take}
        className="min-w-64"
      >
        {picked ? <CalendarCheck aria-hidden="true" /> : null}
        {bookWord(picked, block.dates?.length ?? 0)}
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
        <BookingHeld episodes={episodes} about={about} />
        <section aria-label="Free times" className="rounded-l border border-line bg-surface p-5">
          <div className="mb-4 empty:hidden">
            <WeeksChoice {...block} chosen={picked !== null} today={today} disabled={booking.pending} />
          </div>
          <DayTimes
            day={day}
            today={today}
            zone={zone}
            free={free}
            chosen={picked}
            onDay={change(setDay)}
            onPick={setPicked}
          />
          <MessageLine standing={choices.messages} />
          {asksReason ? (
            <div ref={show} className="mt-4">
              <OutsideReason
                value={reason}
                onChange={setReason}
                error={reason ? undefined : booking.errors.reason}
              />
            </div>
          ) : null}
        </section>
      </div>
    </Page>
  );
}

/** The question comes into view below the times, once. */
const show = (question: HTMLElement | null) => question?.scrollIntoView({ block: 'center' });

const placeOf = ({ startsAt, staffId, roomId }: SlotOffer) => ({ startsAt, staffId, roomId });

function firstOf(staff: BookingChoices['staff'], wished: readonly (string | null | undefined)[]): string {
  return wished.find((id) => staff.some((one) => one.id === id)) ?? anyone;
}

function bookWord(picked: SlotOffer | null, later: number): string {
  if (!picked) return 'Choose a time';
  return later > 0 ? `Book ${later + 1} dates from ${picked.says}` : `Book ${picked.says}`;
}
