import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DataDirectory,
  defaultDataPath,
  type Environment,
  openDataDirectory,
} from '@/db/supervisor/data-directory';
import { AppError } from '@/lib/errors';
import { root } from './command';

const DEFAULT_PORT = 4700;
const HERE = '127.0.0.1';

/** PORT, or 4700. */
export function readPort(env: Environment = process.env): number {
  const text = env.PORT || String(DEFAULT_PORT);
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new AppError('invalid', `PORT is ${text}; set it to a number from 1 to 65535.`);
}

export function urlOf(port: number, host = HERE): string {
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
}

/** PALPATE_DATA_DIR, or the place of this kind of clinic on this machine. */
export function openData(kind: 'demo' | 'clinic'): DataDirectory {
  const given = process.env.PALPATE_DATA_DIR;
  const path = given ? resolve(given) : defaultDataPath(kind, root, process.env);
  return openDataDirectory(path, kind, process.env);
}

/** Throws with a sentence when something listens there; a server just killed gets a moment to leave. */
export async function requireFreePort(port: number, host = HERE): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const problem = await listenOnce(port, host);
    if (typeof problem === 'number') return;
    if (problem === 'EACCES') {
      throw new AppError(
        'forbidden',
        `Port ${port} needs more rights; choose one above 1023, such as PORT=4700.`,
      );
    }
    if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND' || problem === 'EAI_AGAIN') {
      throw new AppError(
        'invalid',
        `HOST is ${host}, which is no address of this machine; use one of its own, or 0.0.0.0 for all.`,
      );
    }
    if (attempt === 12) {
      throw new AppError(
        'conflict',
        `Port ${port} is taken by another program; stop it, or choose another port, such as PORT=${port + 1}.`,
      );
    }
    await sleep(250);
  }
}

/** A port nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0, HERE);
  if (typeof port === 'number') return port;
  throw new AppError('conflict', `This machine gives out no port (${port}).`);
}

function listenOnce(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
