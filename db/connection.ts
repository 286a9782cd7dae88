import 'server-only';
import pg from 'pg';

// Days and times stay text: a date is a local calendar day, never a moment in the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

declare global {
  // One pool per process, also across module reloads in development.
  var palpatePool: pg.Pool | undefined;
}

/** The pool of the app role, which owns nothing and bypasses no row security. */
export function pool(): pg.Pool {
  if (!globalThis.palpatePool) {
    const connectionString = process.env.PALPATE_APP_DATABASE_URL;
    if (!connectionString) throw new Error('PALPATE_APP_DATABASE_URL is not set.');
    const made = new pg.Pool({
      connectionString,
      max: 12,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      lock_timeout: 8000,
      idle_in_transaction_session_timeout: 20_000,
      application_name: 'palpate',
    });
    // Without a listener one dead idle connection ends the process.
    made.on('error', () => undefined);
    globalThis.palpatePool = made;
  }
  return globalThis.palpatePool;
}

/** Ends the pool; the next use opens a new one. */
export async function closePool(): Promise<void> {
  const open = globalThis.palpatePool;
  globalThis.palpatePool = undefined;
  await open?.end();
}
