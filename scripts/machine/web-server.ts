import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { AppError } from '@/lib/errors';
import { NEXT } from './build';
import { beforeExit, ended, root } from './command';
import { urlOf } from './settings';

const PATIENCE_MS = 90_000;
const KILL_AFTER_MS = 10_000;

export type WebServer = { url: string; exited: Promise<number> };

/**
 * Serves the app on this machine's own address and waits until it says it is well. Stopped before the
 * database at exit, and by itself when this process is killed.
 */
export async function serve(
  mode: 'start' | 'dev',
  port: number,
  env: NodeJS.ProcessEnv,
  host = '127.0.0.1',
): Promise<WebServer> {
  const preload = pathToFileURL(`${root}/scripts/die-with-parent.mjs`).href;
  // The development server takes a channel for its own and ends; only the real one is kept on it.
  const leash = mode === 'start' ? ['--import', preload] : [];
  const { NODE_OPTIONS: _options, ...rest } = env;
  const child = spawn(process.execPath, [...leash, NEXT, mode, '--hostname', host, '--port', String(port)], {
    cwd: root,
    env: { ...rest, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
    stdio: ['ignore', 'inherit', 'inherit', ...(mode === 'start' ? (['ipc'] as const) : [])],
  });
  const exited = ended(child);
  beforeExit(async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await exited.catch(() => undefined);
    clearTimeout(late);
  });
  const url = urlOf(port, host);
  await waitUntilWell(url, exited, mode);
  return { url, exited };
}

async function waitUntilWell(url: string, exited: Promise<number>, mode: 'start' | 'dev'): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let gone = false;
  exited.then(
    () => (gone = true),
    () => (gone = true),
  );
  while (Date.now() < deadline && !gone) {
    if (await isWell(url, mode)) return;
    await sleep(100);
  }
  throw new AppError(
    'conflict',
    gone
      ? 'The web server ended while it started; the lines above say why.'
      : `The web server does not answer at ${url}/api/health; the lines above may say why.`,
  );
}

/** Half-written code may be unwell; whoever works on it still wants the server. */
async function isWell(url: string, mode: 'start' | 'dev'): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
    return answer.ok || mode === 'dev';
  } catch {
    return false;
  }
}
