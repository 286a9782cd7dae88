import 'server-only';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { type AppointmentView, undoMinutes } from '@/lib/domain/appointment';
import { AppError, notFound } from '@/lib/errors';
import type { Tx } from '../access';
import * as news from '../messages/news';
import { clients } from '../schema/clients';
import { appointments } from '../schema/visits';

export type Row = typeof appointments.$inferSelect;

const own = (actor: Actor, id: string) =>
  and(eq(appointments.clinicId, actor.clinicId), eq(appointments.id, id));

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
 * Bookings of a clinic stand in line: two that collide would otherwise wait for each other in the exclusion
 * constraint. Taken before any row lock, so it never closes a circle.
 */
export async function oneAtATime(tx: Tx, actor: Actor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booking:${actor.clinicId}`}, 0))`);
}

/** `archived`: an archived client's dates can still be taken out of the book. */
export async function lockClient(
  tx: Tx,
  actor: Actor,
  clientId: string,
  also: { archived?: boolean } = {},
): Promise<void> {
  const [client] = await tx
    .select({ archivedAt: clients.archivedAt })
    .from(clients)
    .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId)))
    .for('no key update');
  if (!client) throw notFound('This client');
  if (client.archivedAt && !also.archived)
    throw new AppError('conflict', 'This client is archived. Bring the record back first.');
}

/** The row in the order of every booking change: the line, its client, then the row itself. */
export async function lockInLine(
  tx: Tx,
  actor: Actor,
  id: string,
  also: { archived?: boolean } = {},
): Promise<Row> {
  await oneAtATime(tx, actor);
  const [found] = await tx
    .select({ clientId: appointments.clientId })
    .from(appointments)
    .where(own(actor, id));
  if (!found) throw notFound('This appointment');
  await lockClient(tx, actor, found.clientId, also);
  const [row] = await tx.select().from(appointments).where(own(actor, id)).for('update');
  if (!row) throw notFound('This appointment');
  return row;
}

const isCancelled = (status: Row['status']) =>
  status === 'cancelled_by_client' || status === 'cancelled_by_clinic';

/** What the client has to know: when, how long, with whom, where, and whether at all. */
function concernsClient(row: Row, to: Partial<Row>): boolean {
  const other = (['startsAt', 'endsAt', 'staffId', 'roomId'] as const).some(
    (field) => to[field] !== undefined && to[field] !== row[field],
  );
  return other || (to.status !== undefined && isCancelled(to.status) !== isCancelled(row.status));
}

/** Writes a change; `sequence` grows with everything the client has to know. */
export async function change(
  tx: Tx,
  actor: Actor,
  row: Row,
  to: Partial<Row>,
  now: Date,
): Promise<AppointmentView> {
  const concerns = concernsClient(row, to);
  const told = concerns ? { sequence: sql`${appointments.sequence} + 1`, changedAt: now.toISOString() } : {};
  const [changed] = await tx
    .update(appointments)
    .set({ ...to, ...told })
    .where(own(actor, row.id))
    .returning();
  if (!changed) throw notFound('This appointment');
  if (concerns) await news.due(tx, actor, row.clientId);
  return viewOf(changed);
}

/** Booked dates of the same series after this one, earliest first. */
export async function laterOf(tx: Tx, actor: Actor, row: Row): Promise<Row[]> {
  if (!row.seriesId) return [];
  return tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.seriesId, row.seriesId),
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, row.startsAt),
      ),
    )
    .orderBy(asc(appointments.startsAt))
    .for('update');
}

/** The dates booked in a visit's Plan step that still stand, earliest first. */
export async function plannedIn(tx: Tx, actor: Actor, visitId: string): Promise<Row[]> {
  return tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.plannedInVisitId, visitId),
        inArray(appointments.status, ['booked', 'arrived']),
      ),
    )
    .orderBy(asc(appointments.startsAt))
    .for('update');
}

/** How many dates of a problem are booked and to come. */
export function bookedAhead(tx: Tx, actor: Actor, episodeId: string, now: Date): Promise<number> {
  return tx.$count(
    appointments,
    and(
      eq(appointments.clinicId, actor.clinicId),
      eq(appointments.episodeId, episodeId),
      eq(appointments.status, 'booked'),
      gt(appointments.startsAt, now.toISOString()),
    ),
  );
}

/** Whether it can still be undone before anybody is told. */
export function isFresh(row: Pick<Row, 'changedAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(row.changedAt) <= undoMinutes * 60_000;
}
