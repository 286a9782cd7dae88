import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { AppError } from '@/lib/errors';
import type { Binaries } from './binaries';
import { clusterPath } from './cluster';
import { bareEnvironment, type MachineUser } from './machine-user';
import {
  disownLockFiles,
  identify,
  isAlive,
  type PostmasterFile,
  readPostmasterFile,
  samePlace,
} from './postmaster-file';
import { socketFolder } from './socket-folder';

/** A server that answers, and whether it was found alive or started now. */
export type Postmaster = { pid: number; host: string; port: number; adopted: boolean };

export type ServerPlan = {
  directory: string;
  binaries: Binaries;
  user: MachineUser | null;
  superuserPassword: string;
  tell: (line: string) => void;
};

const PATIENCE_MS = 120_000;
const CANNOT_CONNECT_NOW = '57P03';
const WRONG_PASSWORD = '28P01';

/** Adopts the living server of this cluster or starts one; there are never two. */
export async function bringUp(plan: ServerPlan): Promise<Postmaster> {
  const cluster = clusterPath(plan.directory);
  const deadline = Date.now() + PATIENCE_MS;
  let told = false;
  while (Date.now() < deadline) {
    const file = readPostmasterFile(cluster);
    const state = file ? await look(file, cluster, plan.superuserPassword) : 'gone';
    if (file && state === 'answers') return { ...file, adopted: true };
    if (state === 'gone') {
      const started = await start(plan, file);
      if (started) return started;
    } else if (!told) {
      told = true;
      plan.tell('Waiting for the database that is already running here …');
    }
    await sleep(100);
  }
  throw new AppError(
    'conflict',
    `The database in ${plan.directory} does not answer; look at the end of ${logPath(plan.directory)}.`,
  );
}

/** Asks for a fast shutdown and waits until the server has written everything down. */
export async function bringDown(directory: string, pid: number): Promise<void> {
  const cluster = clusterPath(directory);
  const serves = () => readPostmasterFile(cluster)?.pid === pid && isAlive(pid);
  if (serves() && identify(pid, cluster) !== 'other') process.kill(pid, 'SIGINT');
  while (serves() && identify(pid, cluster) !== 'other') await sleep(20);
}

async function look(
  file: PostmasterFile,
  cluster: string,
  password: string,
): Promise<'answers' | 'busy' | 'gone'> {
  const client = superuserClient(file, password);
  try {
    await client.connect();
    const { rows } = await client.query<{ place: string }>(
      "select current_setting('data_directory') as place",
    );
    return rows[0] && samePlace(rows[0].place, cluster) ? 'answers' : judge(file, cluster);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === CANNOT_CONNECT_NOW) return 'busy';
    if (
      error instanceof DatabaseError &&
      error.code === WRONG_PASSWORD &&
      identify(file.pid, cluster) === 'server'
    ) {
      throw new AppError(
        'conflict',
        'The database that runs here does not accept the stored password; restore secrets.json from a copy.',
      );
    }
    return judge(file, cluster);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Nothing answers: a server still starting or stopping is left alone, a dead or recycled number is not. */
function judge(file: PostmasterFile, cluster: string): 'busy' | 'gone' {
  return identify(file.pid, cluster) === 'other' ? 'gone' : 'busy';
}

/** A client of the `postgres` database as its superuser; errors after connecting never end this process. */
export function superuserClient(at: { host: string; port: number }, password: string): Client {
  const client = new Client({
    host: at.host,
    port: at.port,
    user: 'postgres',
    database: 'postgres',
    password,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  return client;
}

async function start(plan: ServerPlan, stale: PostmasterFile | null): Promise<Postmaster | null> {
  const cluster = clusterPath(plan.directory);
  if (stale && isAlive(stale.pid)) disownLockFiles(cluster, stale);
  rotateLog(plan.directory);
  const log = openSync(logPath(plan.directory), 'a', 0o600);
  const { size } = statSync(logPath(plan.directory));
  const place = await listening(plan);
  const child = spawn(
    join(plan.binaries.folder, 'postgres'),
    ['-D', cluster, ...place.settings, ...SETTINGS],
    {
      cwd: cluster,
      // A group of its own: Ctrl+C in the terminal reaches us, and we stop the server in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: bareEnvironment(),
      ...(plan.user ? { uid: plan.user.uid, gid: plan.user.gid } : {}),
    },
  );
  closeSync(log);
  child.unref();
  const ready = await waitUntilReady(child, plan, place);
  if (ready) return ready;
  throwUnlessTransient(readFileSync(logPath(plan.directory)).subarray(size).toString('utf8'), plan.directory);
  return null;
}

async function waitUntilReady(
  child: ChildProcess,
  plan: ServerPlan,
  place: { host: string; port: number },
): Promise<Postmaster | null> {
  let failed = false;
  child.on('error', () => {
    failed = true;
  });
  const began = Date.now();
  let told = false;
  while (!failed && child.exitCode === null && child.signalCode === null) {
    if (Date.now() - began > PATIENCE_MS * 5) break;
    if (!told && Date.now() - began > 3_000) {
      told = true;
      plan.tell('The database is putting itself in order after an interruption …');
    }
    const client = superuserClient(place, plan.superuserPassword);
    try {
      await client.connect();
      if (readPostmasterFile(clusterPath(plan.directory))?.pid === child.pid && child.pid) {
        return { pid: child.pid, ...place, adopted: false };
      }
    } catch {
      // Not there yet.
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(30);
  }
  return null;
}

/** Another starter won, or backends of a killed server are still leaving: both pass by themselves. */
function throwUnlessTransient(said: string, directory: string): void {
  if (/lock file ".*" already exists|pre-existing shared memory block|is already in use/.test(said)) return;
  const reason = /(?:FATAL|PANIC):\s+(.*)/.exec(said)?.[1] ?? 'PostgreSQL did not start';
  throw new AppError(
    'conflict',
    `The database in ${directory} could not be started (${reason}); look at the end of ${logPath(directory)}.`,
  );
}

/** A unix socket only its owner can open; on Windows a random port of this machine alone. */
async function listening(plan: ServerPlan): Promise<{ host: string; port: number; settings: string[] }> {
  if (process.platform !== 'win32') {
    const host = socketFolder(plan.directory, plan.user);
    const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${host}`];
    return { host, port: 5432, settings: [...settings, '-c', 'unix_socket_permissions=0700', '-p', '5432'] };
  }
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
  return { host: '127.0.0.1', port, settings: ['-c', 'listen_addresses=127.0.0.1', '-p', String(port)] };
}

/** Said on the command line, so no edited file can weaken them. Row values never reach the log. */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'password_encryption=scram-sha-256',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
].flatMap((setting) => ['-c', setting]);

function logPath(directory: string): string {
  return join(directory, 'postgres.log');
}

function rotateLog(directory: string): void {
  const log = logPath(directory);
  const found = statSync(log, { throwIfNoEntry: false });
  if (found && found.size > 5_000_000) renameSync(log, `${log}.1`);
}
