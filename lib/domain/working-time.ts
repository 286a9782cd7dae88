import { z } from 'zod';
import { AppError } from '../errors';
import {
  addDays,
  Day,
  daysBetween,
  isoWeekday,
  localDay,
  localTime,
  momentReached,
  momentsOf,
  sayDay,
  sayFullDate,
  WallTime,
  type Zone,
} from '../when';
import type { WorkingSpan } from './appointment';
import { WorkingHours } from './clinic';

/** A therapist's own week: a gap between two spans of a day is a break. Empty: the clinic's hours hold. */
export const StaffWeek = z
  .array(WorkingHours)
  .max(28, 'At most four spans a day.')
  .refine(areApart, 'Two spans of one day overlap.');
export type StaffWeek = z.infer<typeof StaffWeek>;

/** One row of a therapist's own week. */
export const StaffHours = z.strictObject({
  staffId: z.string().min(1),
  weekday: z.int().min(1).max(7),
  opens: WallTime,
  closes: WallTime,
});
export type StaffHours = z.infer<typeof StaffHours>;

function areApart(week: readonly WorkingHours[]): boolean {
  return week.every((one, at) =>
    week.every(
      (other, i) =>
        i <= at || one.weekday !== other.weekday || one.closes <= other.opens || other.closes <= one.opens,
    ),
  );
}

/** What each kind is about: the whole clinic, one therapist, or one room. */
export const offKinds = {
  holiday: { of: 'clinic', says: 'Public holiday' },
  closure: { of: 'clinic', says: 'Clinic closed' },
  away: { of: 'staff', says: 'Away' },
  break: { of: 'staff', says: 'Break' },
  repair: { of: 'room', says: 'Out of use' },
} as const;
export type OffKind = keyof typeof offKinds;
const kinds = Object.keys(offKinds) as [OffKind, ...OffKind[]];

const Fold = z.enum(['earlier', 'later']).nullable();
/** Time in which nobody is booked. `times` null: whole days of the clinic, `until` included. */
export const TimeOffWish = z
  .strictObject({
    kind: z.enum(kinds),
    staffId: z.uuid().nullable(),
    roomId: z.uuid().nullable(),
    from: Day,
    until: Day,
    times: z.strictObject({ starts: WallTime, ends: WallTime, startsFold: Fold, endsFold: Fold }).nullable(),
    note: z.string().trim().max(120, 'At most 120 letters.').nullable(),
  })
  .refine((wish) => whoseOf(wish) === offKinds[wish.kind].of, {
    message: 'Choose who, or which room.',
    path: ['kind'],
  });
export type TimeOffWish = z.infer<typeof TimeOffWish>;

function whoseOf({ staffId, roomId }: { staffId: string | null; roomId: string | null }) {
  if (staffId && roomId) return null;
  return staffId ? 'staff' : roomId ? 'room' : 'clinic';
}

export type OffSpan = Readonly<{ startsAt: string; endsAt: string }>;

/**
 * The moments of a wish, ISO in UTC. Whole days run from the first moment of `from` to the first after `until`.
 * Throws `invalid` for a time the clocks leave out, a time that comes twice and was not chosen, or a wrong order.
 */
export function offSpan(wish: TimeOffWish, zone: Zone): OffSpan {
  const { from, until, times } = wish;
  if (until < from) throw refused('until', 'The last day comes after the first.');
  if (daysBetween(from, until) > 365) throw refused('until', 'At most a year at once.');
  const startsAt = times
    ? chosen(from, times.starts, zone, times.startsFold, 'times.starts')
    : momentReached(from, '00:00', zone);
  const endsAt = times
    ? chosen(until, times.ends, zone, times.endsFold, 'times.ends')
    : momentReached(addDays(until, 1), '00:00', zone);
  if (startsAt >= endsAt) throw refused('times.ends', 'It ends after it begins.');
  return { startsAt, endsAt };
}

function chosen(day: Day, time: WallTime, zone: Zone, fold: z.infer<typeof Fold>, field: string): string {
  const [earlier, later] = momentsOf(day, time, zone);
  if (!earlier)
    throw refused(field, `${time} does not exist on ${sayFullDate(day)}: the clocks go forward then.`);
  if (!later) return earlier;
  if (!fold)
    throw refused(
      field,
      `${time} comes twice on ${sayFullDate(day)}: the clocks go back then. Choose the earlier or the later one.`,
    );
  return fold === 'earlier' ? earlier : later;
}

const refused = (field: string, words: string) => new AppError('invalid', words, { [field]: words });

/** A stretch of one working day; epoch milliseconds. */
export type Stretch = Readonly<{ from: number; until: number }>;

/**
 * The stretches of a day on which these hours run, as moments. On a day the clocks change, hours that begin or
 * end in the missing hour do so when it is skipped, and an hour that comes twice counts from its first time.
 * `at` reads the wall clock of that day, in epoch milliseconds.
 */
export function stretchesOn(
  day: Day,
  week: readonly WorkingHours[],
  zone: Zone,
  at: (time: WallTime) => number = (time) => Date.parse(momentReached(day, time, zone)),
): Stretch[] {
  const weekday = isoWeekday(day);
  return week
    .filter((one) => one.weekday === weekday)
    .map((one) => ({ from: at(one.opens), until: at(one.closes) }))
    .filter((one) => one.from < one.until);
}

