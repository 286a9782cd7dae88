import 'server-only';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { VisitStart } from '@/lib/domain/visit';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { clients, episodes } from '../schema/clients';
import { appointments, visits } from '../schema/visits';
import { nextNumber } from './next-number';

/**
 * Starts a visit, or answers the one already running: a double tap starts one. The starter becomes its therapist.
 * Throws `conflict` when the appointment is over, `not_found` for another clinic's client, episode or appointment.
 */
export async function start(actor: Actor, input: VisitStart): Promise<{ visitId: string }> {
  permit(actor, 'visit.start');
  return asActor(actor, async (tx) => {
    const [client] = await tx
      .select({ id: clients.id, archivedAt: clients.archivedAt })
      .from(clients)
      .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, input.clientId)))
      .for('update');
    if (!client) throw notFound('This client');
    if (client.archivedAt)
      throw new AppError('conflict', 'This client is archived. Bring the record back first.');
    const running = await runningVisit(tx, actor, input);
    if (running) return { visitId: running };
    await fetchOpenEpisode(tx, actor, input);
    const appointmentId = input.appointmentId ?? (await waitingAppointment(tx, actor, input.clientId));
    if (appointmentId) await takeAppointment(tx, actor, { ...input, appointmentId });
    const visitId = uuidv7();
    await tx.insert(visits).values({
      clinicId: actor.clinicId,
      id: visitId,
      clientId: input.clientId,
      episodeId: input.episodeId,
      appointmentId,
      staffId: actor.staffId,
      number: await nextNumber(tx, actor, input.clientId),
    });
    await audit(tx, actor, { action: 'visit.started', kind: 'visit', id: visitId, clientId: input.clientId });
    return { visitId };
  });
}

/** The unsigned visit of this appointment, or one's own of today begun without one. */
async function runningVisit(tx: Tx, actor: Actor, input: VisitStart): Promise<string | undefined> {
  const [running] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.clinicId, actor.clinicId),
        eq(visits.clientId, input.clientId),
        isNull(visits.voidedAt),
        isNull(visits.signedAt),
        input.appointmentId
          ? eq(visits.appointmentId, input.appointmentId)
          : and(
              eq(visits.staffId, actor.staffId),
              isNull(visits.endedAt),
              sql`${visits.startedAt} > now() - interval '12 hours'`,
            ),
      ),
    )
    .orderBy(desc(visits.startedAt))
    .limit(1);
  return running?.id;
}

async function fetchOpenEpisode(tx: Tx, actor: Actor, input: VisitStart): Promise<void> {
  const [episode] = await tx
    .select({ closedAt: episodes.closedAt })
    .from(episodes)
    .where(
      and(
        eq(episodes.clinicId, actor.clinicId),
        eq(episodes.id, input.episodeId),
        eq(episodes.clientId, input.clientId),
      ),
    );
  if (!episode) throw notFound('This problem');
  if (episode.closedAt) throw new AppError('conflict', 'This problem is closed. Open a new one.');
}

/** The client's appointment with this person within three hours: a start from elsewhere belongs to it. */
async function waitingAppointment(tx: Tx, actor: Actor, clientId: string): Promise<string | null> {
  const [waiting] = await tx
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, clientId),
        eq(appointments.staffId, actor.staffId),
        inArray(appointments.status, ['booked', 'arrived']),
        sql`${appointments.startsAt} between now() - interval '3 hours' and now() + interval '3 hours'`,
      ),
    )
    .orderBy(sql`abs(extract(epoch from ${appointments.startsAt} - now()))`)
    .limit(1);
  return waiting?.id ?? null;
}

type Taking = VisitStart & Readonly<{ appointmentId: string }>;

async function takeAppointment(tx: Tx, actor: Actor, input: Taking): Promise<void> {
  const taken = await tx
    .update(appointments)
    .set({ status: 'in_treatment', episodeId: input.episodeId })
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.id, input.appointmentId),
        eq(appointments.clientId, input.clientId),
        inArray(appointments.status, ['booked', 'arrived']),
      ),
    )
    .returning({ id: appointments.id });
  if (taken.length === 0) throw await whyNotTaken(tx, actor, input);
}

async function whyNotTaken(tx: Tx, actor: Actor, { appointmentId, clientId }: Taking): Promise<AppError> {
  const there = await tx.$count(
    appointments,
    and(
      eq(appointments.clinicId, actor.clinicId),
      sql`${appointments.id} = ${appointmentId}`,
      eq(appointments.clientId, clientId),
    ),
  );
  return there > 0
    ? new AppError('conflict', 'This appointment is over or cancelled.')
    : notFound('This appointment');
}
