import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { migrate, migrationsCurrent } from './migrate';
import { journalOf, migrationsFolder, ownMigrations } from './testing/own-migrations';

const own = ownMigrations();

/** Migrations written for one test: each makes a table, the last line may be broken. */
function writeMigrations(name: string, statements: string[]): string {
  const place = join(own.scratch, name);
  mkdirSync(join(place, 'meta'), { recursive: true });
  const entries = statements.map((sql, idx) => {
    const tag = `000${idx}_step`;
    writeFileSync(join(place, `${tag}.sql`), sql);
    return { idx, when: 1_000 + idx, tag, version: '7', breakpoints: true };
  });
  writeFileSync(
    join(place, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return place;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const tables = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map((row) => row.tablename);
  });

describe('migrations', () => {
  it('are listed once each, in strictly growing order, and every file is listed', () => {
    const { entries } = journalOf(migrationsFolder);
    expect(entries.map((entry) => entry.idx)).toEqual(entries.map((_, index) => index));
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      if (before) expect(entry.when).toBeGreaterThan(before.when);
    }
    const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
    expect(files.sort()).toEqual(entries.map((entry) => `${entry.tag}.sql`));
  });

  it('leave in the database the very hashes of the files, readable by the app', async () => {
    const urls = await own.database.createDatabase('hashes');
    await migrate(urls.ownerUrl);
    const expected = journalOf(migrationsFolder).entries.map(({ tag }) =>
      createHash('sha256')
        .update(readFileSync(join(migrationsFolder, `${tag}.sql`)))
        .digest('hex'),
    );
    await withClient(urls.appUrl, async (client) => {
      const { rows } = await client.query('select hash from drizzle.__drizzle_migrations order by id');
      expect(rows.map((row) => row.hash)).toEqual(expected);
      expect(await migrationsCurrent(client)).toBe(true);
    });
  });

  it('are applied once when four instances start together', async () => {
    const urls = await own.database.createDatabase('together');
    const place = writeMigrations('together', ['create table one (id int)', 'create table two (id int)']);
    await Promise.all([1, 2, 3, 4].map(() => migrate(urls.ownerUrl, place)));
    expect(await tables(urls.ownerUrl)).toEqual(['one', 'two']);
  });

  it('leave nothing behind when one of them fails', async () => {
    const urls = await own.database.createDatabase('halfway');
    const place = writeMigrations('halfway', ['create table one (id int)', 'create table broken (']);
    await expect(migrate(urls.ownerUrl, place)).rejects.toThrow();
    expect(await tables(urls.ownerUrl)).toEqual([]);
  });

  it('refuse a database that is newer than the code, and one with another history', async () => {
    const urls = await own.database.createDatabase('newer');
    const two = writeMigrations('newer', ['create table one (id int)', 'create table two (id int)']);
    await migrate(urls.ownerUrl, two);
    const one = writeMigrations('older', ['create table one (id int)']);
    await expect(migrate(urls.ownerUrl, one)).rejects.toThrow('newer Palpate');
    const other = join(own.scratch, 'other');
    cpSync(two, other, { recursive: true });
    writeFileSync(join(other, '0001_step.sql'), 'create table three (id int)');
    await expect(migrate(urls.ownerUrl, other)).rejects.toThrow('another history');
    await withClient(urls.appUrl, async (client) => {
      expect(await migrationsCurrent(client, two)).toBe(true);
      expect(await migrationsCurrent(client, one)).toBe(false);
      expect(await migrationsCurrent(client, other)).toBe(false);
    });
  });
});
