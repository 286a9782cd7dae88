import { z } from 'zod';
import { Day, distance, saySlot, type Zone } from '../when';
import type { CadencePhase } from './cadence';
import type { AppointmentStatus } from './clinic';
import type { Slot } from './slots';

const Instant = z.iso.datetime({ offset: true });

export const AppointmentMove = z.strictObject({
  appointmentId: z.uuid(),
  staffId: z.uuid(),
  roomId: z.uuid(),
  /** ISO instant. */
  startsAt: Instant,
});
export type AppointmentMove = z.infer<typeof AppointmentMove>;

export const Cancelling = z.strictObject({
  appointmentId: z.uuid(),
  by: z.enum(['client', 'clinic']),
  reason: z.string().trim().min(2, 'Say why, in a few words.').max(300, 'At most 300 letters.'),
});
export type Cancelling = z.infer<typeof Cancelling>;

/** Where a free time is looked for. `staffId` null: anyone. */
const Search = z.strictObject({
  clientId: z.uuid(),
  episodeId: z.uuid().nullable(),
  staffId: z.uuid().nullable(),
  serviceId: z.uuid(),
});
export const SlotSearch = Search.extend({ aroundDay: Day, count: z.int().min(1).max(10) });
export type SlotSearch = z.infer<typeof SlotSearch>;
export const DaySearch = Search.extend({ day: Day });
export type DaySearch = z.infer<typeof DaySearch>;

/** A free time in words: "Thu 22 Apr, 10:00" and "in 28 days". */
export type SlotOffer = Slot & Readonly<{ staffName: string; roomName: string; says: string; away: string }>;

type Named = Readonly<{ id: string; name: string }>;

/** Puts names and words to free slots. */
export function offersOf(
  slots: readonly Slot[],
  known: Readonly<{ staff: readonly Named[]; rooms: readonly Named[] }>,
  today: Day,
  zone: Zone,
): SlotOffer[] {
  const nameOf = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.name ?? '';
  return slots.map((slot) => ({
    ...slot,
    staffName: nameOf(known.staff, slot.staffId),
    roomName: nameOf(known.rooms, slot.roomId),
    says: saySlot(slot.startsAt, zone, today),
    away: distance(slot.onDay, today),
  }));
}

export type AppointmentView = Readonly<{
  id: string;
  clientId: string;
  episodeId: string | null;
  staffId: string;
  roomId: string;
  serviceId: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  holdsUntil: string;
  status: AppointmentStatus;
}>;

/** One line of a day: an appointment, with its visit once begun; or a visit that came without one. */
export type DayRow = Readonly<{
  appointmentId: string | null;
  status: AppointmentStatus;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  arrivedAt: string | null;
  cancelReason: string | null;
  client: Readonly<{
    id: string;
    givenName: string;
    familyName: string;
    preferredName: string | null;
    birthDate: string;
    phone: string | null;
  }>;
  staffId: string;
  staffName: string;
  roomId: string | null;
  roomName: string | null;
  serviceId: string | null;
  serviceName: string | null;
  minutes: number;
  episode: Readonly<{ id: string; problem: string; phase: CadencePhase }> | null;
  /** Problems a visit could be about when the appointment names none. */
  openEpisodes: readonly Readonly<{ id: string; problem: string }>[];
  visit: Readonly<{
    id: string;
    staffId: string;
    startedAt: string;
    endedAt: string | null;
    signedAt: string | null;
  }> | null;
  /** The visit's number, or the one it would get. */
  visitNumber: number;
}>;

export type WorkingSpan = Readonly<{ opens: string; closes: string }>;
export type DayView = Readonly<{
  day: Day;
  /** Null on a day the clinic is closed. */
  hours: WorkingSpan | null;
  rows: readonly DayRow[];
}>;

/** What the booking page lets a person choose from. */
export type BookingChoices = Readonly<{
  client: DayRow['client'];
  archived: boolean;
  /** Open problems, newest first. */
  episodes: readonly Readonly<{
    id: string;
    problem: string;
    phase: CadencePhase;
    intervalDays: number | null;
    lastTreatedDay: Day | null;
  }>[];
  services: readonly (Named & Readonly<{ minutes: number; fee: string }>)[];
  staff: readonly Named[];
  usualStaffId: string | null;
  /** Appointments to come, for the line that says what is booked already. */
  booked: readonly Readonly<{ id: string; startsAt: string; staffName: string }>[];
}>;
