import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { asActor, permit } from '../access';
import { planDecisions } from '../schema/visits';

/** Whether the plan of this visit is decided. False for another clinic's visit. */
export async function settled(actor: Actor, visitId: string): Promise<boolean> {
  permit(actor, 'client.read');
  return asActor(
    actor,
    async (tx) =>
      (await tx.$count(
        planDecisions,
        and(eq(planDecisions.clinicId, actor.clinicId), eq(planDecisions.visitId, visitId)),
      )) > 0,
  );
}
