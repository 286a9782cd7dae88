import { type Day, localDay, sayLongDay, type Zone } from '../when';
import type { CalendarOf, CalendarRow, CalendarView } from './calendar';
import { type GridHours, gridHours, minuteOf, wallMinutes } from './calendar-grid';
import { slotHolding } from './clinic';
import { type OffOnDay, offKinds, type WorkingDay } from './working-time';

/** One column: a day of one therapist, of one room, or of everyone. */
export type CalendarColumn = Readonly<{
  key: string;
  day: Day;
  staffId: string | null;
  roomId: string | null;
  /** "Mon" and "22", or a name. */
  title: string;
  date: number | null;
  /** "Monday 22 March", "Ilse Brandt": said to a screen reader. */
  label: string;
  rows: readonly CalendarRow[];
  /** How many hold their time. */
  count: number;
  shut: readonly ShutBand[];
}>;

/** Time in which nobody is booked, in minutes of the day; `says` null before opening and after closing. */
export type ShutBand = Readonly<{ from: number; until: number; says: string | null }>;

type Named = Readonly<{ id: string; name: string }>;
export type ColumnsAsked = Readonly<{
  view: CalendarView;
  of: Exclude<CalendarOf, 'mine'>;
  days: readonly WorkingDay[];
  rooms: readonly Named[];
  rows: readonly CalendarRow[];
  zone: Zone;
}>;

/** The columns of a view: days in a week, therapists or rooms in a day. */
export function columnsOf({ view, of, days, rooms, rows, zone }: ColumnsAsked): CalendarColumn[] {
  const onDay = (day: Day) => rows.filter((row) => localDay(row.startsAt, zone) === day);
  if (view === 'week') {
    const whose = whoOf(of, days, rooms);
    return days.map((one) => column(one, whose, onDay(one.day), dayTitle(one.day)));
  }
  return days.flatMap((one) => {
    const here = onDay(one.day);
    const columns = peopleOf(of, one, rooms, here).map(({ id, name, kind }) => {
      const whose = kind === 'room' ? { staffId: null, roomId: id } : { staffId: id, roomId: null };
      const theirs = here.filter((row) => (kind === 'room' ? row.roomId === id : row.staffId === id));
      return column(one, whose, theirs, { title: name, date: null, label: name });
    });
    const nowhere = of === 'rooms' ? here.filter((row) => rooms.every(({ id }) => id !== row.roomId)) : [];
    if (nowhere.length === 0) return columns;
    const words = { title: 'No room', date: null, label: 'No room' };
    return [...columns, column(one, { staffId: null, roomId: null }, nowhere, words)];
  });
}

type Whose = Readonly<{ staffId: string | null; roomId: string | null }>;

function whoOf(of: ColumnsAsked['of'], days: readonly WorkingDay[], rooms: readonly Named[]): Whose {
  if (rooms.some((room) => room.id === of)) return { staffId: null, roomId: of };
  const known = days.some((day) => day.staff.some((one) => one.staffId === of));
  return { staffId: known ? of : null, roomId: null };
}

type Person = Named & Readonly<{ kind: 'staff' | 'room' }>;

/** Who has a column: those asked for, and whoever has an appointment that day without treating any more. */
function peopleOf(
  of: ColumnsAsked['of'],
  day: WorkingDay,
  rooms: readonly Named[],
  rows: readonly CalendarRow[],
): Person[] {
  const asRoom = (room: Named): Person => ({ ...room, kind: 'room' });
  const room = rooms.find((one) => one.id === of);
  if (room) return [asRoom(room)];
  if (of === 'rooms') return rooms.map(asRoom);
  const staff: Person[] = day.staff.map(({ staffId, name }) => ({ id: staffId, name, kind: 'staff' }));
  const others = rows
    .filter((row) => staff.every(({ id }) => id !== row.staffId))
    .map((row): Person => ({ id: row.staffId, name: row.staffName, kind: 'staff' }));
  const all = [...staff, ...new Map(others.map((one) => [one.id, one])).values()];
  const one = all.filter(({ id }) => id === of);
  return one.length > 0 ? one : all;
}

