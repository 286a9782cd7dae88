import 'server-only';
import { sql } from 'drizzle-orm';
import { inTransaction } from '../access';
import { isSetUp } from '../setup';
import { demoClinicId } from './fill';

const freshMinutes = 20;

/**
 * Removes a demo clinic of an earlier hour in which nobody has recorded anything, so that it can be filled for
 * today. One in which somebody has worked is left alone. True when it was removed.
 */
export async function removeStale(now: Date): Promise<boolean> {
  if (!(await isSetUp())) return false;
  const clinicId = demoClinicId();
  return inTransaction({ clinic_id: clinicId }, async (tx) => {
    const told = await tx.execute<{ filled: string | null; touched: boolean }>(sql`
      select max(at) filter (where action = 'demo.filled') as filled,
        coalesce(bool_or(action not in ('demo.filled', 'login.opened', 'login.refused', 'login.ended', 'client.opened',
          'visit.opened', 'report.opened')), false) as touched
      from audit_events`);
    const filled = told.rows[0]?.filled;
    if (!filled || told.rows[0]?.touched) return false;
    if (now.getTime() - Date.parse(filled) < freshMinutes * 60_000) return false;
    await tx.execute(sql`select remove_demo_clinic(${clinicId})`);
    return true;
  });
}
