import { z } from 'zod';
import { Day, distance, saySlot, type Zone } from '../when';
import type { CadencePhase } from './cadence';
import { CloseReason } from './client';
import type { AppointmentStatus } from './clinic';
import type { MessageStanding } from './message';
import type { Slot } from './slots';

const Instant = z.iso.datetime({ offset: true });

/** Why it stands outside working hours or the window of its plan; asked only then. */
const Outside = z
  .string()
  .trim()
  .max(300, 'At most 300 letters.')
  .nullable()
  .default(null)
  .transform((text) => text || null);

/** One date of a weekly block after its first, as it was shown. */
export const BlockDate = z.strictObject({ startsAt: Instant, staffId: z.uuid(), roomId: z.uuid() });
export type BlockDate = z.infer<typeof BlockDate>;

/** How many weeks are booked in one go. The first date stands in the booking itself. */
export const blockFields = {
  weeks: z.int().min(1).max(4).default(1),
  /** The later dates as they were shown; null: the same weekday, wall time, therapist and room each week. */
  later: z.array(BlockDate).max(3).nullable().default(null),
  reason: Outside,
};

export const AppointmentMove = z.strictObject({
  appointmentId: z.uuid(),
  staffId: z.uuid(),
  roomId: z.uuid(),
  /** ISO instant. */
  startsAt: Instant,
  /** Length without turn-over; null: as long as before. */
  minutes: z.int().min(5).max(240).nullable().default(null),
  /** The one the person saw: another tab may have moved it since. Null asks nothing. */
  sequence: z.int().min(0).nullable().default(null),
  /** `shift`: the later dates of its series go along, by the same days and wall-clock minutes. */
  rest: z.enum(['keep', 'shift']).default('keep'),
  reason: Outside,
});
/** As asked for; what is left out is filled in by the verb. */
export type AppointmentMove = z.input<typeof AppointmentMove>;

/** What a cancelled date means for the plan behind it. */
export const PlanAfterCancel = z.enum(['keep', 'as_needed', 'pause', 'finish']);
export type PlanAfterCancel = z.infer<typeof PlanAfterCancel>;

export const Cancelling = z.strictObject({
  appointmentId: z.uuid(),
  by: z.enum(['client', 'clinic']),
  reason: z.string().trim().min(2, 'Say why, in a few words.').max(300, 'At most 300 letters.'),
  plan: PlanAfterCancel.default('keep'),
  /** With plan `finish` only. */
  closeReason: CloseReason.nullable().default(null),
  /** `cancel`: the later dates of its series go with it. */
  rest: z.enum(['keep', 'cancel']).default('keep'),
});
export type Cancelling = z.input<typeof Cancelling>;

/** Minutes in which a booking, a move or a cancellation is taken back before anybody is told. */
export const undoMinutes = 3;

/** Where a free time is looked for. `staffId` null: anyone. */
const Search = z.strictObject({
  clientId: z.uuid(),
  episodeId: z.uuid().nullable(),
  staffId: z.uuid().nullable(),
  serviceId: z.uuid(),
});
export const SlotSearch = Search.extend({ aroundDay: Day, count: z.int().min(1).max(10) });
export type SlotSearch = z.infer<typeof SlotSearch>;
export const DaySearch = Search.extend({
  day: Day,
  /** The appointment that is to be moved: its own time counts as free. */
  moving: z.uuid().nullable().default(null),
  /** Another length than the service's. */
  minutes: z.int().min(5).max(240).nullable().default(null),
});
export type DaySearch = z.input<typeof DaySearch>;

/** The first date of a block whose later dates are asked for. */
export const BlockSearch = z.strictObject({
  clientId: z.uuid(),
  episodeId: z.uuid().nullable(),
  serviceId: z.uuid(),
  startsAt: Instant,
  staffId: z.uuid(),
  roomId: z.uuid(),
});
export type BlockSearch = z.infer<typeof BlockSearch>;

/** A free time in words: "Thu 22 Apr, 10:00" and "in 28 days". */
export type SlotOffer = Slot & Readonly<{ staffName: string; roomName: string; says: string; away: string }>;

/** A later week of a block: what would be booked, or null where that week's window has nothing free. */
export type BlockWeek = Readonly<{
  dueDay: Day;
  offer: SlotOffer | null;
  /** The same weekday, wall time and therapist as the first date. */
  asUsual: boolean;
}>;

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
  /** Shared by the dates of one weekly block. */
  seriesId: string | null;
  /** Grows with every change the client has to know. */
  sequence: number;
  outsideReason: string | null;
}>;

/** What a booking made: its first date, and the later ones of a weekly block. */
export type Booked = AppointmentView & Readonly<{ later: readonly AppointmentView[] }>;

/** One line of a day: an appointment, with its visit once begun; or a visit that came without one. */
export type DayRow = Readonly<{
  appointmentId: string | null;
  status: AppointmentStatus;
  /** What a move is checked against. */
  sequence: number;
  /** Booked dates of the same series after this one. */
  laterInSeries: number;
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
  /** Whether the client hears of a booking by e-mail. */
  messages: MessageStanding;
}>;
