import 'server-only';
import { count, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';
import type { Tx } from '../access';
import { audit } from '../audit';
import { clinics } from '../schema/clinics';
import { blocks } from '../schema/content';
import { seedContent } from './seed';

/**
 * Fills clinics that are older than their own content, as the owner of the tables; each whole or not at all. The
 * caller holds the lock of migrations, so two instances that start together fill once.
 */
export async function fillOlderClinics(client: Client): Promise<number> {
  const database = drizzle(client);
  const all = await database.select({ clinicId: clinics.clinicId }).from(clinics);
  let filled = 0;
  for (const { clinicId } of all) {
    const done = await database.transaction(async (transaction) => {
      const tx = transaction as unknown as Tx;
      await tx.execute(sql`select set_config('app.clinic_id', ${clinicId}, true)`);
      const [kept] = await tx.select({ n: count() }).from(blocks).where(eq(blocks.clinicId, clinicId));
      if (kept && kept.n > 0) return false;
      await seedContent(tx, clinicId);
      const clinic = { clinicId, staffId: null, loginId: null };
      await audit(tx, clinic, { action: 'content.filled', kind: 'clinic', id: clinicId });
      return true;
    });
    if (done) filled += 1;
  }
  return filled;
}
