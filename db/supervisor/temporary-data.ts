import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterPath } from './cluster';
import { type DataDirectory, openDataDirectory } from './data-directory';
import { databaseUser, requireReach } from './machine-user';
import { openOwnDatabase } from './supervisor';

const PREFIX = 'palpate-test-';
const FORGOTTEN_MS = 3 * 60 * 60 * 1000;

/** A data directory that lives as long as one run; the database's account can enter it. */
export function openTemporaryData(): DataDirectory {
  return openDataDirectory(mkdtempSync(join(temporaryPlace(), PREFIX)), 'test');
}

export function removeTemporaryData(directory: DataDirectory): void {
  rmSync(directory.path, { recursive: true, force: true });
}

/** Stops and removes what a killed run left here hours ago. */
export async function sweepTemporaryData(now: Date): Promise<void> {
  const place = temporaryPlace();
  for (const name of readdirSync(place).filter((each) => each.startsWith(PREFIX))) {
    const path = join(place, name);
    try {
      if (now.getTime() - statSync(path).mtimeMs < FORGOTTEN_MS) continue;
      const directory = openDataDirectory(path, 'test');
      if (existsSync(clusterPath(path))) await (await openOwnDatabase(directory)).close();
      removeTemporaryData(directory);
    } catch {
      // Still in use, or another account's: not ours to tidy.
    }
  }
}

function temporaryPlace(): string {
  const user = databaseUser('');
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    try {
      mkdirSync(place, { recursive: true });
      const real = realpathSync(place);
      requireReach(real, user);
      return real;
    } catch {
      // Root's private temporary directory: try the next one.
    }
  }
  return tmpdir();
}
