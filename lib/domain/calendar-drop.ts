import { addDays, type Day, daysBetween, localDay, sayDay, type Zone } from '../when';
import type { CadenceConfig } from './cadence-config';
import type { CalendarRow, HeldTime } from './calendar';
import { minuteOf, momentAt, timeOf, wallMinutes } from './calendar-grid';
import { changeWords } from './calendar-words';
import { clientName } from './client-card';
import { bookingWindow } from './plan';
import { type OffOnDay, offKinds, type WorkingDay } from './working-time';

/** Where an appointment is held over the grid; null keeps its therapist or room. */
export type Spot = Readonly<{
  day: Day;
  /** Of the day, on the wall. */
  minute: number;
  /** Length without turn-over. */
  minutes: number;
  staffId: string | null;
  roomId: string | null;
}>;

/** What a drop is judged by. */
export type CalendarBook = Readonly<{
  now: string;
  today: Day;
  zone: Zone;
  cadence: CadenceConfig;
  days: readonly WorkingDay[];
  rooms: readonly Readonly<{ id: string; name: string }>[];
  held: readonly HeldTime[];
}>;

export type Drop = Readonly<{
  spot: Spot;
  /** ISO instants; null where there is no such time. */
  startsAt: string | null;
  /** The second of two, on the night the clocks go back: it has to be asked which one is meant. */
  laterAt: string | null;
  staffId: string;
  roomId: string;
  /** `ask`: allowed with a reason. */
  verdict: 'fits' | 'ask' | 'refused' | 'same';
  /** "Fits, turn-over until 11:45", "Overlaps Femi Osei". */
  title: string;
  lines: readonly string[];
  /** "Fri 26 Mar, 10:30 to 11:30". */
  says: string;
}>;

type Placed = Readonly<{ from: number; ends: number; until: number }>;
type Ruling = Readonly<{ verdict: Drop['verdict']; title: string; line?: string; roomId?: string }>;

/** Where a booked appointment stands now, as a place on the grid. */
export function spotOf(row: CalendarRow, zone: Zone): Spot {
  return {
    day: localDay(row.startsAt, zone),
    minute: minuteOf(row.startsAt, zone),
    minutes: row.minutes,
    staffId: null,
    roomId: null,
  };
}

/**
 * What happens when an appointment is let go there. The clinic judges again: this only says it beforehand, from
 * what the page knows. Never two at once: overlaps, closed hours and the past are refused.
 */
export function dropOn(row: CalendarRow, spot: Spot, book: CalendarBook): Drop {
  const staffId = spot.staffId ?? row.staffId;
  const roomId = spot.roomId ?? row.roomId ?? '';
  const moment = momentAt(spot.day, spot.minute, book.zone);
  const says = `${sayDay(spot.day, book.today)}, ${timeOf(spot.minute)} to ${timeOf(spot.minute + spot.minutes)}`;
  const drop = { spot, staffId, roomId, says, laterAt: null, lines: [] };
  if (moment.kind === 'missing') return { ...drop, startsAt: null, verdict: 'refused', title: moment.says };
  const startsAt = moment.kind === 'twice' ? moment.earlier : moment.at;
  const laterAt = moment.kind === 'twice' ? moment.later : null;
  const placed = placedAt(startsAt, spot.minutes, row.turnoverMinutes);
  if (isSame(row, { ...drop, startsAt }))
    return { ...drop, startsAt, verdict: 'same', title: 'Where it was' };
  const ruling = judge(row, drop, placed, book);
  const taken = { ...drop, startsAt, laterAt, roomId: ruling.roomId ?? roomId };
  const refused = ruling.verdict === 'refused';
  const facts = { client: row.client, onDay: spot.day, row };
  const lines = [ruling.line, ...(refused ? [] : changeWords(facts))].filter((line) => line !== undefined);
  return { ...taken, verdict: ruling.verdict, title: ruling.title, lines };
}

