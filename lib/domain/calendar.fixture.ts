import { wallToInstant } from '../when';
import { standardCadence } from './cadence';
import type { CalendarRow, HeldTime } from './calendar';
import type { CalendarBook } from './calendar-drop';
import { rowAt } from './day-row.fixture';
import type { WorkingDay } from './working-time';

export const zone = 'Europe/London';
export const on = (day: string, time: string) => wallToInstant(day, time, zone);

/** A booked weekly appointment of an hour with a quarter to make the room ready. */
export function booked(day: string, time: string, more: Partial<CalendarRow> = {}): CalendarRow {
  const startsAt = on(day, time);
  const row = rowAt(startsAt);
  return {
    ...row,
    holdsUntil: new Date(Date.parse(row.endsAt) + 900_000).toISOString(),
    turnoverMinutes: 15,
    outsideReason: null,
    intervalDays: 7,
    sinceDay: null,
    done: 2,
    ahead: 2,
    told: true,
    ...more,
  };
}

/** The same as a time that is held, of somebody else. */
export function heldBy(name: string, day: string, time: string, more: Partial<HeldTime> = {}): HeldTime {
  const { startsAt, endsAt, holdsUntil } = booked(day, time);
  const ids = { appointmentId: `a-${name}`, clientId: `c-${name}`, staffId: 'ilse', roomId: 'r1' };
  return { ...ids, name, startsAt, endsAt, holdsUntil, ...more };
}

/** A day from nine to half past six, on which Ilse and Wen Li work all of it. */
export function workDay(day: string, more: Partial<WorkingDay> = {}): WorkingDay {
  const clinic = { opens: '09:00', closes: '18:30' };
  const staff = [
    { staffId: 'ilse', name: 'Ilse Brandt', spans: [clinic] },
    { staffId: 'wen', name: 'Wen Li Zhao', spans: [clinic] },
  ];
  return { day, clinic, staff, off: [], ...more };
}

/** The week of Mon 22 March 2027, read on the Tuesday morning. */
export function bookOf(more: Partial<CalendarBook> = {}): CalendarBook {
  return {
    now: on('2027-03-23', '10:40'),
    today: '2027-03-23',
    zone,
    cadence: standardCadence,
    days: ['22', '23', '24', '25', '26', '27'].map((date) => workDay(`2027-03-${date}`)),
    rooms: [
      { id: 'r1', name: 'Room 1' },
      { id: 'r2', name: 'Room 2' },
    ],
    held: [],
    ...more,
  };
}
