import { addDays, type Day, daysBetween, isoWeekday, localDay, localTime, sayDay } from '../when';
import type { DayRow } from './appointment';
import type { DuePlan } from './calendar';
import type { CalendarBook } from './calendar-drop';
import { bookingWindow, dueOn } from './plan';
import { phaseWords } from './plan-words';
import { proposeSlots, type Slot, type SlotRequest } from './slots';

/** A time a plan would take, drawn dashed. It holds nothing: nobody is booked before they said yes. */
export type Ghost = Readonly<{
  key: string;
  /** 1 is the best. */
  order: number;
  plan: ProposedPlan;
  startsAt: string;
  endsAt: string;
  staffId: string;
  roomId: string;
  serviceId: string;
  onDay: Day;
  /** "same weekday", "day 8". */
  says: string;
}>;

/** A plan that is due near the days shown, with nothing booked. */
export type ProposedPlan = Readonly<{
  episodeId: string;
  client: DayRow['client'];
  serviceId: string;
  /** "Weekly, due Wed 24". */
  says: string;
  /** "Likes late afternoon." */
  likes: string;
  dueDay: Day;
  window: Readonly<{ from: Day; to: Day }>;
}>;

export type Proposed = Readonly<{ plan: ProposedPlan; ghosts: readonly Ghost[] }>;

/** The plans a column asks about: those used to this therapist or room; everyone's where it is nobody's. */
export function duePlansOf(due: readonly DuePlan[], of: string): DuePlan[] {
  const words = of === 'everyone' || of === 'rooms';
  return due.filter(({ usual }) => words || usual.staffId === of || usual.roomId === of);
}

/** Due plans of the days shown with the free times nearest to what each client is used to. */
export function proposedOf(due: readonly DuePlan[], book: CalendarBook): Proposed[] {
  const first = book.days[0]?.day;
  const last = book.days.at(-1)?.day;
  if (!first || !last) return [];
  return due
    .map((one) => ({ one, plan: planOf(one, book) }))
    .filter(({ plan }) => plan.dueDay > book.today && plan.window.to >= first && plan.window.from <= last)
    .sort((a, b) => (a.plan.dueDay < b.plan.dueDay ? -1 : a.plan.dueDay > b.plan.dueDay ? 1 : 0))
    .map(({ one, plan }) => ({ plan, ghosts: ghostsOf(one, plan, book, { first, last }) }));
}

function planOf(one: DuePlan, { cadence, today, zone }: CalendarBook): ProposedPlan {
  const { phase, intervalDays, lastTreatedDay } = one;
  const dueDay = dueOn(lastTreatedDay, intervalDays) ?? lastTreatedDay;
  return {
    episodeId: one.episodeId,
    client: one.client,
    serviceId: one.usual.serviceId,
    says: `${phaseWords(phase, intervalDays, { audience: 'staff' })}, due ${sayDay(dueDay, today)}.`,
    likes: likesWords(localTime(one.usual.startsAt, zone)),
    dueDay,
    window: bookingWindow({ dueDay, phase, intervalDays }, cadence),
  };
}

function likesWords(time: string): string {
  if (time < '11:00') return 'Likes mornings.';
  if (time < '14:00') return 'Likes midday.';
  return time < '16:30' ? 'Likes afternoons.' : 'Likes late afternoon.';
}

function ghostsOf(
  one: DuePlan,
  plan: ProposedPlan,
  book: CalendarBook,
  shown: Readonly<{ first: Day; last: Day }>,
): Ghost[] {
  const { usual, lastTreatedDay } = one;
  const window = {
    from: [plan.window.from, shown.first].sort()[1] ?? shown.first,
    to: [plan.window.to, shown.last].sort()[0] ?? shown.last,
  };
  const slots = proposeSlots({
    ...hoursOf(book),
    dueDay: plan.dueDay,
    window,
    notBefore: addDays(lastTreatedDay, book.cadence.shortestGapDays),
    today: book.today,
    now: book.now,
    zone: book.zone,
    minutes: usual.minutes,
    turnoverMinutes: usual.turnoverMinutes,
    usual: {
      weekday: isoWeekday(localDay(usual.startsAt, book.zone)),
      time: localTime(usual.startsAt, book.zone),
      staffId: usual.staffId,
    },
    rooms: roomsFirst(usual.roomId, book),
    busy: [
      ...book.held.map((held) => ({
        // Wherever the client is already, nobody else can take them.
        staffId: held.clientId === one.client.id ? null : held.staffId,
        roomId: held.clientId === one.client.id ? null : held.roomId,
        startsAt: held.startsAt,
        holdsUntil: held.holdsUntil,
      })),
      ...book.days.flatMap((day) =>
        day.off.map(({ staffId, roomId, startsAt, endsAt }) => ({
          staffId,
          roomId,
          startsAt,
          holdsUntil: endsAt,
        })),
      ),
    ],
    count: 3,
  });
  // Past the window nothing is proposed here: busy times are known for the days shown only.
  return slots
    .filter((slot) => !slot.outsideWindow)
    .map((slot, index) => ghostOf(slot, index + 1, plan, lastTreatedDay));
}

/** Working time as the search for slots asks for it. Who works on none of these days is left out. */
function hoursOf({ days }: CalendarBook): Pick<SlotRequest, 'workingHours' | 'staffHours' | 'staff'> {
  const staffHours = days.flatMap((day) =>
    day.staff.flatMap(({ staffId, spans }) =>
      spans.map((span) => ({ staffId, weekday: isoWeekday(day.day), ...span })),
    ),
  );
  return {
    workingHours: days.flatMap((day) =>
      day.clinic ? [{ weekday: isoWeekday(day.day), ...day.clinic }] : [],
    ),
    staffHours,
    staff: [...new Set(staffHours.map((one) => one.staffId))],
  };
}

function roomsFirst(usual: string, { rooms }: CalendarBook): string[] {
  const ids = rooms.map((room) => room.id);
  return ids.includes(usual) ? [usual, ...ids.filter((id) => id !== usual)] : ids;
}

function ghostOf(slot: Slot, order: number, plan: ProposedPlan, lastTreatedDay: Day): Ghost {
  const { startsAt, endsAt, staffId, roomId, onDay, reason } = slot;
  const same = /^Same ([\w ]+) as now$/.exec(reason)?.[1];
  return {
    key: `${plan.episodeId}:${order}`,
    order,
    plan,
    startsAt,
    endsAt,
    staffId,
    roomId,
    serviceId: plan.serviceId,
    onDay,
    says: same ? `same ${same}` : `day ${daysBetween(lastTreatedDay, onDay)}`,
  };
}

/** Where a window and its due day stand over a row of days, as shares of its width; null when it misses them. */
export function windowBar(
  { window, dueDay }: Pick<ProposedPlan, 'window' | 'dueDay'>,
  days: readonly Day[],
): { from: number; to: number; due: number | null } | null {
  const first = days.findIndex((day) => day >= window.from);
  const last = days.findLastIndex((day) => day <= window.to);
  if (first < 0 || last < first) return null;
  const due = days.indexOf(dueDay);
  const { length } = days;
  return { from: first / length, to: (last + 1) / length, due: due < 0 ? null : (due + 0.5) / length };
}
