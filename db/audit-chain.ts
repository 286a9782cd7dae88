import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { asActor, permit } from './access';

/**
 * Recomputes the hash of every audit row of the clinic from its content and the row before it. `brokenAt` is the
 * id of the first row that was changed, or stands after a removed one; null when the chain is whole.
 */
export async function verify(actor: Actor): Promise<{ rows: number; brokenAt: number | null }> {
  permit(actor, 'audit.read');
  return asActor(actor, async (tx) => {
    // The expression is the one of chain_audit() in the guards migration.
    const found = await tx.execute<{ rows: number; broken_at: string | null }>(sql`
      with chain as (
        select id, prev, hash, lag(hash) over (order by id) as before,
          sha256(coalesce(prev, ''::bytea) || convert_to(concat_ws('|', clinic_id, id, extract(epoch from at),
            staff_id, login_id, action, object_kind, object_id, client_id, facts), 'UTF8')) as right_hash
        from audit_events
        where clinic_id = ${actor.clinicId})
      select count(*)::int as rows,
        min(id) filter (where hash is distinct from right_hash or prev is distinct from before) as broken_at
      from chain`);
    const row = found.rows[0];
    return { rows: row?.rows ?? 0, brokenAt: row?.broken_at == null ? null : Number(row.broken_at) };
  });
}
