import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { VisitMove, VisitReassign, VisitVoid } from '@/lib/domain/visit';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { episodes } from '../schema/clients';
import { staff } from '../schema/clinics';
import { appointments, handouts, ops, visits } from '../schema/visits';
import { nextNumber } from './next-number';

async function fetchVisit(tx: Tx, actor: Actor, visitId: string) {
  const [visit] = await tx
    .select()
    .from(visits)
    .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)))
    .for('update');
  if (!visit) throw notFound('This visit');
  if (visit.staffId !== actor.staffId && actor.role !== 'admin') throw notFound('This visit');
  if (visit.voidedAt) throw new AppError('conflict', 'This visit is void already.');
  return visit;
}

async function freeAppointment(tx: Tx, actor: Actor, appointmentId: string | null): Promise<void> {
  if (!appointmentId) return;
  await tx
    .update(appointments)
    .set({ status: sql`case when ${appointments.arrivedAt} is null then 'booked' else 'arrived' end` })
    .where(and(eq(appointments.clinicId, actor.clinicId), eq(appointments.id, appointmentId)));
}

async function hasSheet(tx: Tx, actor: Actor, visitId: string): Promise<boolean> {
  const [sheet] = await tx
    .select({ id: handouts.id })
    .from(handouts)
    .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.visitId, visitId)))
    .limit(1);
  return sheet !== undefined;
}

/** Ends the treatment and leaves the note for later: the client has gone, the appointment is done. */
export async function end(actor: Actor, visitId: string): Promise<{ endedAt: string }> {
  permit(actor, 'visit.write');
  return asActor(actor, async (tx) => {
    const visit = await fetchVisit(tx, actor, visitId);
    if (visit.endedAt) return { endedAt: visit.endedAt };
    const endedAt = new Date().toISOString();
    await tx
      .update(visits)
      .set({ endedAt })
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)));
    if (visit.appointmentId) {
      await tx
        .update(appointments)
        .set({ status: 'done' })
        .where(and(eq(appointments.clinicId, actor.clinicId), eq(appointments.id, visit.appointmentId)));
    }
    await audit(tx, actor, { action: 'visit.ended', kind: 'visit', id: visitId, clientId: visit.clientId });
    return { endedAt };
  });
}

/** Throws away a visit in which nothing was recorded. Throws `conflict` when anything was: void it instead. */
export async function discard(actor: Actor, visitId: string): Promise<void> {
  permit(actor, 'visit.write');
  await asActor(actor, async (tx) => {
    const visit = await fetchVisit(tx, actor, visitId);
    const [any] = await tx
      .select({ id: ops.id })
      .from(ops)
      .where(and(eq(ops.clinicId, actor.clinicId), eq(ops.visitId, visitId)))
      .limit(1);
    if (any || visit.signedAt || (await hasSheet(tx, actor, visitId)))
      throw new AppError('conflict', 'Something is recorded in this visit. Void it with a reason.');
    await freeAppointment(tx, actor, visit.appointmentId);
    await tx.delete(visits).where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)));
    await audit(tx, actor, {
      action: 'visit.discarded',
      kind: 'visit',
      id: visitId,
      clientId: visit.clientId,
    });
  });
}

/** Strikes a visit out with a reason: its row and note stay, no chart and no plan counts it. */
export async function voidVisit(actor: Actor, input: VisitVoid): Promise<void> {
  permit(actor, 'visit.write');
  await asActor(actor, async (tx) => {
    const visit = await fetchVisit(tx, actor, input.visitId);
    await freeAppointment(tx, actor, visit.appointmentId);
    await tx
      .update(visits)
      .set({ voidedAt: new Date().toISOString(), voidedBy: actor.staffId, voidReason: input.reason })
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, input.visitId)));
    await audit(tx, actor, {
      action: 'visit.voided',
      kind: 'visit',
      id: input.visitId,
      clientId: visit.clientId,
    });
  });
}

/**
 * Moves an unsigned visit to the client it was really about. Points first found in it move along; a visit that
 * touched older points of the wrong client cannot move (`conflict`): those belong to that body.
 */
