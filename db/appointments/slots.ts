import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { type DaySearch, offersOf, type SlotOffer, type SlotSearch } from '@/lib/domain/appointment';
import { CadenceConfig, type CadencePhase } from '@/lib/domain/cadence';
import { bookingWindow } from '@/lib/domain/plan';
import { openingsBetween } from '@/lib/domain/slot-openings';
import { proposeSlots, type Slot, SlotRequest } from '@/lib/domain/slots';
import { addDays, type Day, daysBetween, isoWeekday, localDay, localTime } from '@/lib/when';
import { asActor, permit } from '../access';
import { readSlotFacts, type SlotFacts } from './slot-facts';

/** Past the window a first free slot is looked for; busy times are read as far. */
const farDays = 50;

/**
 * Free times nearest a day: inside the plan's window where the problem has a plan, else within three days.
 * The client's own appointments count as taken. Throws `not_found` for another clinic's ids.
 */
export async function slots(actor: Actor, search: SlotSearch): Promise<SlotOffer[]> {
  permit(actor, 'client.read');
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  const { aroundDay } = search;
  const from = addDays(today, Math.max(0, daysBetween(today, aroundDay)));
  return asActor(actor, async (tx) => {
    const range = { from: addDays(from, -8), to: addDays(from, farDays) };
    const facts = await readSlotFacts(tx, actor, { ...search, ...range });
    const window = windowOf(facts, from);
    const asked = requestOf(actor, facts, now, search.staffId, { dueDay: from, window, count: search.count });
    return offersOf(proposeSlots(asked), facts, today, actor.timeZone);
  });
}

/** Every free time of one day, for "another time" and for booking without a plan. */
export async function freeOn(actor: Actor, search: DaySearch): Promise<SlotOffer[]> {
  permit(actor, 'client.read');
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  const { day } = search;
  if (day < today) return [];
  return asActor(actor, async (tx) => {
    const read = await readSlotFacts(tx, actor, { ...search, from: day, to: day });
    const { service } = read;
    const facts = { ...read, service: { ...service, minutes: search.minutes ?? service.minutes } };
    return offersOf(freeTimes(actor, facts, now, search.staffId, day), facts, today, actor.timeZone);
  });
}

/** Openings of one day as slots. Nothing is too early after the last visit here: the therapist chose the day. */
export function freeTimes(
  actor: Actor,
  facts: SlotFacts,
  now: Date,
  staffId: string | null,
  day: Day,
): Slot[] {
  const asked = SlotRequest.parse(
    requestOf(actor, facts, now, staffId, { dueDay: day, window: { from: day, to: day }, count: 1 }),
  );
  const { minutes, turnoverMinutes } = facts.service;
  const after = (at: number, more: number) => new Date(at + more * 60_000).toISOString();
  return openingsBetween(day, day, asked).map((one) => ({
    startsAt: after(one.at, 0),
    endsAt: after(one.at, minutes),
    holdsUntil: after(one.at, minutes + turnoverMinutes),
    staffId: one.staffId,
    roomId: one.roomId,
    onDay: day,
    outsideWindow: false,
    reason: '',
  }));
}

type Wanted = Pick<SlotRequest, 'dueDay' | 'window' | 'count'>;

/** The pure request for free slots. `staffId` null: anyone who treats, the usual therapist first. */
export function requestOf(
  actor: Actor,
  facts: SlotFacts,
  now: Date,
  staffId: string | null,
  wanted: Wanted & Partial<Pick<SlotRequest, 'notBefore' | 'usual'>>,
) {
  const { usual, service } = facts;
  const zone = actor.timeZone;
  return {
    notBefore: null,
    usual: usual && {
      weekday: isoWeekday(localDay(usual.startsAt, zone)),
      time: localTime(usual.startsAt, zone),
      staffId: usual.staffId,
    },
    ...wanted,
    today: localDay(now, zone),
    now: now.toISOString(),
    zone,
    workingHours: [...facts.hours],
    staffHours: [...facts.staffHours],
    minutes: service.minutes,
    turnoverMinutes: service.turnoverMinutes,
    staff: facts.staff.map((one) => one.id).filter((id) => staffId === null || id === staffId),
    // The first free room is taken: the one the client knows comes first.
    rooms: facts.rooms
      .map((one) => one.id)
      .sort((a, b) => Number(b === usual?.roomId) - Number(a === usual?.roomId)),
    busy: [...facts.busy],
  };
}

function windowOf({ plan, cadence, lastTreatedDay }: SlotFacts, aroundDay: Day): Wanted['window'] {
  const config = CadenceConfig.parse(cadence);
  if (!plan?.intervalDays) return { from: addDays(aroundDay, -3), to: addDays(aroundDay, 3) };
  const window = bookingWindow(
    { dueDay: aroundDay, phase: plan.phase as CadencePhase, intervalDays: plan.intervalDays },
    config,
  );
  const soonest = lastTreatedDay ? addDays(lastTreatedDay, config.shortestGapDays) : window.from;
  return soonest > window.from && soonest <= window.to ? { ...window, from: soonest } : window;
}
