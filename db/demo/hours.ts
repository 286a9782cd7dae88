import 'server-only';
import type { WorkingHours } from '@/lib/domain/clinic';
import { minutesOf } from '@/lib/domain/slot-openings';
import { offSpan, type TimeOffWish } from '@/lib/domain/working-time';
import { addDays, type Day, isoWeekday } from '@/lib/when';
import { dice } from './dice';
import type { StaffKey } from './people';

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
type Span = readonly [opens: string, closes: string];

/** Each therapist's day with its lunch break. */
const shifts: Partial<Record<StaffKey, readonly Span[]>> = {
  ilse: [
    ['08:00', '13:00'],
    ['13:30', '18:30'],
  ],
  henrik: [
    ['09:00', '13:00'],
    ['13:30', '20:00'],
  ],
  wen: [
    ['08:00', '13:00'],
    ['14:00', '18:30'],
  ],
};
/** The day the demo is opened on is the long one: its visits lie around the hour it is opened at. */
const longDay: readonly Span[] = [['07:00', '20:30']];

/** The own week of a therapist; empty for who has none. */
export function ownWeek(key: string, today: Day): WorkingHours[] {
  const own = Object.entries(shifts).find(([name]) => name === key)?.[1];
  if (!own) return [];
  return everyDay.flatMap((weekday) =>
    (weekday === isoWeekday(today) ? longDay : own).map(([opens, closes]) => ({ weekday, opens, closes })),
  );
}

type Off = Pick<TimeOffWish, 'kind' | 'note'> & Readonly<{ id: string; whose: StaffKey | null; day: Day }>;

/** What is off in the weeks ahead: a holiday of the town, and one therapist's day off. */
export function daysOff(today: Day): readonly Off[] {
  // Dice of its own: the stories of the clients are thrown with the other.
  const { uuid } = dice(19_850_604);
  return [
    { id: uuid(), kind: 'holiday', whose: null, day: addDays(today, 17), note: 'Harbour fair' },
    { id: uuid(), kind: 'away', whose: 'henrik', day: addDays(today, 3), note: null },
  ];
}

/** The moments of a day off. */
export function momentsOff({ kind, note, day }: Off, zone: string) {
  return offSpan({ kind, note, staffId: null, roomId: null, from: day, until: day, times: null }, zone);
}

/** Whether a start with so many minutes lies in the hours of that day, on a day that is not off. */
export function worksThen(key: string, day: Day, start: string, held: number, today: Day): boolean {
  if (daysOff(today).some((one) => one.day === day && (one.whose === null || one.whose === key)))
    return false;
  const from = minutesOf(start);
  return ownWeek(key, today).some(
    (one) =>
      one.weekday === isoWeekday(day) && minutesOf(one.opens) <= from && from + held <= minutesOf(one.closes),
  );
}
