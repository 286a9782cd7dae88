import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppointmentMove, type AppointmentView } from '@/lib/domain/appointment';
import { shiftBetween, shifted } from '@/lib/domain/series';
import { AppError, isAppError } from '@/lib/errors';
import { localDay, saySlot } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { staff } from '../schema/clinics';
import { requireFree } from './free';
import { change, laterOf, lockInLine, type Row, viewOf } from './rows';
import { spanOf } from './span';
import { requireWindow } from './window';

/**
 * Moves a booked appointment to another time, length, therapist or room; with `rest: 'shift'` the later dates of
 * its series go along, all or none. There are as many after as before. Already there: nothing changes. Throws
 * `conflict` when it was moved meanwhile or something is in the way, `invalid` when a reason is missing.
 */
export async function move(actor: Actor, wish: AppointmentMove): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  const input = AppointmentMove.parse(wish);
  const to = { ...input, startsAt: new Date(input.startsAt).toISOString() };
  const now = new Date();
  return asActor(actor, async (tx) => {
    const row = await lockInLine(tx, actor, to.appointmentId);
    if (isThere(row, to)) return viewOf(row);
    await requireSame(tx, actor, row, to.sequence, now);
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked appointment can be moved.');
    const outside = await requireWindow(tx, actor, row, to, now);
    const later = to.rest === 'shift' ? await laterOf(tx, actor, row) : [];
    const forward = to.startsAt > row.startsAt;
    // The one in front leaves first, so that the dates never stand in each other's way.
    if (forward) await shiftAll(tx, actor, later.reverse(), row, to, now);
    const moved = await relocate(tx, actor, row, to, { now, reason: to.reason, outside });
    if (!forward) await shiftAll(tx, actor, later, row, to, now);
    return moved;
  });
}

type Place = Readonly<{ staffId: string; roomId: string; startsAt: string; serviceId?: string }>;
type How = Readonly<{
  now: Date;
  reason: string | null;
  minutes?: number | null;
  /** It lies outside the window of its plan, for the reason given. */
  outside?: boolean;
}>;

/** The move itself; the caller holds the line, the client and the row. Keeps the length unless told. */
export async function relocate(
  tx: Tx,
  actor: Actor,
  row: Row,
  to: Place & { minutes?: number | null },
  { now, reason, outside = false }: How,
): Promise<AppointmentView> {
  const { staffId, roomId } = to;
  const serviceId = to.serviceId ?? row.serviceId;
  const minutes = to.minutes ?? (serviceId === row.serviceId ? minutesOfRow(row) : null);
  const span = await spanOf(tx, actor, { ...to, serviceId }, { minutes, reason });
  await requireFree(tx, actor, { clientId: row.clientId, staffId, roomId }, span, row.id);
  const outsideReason = outside ? reason : span.outsideReason;
  const moved = await change(tx, actor, row, { ...span, outsideReason, staffId, roomId, serviceId }, now);
  await audit(tx, actor, {
    action: 'appointment.moved',
    kind: 'appointment',
    id: row.id,
    clientId: row.clientId,
    facts: { from: row.startsAt, to: span.startsAt },
  });
  return moved;
}

async function shiftAll(
  tx: Tx,
  actor: Actor,
  later: readonly Row[],
  row: Row,
  to: Pick<Place, 'startsAt'> & { reason: string | null },
  now: Date,
): Promise<void> {
  const zone = actor.timeZone;
  const by = shiftBetween(row.startsAt, to.startsAt, zone);
  const today = localDay(now, zone);
  for (const one of later) {
    try {
      const startsAt = shifted(one.startsAt, by, zone);
      if (startsAt !== one.startsAt)
        await relocate(tx, actor, one, { ...one, startsAt, minutes: null }, { now, reason: to.reason });
    } catch (error) {
      if (!isAppError(error)) throw error;
      const which = saySlot(one.startsAt, zone, today);
      throw new AppError(error.code, `${which} cannot go along: ${error.message}`, error.fields);
    }
  }
}

const minutesOfRow = (row: Pick<Row, 'startsAt' | 'endsAt'>) =>
  (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000;

function isThere(row: Row, to: Place & { minutes: number | null }): boolean {
  return (
    row.status === 'booked' &&
    row.startsAt === to.startsAt &&
    row.staffId === to.staffId &&
    row.roomId === to.roomId &&
    (to.minutes === null || to.minutes === minutesOfRow(row))
  );
}

/** Somebody changed it after this person looked: says what it is now. */
async function requireSame(
  tx: Tx,
  actor: Actor,
  row: Row,
  sequence: number | null,
  now: Date,
): Promise<void> {
  if (sequence === null || sequence === row.sequence) return;
  if (row.status !== 'booked') throw new AppError('conflict', 'It is not booked any more: look again.');
  const [who] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, row.staffId)));
  const when = saySlot(row.startsAt, actor.timeZone, localDay(now, actor.timeZone));
  throw new AppError('conflict', `Moved meanwhile: it is ${when} with ${who?.name ?? 'somebody else'} now.`);
}
