import { migrate } from '@/db/migrate';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import { claimOutsideDatabase, openOutsideDatabase } from '@/db/supervisor/outside-database';
import { type DatabaseUrls, openOwnDatabase } from '@/db/supervisor/supervisor';
import { beforeExit, explain, stop, tell } from './command';

/** The migrated database of this data directory: DATABASE_URL's, or the one we run; stopped at exit. */
export async function openDatabase(
  directory: DataDirectory,
  url: string,
  beside = false,
): Promise<DatabaseUrls> {
  const outside = process.env.DATABASE_URL;
  if (!outside) {
    const urls = await openSupervised(directory, url, beside);
    await migrate(urls.ownerUrl);
    return urls;
  }
  const urls = await openOutsideDatabase(outside, directory, process.env);
  await migrate(urls.ownerUrl);
  await claimOutsideDatabase(urls.ownerUrl, directory.kind);
  return urls;
}

async function openSupervised(directory: DataDirectory, url: string, beside: boolean): Promise<DatabaseUrls> {
  const database = await openOwnDatabase(directory, {
    url,
    beside,
    tell,
    onLost: (error) => {
      explain(error);
      void stop(1);
    },
  });
  beforeExit(() => database.close());
  return database;
}