function placedAt(startsAt: string, minutes: number, turnover: number): Placed {
  const from = Date.parse(startsAt);
  const ends = from + minutes * 60_000;
  return { from, ends, until: ends + turnover * 60_000 };
}

function isSame(
  row: CalendarRow,
  drop: { spot: Spot; staffId: string; roomId: string; startsAt: string },
): boolean {
  return (
    Date.parse(drop.startsAt) === Date.parse(row.startsAt) &&
    drop.spot.minutes === row.minutes &&
    drop.staffId === row.staffId &&
    drop.roomId === row.roomId
  );
}

type Wish = Readonly<{ spot: Spot; staffId: string; roomId: string }>;

/** The first thing in the way wins; then what needs a reason; then it fits. */
function judge(row: CalendarRow, wish: Wish, placed: Placed, book: CalendarBook): Ruling {
  if (placed.from <= Date.parse(book.now)) return refused('This time is past');
  return (
    clinicShut(row, wish, book) ??
    taken(row, wish, placed, book) ??
    roomFor(row, wish, placed, book) ??
    fits(row, wish, placed, book)
  );
}

const refused = (title: string, line?: string): Ruling => ({
  verdict: 'refused',
  title,
  ...(line ? { line } : {}),
});

function clinicShut(row: CalendarRow, { spot, staffId }: Wish, book: CalendarBook): Ruling | null {
  const day = book.days.find((one) => one.day === spot.day);
  const until = spot.minute + spot.minutes + row.turnoverMinutes;
  if (!day?.clinic) return refused('Closed', 'The clinic is not open that day.');
  const { opens, closes } = day.clinic;
  if (spot.minute < wallMinutes(opens)) return refused('Closed', `The clinic opens at ${opens}.`);
  if (until > wallMinutes(closes))
    return refused('Closed', `The clinic closes at ${closes}, turn-over included.`);
  const off = day.off.find(
    (one) => isOver(one, spot.minute, until) && one.roomId === null && (one.staffId ?? staffId) === staffId,
  );
  return off ? refused(off.note ?? offKinds[off.kind].says, 'Nobody is booked then.') : null;
}

const isOver = (off: OffOnDay, from: number, until: number) =>
  wallMinutes(off.from) < until && from < wallMinutes(off.to);

/** Somebody else's time with this therapist, or the client's own elsewhere. */
function taken(row: CalendarRow, { staffId }: Wish, placed: Placed, book: CalendarBook): Ruling | null {
  const over = othersOver(row, placed, book);
  const same = over.find((one) => one.staffId === staffId);
  if (same) return refused(`Overlaps ${same.name}`, heldWords(same, book.zone));
  const own = book.held.find(
    (one) =>
      one.clientId === row.client.id &&
      one.appointmentId !== row.appointmentId &&
      Date.parse(one.startsAt) < placed.ends &&
      Date.parse(one.endsAt) > placed.from,
  );
  return own ? refused('The client has another appointment then', heldWords(own, book.zone)) : null;
}

/** Held times of others that touch, turn-over on both sides included. */
function othersOver(row: CalendarRow, placed: Placed, book: CalendarBook): HeldTime[] {
  return book.held.filter(
    (one) =>
      one.appointmentId !== row.appointmentId &&
      Date.parse(one.startsAt) < placed.until &&
      Date.parse(one.holdsUntil) > placed.from,
  );
}

const heldWords = (held: HeldTime, zone: Zone): string =>
  `Held ${timeOf(minuteOf(held.startsAt, zone))} to ${timeOf(minuteOf(held.holdsUntil, zone))}, turn-over included.`;

