import { addDays, type Day, daysBetween, localDay, localTime, wallToInstant, type Zone } from '../when';
import type { CadenceConfig } from './cadence-config';
import { minutesOf } from './slot-openings';

/**
 * The same weekday and wall time some weeks later, as an ISO instant: 10:00 stays 10:00 when the clocks change.
 * Throws `invalid` where the spring change leaves that time out.
 */
export function weeksLater(startsAt: string, weeks: number, zone: Zone): string {
  return wallToInstant(addDays(localDay(startsAt, zone), 7 * weeks), localTime(startsAt, zone), zone);
}

/** Why these days, the first one first, are no block of so many weeks; null when they are one. */
export function blockRefusal(
  days: readonly Day[],
  weeks: number,
  { weeklyWindowDays, shortestGapDays }: Pick<CadenceConfig, 'weeklyWindowDays' | 'shortestGapDays'>,
): string | null {
  const [first] = days;
  if (!first || days.length > weeks) return 'There is one date a week in a block, and no more.';
  let before = { day: first, week: 0 };
  for (const day of days.slice(1)) {
    const after = daysBetween(first, day);
    const week = Math.round(after / 7);
    if (week <= before.week || week >= weeks || Math.abs(after - 7 * week) > weeklyWindowDays)
      return 'The dates of a block lie a week apart, each inside the window of its week.';
    if (daysBetween(before.day, day) < shortestGapDays)
      return `Two visits are at least ${shortestGapDays} days apart.`;
    before = { day, week };
  }
  return null;
}

/** How far a move went on the wall: whole days, and minutes of the day (negative: earlier). */
export type WallShift = Readonly<{ days: number; minutes: number }>;

/** The shift from one moment to another as the clock on the wall shows it. */
export function shiftBetween(from: string, to: string, zone: Zone): WallShift {
  return {
    days: daysBetween(localDay(from, zone), localDay(to, zone)),
    minutes: minutesOf(localTime(to, zone)) - minutesOf(localTime(from, zone)),
  };
}

/** A moment moved by a wall shift. Throws `invalid` where the spring change leaves that time out. */
export function shifted(moment: string, { days, minutes }: WallShift, zone: Zone): string {
  const wall = minutesOf(localTime(moment, zone)) + minutes;
  const minute = ((wall % dayMinutes) + dayMinutes) % dayMinutes;
  const day = addDays(localDay(moment, zone), days + Math.floor(wall / dayMinutes));
  return wallToInstant(day, clock(minute), zone);
}

const dayMinutes = 24 * 60;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
