import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDirectory, openDataDirectory } from './data-directory';
import { databaseUser, requireReach } from './machine-user';

/** A data directory that lives as long as one run; the database's account can enter it. */
export function openTemporaryData(): DataDirectory {
  const path = mkdtempSync(join(temporaryPlace(), 'palpate-test-'));
  return openDataDirectory(path, 'test', { ...process.env, PALPATE_DEMO_PASSWORD: undefined });
}

export function removeTemporaryData(directory: DataDirectory): void {
  rmSync(directory.path, { recursive: true, force: true });
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
