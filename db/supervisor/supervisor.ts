import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { AppError } from '@/lib/errors';
import { provideBinaries } from './binaries';
import { clusterPath, provideCluster } from './cluster';
import type { DataDirectory, Environment } from './data-directory';
import { databaseUser, requireReach } from './machine-user';
import { bringDown, bringUp, type Postmaster, type ServerPlan, superuserClient } from './postmaster';
import { APP_ROLE, databaseUrl, OWNER_ROLE, provideDatabase, provideRoles } from './roles';
import { clearRunNote, takeRunLock, tryRunLock } from './run-lock';
import { inTurn } from './start-turn';

/** Two ways into one database: as its owner (migrations) and as the role the app connects with. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

export type OwnDatabase = DatabaseUrls & {
  /** Process number of the server and whether it was found alive. */
  server: { pid: number; adopted: boolean };
  /** Makes (when missing) another database in the same cluster. */
  createDatabase: (name: string) => Promise<DatabaseUrls>;
  /** Stops the server in order; the last thing to call. */
  close: () => Promise<void>;
};

export type OpenOptions = {
  env?: Environment;
  /** Where the app will answer; shown to whoever starts a second one. */
  url?: string;
  tell?: (line: string) => void;
  /** Short work that may be done while the app runs: leaves the server to whoever runs it. */
  beside?: boolean;
  /** Called when the server died and could not be brought back. */
  onLost?: (error: unknown) => void;
};

const silent = () => undefined;

/**
 * Opens the PostgreSQL that lives in `directory`: adopts the living server or starts one, makes roles and the
 * database `palpate`, and brings the server back should it die. Throws AppError with a sentence for the
 * person, also when another process already runs here.
 */
export async function openOwnDatabase(
  directory: DataDirectory,
  options: OpenOptions = {},
): Promise<OwnDatabase> {
  const plan = await makePlan(directory, options);
  const holder = new RunHolder(directory, plan, options);
  let server: Postmaster;
  try {
    server = await holder.take();
    await holder.provide('palpate');
  } catch (error) {
    await holder.giveUp();
    throw error;
  }
  const urls = (name: string) => urlsOf(server, directory, name);
  return {
    ...urls('palpate'),
    server: { pid: server.pid, adopted: server.adopted },
    createDatabase: async (name) => {
      await holder.provide(name);
      return urls(name);
    },
    close: () => holder.close(),
  };
}

async function makePlan(directory: DataDirectory, options: OpenOptions): Promise<ServerPlan> {
  const { path, secrets } = directory;
  const binaries = await provideBinaries(path, options.env ?? process.env);
  const user = databaseUser(clusterPath(path));
  requireReach(path, user);
  return {
    directory: path,
    binaries,
    user,
    superuserPassword: secrets.superuserPassword,
    tell: options.tell ?? silent,
  };
}

function urlsOf(at: Postmaster, { secrets }: DataDirectory, name: string): DatabaseUrls {
  return {
    ownerUrl: databaseUrl(at, OWNER_ROLE, secrets.ownerPassword, name),
    appUrl: databaseUrl(at, APP_ROLE, secrets.appPassword, name),
  };
}

/** Keeps the session that says "this process runs here" and, through it, notices when the server dies. */
class RunHolder {
  private client: Client | null = null;
  private server: Postmaster | null = null;
  private closing = false;
  private reviving: Promise<void> | null = null;
  private visiting = false;

  constructor(
    private readonly directory: DataDirectory,
    private readonly plan: ServerPlan,
    private readonly options: OpenOptions,
  ) {}

  /** A server going down between our look and our lock is simply looked for again. */
  async take(): Promise<Postmaster> {
    for (let attempt = 1; ; attempt += 1) {
      const { path, secrets } = this.directory;
      const server = await inTurn(path, async () => {
        await provideCluster(path, this.plan.binaries, this.plan.user, secrets.superuserPassword);
        return bringUp(this.plan);
      });
      const client = superuserClient(server, secrets.superuserPassword);
      try {
        await client.connect();
        if (this.options.beside) this.visiting = !(await tryRunLock(client));
        else await takeRunLock(client, path, this.options.url ?? '');
        this.client = client;
        this.server = server;
        client.on('end', () => {
          this.reviving = this.revive();
        });
        return server;
      } catch (error) {
        await client.end().catch(silent);
        if (error instanceof AppError || attempt === 20) throw error;
        await sleep(100);
      }
    }
  }

  async provide(name: string): Promise<void> {
    if (!this.client) throw new AppError('gone', 'The database is no longer open.');
    await provideRoles(this.client, this.directory.secrets);
    await provideDatabase(this.client, name);
  }

  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    // A server that is just being brought back must be stopped too, so first it has to be there.
    await this.reviving;
    if (this.server && !this.visiting) {
      clearRunNote(this.directory.path);
      // The lock is held to the end: a new start waits for it and finds everything written down.
      await bringDown(this.directory.path, this.server.pid);
    }
    await this.client?.end().catch(silent);
  }

  /** After a failed opening: only a holder stops the server, it may be somebody else's. */
  async giveUp(): Promise<void> {
    if (this.client) await this.close();
  }

  private async revive(): Promise<void> {
    if (this.closing) return;
    this.client = null;
    this.plan.tell('The database went away; bringing it back …');
    try {
      await this.take();
      this.plan.tell('The database is back; nothing that was saved is lost.');
    } catch (error) {
      this.options.onLost?.(error);
    }
  }
}
