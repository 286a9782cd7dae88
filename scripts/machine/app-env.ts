import type { DataDirectory } from '@/db/supervisor/data-directory';
import type { DatabaseUrls } from '@/db/supervisor/supervisor';

/**
 * The environment of the web server: what `lib/env.ts` reads, never the owner's way into the database.
 * Secrets given from outside win, so several instances can share one database.
 */
export function appEnv(directory: DataDirectory, urls: DatabaseUrls, origin: string): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _outside,
    DATABASE_APP_URL: _app,
    PALPATE_OWNER_DATABASE_URL: _owner,
    // Either makes next-auth believe what a request says about its own address.
    AUTH_TRUST_HOST: _trust,
    VERCEL: _vercel,
    ...given
  } = process.env;
  const { secrets, kind } = directory;
  return {
    ...given,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PALPATE_APP_DATABASE_URL: urls.appUrl,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || secrets.authSecret,
    NEXTAUTH_URL: origin,
    APP_ORIGIN: origin,
    // Set to 1 by whoever opens a door in front of the app.
    TRUST_PROXY: '0',
    PALPATE_PEPPER: given.PALPATE_PEPPER || secrets.pepper,
    PALPATE_OUTBOX_KEY: given.PALPATE_OUTBOX_KEY || secrets.outboxKey,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
    PALPATE_DEMO: kind === 'clinic' ? '0' : '1',
  };
}

/** For scripts that fill or mend the database: the app's environment and the owner's connection. */
export function scriptEnv(directory: DataDirectory, urls: DatabaseUrls, origin: string): NodeJS.ProcessEnv {
  return {
    ...appEnv(directory, urls, origin),
    PALPATE_OWNER_DATABASE_URL: urls.ownerUrl,
    PALPATE_DEMO_PASSWORD: directory.secrets.demoPassword,
  };
}
