import 'server-only';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import { type OwnDatabase, openOwnDatabase } from '@/db/supervisor/supervisor';
import { openTemporaryData, removeTemporaryData } from '@/db/supervisor/temporary-data';

const Journal = z.looseObject({
  entries: z.array(z.looseObject({ idx: z.number(), when: z.number(), tag: z.string() })),
});

/** Where this code's migrations lie. */
export const migrationsFolder = join(process.cwd(), 'db', 'migrations');

/** The list of migrations in a folder, in their order. */
export const journalOf = (folder: string) =>
  Journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));

/** A database server of a suite's own, and a folder for migrations it writes; both are gone after it. */
export function ownMigrations(): Readonly<{ database: OwnDatabase; scratch: string }> {
  const own = {} as { directory: DataDirectory; database: OwnDatabase; scratch: string };
  beforeAll(async () => {
    own.scratch = mkdtempSync(join(tmpdir(), 'palpate-migrations-'));
    own.directory = openTemporaryData();
    own.database = await openOwnDatabase(own.directory);
  });
  afterAll(async () => {
    await own.database.close();
    removeTemporaryData(own.directory);
    rmSync(own.scratch, { recursive: true, force: true });
  });
  return own;
}
