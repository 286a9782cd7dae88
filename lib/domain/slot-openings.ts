import { z } from 'zod';
import { isAppError } from '../errors';
import { addDays, Day, daysBetween, isoWeekday, momentReached, WallTime, wallToInstant, Zone } from '../when';
import { WorkingHours } from './clinic';
import { liesIn, StaffHours, type Stretch, stretchesOn, weekOf } from './working-time';

const Moment = z.iso.datetime({ offset: true });
const Id = z.string().min(1);

/** Someone or some room is taken or off; null staff = the room only, null room = the person only, both = closed. */
export const BusyTime = z.strictObject({
  staffId: Id.nullable(),
  roomId: Id.nullable(),
  startsAt: Moment,
  holdsUntil: Moment,
});
export type BusyTime = z.infer<typeof BusyTime>;

export const SlotRequest = z.strictObject({
  dueDay: Day,
  window: z
    .strictObject({ from: Day, to: Day })
    .refine(({ from, to }) => daysBetween(from, to) <= 92, 'A window is three months at most.'),
  /** No day before this one: the shortest gap after the last treated visit. */
  notBefore: Day.nullable().default(null),
  today: Day,
  now: Moment,
  zone: Zone,
  /** The clinic's. A day with a break is named twice. */
  workingHours: z.array(WorkingHours),
  /** Own weeks; who has none works while the clinic is open. */
  staffHours: z.array(StaffHours).default([]),
  minutes: z.number().int().min(5).max(240),
  turnoverMinutes: z.number().int().min(0).max(120),
  /** Weekday, wall time and therapist the client is used to. */
  usual: z
    .strictObject({ weekday: z.number().int().min(1).max(7), time: WallTime, staffId: Id.nullable() })
    .nullable(),
  staff: z.array(Id),
  rooms: z.array(Id),
  busy: z.array(BusyTime),
  count: z.number().int().min(1).max(10).default(3),
});
export type SlotRequest = z.infer<typeof SlotRequest>;

/** Starts are offered on the quarter hour. */
const gridMinutes = 15;

type Taken = { staffId: string | null; roomId: string | null; from: number; until: number };
/** A start at which someone and a room are free; `at` in epoch milliseconds, `minute` of the day. */
export type Opening = {
  day: Day;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Days after the due day, negative before it. */
  fromDue: number;
  minute: number;
  at: number;
  staffId: string;
  roomId: string;
  isFirstOfDay: boolean;
};

/** Every opening from one day to another, both included, in order; one opening a start. */
export function openingsBetween(from: Day, to: Day, asked: SlotRequest): Opening[] {
  const taken = takenTimes(asked);
  const days = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length: days }, (_, n) => addDays(from, n)).flatMap((day) =>
    openingsOn(day, asked, taken),
  );
}

function takenTimes({ busy }: SlotRequest): Taken[] {
  return busy.map(({ staffId, roomId, startsAt, holdsUntil }) => ({
    staffId,
    roomId,
    from: Date.parse(startsAt),
    until: Date.parse(holdsUntil),
  }));
}

function openingsOn(day: Day, asked: SlotRequest, taken: readonly Taken[]): Opening[] {
  const weekday = isoWeekday(day);
  const hours = asked.workingHours.filter((one) => one.weekday === weekday);
  if (hours.length === 0) return [];
  const clock = clockOf(day, asked.zone);
  const shifts = shiftsOn(day, hours, asked, clock);
  const near = taken.filter((one) => touches(one, day));
  const now = Date.parse(asked.now);
  const fromDue = daysBetween(asked.dueDay, day);
  return hours.flatMap((one) =>
    gridOf(one).flatMap((minute) => {
      const at = clock(minute);
      if (at === null || at <= now) return [];
      const until = at + (asked.minutes + asked.turnoverMinutes) * 60_000;
      const free = freeAt(at, until, asked, near, shifts);
      if (!free) return [];
      const isFirstOfDay = minute === shifts.get(free.staffId)?.first;
      return [{ day, weekday, fromDue, minute, at, ...free, isFirstOfDay }];
    }),
  );
}

/** When one therapist works on a day, breaks left out; `first` is the earliest start, minutes of the day. */
type Shift = { stretches: readonly Stretch[]; first: number };

function shiftsOn(
  day: Day,
  hours: readonly WorkingHours[],
  asked: SlotRequest,
  clock: (minute: number) => number | null,
): Map<string, Shift> {
  const at = (time: WallTime) => clock(minutesOf(time)) ?? Date.parse(momentReached(day, time, asked.zone));
  return new Map(
    asked.staff.map((id) => {
      const week = weekOf(id, hours, asked.staffHours);
      const first = onGrid(Math.min(...week.map((one) => minutesOf(one.opens))));
      return [id, { stretches: stretchesOn(day, week, asked.zone, at), first }];
    }),
  );
}

function gridOf({ opens, closes }: WorkingHours): number[] {
  const from = onGrid(minutesOf(opens));
  const steps = Math.max(0, Math.ceil((minutesOf(closes) - from) / gridMinutes));
  return Array.from({ length: steps }, (_, n) => from + n * gridMinutes);
}

function onGrid(minute: number): number {
  return Math.ceil(minute / gridMinutes) * gridMinutes;
}

/** Minutes since midnight on the wall. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function wallTime(minute: number): WallTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes of the day to epoch milliseconds; null in the hour the spring change leaves out. */
function clockOf(day: Day, zone: Zone): (minute: number) => number | null {
  const byWall = (minute: number) => wallMoment(day, minute, zone);
  const midnight = byWall(0);
  const next = wallMoment(addDays(day, 1), 0, zone);
  // Most days have 24 hours: then arithmetic is exact, and much faster than asking the zone each time.
  if (midnight === null || next === null || next - midnight !== 86_400_000) return byWall;
  return (minute) => midnight + minute * 60_000;
}

function wallMoment(day: Day, minute: number, zone: Zone): number | null {
  try {
    return Date.parse(wallToInstant(day, wallTime(minute), zone));
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** A cheap sieve: anything that could touch the day in any time zone. */
function touches(one: Taken, day: Day): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return one.until > noon - 2 * 86_400_000 && one.from < noon + 2 * 86_400_000;
}

/** The usual therapist if working and free, else the first who is; the first free room in the clinic's order. */
function freeAt(
  from: number,
  until: number,
  asked: SlotRequest,
  taken: readonly Taken[],
  shifts: ReadonlyMap<string, Shift>,
) {
  const over = taken.filter((one) => one.from < until && one.until > from);
  if (over.some((one) => one.staffId === null && one.roomId === null)) return null;
  const usual = asked.usual?.staffId;
  const staff = usual && asked.staff.includes(usual) ? [usual, ...asked.staff] : asked.staff;
  const staffId = staff.find(
    (id) => liesIn(shifts.get(id)?.stretches ?? [], from, until) && over.every((one) => one.staffId !== id),
  );
  const roomId = asked.rooms.find((id) => over.every((one) => one.roomId !== id));
  return staffId && roomId ? { staffId, roomId } : null;
}
