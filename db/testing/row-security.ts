import 'server-only';
import { closePool } from '@/db/connection';
import { asOwner } from './owner';

const policy = 'open_for_a_test';

/** Every table of a clinic, in the words of its owner. */
async function forEachTable(statement: (table: string) => string): Promise<void> {
  await asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'clinic_id'`);
    for (const { name } of tables.rows) await client.query(statement(client.escapeIdentifier(name)));
  });
}

/**
 * From now on this process sees through row security, and only this one: the policy asks for a setting that its
 * connections carry. What still holds then is held by the verbs themselves.
 */
export async function openRowSecurity(): Promise<void> {
  await forEachTable(
    (table) => `create policy ${policy} on ${table} using (current_setting('app.open', true) = 'yes')`,
  );
  await closePool();
  const url = new URL(process.env.PALPATE_APP_DATABASE_URL ?? '');
  url.searchParams.set('options', '-c app.open=yes');
  process.env.PALPATE_APP_DATABASE_URL = url.toString();
}

export async function closeRowSecurity(): Promise<void> {
  await closePool();
  const url = new URL(process.env.PALPATE_APP_DATABASE_URL ?? '');
  url.searchParams.delete('options');
  process.env.PALPATE_APP_DATABASE_URL = url.toString();
  await forEachTable((table) => `drop policy if exists ${policy} on ${table}`);
}
