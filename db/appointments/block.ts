import 'server-only';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { type BlockDate, type BlockSearch, type BlockWeek, offersOf } from '@/lib/domain/appointment';
import { CadenceConfig } from '@/lib/domain/cadence';
import type { Booking } from '@/lib/domain/clinic';
import { blockRefusal, weeksLater } from '@/lib/domain/series';
import { proposeSlots, type Slot } from '@/lib/domain/slots';
import { AppError } from '@/lib/errors';
import { addDays, type Day, localDay, localTime } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { clinics } from '../schema/clinics';
import { bookedAhead } from './rows';
import { readSlotFacts, type SlotFacts } from './slot-facts';
import { requestOf } from './slots';

/**
 * What a weekly block from this first date would be: the same weekday, wall time, therapist and room each week, or
 * where that is taken the nearest free time in that week's window; null where there is none. Nothing is booked.
 * Throws `not_found` for another clinic's ids.
 */
export async function block(actor: Actor, search: BlockSearch): Promise<BlockWeek[]> {
  permit(actor, 'client.read');
  const now = new Date();
  const zone = actor.timeZone;
  const today = localDay(now, zone);
  const first = localDay(search.startsAt, zone);
  return asActor(actor, async (tx) => {
    const { clientId, episodeId, staffId, serviceId } = search;
    const range = { from: addDays(first, -7), to: addDays(first, 7 * mostWeeks) };
    const read = await readSlotFacts(tx, actor, { clientId, episodeId, staffId, serviceId, ...range });
    const { startsAt, roomId } = search;
    // The client's habit here is the date just chosen.
    const facts = { ...read, usual: { startsAt, staffId, roomId } };
    const room = await roomAhead(tx, actor, episodeId, facts, now);
    const weeks: BlockWeek[] = [];
    let before = first;
    for (let week = 1; week < room; week += 1) {
      const dueDay = addDays(first, 7 * week);
      const slot = slotOfWeek(actor, facts, now, staffId, { dueDay, after: before });
      const [offer = null] = offersOf(slot ? [slot] : [], facts, today, zone);
      weeks.push({ dueDay, offer, asUsual: offer !== null && isSame(offer, search, week, zone) });
      before = offer?.onDay ?? before;
    }
    return weeks;
  });
}

const mostWeeks = 4;

/** How many more dates the plan may have booked ahead. */
async function roomAhead(
  tx: Tx,
  actor: Actor,
  episodeId: string | null,
  { cadence }: SlotFacts,
  now: Date,
): Promise<number> {
  const most = CadenceConfig.parse(cadence).bookedAheadAtMost;
  if (!episodeId) return Math.min(mostWeeks, most);
  return Math.min(mostWeeks, most - (await bookedAhead(tx, actor, episodeId, now)));
}

function slotOfWeek(
  actor: Actor,
  facts: SlotFacts,
  now: Date,
  staffId: string,
  { dueDay, after }: { dueDay: Day; after: Day },
): Slot | null {
  const { weeklyWindowDays: reach, shortestGapDays } = CadenceConfig.parse(facts.cadence);
  const window = { from: addDays(dueDay, -reach), to: addDays(dueDay, reach) };
  const notBefore = addDays(after, shortestGapDays);
  const ask = (whose: string | null) =>
    proposeSlots(requestOf(actor, facts, now, whose, { dueDay, window, notBefore, count: 1 }))[0];
  const own = ask(staffId);
  const slot = own && !own.outsideWindow ? own : ask(null);
  return slot && !slot.outsideWindow ? slot : null;
}

function isSame(offer: Slot, { startsAt, staffId }: BlockSearch, week: number, zone: string): boolean {
  return (
    offer.staffId === staffId &&
    localTime(offer.startsAt, zone) === localTime(startsAt, zone) &&
    offer.onDay === addDays(localDay(startsAt, zone), 7 * week)
  );
}

type Wish = Pick<z.output<typeof Booking>, 'startsAt' | 'staffId' | 'roomId' | 'weeks' | 'later'>;

/** The dates of a booking, earliest first; the later ones as they were shown, or the same wall time each week. */
export async function blockDates(tx: Tx, actor: Actor, wish: Wish): Promise<BlockDate[]> {
  const { staffId, roomId, weeks, later } = wish;
  const first = { startsAt: new Date(wish.startsAt).toISOString(), staffId, roomId };
  if (weeks === 1 && !later?.length) return [first];
  if (!later)
    return Array.from({ length: weeks }, (_, week) => ({
      ...first,
      startsAt: weeksLater(first.startsAt, week, actor.timeZone),
    }));
  const dates = later.map((one) => ({ ...one, startsAt: new Date(one.startsAt).toISOString() }));
  const [clinic] = await tx
    .select({ cadence: clinics.cadence })
    .from(clinics)
    .where(eq(clinics.clinicId, actor.clinicId));
  const days = [first, ...dates].map((one) => localDay(one.startsAt, actor.timeZone));
  const refusal = blockRefusal(days, weeks, CadenceConfig.parse(clinic?.cadence ?? {}));
  if (refusal) throw new AppError('invalid', refusal);
  return [first, ...dates];
}
