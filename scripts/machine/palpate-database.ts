import { migrate } from '@/db/migrate';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import { openOutsideDatabase } from '@/db/supervisor/outside-database';
import { type DatabaseUrls, openOwnDatabase } from '@/db/supervisor/supervisor';
import { beforeExit, explain, stop, tell } from './command';

/** The migrated database of this data directory: DATABASE_URL's, or the one we run; stopped at exit. */
export async function openDatabase(directory: DataDirectory, url: string): Promise<DatabaseUrls> {
  const outside = process.env.DATABASE_URL;
  const urls = outside
    ? await openOutsideDatabase(outside, directory, process.env)
    : await openSupervised(directory, url);
  await migrate(urls.ownerUrl);
  return urls;
}

async function openSupervised(directory: DataDirectory, url: string): Promise<DatabaseUrls> {
  const database = await openOwnDatabase(directory, {
    url,
    tell,
    onLost: (error) => {
      explain(error);
      void stop(1);
    },
  });
  beforeExit(() => database.close());
  return database;
}