/** Whether a span, turn-over included, lies in one of the stretches: never across a break. */
export function liesIn(stretches: readonly Stretch[], from: number, until: number): boolean {
  return stretches.some((one) => one.from <= from && until <= one.until);
}

/** The hours of one therapist that count: their own, as far as the clinic is open; without any, the clinic's. */
export function weekOf(
  staffId: string,
  clinic: readonly WorkingHours[],
  own: readonly StaffHours[],
): WorkingHours[] {
  const theirs = own.filter((one) => one.staffId === staffId);
  if (theirs.length === 0) return [...clinic];
  return clinic.flatMap((open) =>
    theirs
      .filter((one) => one.weekday === open.weekday)
      .map((one) => ({
        weekday: open.weekday,
        opens: laterOf(one.opens, open.opens),
        closes: earlierOf(one.closes, open.closes),
      }))
      .filter((one) => one.opens < one.closes),
  );
}

/** "Tue 09:00 to 13:00, 14:00 to 18:00"; "not on Tue" where there is no span that day. */
export function sayWorking(day: Day, week: readonly WorkingHours[]): string {
  const weekday = isoWeekday(day);
  const name = sayDay(day, day).slice(0, 3);
  const spans = week
    .filter((one) => one.weekday === weekday)
    .map(({ opens, closes }) => `${opens} to ${closes}`)
    .sort();
  return spans.length > 0 ? `${name} ${spans.join(', ')}` : `not on ${name}`;
}

const laterOf = (a: WallTime, b: WallTime): WallTime => [a, b].sort()[1] ?? a;
const earlierOf = (a: WallTime, b: WallTime): WallTime => [a, b].sort()[0] ?? a;

/** Time off as it is stored; `staffId` and `roomId` null: the whole clinic. Instants are ISO strings. */
export type TimeOff = Readonly<{
  id: string;
  kind: OffKind;
  staffId: string | null;
  roomId: string | null;
  startsAt: string;
  endsAt: string;
  note: string | null;
}>;

/** One line of a list: whose it is (null: the clinic), and when, in words. */
export type OffRow = TimeOff & Readonly<{ whose: string | null; says: string }>;

/** Time off as one day sees it: wall times of that day, `24:00` for its end. */
export type OffOnDay = TimeOff & Readonly<{ from: WallTime; to: string; wholeDay: boolean }>;

/** One day of the schedule before anyone is booked. Spans are wall times, in order, without time off. */
export type WorkingDay = Readonly<{
  day: Day;
  /** Null on a weekday the clinic never opens; closures are in `off`. */
  clinic: WorkingSpan | null;
  staff: readonly Readonly<{ staffId: string; name: string; spans: readonly WorkingSpan[] }>[];
  off: readonly OffOnDay[];
}>;

export type WorkingTimes = Readonly<{
  clinic: readonly WorkingHours[];
  staff: readonly Readonly<{ id: string; name: string }>[];
  own: readonly StaffHours[];
  off: readonly TimeOff[];
}>;

/** Each of `days` days from `from` on: when the clinic is open, when each therapist works, and what is off. */
export function workingDays(from: Day, days: number, times: WorkingTimes, zone: Zone): WorkingDay[] {
  const weeks = times.staff.map(({ id, name }) => ({
    staffId: id,
    name,
    week: weekOf(id, times.clinic, times.own),
  }));
  return Array.from({ length: days }, (_, n) => {
    const day = addDays(from, n);
    const weekday = isoWeekday(day);
    const spansOf = (week: readonly WorkingHours[]) =>
      week
        .filter((one) => one.weekday === weekday)
        .map(({ opens, closes }) => ({ opens, closes }))
        .sort((a, b) => (a.opens < b.opens ? -1 : 1));
    return {
      day,
      clinic: spansOf(times.clinic)[0] ?? null,
      staff: weeks.map(({ staffId, name, week }) => ({ staffId, name, spans: spansOf(week) })),
      off: times.off.flatMap((one) => offOn(day, one, zone) ?? []),
    };
  });
}

function offOn(day: Day, off: TimeOff, zone: Zone): OffOnDay | null {
  const begins = momentReached(day, '00:00', zone);
  const ends = momentReached(addDays(day, 1), '00:00', zone);
  if (off.startsAt >= ends || off.endsAt <= begins) return null;
  const fromStart = off.startsAt <= begins;
  const toEnd = off.endsAt >= ends;
  return {
    ...off,
    from: fromStart ? '00:00' : localTime(off.startsAt, zone),
    to: toEnd ? '24:00' : localTime(off.endsAt, zone),
    wholeDay: fromStart && toEnd,
  };
}

/** "Thu 24 Dec", "Thu 24 Dec to Sat 2 Jan", "Thu 24 Dec, 13:00 to 15:00": time off as people say it. */
export function sayOff(off: OffSpan, zone: Zone, today: Day): string {
  const first = localDay(off.startsAt, zone);
  const lastMoment = new Date(Date.parse(off.endsAt) - 1);
  const last = localDay(lastMoment, zone);
  const whole =
    off.startsAt === momentReached(first, '00:00', zone) &&
    off.endsAt === momentReached(addDays(last, 1), '00:00', zone);
  const day = (which: Day) => sayDay(which, today);
  if (whole) return first === last ? day(first) : `${day(first)} to ${day(last)}`;
  const ends = localDay(off.endsAt, zone);
  const until = localTime(off.endsAt, zone);
  return `${day(first)}, ${localTime(off.startsAt, zone)} to ${first === ends ? until : `${day(ends)}, ${until}`}`;
}
