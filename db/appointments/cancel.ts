import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { type AppointmentView, Cancelling } from '@/lib/domain/appointment';
import { AppError } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { appointments } from '../schema/visits';
import { requireOpenPlan } from './book';
import { callOff, datesAhead } from './call-off';
import { requireFree } from './free';
import { changePlan, restorePlan } from './plan-after';
import { change, isFresh, laterOf, lockInLine, type Row, viewOf } from './rows';
import { requireNothingOff } from './span';

/**
 * Cancels, and says who wanted it: a visit the clinic cancelled never counts against the client. What it means for
 * the plan stands or falls with it; a paused or finished plan keeps no dates. Throws `conflict` when it is over.
 */
export async function cancel(actor: Actor, wish: Cancelling): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  const input = Cancelling.parse(wish);
  if (input.plan !== 'keep') permit(actor, 'plan.decide');
  if ((input.plan === 'finish') !== (input.closeReason !== null))
    throw new AppError('invalid', 'Say why it is finished.', { closeReason: 'Say why it is finished.' });
  const now = new Date();
  return asActor(actor, async (tx) => {
    const row = await lockInLine(tx, actor, input.appointmentId, { archived: true });
    const status = input.by === 'client' ? 'cancelled_by_client' : 'cancelled_by_clinic';
    if (row.status === status) return viewOf(row);
    if (row.status !== 'booked' && row.status !== 'arrived')
      throw new AppError('conflict', 'This appointment is over or cancelled already.');
    const others = await goingWith(tx, actor, row, input, now);
    const before = await changePlan(tx, actor, row.episodeId, input, now);
    const { by, reason } = input;
    await callOff(tx, actor, others, { by, reason }, now);
    await callOff(tx, actor, [row], { by, reason, facts: before }, now);
    return { ...viewOf(row), status, sequence: row.sequence + 1 };
  });
}

/** The dates cancelled in the same breath: the rest of the series, or all of a problem that waits or is finished. */
async function goingWith(
  tx: Tx,
  actor: Actor,
  row: Row,
  { plan, rest }: Pick<Cancelling, 'plan' | 'rest'>,
  now: Date,
): Promise<Row[]> {
  if ((plan !== 'pause' && plan !== 'finish') || !row.episodeId)
    return rest === 'cancel' ? laterOf(tx, actor, row) : [];
  const ahead = await datesAhead(tx, actor, { episodeId: row.episodeId }, now);
  return ahead.filter((one) => one.id !== row.id);
}

/**
 * Takes a cancellation back within three minutes, with the dates and the plan that went with it, before anybody is
 * told. Throws `conflict` when it is too late, or the time is somebody else's by now.
 */
export async function uncancel(actor: Actor, appointmentId: string): Promise<AppointmentView> {
  permit(actor, 'appointment.write');
  const now = new Date();
  return asActor(actor, async (tx) => {
    const row = await lockInLine(tx, actor, appointmentId);
    if (row.status === 'booked') return viewOf(row);
    if (row.status !== 'cancelled_by_client' && row.status !== 'cancelled_by_clinic')
      throw new AppError('conflict', 'This appointment is not cancelled.');
    if (!isFresh(row, now) || row.cancelReason === takenBack)
      throw new AppError('conflict', 'More than 3 minutes have passed. Book it again.');
    await restorePlan(tx, actor, row);
    const together = await cancelledWith(tx, actor, row);
    const { clientId, episodeId } = row;
    await requireOpenPlan(tx, actor, { clientId, episodeId }, { adding: together.length, block: false, now });
    for (const one of together) {
      await requireFree(tx, actor, one, one, one.id);
      await requireNothingOff(tx, actor, one, one);
      await change(tx, actor, one, { status: 'booked', cancelReason: null }, now);
      await audit(tx, actor, {
        action: 'appointment.status',
        kind: 'appointment',
        id: one.id,
        clientId,
        facts: { from: one.status, to: 'booked' },
      });
    }
    return { ...viewOf(row), status: 'booked', sequence: row.sequence + 1 };
  });
}

/** Everything one cancellation took out, itself included: all of it carries the same moment. */
async function cancelledWith(tx: Tx, actor: Actor, row: Row): Promise<Row[]> {
  return tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, row.clientId),
        eq(appointments.changedAt, row.changedAt),
        inArray(appointments.status, ['cancelled_by_client', 'cancelled_by_clinic']),
      ),
    )
    .orderBy(asc(appointments.startsAt))
    .for('update');
}

/** Marks a booking taken back at once: no chart counts it as a planned visit. */
export const takenBack = 'Taken back when it was booked';

/**
 * Takes back a booking made a moment ago in the Plan step: it leaves the plan altogether, so it is neither a
 * missed visit nor one the clinic cancelled.
 */
export async function takeBack(tx: Tx, actor: Actor, row: Row, now: Date): Promise<void> {
  const gone = { episodeId: null, plannedInVisitId: null, seriesId: null, cancelReason: takenBack };
  await change(tx, actor, row, { status: 'cancelled_by_clinic', ...gone }, now);
  await audit(tx, actor, {
    action: 'appointment.cancelled',
    kind: 'appointment',
    id: row.id,
    clientId: row.clientId,
    facts: { by: 'clinic', taken_back: true },
  });
}
