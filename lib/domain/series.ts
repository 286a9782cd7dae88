import { addDays, daysBetween, localDay, localTime, wallToInstant, type Zone } from '../when';
import { minutesOf } from './slot-openings';

/**
 * The same weekday and wall time some weeks later, as an ISO instant: 10:00 stays 10:00 when the clocks change.
 * Throws `invalid` where the spring change leaves that time out.
 */
export function weeksLater(startsAt: string, weeks: number, zone: Zone): string {
  return wallToInstant(addDays(localDay(startsAt, zone), 7 * weeks), localTime(startsAt, zone), zone);
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
