import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Tx } from '../access';
import { visits } from '../schema/visits';

/** The number the client's next visit gets: voided visits do not count. */
export async function nextNumber(tx: Tx, actor: Actor, clientId: string): Promise<number> {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${visits.number}), 0)::int` })
    .from(visits)
    .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.clientId, clientId), isNull(visits.voidedAt)));
  return (last?.number ?? 0) + 1;
}
