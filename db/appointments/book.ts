import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { AppointmentView, BlockDate, Booked } from '@/lib/domain/appointment';
import { CadenceConfig } from '@/lib/domain/cadence';
import { Booking } from '@/lib/domain/clinic';
import { AppError, isAppError, notFound } from '@/lib/errors';
import { localDay, saySlot } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import * as news from '../messages/news';
import { episodes } from '../schema/clients';
import { clinics } from '../schema/clinics';
import { appointments } from '../schema/visits';
import { blockDates } from './block';
import { requireFree } from './free';
import { bookedAhead, lockClient, oneAtATime, viewOf } from './rows';
import { spanOf } from './span';
import { requireWindow } from './window';

/** Who and what a booking is for; its dates stand beside it. */
export type BookingFor = Readonly<{
  clientId: string;
  episodeId: string | null;
  serviceId: string;
  reason: string | null;
}>;

/**
 * Books a time for a client, or a weekly block of up to four that stand or fall together; the service says when
 * each ends and how long the room is held. The exclusion constraints judge who came first. The same booking again
 * answers the first. Throws `conflict` when the time, the room or the client is taken, or the plan lets nobody
 * book; `invalid` for a past time, a closed clinic, or outside a therapist's hours or
 * the plan's window without a reason.
 */
export async function book(actor: Actor, wish: Booking): Promise<Booked> {
  permit(actor, 'appointment.write');
  const booking = Booking.parse(wish);
  const now = new Date();
  return asActor(actor, async (tx) => {
    await oneAtATime(tx, actor);
    await lockClient(tx, actor, booking.clientId);
    const dates = await blockDates(tx, actor, booking);
    const same = await bookedAlready(tx, actor, booking, dates);
    if (same) return same;
    await requireOpenPlan(tx, actor, booking, { adding: dates.length, now });
    const { startsAt, episodeId, reason } = { ...booking, ...dates[0] };
    const outside = await requireWindow(tx, actor, { episodeId }, { startsAt, reason, rest: 'keep' }, now);
    return placeAll(tx, actor, booking, dates, { plannedInVisitId: null, now, outside });
  });
}

/** How many dates come on top. `block`: they are booked as one block, which only weekly visits are. */
export type Adding = Readonly<{ adding: number; now: Date; block?: boolean }>;

/** No compression is booked in review or after a referral, and weekly visits only so far that the plan can stop. */
export async function requireOpenPlan(
  tx: Tx,
  actor: Actor,
  { clientId, episodeId }: Readonly<{ clientId: string; episodeId: string | null }>,
  more: Adding,
): Promise<void> {
  const open = await tx
    .select({ id: episodes.id, phase: episodes.phase })
    .from(episodes)
    .where(
      and(eq(episodes.clinicId, actor.clinicId), eq(episodes.clientId, clientId), isNull(episodes.closedAt)),
    );
  // A red flag is the client's, not one problem's: nothing at all is booked until it is cleared.
  if (open.some((one) => one.phase === 'referred'))
    throw new AppError('conflict', 'Bookings are held until written clearance comes in.');
  const episode = open.find((one) => one.id === episodeId);
  if (episodeId && !episode) throw notFound('This problem');
  if (episode?.phase === 'review')
    throw new AppError('conflict', 'This plan is in re-evaluation. Decide how it goes on before booking.');
  if ((more.block ?? more.adding > 1) && episode?.phase !== 'weekly')
    throw new AppError('conflict', 'Several weeks are booked at once for weekly visits only.');
  if (!episode) return;
  if (episode.phase === 'weekly') await requireRoomAhead(tx, actor, episode.id, more);
  await resumePaused(tx, actor, clientId, episode.id);
}

/** The plan must be able to stop: only so many weekly visits are booked ahead (clinic setting, four). */
export async function requireRoomAhead(
  tx: Tx,
  actor: Actor,
  episodeId: string,
  { adding, now }: Adding,
): Promise<void> {
  const [clinic] = await tx
    .select({ cadence: clinics.cadence })
    .from(clinics)
    .where(eq(clinics.clinicId, actor.clinicId));
  const most = CadenceConfig.parse(clinic?.cadence ?? {}).bookedAheadAtMost;
  const ahead = await bookedAhead(tx, actor, episodeId, now);
  if (ahead + adding <= most) return;
  const stop = 'The plan must be able to stop.';
  throw new AppError(
    'conflict',
    ahead >= most || ahead === 0
      ? `${most} visits are booked ahead ${ahead === 0 ? 'at most' : 'already'}. ${stop}`
      : `${ahead} ${ahead === 1 ? 'visit is' : 'visits are'} booked ahead already, and ${most} is the most. ${stop}`,
  );
}

