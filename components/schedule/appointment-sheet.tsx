'use client';

import { CalendarClock, CalendarPlus, Phone, Undo2, UserRound, UserRoundCheck, X } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { StartVisit } from '@/components/visit/start-visit';
import type { AppointmentView, DayRow } from '@/lib/domain/appointment';
import { clientName } from '@/lib/domain/client-card';
import { rowReason, rowState } from '@/lib/domain/day-row';
import { localDay, localTime, sayDay, type Zone } from '@/lib/when';
import { CancelAppointment } from './cancel-appointment';
import type { DayActions } from './day-actions';
import { MoveAppointment } from './move-appointment';
import { RowState } from './row-state';
import { startOfRow } from './start-of-row';

type AppointmentSheetProps = {
  row: DayRow;
  now: string;
  zone: Zone;
  /** The signed-in person: only one's own visits are started with a tap. */
  staffId: string;
  actions: DayActions;
  onClose: () => void;
};

/** What can be done with one appointment, by its state. */
export function AppointmentSheet({ row, now, zone, staffId, actions, onClose }: AppointmentSheetProps) {
  const [changing, setChanging] = useState<'move' | 'cancel' | null>(null);
  const back = () => setChanging(null);
  const today = localDay(now, zone);
  const day = localDay(row.startsAt, zone);
  const when = `${day === today ? 'Today' : sayDay(day, today)}, ${localTime(row.startsAt, zone)}–${localTime(row.endsAt, zone)}`;
  const where = [row.staffName, row.roomName, row.serviceName].filter(Boolean).join(' · ');
  return (
    <Dialog
      open
      onClose={onClose}
      size={changing === 'move' ? 'large' : 'small'}
      title={clientName(row.client)}
      sub={`${when} · ${where}`}
    >
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <span className="text-ink-soft">{rowReason(row)}</span>
          <RowState row={row} now={now} />
        </div>
        {row.cancelReason ? <p>Reason: {row.cancelReason}</p> : null}
        {changing === 'cancel' && row.appointmentId ? (
          <CancelAppointment
            appointmentId={row.appointmentId}
            episode={row.episode}
            laterInSeries={row.laterInSeries}
            action={actions.cancel}
            uncancel={actions.uncancel}
            onBack={back}
            onDone={onClose}
          />
        ) : changing === 'move' && row.appointmentId && row.serviceId ? (
          <MoveAppointment
            row={row}
            appointmentId={row.appointmentId}
            serviceId={row.serviceId}
            today={today}
            zone={zone}
            action={actions.move}
            onBack={back}
            onDone={onClose}
          />
        ) : (
          <Choices {...{ row, now, zone, staffId, actions, onClose }} onChange={setChanging} />
        )}
      </div>
    </Dialog>
  );
}

type ChoicesProps = AppointmentSheetProps & { onChange: (to: 'move' | 'cancel') => void };

function Choices({ row, now, zone, staffId, actions, onClose, onChange }: ChoicesProps) {
  const state = rowState(row, now);
  const open = state === 'booked' || state === 'late' || state === 'arrived';
  const isToday = localDay(row.startsAt, zone) === localDay(now, zone);
  const begun = Date.parse(row.startsAt) <= Date.parse(now);
  const id = row.appointmentId;
  const done = onClose;
  return (
    <div className="grid gap-2.5 tablet:grid-cols-2">
      {open && isToday && row.staffId === staffId && state === 'arrived' ? (
        <div className="grid gap-2 tablet:col-span-2">
          <StartVisit {...startOfRow(row)} action={actions.start} refusal="below" className="w-full" />
        </div>
      ) : null}
      {id && isToday && (state === 'booked' || state === 'late') ? (
        <MarkButton id={id} action={actions.arrive} onDone={done} variant="main">
          <UserRoundCheck aria-hidden="true" />
          Arrived
        </MarkButton>
      ) : null}
      {id && begun && (state === 'booked' || state === 'late') ? (
        <MarkButton id={id} action={actions.miss} onDone={done}>
          <X aria-hidden="true" />
          Missed
        </MarkButton>
      ) : null}
      {id && (state === 'arrived' || state === 'missed') ? (
        <MarkButton id={id} action={actions.undo} onDone={done}>
          <Undo2 aria-hidden="true" />
          {state === 'arrived' ? 'Not here after all' : 'Not missed'}
        </MarkButton>
      ) : null}
      <ButtonLink href={`/clients/${row.client.id}` as Route}>
        <UserRound aria-hidden="true" />
        Open client
      </ButtonLink>
      {row.client.phone && state !== 'arrived' ? (
        <a
          href={`tel:${row.client.phone.replace(/[^\d+]/g, '')}`}
          className="inline-flex min-h-12 items-center justify-center gap-2.5 rounded-m border-[1.5px] border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
        >
          <Phone aria-hidden="true" className="size-5" />
          Call {row.client.phone}
        </a>
      ) : null}
      {state === 'missed' || state === 'cancelled' ? (
        <ButtonLink href={bookingHref(row)} variant="soft">
          <CalendarPlus aria-hidden="true" />
          Book again
        </ButtonLink>
      ) : null}
      {id && (state === 'booked' || state === 'late') ? (
        <Button onClick={() => onChange('move')}>
          <CalendarClock aria-hidden="true" />
          Move
        </Button>
      ) : null}
      {id && open ? (
        <Button variant="danger" onClick={() => onChange('cancel')}>
          Cancel appointment
        </Button>
      ) : null}
    </div>
  );
}

/** The booking page for the client of a line, on the same problem. */
function bookingHref(row: Pick<DayRow, 'client' | 'episode'>): Route {
  const episode = row.episode ? `&episode=${row.episode.id}` : '';
  return `/schedule/book?client=${row.client.id}${episode}` as Route;
}

type MarkButtonProps = {
  id: string;
  action: FormAction<{ appointmentId: string }, AppointmentView>;
  onDone: () => void;
  variant?: 'main' | 'outline';
  children: React.ReactNode;
};

function MarkButton({ id, action, onDone, variant = 'outline', children }: MarkButtonProps) {
  const router = useRouter();
  const settle = useCallback(() => {
    router.refresh();
    onDone();
  }, [router, onDone]);
  const { run, pending, message } = useFormAction(action, settle);
  return (
    <div className="grid gap-2">
      <Button variant={variant} pending={pending} onClick={() => run({ appointmentId: id })}>
        {children}
      </Button>
      <FormMessage message={message} />
    </div>
  );
}
