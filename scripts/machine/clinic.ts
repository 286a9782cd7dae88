import type { DataDirectory } from '@/db/supervisor/data-directory';
import type { DatabaseUrls } from '@/db/supervisor/supervisor';
import { readKept } from './own-tls';
import { openDatabase } from './palpate-database';
import { type Reach, readReach } from './reach';
import { openData, readPort, requireFreePort, urlOf } from './settings';

export type Clinic = { directory: DataDirectory; urls: DatabaseUrls; reach: Reach };

/**
 * The data directory, its migrated database and a free port: what every way of serving begins with.
 * `hereOnly` is for the development server, which has no door to the network.
 */
export async function openClinic(kind: 'demo' | 'clinic', hereOnly = false): Promise<Clinic> {
  const directory = openData(kind);
  const reach = hereOnly ? readHere() : readReach(process.env, readKept(directory.path));
  // The database first: it knows whether this very clinic already runs, and can say so better than the port.
  const urls = await openDatabase(directory, reach.origin);
  await requireFreePort(reach.port, reach.host);
  return { directory, urls, reach };
}

function readHere(): Reach {
  const port = readPort();
  return { kind: 'local', host: '127.0.0.1', port, origin: urlOf(port) };
}
