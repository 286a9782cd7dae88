import { join } from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Client, ClientBase, Pool } from 'pg';
import { connectTo } from '@/db/supervisor/outside-database';
import { APP_ROLE } from '@/db/supervisor/roles';
import { AppError } from '@/lib/errors';

const MIGRATION_KEY = 715_275_284;
const JOURNAL = 'drizzle.__drizzle_migrations';

const defaultFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'db', 'migrations');

/**
 * Brings the schema up to this code as the owner. Any number of instances may call it at once: one works, the
 * others wait and find nothing to do. Throws AppError(conflict) when the database is newer than the code.
 */
export async function migrate(ownerUrl: string, folder: string = defaultFolder()): Promise<void> {
  const client = await connectTo(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_KEY]);
    refuseNewer(await applied(client), readMigrationFiles({ migrationsFolder: folder }));
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
    await client.query(`grant usage on schema drizzle to ${APP_ROLE}`);
    await client.query(`grant select on ${JOURNAL} to ${APP_ROLE}`);
    await migrateJobs(ownerUrl);
    await fillClinics(client);
  } finally {
    await client.end();
  }
}

/** Clinics older than a table get what new ones come with; only this code's own migrations made those tables. */
async function fillClinics(client: Client): Promise<void> {
  if (!(await migrationsCurrent(client))) return;
  const { fillOlderClinics } = await import('@/db/content/fill-older');
  await fillOlderClinics(client);
}

/** The line of jobs keeps its own schema; loaded here only, so that the web server never carries it. */
async function migrateJobs(connectionString: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString, maxPoolSize: 1, logger: new Logger(() => () => undefined) });
}

/** Whether the database has exactly this code's migrations; false also when it cannot be read. */
export async function migrationsCurrent(
  database: Pool | ClientBase,
  folder: string = defaultFolder(),
): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  try {
    const { rows } = await database.query<{ hash: string }>(`select hash from ${JOURNAL} order by id`);
    return rows.length === known.length && rows.at(-1)?.hash === known.at(-1)?.hash;
  } catch {
    return false;
  }
}

async function applied(client: Client): Promise<string[]> {
  const found = await client.query<{ name: string | null }>('select to_regclass($1) as name', [JOURNAL]);
  if (!found.rows[0]?.name) return [];
  const { rows } = await client.query<{ hash: string }>(`select hash from ${JOURNAL} order by id`);
  return rows.map((row) => row.hash);
}

/** The library compares dates only; a history that is not the beginning of ours must stop here. */
function refuseNewer(hashes: string[], known: MigrationMeta[]): void {
  if (hashes.length > known.length) {
    throw new AppError(
      'conflict',
      'This database was written by a newer Palpate than the one you started; update Palpate and start it again.',
    );
  }
  if (hashes.some((hash, index) => hash !== known[index]?.hash)) {
    throw new AppError(
      'conflict',
      'This database has another history than this Palpate; start the version that wrote it, or name another database.',
    );
  }
}
