import 'server-only';
import { pool } from './connection';
import { migrationsCurrent } from './migrate';

/** Whether the database answers and has exactly this code's schema. Needs no actor and tells nothing else. */
export async function check(): Promise<{ ok: boolean; why?: 'database' | 'schema' }> {
  try {
    await pool().query('select 1');
  } catch {
    return { ok: false, why: 'database' };
  }
  try {
    return (await migrationsCurrent(pool())) ? { ok: true } : { ok: false, why: 'schema' };
  } catch {
    return { ok: false, why: 'schema' };
  }
}