/** The room asked for; where only the time was chosen, another free one will do, and the card says so. */
function roomFor(row: CalendarRow, wish: Wish, placed: Placed, book: CalendarBook): Ruling | null {
  const { spot, roomId } = wish;
  const over = othersOver(row, placed, book);
  const until = spot.minute + spot.minutes + row.turnoverMinutes;
  const off = book.days.find((one) => one.day === spot.day)?.off ?? [];
  const isFree = (id: string) =>
    over.every((one) => one.roomId !== id) &&
    off.every((one) => one.roomId !== id || !isOver(one, spot.minute, until));
  if (isFree(roomId)) return null;
  const name = book.rooms.find((room) => room.id === roomId)?.name ?? 'The room';
  const other = spot.roomId === null ? book.rooms.find((room) => isFree(room.id)) : undefined;
  if (!other) {
    const by = over.find((one) => one.roomId === roomId);
    return refused(
      `${name} is taken`,
      by ? `${by.name}: ${heldWords(by, book.zone).toLowerCase()}` : 'Out of use.',
    );
  }
  const ruling = fits(row, wish, placed, book);
  const line = `In ${other.name}: ${name} is taken then.`;
  return { ...ruling, roomId: other.id, line: ruling.line ? `${ruling.line} ${line}` : line };
}

function fits(row: CalendarRow, { spot, staffId }: Wish, placed: Placed, book: CalendarBook): Ruling {
  const stays = spot.day === localDay(row.startsAt, book.zone);
  const outside = stays ? null : windowWords(row, spot.day, book.cadence);
  const title = row.turnoverMinutes > 0 ? `Fits, turn-over until ${clock(placed.until, book.zone)}` : 'Fits';
  if (isOutside(row, spot, staffId, book))
    return { verdict: 'ask', title: 'Outside working hours', line: outside ?? 'Allowed, with a reason.' };
  return outside
    ? { verdict: 'ask', title: outside, line: 'Allowed, with a reason.' }
    : { verdict: 'fits', title };
}

const clock = (at: number, zone: Zone) => timeOf(minuteOf(new Date(at).toISOString(), zone));

/** Over none of the therapist's own spans of that day, turn-over included. */
function isOutside(row: CalendarRow, spot: Spot, staffId: string, book: CalendarBook): boolean {
  const day = book.days.find((one) => one.day === spot.day);
  const own = day?.staff.find((one) => one.staffId === staffId);
  if (!own) return false;
  const until = spot.minute + spot.minutes + row.turnoverMinutes;
  return !own.spans.some(
    (span) => wallMinutes(span.opens) <= spot.minute && until <= wallMinutes(span.closes),
  );
}

/** "Day 10, window ends day 9": counted from the visit or date before; null inside, or without a plan. */
function windowWords(
  row: Pick<CalendarRow, 'sinceDay' | 'intervalDays' | 'episode'>,
  onDay: Day,
  config: CadenceConfig,
): string | null {
  const { sinceDay, intervalDays, episode } = row;
  if (!sinceDay || !intervalDays || !episode) return null;
  const { phase } = episode;
  if (phase !== 'weekly' && phase !== 'fortnightly' && phase !== 'monthly') return null;
  const window = bookingWindow({ dueDay: addDays(sinceDay, intervalDays), phase, intervalDays }, config);
  const day = daysBetween(sinceDay, onDay);
  // Before the date in front of it the count begins anew: the clinic asks then.
  if (day <= 0) return null;
  if (onDay < window.from) return `Day ${day}, window begins day ${daysBetween(sinceDay, window.from)}`;
  return onDay > window.to ? `Day ${day}, window ends day ${daysBetween(sinceDay, window.to)}` : null;
}

/** Why an undone move may stand outside the window again: it stood there before. */
export const movedBackReason = 'Back where it was';

/** Only what is booked and has not begun can be moved. */
export function isMovable(row: CalendarRow, now: string): boolean {
  return row.appointmentId !== null && row.status === 'booked' && row.startsAt > now;
}

/** "Luca Marchetti, Fri 26 Mar, 10:30 to 11:30. Fits." for the ear. */
export function sayDrop(row: CalendarRow, drop: Drop): string {
  return [`${clientName(row.client)}, ${drop.says}`, drop.title, ...drop.lines.slice(0, 1)]
    .map((part) => part.replace(/\.$/, ''))
    .join('. ')
    .concat('.');
}
