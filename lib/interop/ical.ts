import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { localDay, localTime, wallToInstant, type Zone } from '../when';

/** One appointment as a calendar of the client may know it: when, and nothing of why. ISO instants. */
export type CalendarAppointment = Readonly<{
  id: string;
  startsAt: string;
  endsAt: string;
  /** Grows with every change the client has to know of. */
  sequence: number;
  changedAt: string;
  cancelled: boolean;
}>;

export type CalendarClinic = Readonly<{ name: string; address: string; phone: string; timeZone: Zone }>;

/**
 * What it is for. `feed`: a link the client's calendar reads again and again. `publish`: a file to keep.
 * `request` and `cancel`: a message that a calendar files by itself, from the clinic's address to the client's.
 */
export type CalendarPurpose =
  | Readonly<{ as: 'feed' | 'publish' }>
  | Readonly<{ as: 'request' | 'cancel'; from: string; to: string }>;

const refreshSeconds = 4 * 3600;

/**
 * iCalendar text (RFC 5545, 5546, 7986) with a stable UID per appointment, SEQUENCE for its changes and wall times
 * under a TZID whose VTIMEZONE stands in it. It says the clinic's name, place and phone; never who or what for.
 */
export function appointmentCalendar(
  clinic: CalendarClinic,
  appointments: readonly CalendarAppointment[],
  purpose: CalendarPurpose,
): string {
  const block = zoneBlock(clinic.timeZone);
  const calendar = ical({
    prodId: { company: 'Palpate', product: 'Appointments', language: 'EN' },
    method: methods[purpose.as],
    // A calendar must hold something: one without dates holds its zone. Named beside dates it would reach those in UTC.
    timezone: {
      name: appointments.length === 0 ? (block?.tzid ?? null) : null,
      generator: () => block?.text ?? null,
    },
    // The generator writes a calendar's name as it is given.
    name: purpose.as === 'feed' ? line(clinic.name).replace(/[\\;,]/g, '\\$&') : null,
    ttl: purpose.as === 'feed' ? refreshSeconds : null,
  });
  for (const one of [...appointments].sort(byStart)) {
    const changed = Temporal.Instant.from(one.changedAt);
    const event = calendar.createEvent({
      id: `${one.id}@palpate`,
      sequence: one.sequence,
      stamp: changed,
      lastModified: changed,
      start: Temporal.Instant.from(one.startsAt),
      end: Temporal.Instant.from(one.endsAt),
      timezone: block && saysBoth(one, clinic.timeZone) ? block.tzid : null,
      summary: `Appointment at ${line(clinic.name)}`,
      description: `To move or cancel it, call ${line(clinic.phone)}.`,
      location: line(clinic.address) || null,
      status:
        one.cancelled || purpose.as === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: one.cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      class: ICalEventClass.PRIVATE,
    });
    if (purpose.as !== 'request' && purpose.as !== 'cancel') continue;
    // A parameter knows no escape for a quotation mark.
    event.organizer({ name: line(clinic.name).replaceAll('"', '’'), email: purpose.from });
    // No answer is wanted: the date is agreed.
    event.createAttendee({ email: purpose.to, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  }
  return `${calendar.toString()}\r\n`;
}

const methods = {
  feed: ICalCalendarMethod.PUBLISH,
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const;

const byStart = (a: CalendarAppointment, b: CalendarAppointment): number =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);

/** The zone's VTIMEZONE and the name it goes by there; null for a zone without one, whose times go out in UTC. */
function zoneBlock(zone: Zone): Readonly<{ tzid: string; text: string }> | null {
  const block = tzlib_get_ical_block(zone);
  const [text, name] = Array.isArray(block) ? block : [];
  const tzid = name?.replace(/^TZID=/, '');
  return text && tzid ? { text, tzid } : null;
}

/**
 * Whether wall times say both ends to every program alike. They do not in an hour that comes twice (RFC 5545 3.3.5
 * reads the first, some read the second), nor where the zone's block knows another rule than this machine.
 */
function saysBoth({ startsAt, endsAt }: CalendarAppointment, zone: Zone): boolean {
  return [startsAt, endsAt].every((moment) => {
    const day = localDay(moment, zone);
    const time = localTime(moment, zone);
    const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).offset.replace(':', '');
    return (
      wallToInstant(day, time, zone, 'earlier') === wallToInstant(day, time, zone, 'later') &&
      tzlib_get_offset(zone, day, time) === there
    );
  });
}

/** One line of text: a control character has no place in a calendar file, and an address may have line ends. */
function line(text: string): string {
  return text
    .replace(/[\r\n]+/g, ', ')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
