import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AppError } from './errors';

/** A local calendar day, `YYYY-MM-DD`. Days are counted as people count them, never as 24 hours. */
export const Day = z.iso.date('Write a date as day, month and year.');
export type Day = z.infer<typeof Day>;

/** A wall time of the clinic, 24 h, `HH:MM`. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 09:30.');
export type WallTime = z.infer<typeof WallTime>;

/** An IANA time zone, e.g. `Europe/London`. */
export const Zone = z.string().refine(isZone, 'This time zone is not known.');
export type Zone = z.infer<typeof Zone>;

/** A moment: an ISO string with its offset, or a Date. */
export type Moment = string | Date;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const fullWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** From this far on a day and month alone could be read as the wrong year. */
const yearIsSaidFrom = 300;

/** "Thu 14 Jan"; far days carry their year: "Thu 14 Jan 2029". */
export function sayDay(day: Day, today: Day): string {
  return `${weekdays[isoWeekday(day) - 1]} ${sayDate(day, today)}`;
}

/** "14 Jan", for tight places; far days carry their year. */
export function sayDate(day: Day, today: Day): string {
  const { day: date, month, year } = plain(day);
  const far = Math.abs(daysBetween(today, day)) >= yearIsSaidFrom;
  return `${date} ${months[month - 1]?.slice(0, 3)}${far ? ` ${year}` : ''}`;
}

/** "3 June 1985": a birth day, or any day that must stand by itself. */
export function sayFullDate(day: Day): string {
  const { day: date, month, year } = plain(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** "Thursday 25 March 2027": a day as a letter to a client says it. */
export function sayLongDay(day: Day): string {
  return `${fullWeekdays[isoWeekday(day) - 1]} ${sayFullDate(day)}`;
}

/** "Thursday 22 April, 10:00" in the clinic's zone, for a client; no year, so for the coming months only. */
export function sayLongSlot(moment: Moment, zone: Zone): string {
  const day = localDay(moment, zone);
  return `${sayLongDay(day).replace(/ \d{4}$/, '')}, ${localTime(moment, zone)}`;
}

/** "Thu 14 Jan, 10:00" in the clinic's zone. */
export function saySlot(moment: Moment, zone: Zone, today: Day): string {
  return `${sayDay(localDay(moment, zone), today)}, ${localTime(moment, zone)}`;
}

/** "today", "tomorrow", "yesterday", "in 7 days", "7 days ago". */
export function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The calendar day of a moment in the clinic's zone. */
export function localDay(moment: Moment, zone: Zone): Day {
  return inZone(moment, zone).toPlainDate().toString();
}

/** The wall time of a moment in the clinic's zone, `HH:MM`. */
export function localTime(moment: Moment, zone: Zone): WallTime {
  return inZone(moment, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Full years; who is born on 29 Feb has the birthday on 1 Mar in other years. Throws `invalid` before birth. */
export function ageOn(birthDay: Day, today: Day): number {
  const birth = plain(birthDay);
  const now = plain(today);
  if (daysBetween(birthDay, today) < 0) throw new AppError('invalid', 'This birth date is in the future.');
  const before = now.month < birth.month || (now.month === birth.month && now.day < birth.day);
  return now.year - birth.year - (before ? 1 : 0);
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return plain(day).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to)).days;
}

/** 1 Monday to 7 Sunday. */
export function isoWeekday(day: Day): number {
  return plain(day).dayOfWeek;
}

/**
 * The moment of a wall time, as an ISO string in UTC. When the clocks go back a time comes twice: `which`
 * chooses. Throws `invalid` for a time that the spring change leaves out.
 */
export function wallToInstant(
  day: Day,
  time: WallTime,
  zone: Zone,
  which: 'earlier' | 'later' = 'earlier',
): string {
  const wall = asDate(() => Temporal.PlainDateTime.from(`${day}T${time}`));
  const there = asDate(() => wall.toZonedDateTime(zone, { disambiguation: which }));
  if (!there.toPlainDateTime().equals(wall))
    throw new AppError(
      'invalid',
      `${time} does not exist on ${sayFullDate(day)}: the clocks go forward then.`,
    );
  return there.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** The moments a wall time stands for, earlier first: none where the spring change leaves it out, two in autumn. */
export function momentsOf(day: Day, time: WallTime, zone: Zone): string[] {
  const wall = asDate(() => Temporal.PlainDateTime.from(`${day}T${time}`));
  const both = (['earlier', 'later'] as const)
    .map((disambiguation) => asDate(() => wall.toZonedDateTime(zone, { disambiguation })))
    .filter((there) => there.toPlainDateTime().equals(wall))
    .map((there) => there.toInstant().toString({ smallestUnit: 'millisecond' }));
  return [...new Set(both)];
}

/** The moment a wall time is reached on that day; one the spring change leaves out is reached when it happens. */
export function momentReached(day: Day, time: WallTime, zone: Zone): string {
  const [there] = momentsOf(day, time, zone);
  if (there) return there;
  const before = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, {
    disambiguation: 'earlier',
  });
  const change = before.getTimeZoneTransition('next') ?? before;
  return change.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** Whether this machine knows the zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

function plain(day: Day): Temporal.PlainDate {
  return asDate(() => Temporal.PlainDate.from(day, { overflow: 'reject' }));
}

function inZone(moment: Moment, zone: Zone): Temporal.ZonedDateTime {
  const iso = typeof moment === 'string' ? moment : moment.toISOString();
  return asDate(() => Temporal.Instant.from(iso).toZonedDateTimeISO(zone));
}

/** Temporal speaks in RangeErrors; staff and forms get a sentence. */
function asDate<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('invalid', 'This is not a date, time or time zone.');
    throw error;
  }
}
