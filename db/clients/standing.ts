import 'server-only';
import { and, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/errors';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import { clients } from '../schema/clients';
import { appointments, visits } from '../schema/visits';
import { lockClient, sameClient } from './one-client';

/** Takes a client off the lists; nothing is deleted. Throws `conflict` while a visit is booked or unsigned. */
export async function archive(actor: Actor, clientId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const client = await lockClient(tx, actor, clientId);
    if (client.archivedAt) return;
    const [booked] = await tx
      .select({ n: count() })
      .from(appointments)
      .where(
        and(
          eq(appointments.clinicId, actor.clinicId),
          eq(appointments.clientId, clientId),
          inArray(appointments.status, ['booked', 'arrived', 'in_treatment']),
          gt(appointments.endsAt, sql`now()`),
        ),
      );
    if (booked && booked.n > 0)
      throw new AppError('conflict', 'A visit is booked. Cancel or move it first, then archive.');
    const [unsigned] = await tx
      .select({ n: count() })
      .from(visits)
      .where(
        and(
          eq(visits.clinicId, actor.clinicId),
          eq(visits.clientId, clientId),
          isNull(visits.signedAt),
          isNull(visits.voidedAt),
        ),
      );
    if (unsigned && unsigned.n > 0)
      throw new AppError(
        'conflict',
        'A note is not signed yet. Sign or void that visit first, then archive.',
      );
    await tx.update(clients).set({ archivedAt: sql`now()` }).where(sameClient(actor, clientId));
    await audit(tx, actor, { action: 'client.archived', kind: 'client', id: clientId, clientId });
  });
}

/** Brings an archived client back to the lists. */
export async function restore(actor: Actor, clientId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const client = await lockClient(tx, actor, clientId);
    if (!client.archivedAt) return;
    await tx.update(clients).set({ archivedAt: null }).where(sameClient(actor, clientId));
    await audit(tx, actor, { action: 'client.restored', kind: 'client', id: clientId, clientId });
  });
}
