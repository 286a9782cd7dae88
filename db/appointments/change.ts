import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { AppointmentMove, AppointmentView, Cancelling } from '@/lib/domain/appointment';
import type { AppointmentStatus } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { appointments } from '../schema/visits';
import { lockClient, oneAtATime, requireFreeClient, viewOf } from './book';
import { spanOf } from './span';

type Row = typeof appointments.$inferSelect;

const own = (actor: Actor, id: string) =>
  and(eq(appointments.clinicId, actor.clinicId), eq(appointments.id, id));

/** Moves a booked appointment to another time, therapist or room. There is one before and one after. */
export async function move(actor: Actor, input: AppointmentMove): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    await oneAtATime(tx, actor);
    const { clientId } = await find(tx, actor, input.appointmentId);
    await lockClient(tx, actor, clientId);
    const row = await lock(tx, actor, input.appointmentId);
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked appointment can be moved.');
    return relocate(tx, actor, row, input);
  });
}

/** The move itself; the caller holds the line, the client and the row. */
export async function relocate(
  tx: Tx,
  actor: Actor,
  row: Row,
  to: Pick<AppointmentMove, 'staffId' | 'roomId' | 'startsAt'> & { serviceId?: string },
): Promise<AppointmentView> {
  const { staffId, roomId } = to;
  const serviceId = to.serviceId ?? row.serviceId;
  const span = await spanOf(tx, actor, { ...to, serviceId });
  await requireFreeClient(tx, actor, row.clientId, span, row.id);
  const moved = await change(tx, actor, row, { ...span, staffId, roomId, serviceId });
  await audit(tx, actor, {
    action: 'appointment.moved',
    kind: 'appointment',
    id: row.id,
    clientId: row.clientId,
    facts: { from: row.startsAt, to: span.startsAt },
  });
  return moved;
}

/** Cancels, and says who wanted it: a visit the clinic cancelled never counts against the client. */
export async function cancel(actor: Actor, input: Cancelling): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    const row = await lock(tx, actor, input.appointmentId);
    const status = input.by === 'client' ? 'cancelled_by_client' : 'cancelled_by_clinic';
    if (row.status === status) return viewOf(row);
    if (row.status !== 'booked' && row.status !== 'arrived')
      throw new AppError('conflict', 'This appointment is over or cancelled already.');
    const cancelled = await change(tx, actor, row, { status, arrivedAt: null, cancelReason: input.reason });
    await audit(tx, actor, {
      action: 'appointment.cancelled',
      kind: 'appointment',
      id: row.id,
      clientId: row.clientId,
      facts: { by: input.by },
    });
    return cancelled;
  });
}

/** The client is here. On the day itself only; a second tap changes nothing. */
export function arrive(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  return mark(actor, appointmentId, 'arrived', (row) => {
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked client can arrive.');
    const today = localDay(new Date(), actor.timeZone);
    if (localDay(row.startsAt, actor.timeZone) !== today)
      throw new AppError('conflict', 'This appointment is on another day.');
  });
}

/** The client did not come. Not before the appointment has begun. */
export function miss(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  return mark(actor, appointmentId, 'missed', (row) => {
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked appointment can be missed.');
    if (Date.parse(row.startsAt) > Date.now())
      throw new AppError('conflict', 'This appointment has not begun yet.');
  });
}

/** Takes "arrived" or "missed" back. The time may have been given away since: then it stays as it is. */
export function undo(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  return mark(actor, appointmentId, 'booked', (row) => {
    if (row.status !== 'arrived' && row.status !== 'missed')
      throw new AppError('conflict', 'There is nothing to take back here.');
  });
}

async function mark(
  actor: Actor,
  appointmentId: string,
  status: Extract<AppointmentStatus, 'booked' | 'arrived' | 'missed'>,
  require: (row: Row) => void,
): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    const row = await lock(tx, actor, appointmentId);
    if (row.status === status) return viewOf(row);
    require(row);
    const arrivedAt = status === 'arrived' ? new Date().toISOString() : null;
    const marked = await change(tx, actor, row, { status, arrivedAt });
    await audit(tx, actor, {
      action: 'appointment.status',
      kind: 'appointment',
      id: appointmentId,
      clientId: row.clientId,
      facts: { from: row.status, to: status },
    });
    return marked;
  });
}

/** Marks a booking taken back at once: no chart counts it as a planned visit. */
export const takenBack = 'Taken back when it was booked';

/**
 * Takes back a booking made a moment ago in the Plan step: it leaves the plan altogether, so it is neither a
 * missed visit nor one the clinic cancelled.
 */
export async function takeBack(tx: Tx, actor: Actor, row: Row): Promise<void> {
  await change(tx, actor, row, {
    status: 'cancelled_by_clinic',
    episodeId: null,
    plannedInVisitId: null,
    cancelReason: takenBack,
  });
  await audit(tx, actor, {
    action: 'appointment.cancelled',
    kind: 'appointment',
    id: row.id,
    clientId: row.clientId,
    facts: { by: 'clinic', taken_back: true },
  });
}

async function change(tx: Tx, actor: Actor, row: Row, to: Partial<Row>): Promise<AppointmentView> {
  const [changed] = await tx.update(appointments).set(to).where(own(actor, row.id)).returning();
  if (!changed) throw notFound('This appointment');
  return viewOf(changed);
}

async function find(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const [row] = await tx.select().from(appointments).where(own(actor, id));
  if (!row) throw notFound('This appointment');
  return row;
}

async function lock(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const [row] = await tx.select().from(appointments).where(own(actor, id)).for('update');
  if (!row) throw notFound('This appointment');
  return row;
}

/** The booking made in a visit's Plan step, if it still stands. */
export async function plannedIn(tx: Tx, actor: Actor, visitId: string): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.plannedInVisitId, visitId),
        sql`${appointments.status} in ('booked', 'arrived')`,
      ),
    )
    .for('update');
  return row ?? null;
}
