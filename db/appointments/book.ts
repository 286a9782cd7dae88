import 'server-only';
import { and, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { AppointmentView } from '@/lib/domain/appointment';
import { CadenceConfig } from '@/lib/domain/cadence';
import { type Booking, slotHolding } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { clients, episodes } from '../schema/clients';
import { clinics } from '../schema/clinics';
import { appointments } from '../schema/visits';
import { type Span, spanOf } from './span';

export const viewOf = (row: typeof appointments.$inferSelect): AppointmentView => ({
  id: row.id,
  clientId: row.clientId,
  episodeId: row.episodeId,
  staffId: row.staffId,
  roomId: row.roomId,
  serviceId: row.serviceId,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  holdsUntil: row.holdsUntil,
  status: row.status,
  seriesId: row.seriesId,
  sequence: row.sequence,
  outsideReason: row.outsideReason,
});

/**
 * Books a time for a client; the service says when it ends and how long the room is held. The exclusion
 * constraints judge who came first. The same booking again answers the first. Throws `conflict` when the time,
 * the room or the client is taken, or the plan lets nobody book; `invalid` for a past time or a closed clinic.
 */
export async function book(actor: Actor, booking: Booking): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    await oneAtATime(tx, actor);
    await lockClient(tx, actor, booking.clientId);
    await requireOpenPlan(tx, actor, booking.clientId, booking.episodeId);
    return place(tx, actor, booking, null);
  });
}

/**
 * Bookings of a clinic stand in line: two that collide would otherwise wait for each other in the exclusion
 * constraint. Taken before any row lock, so it never closes a circle.
 */
export async function oneAtATime(tx: Tx, actor: Actor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booking:${actor.clinicId}`}, 0))`);
}

export async function lockClient(tx: Tx, actor: Actor, clientId: string): Promise<void> {
  const [client] = await tx
    .select({ archivedAt: clients.archivedAt })
    .from(clients)
    .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId)))
    .for('no key update');
  if (!client) throw notFound('This client');
  if (client.archivedAt)
    throw new AppError('conflict', 'This client is archived. Bring the record back first.');
}

/** No compression is booked in review or after a referral, and weekly visits only so far that the plan can stop. */
async function requireOpenPlan(
  tx: Tx,
  actor: Actor,
  clientId: string,
  episodeId: string | null,
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
  if (!episodeId) return;
  const episode = open.find((one) => one.id === episodeId);
  if (!episode) throw notFound('This problem');
  if (episode.phase === 'review')
    throw new AppError('conflict', 'This plan is in re-evaluation. Decide how it goes on before booking.');
  if (episode.phase === 'weekly') await requireRoomAhead(tx, actor, episodeId);
  await resumePaused(tx, actor, clientId, episodeId);
}

/** The plan must be able to stop: only so many weekly visits are booked ahead (clinic setting, four). */
export async function requireRoomAhead(tx: Tx, actor: Actor, episodeId: string): Promise<void> {
  const [clinic] = await tx
    .select({ cadence: clinics.cadence })
    .from(clinics)
    .where(eq(clinics.clinicId, actor.clinicId));
  const most = CadenceConfig.parse(clinic?.cadence ?? {}).bookedAheadAtMost;
  const ahead = await tx.$count(
    appointments,
    and(
      eq(appointments.clinicId, actor.clinicId),
      eq(appointments.episodeId, episodeId),
      eq(appointments.status, 'booked'),
      gt(appointments.startsAt, sql`now()`),
    ),
  );
  if (ahead >= most)
    throw new AppError('conflict', `${most} visits are booked ahead already. The plan must be able to stop.`);
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

/** Puts the appointment in the book. The caller holds the line and the client, and has asked the plan. */
export async function place(
  tx: Tx,
  actor: Actor,
  booking: Booking,
  plannedInVisitId: string | null,
): Promise<AppointmentView> {
  const span = await spanOf(tx, actor, booking);
  const [same] = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, booking.clientId),
        eq(appointments.staffId, booking.staffId),
        eq(appointments.serviceId, booking.serviceId),
        eq(appointments.startsAt, span.startsAt),
        eq(appointments.status, 'booked'),
      ),
    );
  if (same) return viewOf(same);
  await requireFreeClient(tx, actor, booking.clientId, span, null);
  const id = uuidv7();
  const [row] = await tx
    .insert(appointments)
    .values({
      clinicId: actor.clinicId,
      id,
      clientId: booking.clientId,
      episodeId: booking.episodeId,
      staffId: booking.staffId,
      roomId: booking.roomId,
      serviceId: booking.serviceId,
      ...span,
      plannedInVisitId,
      createdBy: actor.staffId,
    })
    .returning();
  if (!row) throw notFound('This appointment');
  await audit(tx, actor, {
    action: 'appointment.booked',
    kind: 'appointment',
    id,
    clientId: booking.clientId,
    facts: { starts_at: span.startsAt, planned: plannedInVisitId !== null },
  });
  return viewOf(row);
}

/** Nobody is in two places: the client's own appointments must not overlap. */
export async function requireFreeClient(
  tx: Tx,
  actor: Actor,
  clientId: string,
  span: Span,
  except: string | null,
): Promise<void> {
  const [other] = await tx
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, clientId),
        inArray(appointments.status, [...slotHolding]),
        lt(appointments.startsAt, span.endsAt),
        gt(appointments.endsAt, span.startsAt),
        except ? ne(appointments.id, except) : undefined,
      ),
    )
    .limit(1);
  if (other) throw new AppError('conflict', 'The client has another appointment at that time.');
}
