import type { DataDirectory } from '@/db/supervisor/data-directory';
import type { DatabaseUrls } from '@/db/supervisor/supervisor';
import { openDatabase } from './palpate-database';
import { openData, readPort, requireFreePort, urlOf } from './settings';

export type Clinic = { directory: DataDirectory; urls: DatabaseUrls; port: number; url: string };

/** The data directory, its migrated database and a free port: what every way of serving begins with. */
export async function openClinic(kind: 'demo' | 'clinic'): Promise<Clinic> {
  const port = readPort();
  const url = urlOf(port);
  const directory = openData(kind);
  // The database first: it knows whether this very clinic already runs, and can say so better than the port.
  const urls = await openDatabase(directory, url);
  await requireFreePort(port);
  return { directory, urls, port, url };
}
