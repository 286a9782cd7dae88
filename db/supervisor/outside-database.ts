import { Client, DatabaseError } from 'pg';
import { AppError } from '@/lib/errors';
import { OLDEST_MAJOR } from './binaries';
import type { DataDirectory, DataKind, Environment } from './data-directory';
import { APP_ROLE, provideAppRole } from './roles';
import type { DatabaseUrls } from './supervisor';

const RIGHTS_MISSING = '42501';

/** Connects, or throws AppError with a sentence that names the server but never the password. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const reason =
      error instanceof DatabaseError
        ? error.message
        : error instanceof Error && 'code' in error
          ? String(error.code)
          : 'no answer';
    throw new AppError(
      'conflict',
      `The database at ${client.host} cannot be reached (${reason}); check that it runs and that its URL is right.`,
    );
  }
}

/**
 * Uses a PostgreSQL that somebody else runs. DATABASE_URL is its owner; the app's own role is made there, or
 * comes with DATABASE_APP_URL where the owner may not make roles.
 */
export async function openOutsideDatabase(
  ownerUrl: string,
  { secrets }: DataDirectory,
  env: Environment,
): Promise<DatabaseUrls> {
  readUrl(ownerUrl);
  const owner = await connectTo(ownerUrl);
  try {
    await requireMajor(owner);
    const appUrl = env.DATABASE_APP_URL || asAppRole(ownerUrl, secrets.appPassword);
    if (!env.DATABASE_APP_URL && !(await accepts(appUrl))) await makeAppRole(owner, secrets.appPassword);
    await requireObedient(appUrl);
    return { ownerUrl, appUrl };
  } finally {
    await owner.end();
  }
}

/**
 * Says in the database itself what it holds, so that a demo, which can be removed with one button, never
 * opens a real clinic's. Call after `migrate`: the mark is the migrations' schema's comment.
 */
export async function claimOutsideDatabase(ownerUrl: string, kind: DataKind): Promise<void> {
  const owner = await connectTo(ownerUrl);
  try {
    const { rows } = await owner.query<{ mark: string | null }>(
      "select obj_description('drizzle'::regnamespace, 'pg_namespace') as mark",
    );
    const found = rows[0]?.mark;
    if (!found) await owner.query(`comment on schema drizzle is ${owner.escapeLiteral(kind)}`);
    else if (found !== kind) {
      throw new AppError(
        'conflict',
        `The database in DATABASE_URL holds a ${found}, not a ${kind}; name another database.`,
      );
    }
  } finally {
    await owner.end();
  }
}

async function requireMajor(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  const major = rows[0]?.major ?? 0;
  if (major >= OLDEST_MAJOR) return;
  throw new AppError(
    'invalid',
    `The database in DATABASE_URL is PostgreSQL ${major} and Palpate needs ${OLDEST_MAJOR} or newer; name another.`,
  );
}

async function makeAppRole(owner: Client, password: string): Promise<void> {
  try {
    await provideAppRole(owner, password);
    await owner.query(
      `grant connect on database ${owner.escapeIdentifier(owner.database ?? '')} to ${APP_ROLE}`,
    );
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === RIGHTS_MISSING)) throw error;
    throw new AppError(
      'forbidden',
      `The owner in DATABASE_URL may not make roles; create ${APP_ROLE} with LOGIN in that database and set DATABASE_APP_URL to its connection.`,
    );
  }
}

/** A superuser, or a role that passes row level security, would see every clinic. */
async function requireObedient(appUrl: string): Promise<void> {
  const app = await connectTo(appUrl);
  try {
    const { rows } = await app.query<{ free: boolean; member: boolean }>(
      `select rolsuper or rolbypassrls as free,
         exists (select 1 from pg_roles app where app.rolname = $1 and pg_has_role(me.oid, app.oid, 'member')) as member
       from pg_roles me where rolname = current_user`,
      [APP_ROLE],
    );
    if (rows[0]?.free || !rows[0]?.member) {
      throw new AppError(
        'invalid',
        `The role in DATABASE_APP_URL must be ${APP_ROLE} and must not be a superuser nor bypass row level security; name that role.`,
      );
    }
  } finally {
    await app.end();
  }
}

async function accepts(url: string): Promise<boolean> {
  try {
    await (await connectTo(url)).end();
    return true;
  } catch {
    return false;
  }
}

function asAppRole(ownerUrl: string, password: string): string {
  const url = readUrl(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  // Query parameters win over the first part of the URL.
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  return url.toString();
}

function readUrl(text: string): URL {
  try {
    return new URL(text.replace('@/', '@localhost/'));
  } catch {
    throw new AppError(
      'invalid',
      'DATABASE_URL is not a URL; write it as postgres://user:password@host:5432/database.',
    );
  }
}
