// The rules of the appointment book once more, as simply as they can be said, to hold the real one against.
/** A stretch of winter without a change of clocks, so that the model may count in minutes. */
export const monday = Date.parse('2027-01-04T00:00:00Z');
const minute = 60_000;
export const day = 24 * 60;
const turnover = 10;

export type Kept = {
  id: string;
  client: number;
  staff: number;
  room: number;
  start: number;
  length: number;
  status: 'booked' | 'missed' | 'cancelled';
  sequence: number;
  series: string | null;
  changed: number;
};
/** What the book should hold; times in minutes after the Monday. */
export type Model = { now: number; kept: Kept[] };
export type Outcome = 'ok' | 'conflict' | 'invalid';

export const iso = (at: number) => new Date(monday + at * minute).toISOString();
const apart = (a: Kept, b: Kept, tail: number) =>
  a.start + a.length + tail <= b.start || b.start + b.length + tail <= a.start;

/** The rules once more, as simply as they can be said. */
export function fits({ now, kept }: Model, one: Kept): Outcome {
  const wall = one.start % day;
  if (one.start <= now || wall < 8 * 60 || wall + one.length + turnover > 20 * 60) return 'invalid';
  return isFree(kept, one) ? 'ok' : 'conflict';
}

/** Whether nobody holds the therapist, the room or the client then. */
export function isFree(kept: readonly Kept[], one: Kept): boolean {
  const holding = kept.filter((other) => other.status === 'booked' && other.id !== one.id);
  return holding.every(
    (other) =>
      ((other.staff !== one.staff && other.room !== one.room) || apart(one, other, turnover)) &&
      (other.client !== one.client || apart(one, other, 0)),
  );
}

/** Dates of a client that are booked and to come. */
export const ahead = ({ now, kept }: Model, client: number) =>
  kept.filter((one) => one.client === client && one.status === 'booked' && one.start > now).length;

/** Booked dates of the same series after this one. */
export const laterOf = ({ kept }: Model, one: Kept) =>
  kept
    .filter((other) => other.series === one.series && other.status === 'booked' && other.start > one.start)
    .sort((a, b) => a.start - b.start);