/** Who has a date again is not paused any more. */
async function resumePaused(tx: Tx, actor: Actor, clientId: string, episodeId: string): Promise<void> {
  const resumed = await tx
    .update(episodes)
    .set({ pausedAt: null })
    .where(
      and(
        eq(episodes.clinicId, actor.clinicId),
        eq(episodes.id, episodeId),
        sql`${episodes.pausedAt} is not null`,
      ),
    )
    .returning({ id: episodes.id });
  if (resumed.length > 0)
    await audit(tx, actor, { action: 'episode.resumed', kind: 'episode', id: episodeId, clientId });
}

/** The same dates booked before, all of them; a double tap books nothing twice. */
export async function bookedAlready(
  tx: Tx,
  actor: Actor,
  { clientId, serviceId }: BookingFor,
  dates: readonly BlockDate[],
): Promise<Booked | null> {
  const booked = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, clientId),
        eq(appointments.serviceId, serviceId),
        eq(appointments.status, 'booked'),
      ),
    )
    .orderBy(asc(appointments.startsAt));
  const found = dates.map(({ startsAt, staffId }) =>
    booked.find((one) => Date.parse(one.startsAt) === Date.parse(startsAt) && one.staffId === staffId),
  );
  const [first, ...later] = found.flatMap((one) => (one ? [viewOf(one)] : []));
  return first && later.length === dates.length - 1 ? { ...first, later } : null;
}

export type Placing = Readonly<{
  plannedInVisitId: string | null;
  now: Date;
  /** The first date lies outside the window of its plan, for the reason given. */
  outside?: boolean;
}>;

/** Puts every date in the book. The caller holds the line and the client, and has asked the plan. */
export async function placeAll(
  tx: Tx,
  actor: Actor,
  booking: BookingFor,
  dates: readonly BlockDate[],
  how: Placing,
): Promise<Booked> {
  const seriesId = dates.length > 1 ? uuidv7() : null;
  const made: AppointmentView[] = [];
  for (const date of dates)
    made.push(
      await naming(seriesId && date.startsAt, actor, how.now, () =>
        place(
          tx,
          actor,
          { ...booking, ...date, seriesId },
          { ...how, outside: how.outside === true && date === dates[0] },
        ),
      ),
    );
  const [first, ...later] = made;
  if (!first) throw notFound('This appointment');
  return { ...first, later };
}

/** In a block the sentence begins with the date that does not fit. */
async function naming<T>(
  startsAt: string | null,
  actor: Actor,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!startsAt || !isAppError(error) || error.code === 'not_found') throw error;
    const day = saySlot(startsAt, actor.timeZone, localDay(now, actor.timeZone));
    throw new AppError(error.code, `${day} does not fit. ${error.message}`, error.fields);
  }
}

async function place(
  tx: Tx,
  actor: Actor,
  booking: BookingFor & BlockDate & { seriesId: string | null },
  { plannedInVisitId, now, outside = false }: Placing,
): Promise<AppointmentView> {
  const { clientId, episodeId, serviceId, staffId, roomId, seriesId, reason } = booking;
  const span = await spanOf(tx, actor, booking, { reason });
  await requireFree(tx, actor, booking, span, null);
  const id = uuidv7();
  const at = now.toISOString();
  const [row] = await tx
    .insert(appointments)
    .values({
      clinicId: actor.clinicId,
      id,
      clientId,
      episodeId,
      staffId,
      roomId,
      serviceId,
      ...span,
      outsideReason: outside ? reason : span.outsideReason,
      seriesId,
      plannedInVisitId,
      changedAt: at,
      createdAt: at,
      createdBy: actor.staffId,
    })
    .returning();
  if (!row) throw notFound('This appointment');
  await audit(tx, actor, {
    action: 'appointment.booked',
    kind: 'appointment',
    id,
    clientId,
    facts: { starts_at: span.startsAt, planned: plannedInVisitId !== null, series: seriesId },
  });
  await news.due(tx, actor, clientId);
  return viewOf(row);
}
