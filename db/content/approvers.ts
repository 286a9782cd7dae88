import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Tx } from '../access';
import { staff } from '../schema/clinics';

/** Names of the clinic's admins who can work: who to ask for what only they may do. */
export async function adminNames(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.role, 'admin'), isNull(staff.suspendedAt)))
    .orderBy(asc(staff.name), asc(staff.id));
  return rows.map(({ name }) => name);
}
