import { z } from 'zod';
import { addDays, Day, isoWeekday, sayFullDate, sayLongDay } from '../when';
import type { DayRow } from './appointment';
import type { CadencePhase } from './cadence';
import type { CadenceConfig } from './cadence-config';
import type { WorkingDay } from './working-time';

export const calendarViews = { day: 'Day', week: 'Week', list: 'List' } as const;
export type CalendarView = keyof typeof calendarViews;

/** Whose calendar: one's own, everyone, a column for each room, or one therapist or room by id. */
export const CalendarOf = z.union([z.enum(['mine', 'everyone', 'rooms']), z.uuid()]);
export type CalendarOf = z.infer<typeof CalendarOf>;

export const CalendarAsk = z.object({
  view: z.enum(['day', 'week', 'list']).optional().catch(undefined),
  day: Day.optional().catch(undefined),
  of: CalendarOf.optional().catch(undefined),
});
export type CalendarAsk = z.infer<typeof CalendarAsk>;

/** What the calendar knows of an appointment beyond its line of the day. */
export type CalendarMark = Readonly<{
  /** ISO instant until which therapist and room are held. */
  holdsUntil: string;
  turnoverMinutes: number;
  outsideReason: string | null;
  intervalDays: number | null;
  /** The visit or booked date of the same problem before this one. */
  sinceDay: Day | null;
  /** Visits since the plan took its present step, and dates agreed beyond them. */
  done: number;
  ahead: number;
  /** A change of it is sent to the client by e-mail. */
  told: boolean;
}>;
export type CalendarRow = DayRow & CalendarMark;

/** A time somebody holds, anybody's of the clinic: what a drop can collide with. */
export type HeldTime = Readonly<{
  appointmentId: string;
  clientId: string;
  name: string;
  staffId: string;
  roomId: string;
  startsAt: string;
  endsAt: string;
  holdsUntil: string;
}>;

/** An open plan whose next visit is due near the days shown, with nothing booked for it. */
export type DuePlan = Readonly<{
  episodeId: string;
  client: DayRow['client'];
  phase: CadencePhase;
  intervalDays: number;
  lastTreatedDay: Day;
  /** The latest kept appointment: what the client is used to. */
  usual: Readonly<{
    startsAt: string;
    staffId: string;
    roomId: string;
    serviceId: string;
    minutes: number;
    turnoverMinutes: number;
  }>;
}>;

export type CalendarFacts = Readonly<{
  /** ISO instant at which this was read. */
  now: string;
  cadence: CadenceConfig;
  rooms: readonly Readonly<{ id: string; name: string }>[];
  rows: readonly CalendarRow[];
  held: readonly HeldTime[];
  due: readonly DuePlan[];
}>;

/** Monday to Sunday around a day, or the day alone. */
export function daysOf(view: CalendarView, day: Day): Readonly<{ from: Day; days: number }> {
  return view === 'week' ? { from: addDays(day, 1 - isoWeekday(day)), days: 7 } : { from: day, days: 1 };
}

/** The days a week shows: those the clinic opens, today, and those on which something stands all the same. */
export function shownDays(week: readonly WorkingDay[], used: ReadonlySet<Day>): WorkingDay[] {
  const shown = week.filter((one) => one.clinic !== null || used.has(one.day));
  return shown.length > 0 ? shown : [...week];
}

/** As many days as a narrow screen shows, the chosen one first, the last ones of the week at its end. */
export function nearDays(days: readonly Day[], chosen: Day, most = 3): Day[] {
  const from = days.findIndex((day) => day >= chosen);
  const first = Math.max(0, Math.min(from < 0 ? days.length : from, days.length - most));
  return days.slice(first, first + most);
}

/** As many days as before, moved along no further than until `day` is one of them. */
export function turnedTo(days: readonly Day[], near: readonly Day[], day: Day): readonly Day[] {
  const at = days.indexOf(day);
  const [before] = near;
  if (at < 0 || before === undefined || near.includes(day)) return near;
  const first = day < before ? at : at - near.length + 1;
  return days.slice(Math.max(0, first), Math.max(0, first) + near.length);
}

/** "22 to 27 March", "Thu 25 March"; two months or another year are said short: "29 Mar to 4 Apr". */
export function sayDays(first: Day, last: Day, today: Day): string {
  const thisYear = last.slice(0, 4) === today.slice(0, 4);
  const year = thisYear ? '' : ` ${last.slice(0, 4)}`;
  const monthDay = (day: Day) => sayFullDate(day).replace(/ \d{4}$/, '');
  if (first === last) return `${sayLongDay(first).slice(0, 3)} ${monthDay(first)}${year}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const short = (day: Day) => monthDay(day).replace(/(?<= [A-Z][a-z]{2})[a-z]+/, '');
  const said = sameMonth && thisYear ? monthDay : short;
  return `${sameMonth ? Number(first.slice(8)) : said(first)} to ${said(last)}${year}`;
}

/** Where a view of the calendar lives. Ids and short words only: a name never stands in an address. */
export function calendarHref(
  asked: Readonly<{ view: CalendarView; day: Day | null; of: CalendarOf }>,
): string {
  const query = new URLSearchParams({ view: asked.view });
  if (asked.day) query.set('day', asked.day);
  query.set('of', asked.of);
  return `/schedule?${query}`;
}

export const calendarCookie = 'palpate-schedule';

/** What is shown: as asked in the address, else as it was left (`week.mine`), else one's own week. */
export function askedCalendar(
  ask: CalendarAsk,
  left: string | undefined,
  today: Day,
): Readonly<{ view: CalendarView; day: Day; of: CalendarOf }> {
  const [view, of] = (left ?? '').split('.');
  const before = CalendarAsk.parse({ view, of });
  return {
    view: ask.view ?? before.view ?? 'week',
    day: ask.day ?? today,
    of: ask.of ?? before.of ?? 'mine',
  };
}
