import 'server-only';
import { eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { notFound } from '@/lib/errors';
import type { Tx } from '../access';
import { audit } from '../audit';
import { clinics } from '../schema/clinics';

export async function findClinic(tx: Tx, actor: Actor) {
  const [clinic] = await tx.select().from(clinics).where(eq(clinics.clinicId, actor.clinicId));
  if (!clinic) throw notFound('This clinic');
  return clinic;
}

/** The audit beat of every change to the clinic itself. */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  facts: Record<string, string | number>,
): Promise<void> {
  await audit(tx, actor, { action: 'clinic.amended', kind: 'clinic', id: actor.clinicId, facts });
}
