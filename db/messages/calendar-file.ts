import 'server-only';
import { appointmentCalendar, type CalendarAppointment } from '@/lib/interop/ical';
import type { Recipient } from './recipient';

type Dated = Readonly<{
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  sequence: number;
  changedAt: string;
}>;

/** The dates of a message as a calendar reads them: the booked ones, then the cancelled ones, as one stream. */
export function calendarFor(about: readonly Dated[], { clinic, mail, address }: Recipient): string {
  const events = about.map(
    ({ id, status, startsAt, endsAt, sequence, changedAt }): CalendarAppointment => ({
      id,
      startsAt,
      endsAt,
      sequence,
      changedAt,
      cancelled: status !== 'booked',
    }),
  );
  return (['request', 'cancel'] as const)
    .map((as) => ({ as, dates: events.filter(({ cancelled }) => cancelled === (as === 'cancel')) }))
    .filter(({ dates }) => dates.length > 0)
    .map(({ as, dates }) => appointmentCalendar(clinic, dates, { as, from: mail.fromAddress, to: address }))
    .join('');
}

const eachCalendar = /BEGIN:VCALENDAR\r?\n[\s\S]*?END:VCALENDAR\r?\n?/g;

/** The calendars of a kept stream, each with the method it asks for. */
export function calendarsOf(stream: string | null): readonly Readonly<{ method: string; content: string }>[] {
  return [...(stream ?? '').matchAll(eachCalendar)].map(([content]) => ({
    method: /^METHOD:([A-Z]+)\r?$/m.exec(content)?.[1] ?? 'PUBLISH',
    content,
  }));
}
