import type { Day } from '../when';
import type { DayRow } from './appointment';
import { minutesBetween, minutesWord, type RowState, rowState } from './day-row';
import type { Drifter, NotCounted } from './drift';
import { sayNumber } from './plan-words';
import type { KnownPoint } from './visit-view';

/** An unsigned note of one's own visit. */
export type UnsignedNote = Readonly<{
  visitId: string;
  client: DayRow['client'];
  startedAt: string;
  /** Points and home care of last visit nobody touched. */
  unconfirmed: number;
  /** Why a signature made on a tablet was not taken; null when there was none. */
  signRefused: string | null;
}>;

export type TodayView = Readonly<{
  day: Day;
  /** ISO instant at which this was read. */
  now: string;
  scope: 'mine' | 'everyone';
  me: Readonly<{ staffId: string; name: string }>;
  rows: readonly DayRow[];
  next: Readonly<{ row: DayRow; known: readonly KnownPoint[] }> | null;
  notes: readonly UnsignedNote[];
  drifting: readonly Drifter[];
  lapsed: readonly Drifter[];
  notCounted: NotCounted;
}>;

const toCome: ReadonlySet<RowState> = new Set<RowState>(['booked', 'late', 'arrived']);
const over: ReadonlySet<RowState> = new Set<RowState>(['done_signed', 'done_unsigned']);
/** A client this late gives way to one who is here. */
const givesWayAfterMinutes = 15;

/**
 * Whom the Next card shows: the visit under way, else the next to come; who is here goes before who is late.
 * Own appointments only, unless the person has none today: then the clinic's.
 */
export function nextRow(rows: readonly DayRow[], staffId: string, now: string): DayRow | null {
  const own = ownRows(rows, staffId);
  const running = own.find((row) => rowState(row, now) === 'in_treatment');
  if (running) return running;
  const waiting = own
    .filter((row) => toCome.has(rowState(row, now)))
    .filter((row) => row.status !== 'booked' || row.endsAt > now);
  const first = waiting[0] ?? null;
  const isLate = first?.status === 'booked' && minutesBetween(first.startsAt, now) >= givesWayAfterMinutes;
  return (isLate && waiting.find((row) => row.status !== 'booked')) || first;
}

/** One's own lines; someone without any today looks after the whole day. */
function ownRows(rows: readonly DayRow[], staffId: string): readonly DayRow[] {
  const own = rows.filter((row) => (row.visit?.staffId ?? row.staffId) === staffId);
  return own.length > 0 ? own : rows;
}

/** "Good morning, Ilse. Two done, four to go." `time` is the clinic's wall time. */
export function greeting(view: Pick<TodayView, 'rows' | 'me' | 'now'>, time: string): string {
  const { rows, me, now } = view;
  const hello = time < '12:00' ? 'Good morning' : time < '18:00' ? 'Good afternoon' : 'Good evening';
  const states = ownRows(rows, me.staffId).map((row) => rowState(row, now));
  const done = states.filter((state) => over.has(state)).length;
  const left = states.filter((state) => toCome.has(state)).length;
  const running = states.includes('in_treatment');
  return `${hello}, ${me.name.split(' ')[0]}. ${daySentence(done, left, running)}`;
}

function daySentence(done: number, left: number, running: boolean): string {
  const parts = [
    done > 0 ? `${sayNumber(done)} done` : null,
    running ? 'one in treatment' : null,
    left > 0 ? `${sayNumber(left)} to go` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Nobody is booked today.';
  if (left === 0 && !running) return done === 1 ? 'One done, nobody left.' : `All ${sayNumber(done)} done.`;
  const words = parts.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** "in 8 minutes", "now", "12 minutes ago": beside the time on the Next card. */
export function untilWords(startsAt: string, now: string): string {
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / 60_000);
  if (minutes === 0) return 'now';
  return minutes > 0 ? `in ${minutesWord(minutes)}` : `${minutesWord(-minutes)} ago`;
}

/** Whose map it is: the view with more points; back when they are as many. */
export function betterView(known: readonly KnownPoint[]): 'front' | 'back' {
  const front = known.filter(({ last }) => last.view === 'front').length;
  return front > known.length - front ? 'front' : 'back';
}
