import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { AppointmentView } from '@/lib/domain/appointment';
import type { AppointmentStatus } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import { requireFree } from './free';
import { change, lockInLine, type Row, viewOf } from './rows';
import { requireNothingOff } from './span';

/** The client is here. On the day itself only; a second tap changes nothing. */
export function arrive(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  return mark(actor, appointmentId, 'arrived', (row, now) => {
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked client can arrive.');
    const today = localDay(now, actor.timeZone);
    if (localDay(row.startsAt, actor.timeZone) !== today)
      throw new AppError('conflict', 'This appointment is on another day.');
  });
}

/** The client did not come. Not before the appointment has begun. */
export function miss(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  return mark(actor, appointmentId, 'missed', (row, now) => {
    if (row.status !== 'booked') throw new AppError('conflict', 'Only a booked appointment can be missed.');
    if (Date.parse(row.startsAt) > now.getTime())
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

type Marked = Extract<AppointmentStatus, 'booked' | 'arrived' | 'missed'>;

async function mark(
  actor: Actor,
  appointmentId: string,
  status: Marked,
  require: (row: Row, now: Date) => void,
): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  const now = new Date();
  return asActor(actor, async (tx) => {
    const row = await lockInLine(tx, actor, appointmentId, { archived: true });
    if (row.status === status) return viewOf(row);
    require(row, now);
    // A missed one held nothing: its time may be somebody else's by now.
    if (row.status === 'missed') await requireFree(tx, actor, row, row, row.id);
    if (row.status === 'missed' && row.holdsUntil > now.toISOString())
      await requireNothingOff(tx, actor, row, row);
    const arrivedAt = status === 'arrived' ? now.toISOString() : null;
    const marked = await change(tx, actor, row, { status, arrivedAt }, now);
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
