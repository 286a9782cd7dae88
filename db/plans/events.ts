import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { Tx } from '../access';
import { planEvents } from '../schema/schedule';

/** Writes down what changed a plan outside a visit, in the transaction that changes it. */
export async function note(
  tx: Tx,
  actor: Actor,
  event: Readonly<{
    episodeId: string;
    kind: (typeof planEvents.$inferInsert)['kind'];
    reason?: string | null | undefined;
  }>,
): Promise<void> {
  const { episodeId, kind, reason = null } = event;
  const madeAt = new Date().toISOString();
  await tx.insert(planEvents).values({
    clinicId: actor.clinicId,
    id: uuidv7(),
    episodeId,
    kind,
    reason,
    madeAt,
    madeBy: actor.staffId,
  });
}