export async function moveToClient(actor: Actor, input: VisitMove): Promise<void> {
  permit(actor, 'visit.write');
  await asActor(actor, async (tx) => {
    const visit = await fetchVisit(tx, actor, input.visitId);
    if (visit.signedAt)
      throw new AppError('conflict', 'A signed visit cannot move. Void it and write a new one.');
    // The frozen sheet carries the other client's name and cannot be changed.
    if (await hasSheet(tx, actor, input.visitId))
      throw new AppError(
        'conflict',
        'A sheet was printed for the other client. Void this visit and start one for the right client.',
      );
    const [episode] = await tx
      .select({ id: episodes.id })
      .from(episodes)
      .where(
        and(
          eq(episodes.clinicId, actor.clinicId),
          eq(episodes.id, input.episodeId),
          eq(episodes.clientId, input.clientId),
          isNull(episodes.closedAt),
        ),
      );
    if (!episode) throw notFound('This client or problem');
    await movePoints(tx, actor, input);
    await freeAppointment(tx, actor, visit.appointmentId);
    await tx
      .update(visits)
      .set({
        clientId: input.clientId,
        episodeId: input.episodeId,
        appointmentId: null,
        number: await nextNumber(tx, actor, input.clientId),
      })
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, input.visitId)));
    await tx.execute(
      sql`delete from plan_decisions where clinic_id = ${actor.clinicId} and visit_id = ${input.visitId}`,
    );
    await audit(tx, actor, {
      action: 'visit.moved_client',
      kind: 'visit',
      id: input.visitId,
      clientId: input.clientId,
      facts: { from: visit.clientId, reason_length: input.reason.length },
    });
  });
}

async function movePoints(tx: Tx, actor: Actor, input: VisitMove): Promise<void> {
  const older = await tx.execute(sql`
    select 1 from findings f join trigger_points p on p.clinic_id = f.clinic_id and p.id = f.point_id
    where f.clinic_id = ${actor.clinicId} and f.visit_id = ${input.visitId} and p.found_in_visit_id <> f.visit_id limit 1`);
  if (older.rows.length > 0) {
    throw new AppError(
      'conflict',
      'Points of earlier visits were confirmed here. Void this visit and start one for the right client.',
    );
  }
  await tx.execute(sql`
    with free as (
      select l.letter, row_number() over (order by length(l.letter), l.letter) as place
      from unnest(string_to_array('A,B,C,D,E,F,G,H,I,J,K,M,N,O,P,Q,S,T,U,V,W,X,Y,Z,A2,B2,C2,D2,E2,F2,G2,H2', ',')) as l(letter)
      where not exists (select 1 from trigger_points p where p.clinic_id = ${actor.clinicId} and p.client_id = ${input.clientId} and p.letter = l.letter)
    ), moving as (
      select id, row_number() over (order by letter) as place from trigger_points
      where clinic_id = ${actor.clinicId} and found_in_visit_id = ${input.visitId}
    )
    update trigger_points p set client_id = ${input.clientId}, letter = free.letter
    from moving join free using (place) where p.clinic_id = ${actor.clinicId} and p.id = moving.id`);
}

/** Gives an unsigned visit to another therapist of the clinic. Admins only. */
export async function reassign(actor: Actor, input: VisitReassign): Promise<void> {
  permit(actor, 'visit.reassign');
  await asActor(actor, async (tx) => {
    const visit = await fetchVisit(tx, actor, input.visitId);
    if (visit.signedAt) throw new AppError('conflict', 'A signed visit keeps its therapist.');
    const [person] = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, input.staffId), isNull(staff.suspendedAt)));
    if (!person) throw notFound('This therapist');
    await tx
      .update(visits)
      .set({ staffId: input.staffId })
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, input.visitId)));
    await audit(tx, actor, {
      action: 'visit.reassigned',
      kind: 'visit',
      id: input.visitId,
      clientId: visit.clientId,
      facts: { to: input.staffId },
    });
  });
}
