import { AppError } from '../errors';
import { type Day, localTime, momentsOf, sayFullDate, type WallTime, type Zone } from '../when';
import { type AppointmentStatus, slotHolding } from './clinic';
import type { WorkingDay } from './working-time';

/** Pixels an hour is high, and the minutes a dragged appointment snaps to. */
export const hourPx = 61;
export const snapMinutes = 15;

/** First and last minute of the day a grid shows; whole hours. */
export type GridHours = Readonly<{ first: number; last: number }>;

/** The hours that hold every working time and every appointment shown; eight to six where there is none. */
export function gridHours(
  days: readonly WorkingDay[],
  spans: readonly Readonly<{ from: number; until: number }>[],
): GridHours {
  const opens = days.flatMap((day) => (day.clinic ? [wallMinutes(day.clinic.opens)] : []));
  const closes = days.flatMap((day) => (day.clinic ? [wallMinutes(day.clinic.closes)] : []));
  const first = Math.min(...opens, ...spans.map(({ from }) => from));
  const last = Math.max(...closes, ...spans.map(({ until }) => until));
  if (!Number.isFinite(first) || !Number.isFinite(last)) return { first: 480, last: 1080 };
  return { first: Math.floor(first / 60) * 60, last: Math.min(1440, Math.ceil(last / 30) * 30) };
}

/** Minutes since midnight on the wall; `24:00` is 1440. */
export function wallMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `09:30` of minute 570. The end of a day is `24:00`. */
export function timeOf(minute: number): WallTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day a moment shows on the clinic's clock. */
export function minuteOf(moment: string, zone: Zone): number {
  return wallMinutes(localTime(moment, zone));
}

/** Pixels from the top of the grid. */
export function topOf(minute: number, hours: GridHours): number {
  return ((minute - hours.first) * hourPx) / 60;
}

/** The snapped minute under a pixel, never outside the grid. `length` keeps a whole appointment inside. */
export function minuteAt(px: number, hours: GridHours, length = 0): number {
  const snapped = Math.round((hours.first + (px * 60) / hourPx) / snapMinutes) * snapMinutes;
  return Math.max(hours.first, Math.min(snapped, Math.max(hours.first, hours.last - length)));
}

export type WallMoment =
  | Readonly<{ kind: 'one'; at: string }>
  /** The clocks go back: the time comes twice. */
  | Readonly<{ kind: 'twice'; earlier: string; later: string }>
  /** The clocks go forward over it. */
  | Readonly<{ kind: 'missing'; says: string }>;

/** What a place on the grid is as a moment; ISO in UTC. Throws `invalid` for a minute outside the day. */
export function momentAt(day: Day, minute: number, zone: Zone): WallMoment {
  if (minute < 0 || minute >= 1440) throw new AppError('invalid', 'This time is not on that day.');
  const time = timeOf(minute);
  const [earlier, later] = momentsOf(day, time, zone);
  if (!earlier)
    return {
      kind: 'missing',
      says: `${time} does not exist on ${sayFullDate(day)}: the clocks go forward.`,
    };
  return later ? { kind: 'twice', earlier, later } : { kind: 'one', at: earlier };
}

/**
 * Minutes a block shows, and the turn-over under it, which only what holds its time has. A visit just begun is tall
 * enough to be hit.
 */
export function shownMinutes(
  row: Readonly<{ status: AppointmentStatus; startsAt: string; endsAt: string; holdsUntil: string }>,
): Readonly<{ minutes: number; turnover: number }> {
  const length = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
  const minutes = Math.max(2 * snapMinutes, length(row.startsAt, row.endsAt));
  const holds = slotHolding.includes(row.status);
  return { minutes, turnover: holds ? Math.max(0, length(row.endsAt, row.holdsUntil)) : 0 };
}