function column(
  day: WorkingDay,
  whose: Whose,
  rows: readonly CalendarRow[],
  words: Pick<CalendarColumn, 'title' | 'date' | 'label'>,
): CalendarColumn {
  return {
    key: `${day.day}:${whose.staffId ?? whose.roomId ?? 'all'}`,
    day: day.day,
    ...whose,
    ...words,
    rows,
    count: rows.filter((row) => slotHolding.includes(row.status)).length,
    shut: shutBands(day, whose),
  };
}

function dayTitle(day: Day): Pick<CalendarColumn, 'title' | 'date' | 'label'> {
  const label = sayLongDay(day).replace(/ \d{4}$/, '');
  return { title: label.slice(0, 3), date: Number(day.slice(8)), label };
}

/** When nobody can be booked in a column, in order, not overlapping: the whole day minus working time. */
export function shutBands(day: WorkingDay, { staffId, roomId }: Whose): ShutBand[] {
  const own = staffId ? day.staff.find((one) => one.staffId === staffId) : undefined;
  const spans = own ? own.spans : day.clinic ? [day.clinic] : [];
  const off = day.off.filter(
    (one) =>
      (one.staffId === null && one.roomId === null) ||
      (staffId !== null && one.staffId === staffId) ||
      (roomId !== null && one.roomId === roomId),
  );
  const allDay = day.clinic === null ? 'Closed' : 'Not working';
  return mergeOff(gapsOf(spans, allDay), off);
}

/** Working hours that day, and no closure over the whole of them. */
export function isOpenAtAll({ clinic, off }: WorkingDay): boolean {
  if (!clinic) return false;
  return !off.some(
    ({ staffId, roomId, from, to }) =>
      staffId === null && roomId === null && from <= clinic.opens && clinic.closes <= to,
  );
}

function gapsOf(spans: readonly Readonly<{ opens: string; closes: string }>[], allDay: string): ShutBand[] {
  if (spans.length === 0) return [{ from: 0, until: 1440, says: allDay }];
  const bands: ShutBand[] = [];
  let at = 0;
  for (const [index, span] of spans.entries()) {
    const from = wallMinutes(span.opens);
    if (from > at) bands.push({ from: at, until: from, says: index === 0 ? null : 'Break' });
    at = Math.max(at, wallMinutes(span.closes));
  }
  if (at < 1440) bands.push({ from: at, until: 1440, says: null });
  return bands;
}

/** Time off goes over what was shut anyway, so that its words are read. */
function mergeOff(gaps: readonly ShutBand[], off: readonly OffOnDay[]): ShutBand[] {
  let bands = [...gaps];
  for (const one of off) {
    const from = wallMinutes(one.from);
    const until = wallMinutes(one.to);
    if (until <= from) continue;
    bands = bands.flatMap((band) => cutOut(band, from, until));
    const { says } = offKinds[one.kind];
    bands.push({ from, until, says: one.note ? `${says}: ${one.note}` : says });
  }
  return bands.sort((a, b) => a.from - b.from);
}

function cutOut(band: ShutBand, from: number, until: number): ShutBand[] {
  if (until <= band.from || from >= band.until) return [band];
  const parts: ShutBand[] = [];
  if (band.from < from) parts.push({ ...band, until: from });
  if (until < band.until) parts.push({ ...band, from: until });
  return parts;
}

/** The hours a grid has to show for these days and appointments. */
export function gridSpan(days: readonly WorkingDay[], rows: readonly CalendarRow[], zone: Zone): GridHours {
  const spans = rows.map((row) => {
    const from = minuteOf(row.startsAt, zone);
    const length = (Date.parse(row.holdsUntil) - Date.parse(row.startsAt)) / 60_000;
    return { from, until: Math.min(1440, from + length) };
  });
  return gridHours(days, spans);
}
