import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { AppError } from '@/lib/errors';
import { NEXT } from '../machine/build';
import { beforeExit, ended, follow, root } from '../machine/command';
import { findFreePort, urlOf } from '../machine/settings';

type Started = { url: string; pid: number };

const patienceMs = 60_000;
const dieWithParent = pathToFileURL(join(root, 'scripts', 'die-with-parent.mjs')).href;

/** Builds the minimal Next app in a folder of its own, beside nothing of the product. */
export async function buildFloorApp(): Promise<string> {
  mkdirSync(join(root, '.palpate'), { recursive: true });
  // Two folders under the root, so that it finds the very packages the product uses.
  const folder = mkdtempSync(join(root, '.palpate', 'floor-'));
  beforeExit(async () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'bench', 'floor'), folder, { recursive: true });
  const lines: Buffer[] = [];
  const child = follow(
    spawn(process.execPath, [join(root, NEXT), 'build'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  child.stdout?.on('data', (chunk: Buffer) => lines.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk));
  if ((await ended(child)) === 0) return folder;
  process.stderr.write(Buffer.concat(lines));
  throw new AppError('conflict', 'The floor app could not be built; the lines above say where.');
}

/** Serves it on this machine's own address. */
export async function serveFloorApp(folder: string, env: Record<string, string>): Promise<Started> {
  const port = await findFreePort();
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  const child = follow(
    spawn(
      process.execPath,
      [
        '--import',
        dieWithParent,
        join(root, NEXT),
        'start',
        '--hostname',
        '127.0.0.1',
        '--port',
        String(port),
      ],
      {
        cwd: folder,
        env: { ...rest, ...env, NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    ),
  );
  await waitFor(`${urlOf(port)}/empty`);
  return { url: urlOf(port), pid: child.pid ?? 0 };
}

/** Serves node:http and pg alone. */
export async function serveBare(env: Record<string, string>): Promise<Started> {
  const port = await findFreePort();
  const child = follow(
    spawn(process.execPath, ['--import', 'tsx', join('scripts', 'bench', 'bare.ts')], {
      cwd: root,
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  await waitFor(`${urlOf(port)}/one`);
  return { url: urlOf(port), pid: child.pid ?? 0 };
}

async function waitFor(url: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new AppError('conflict', `A floor does not answer at ${url}; the lines above may say why.`);
}
