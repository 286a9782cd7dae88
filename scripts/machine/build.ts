import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AppError } from '@/lib/errors';
import { ended, root, startTool, tell } from './command';

export const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');
const SERWIST = join('node_modules', '@serwist', 'cli', 'cli.js');

const BUILD = join(root, '.next');
const STAMP = join(BUILD, 'palpate-stamp');
const WORKER = join(root, 'public', 'sw.js');
const NOT_BUILT = new Set([
  'node_modules',
  'e2e',
  'scripts',
  'bench',
  'coverage',
  'playwright-report',
  'test-results',
]);
/** Made by the build itself, or of no use to it. */
const NOT_SOURCE =
  /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^sw\.js$|^(vitest|playwright)\.config\.ts$/;

/** Builds the app unless the last build was made from exactly these sources. */
export async function buildWhenChanged(): Promise<void> {
  const stamp = hashSources();
  const built = [join(BUILD, 'BUILD_ID'), WORKER, STAMP].every((path) => existsSync(path));
  if (built && readFileSync(STAMP, 'utf8') === stamp) return;
  tell('Building the app (once for every version) …');
  await run(NEXT, ['build']);
  // The service worker lists what was built, so it comes after it.
  await run(SERWIST, ['build']);
  writeFileSync(STAMP, stamp);
}

async function run(tool: string, words: string[]): Promise<void> {
  const lines: Buffer[] = [];
  const child = startTool(tool, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutSecrets(),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NO_UPDATE_NOTIFIER: '1',
    },
  });
  child.stdout?.on('data', (chunk: Buffer) => lines.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk));
  if ((await ended(child)) !== 0) {
    process.stderr.write(Buffer.concat(lines));
    throw new AppError(
      'conflict',
      'The app could not be built; the lines above say where, mend that and start again.',
    );
  }
}

/** A build must not depend on, or keep, anything of one installation. */
function withoutSecrets(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

function hashSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of listSources(root)) hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function listSources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_SOURCE.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return folder === root && NOT_BUILT.has(entry.name) ? [] : listSources(path);
    return entry.isFile() ? [path] : [];
  });
}
