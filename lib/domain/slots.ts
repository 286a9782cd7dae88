import type { z } from 'zod';
import { AppError } from '../errors';
import { addDays, type Day } from '../when';
import { minutesOf, type Opening, openingsBetween, SlotRequest } from './slot-openings';

export { BusyTime, SlotRequest } from './slot-openings';

/** A free slot; instants are ISO strings in UTC. The room is held until the turnover is over. */
export type Slot = {
  startsAt: string;
  endsAt: string;
  holdsUntil: string;
  staffId: string;
  roomId: string;
  onDay: Day;
  outsideWindow: boolean;
  reason: string;
};

/** From this wall time on a start counts as after work. */
const afterWork = 17 * 60;
/** How far past the window a first free slot is looked for. */
const searchDays = 42;

/**
 * Up to `count` free slots: nearest the due day at the client's usual weekday, hour and therapist first, then
 * the first of a day, then after work. Ties go to the later day. Nothing in the window: the first after it,
 * flagged. Never before `notBefore` or now, never over `busy`, never outside working hours with its turnover,
 * never at a wall time the clocks leave out. Throws `invalid` on a request that does not parse.
 */
export function proposeSlots(request: z.input<typeof SlotRequest>): Slot[] {
  const parsed = SlotRequest.safeParse(request);
  if (!parsed.success) throw new AppError('invalid', 'Free times cannot be looked up from these entries.');
  const asked = parsed.data;
  const { window, today, notBefore } = asked;
  const first = [window.from, today, notBefore ?? today].reduce(later);
  const inside = openingsBetween(first, window.to, asked);
  if (inside.length > 0) return choose(inside, asked, false);
  const start = later(first, addDays(window.to, 1));
  for (let ahead = 0; ahead < searchDays; ahead += 7) {
    const week = openingsBetween(addDays(start, ahead), addDays(start, ahead + 6), asked);
    if (week.length > 0) return choose(week, asked, true);
  }
  return [];
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

type Wish = {
  wants: (one: Opening) => boolean;
  rank: (one: Opening) => number[];
  says: (one: Opening) => string;
};

/** The usual hour first, then variety: each further slot is on a day of its own while there are such days. */
function choose(openings: readonly Opening[], asked: SlotRequest, outsideWindow: boolean): Slot[] {
  const chosen: { opening: Opening; reason: string }[] = [];
  const take = (wish: Wish, from: readonly Opening[]) => {
    const opening = best(from.filter(wish.wants), wish.rank);
    if (opening && chosen.length < asked.count) chosen.push({ opening, reason: wish.says(opening) });
  };
  const otherDays = () => openings.filter((one) => chosen.every(({ opening }) => opening.day !== one.day));
  const apart = () => openings.filter((one) => chosen.every(({ opening }) => !overlaps(opening, one, asked)));
  take(outsideWindow ? soonest(asked) : asUsual(asked), openings);
  take(
    near(asked, 'First visit of the day', (one) => one.isFirstOfDay),
    otherDays(),
  );
  take(
    near(asked, 'After work', (one) => one.minute >= afterWork),
    otherDays(),
  );
  while (chosen.length < asked.count && otherDays().length > 0)
    take(near(asked, 'Another day near the due date'), otherDays());
  while (chosen.length < asked.count && apart().length > 0) take(near(asked, 'Another time'), apart());
  return chosen.map(({ opening, reason }) => slotOf(opening, asked, reason, outsideWindow));
}

function asUsual(asked: SlotRequest): Wish {
  const { usual } = asked;
  const exact = (one: Opening) =>
    usual !== null &&
    one.weekday === usual.weekday &&
    one.minute === minutesOf(usual.time) &&
    isUsualStaff(one, asked);
  return {
    wants: () => true,
    rank: (one) => [
      exact(one) ? 0 : 1,
      ...nearness(one, asked),
      hourDistance(one, asked),
      lateFirst(one, asked),
    ],
    says: (one) => usualWords(one, asked),
  };
}

function soonest(asked: SlotRequest): Wish {
  return {
    wants: () => true,
    rank: (one) => [...nearness(one, asked), hourDistance(one, asked), lateFirst(one, asked)],
    says: () => 'First free day after the window',
  };
}

function near(asked: SlotRequest, words: string, wants: Wish['wants'] = () => true): Wish {
  return {
    wants,
    rank: (one) => [...nearness(one, asked), hourDistance(one, asked), one.minute],
    says: () => words,
  };
}

/** Days from the due day, then the usual therapist, then the later of two days equally far. */
function nearness(one: Opening, asked: SlotRequest): number[] {
  return [Math.abs(one.fromDue), isUsualStaff(one, asked) ? 0 : 1, -one.fromDue];
}

function isUsualStaff(one: Opening, { usual }: SlotRequest): boolean {
  return !usual?.staffId || usual.staffId === one.staffId;
}

function hourDistance(one: Opening, { usual }: SlotRequest): number {
  return usual ? Math.abs(one.minute - minutesOf(usual.time)) : 0;
}

/** Two starts equally far from the usual hour: the later one. No usual hour: the day is filled from its start. */
function lateFirst(one: Opening, { usual }: SlotRequest): number {
  return usual ? -one.minute : one.minute;
}

function usualWords(one: Opening, asked: SlotRequest): string {
  const { usual, dueDay } = asked;
  const sameDay = usual?.weekday === one.weekday;
  const sameTime = usual !== null && minutesOf(usual.time) === one.minute;
  if (sameDay || sameTime) {
    const same = [sameDay ? 'weekday' : '', sameTime ? 'time' : ''].filter(Boolean).join(' and ');
    return isUsualStaff(one, asked) ? `Same ${same} as now` : `Same ${same}, another therapist`;
  }
  return one.day === dueDay ? 'On the due day' : 'Nearest free time';
}

function overlaps(a: Opening, b: Opening, { minutes, turnoverMinutes }: SlotRequest): boolean {
  return Math.abs(a.at - b.at) < (minutes + turnoverMinutes) * 60_000;
}

function best(openings: readonly Opening[], rank: Wish['rank']): Opening | null {
  let found: { opening: Opening; ranks: number[] } | null = null;
  for (const opening of openings) {
    const ranks = rank(opening);
    if (!found || isBefore(ranks, found.ranks)) found = { opening, ranks };
  }
  return found?.opening ?? null;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}

function slotOf(opening: Opening, asked: SlotRequest, reason: string, outsideWindow: boolean): Slot {
  const { at, day, staffId, roomId } = opening;
  const iso = (minutes: number) => new Date(at + minutes * 60_000).toISOString();
  return {
    startsAt: iso(0),
    endsAt: iso(asked.minutes),
    holdsUntil: iso(asked.minutes + asked.turnoverMinutes),
    staffId,
    roomId,
    onDay: day,
    outsideWindow,
    reason,
  };
}
