import type { Client } from 'pg';
import type { Secrets } from './data-directory';

export const OWNER_ROLE = 'palpate_owner';
export const APP_ROLE = 'palpate_app';

/** What the app may cost the database: no query, lock or forgotten transaction stays for ever. */
const APP_LIMITS = {
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '30s',
};

/** Makes or refreshes both roles: neither is a superuser nor passes row level security. */
export async function provideRoles(superuser: Client, secrets: Secrets): Promise<void> {
  await provideRole(superuser, OWNER_ROLE, secrets.ownerPassword);
  await provideAppRole(superuser, secrets.appPassword);
}

/** The role the web server connects as: it owns nothing. */
export async function provideAppRole(client: Client, password: string): Promise<void> {
  await provideRole(client, APP_ROLE, password);
  for (const [name, value] of Object.entries(APP_LIMITS)) {
    await client.query(`alter role ${APP_ROLE} set ${name} = ${client.escapeLiteral(value)}`);
  }
}

async function provideRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${role} with login password ${client.escapeLiteral(password)}`);
}

/** Makes the database when it is missing, owned by the owner role and open to the app role only. */
export async function provideDatabase(superuser: Client, name: string): Promise<void> {
  const quoted = superuser.escapeIdentifier(name);
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [name]);
  if (!rowCount) {
    await superuser.query(`create database ${quoted} owner ${OWNER_ROLE} template template0 encoding 'UTF8'`);
  }
  await superuser.query(`revoke all on database ${quoted} from public`);
  await superuser.query(`grant connect on database ${quoted} to ${APP_ROLE}`);
}

/** A connection URL every client of PostgreSQL understands; the host parameter may be a socket's folder. */
export function databaseUrl(
  at: { host: string; port: number },
  role: string,
  password: string,
  database: string,
): string {
  const url = new URL(`postgres://localhost/${encodeURIComponent(database)}`);
  url.username = role;
  url.password = password;
  url.searchParams.set('host', at.host);
  url.searchParams.set('port', String(at.port));
  return url.toString();
}
