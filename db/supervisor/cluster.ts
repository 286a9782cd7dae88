import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@/lib/errors';
import type { Binaries } from './binaries';
import { bareEnvironment, type MachineUser } from './machine-user';

const run = promisify(execFile);

export const clusterPath = (directory: string) => join(directory, 'postgres');

/**
 * Makes the cluster when there is none, else checks that these binaries can open it. It is made under another
 * name and moved into place whole, so a start killed half way leaves nothing a later start could trip over.
 */
export async function provideCluster(
  directory: string,
  binaries: Binaries,
  user: MachineUser | null,
  superuserPassword: string,
): Promise<void> {
  const cluster = clusterPath(directory);
  if (!existsSync(cluster)) await makeCluster(directory, binaries, user, superuserPassword);
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== String(binaries.major)) {
    throw new AppError(
      'conflict',
      `The records in ${directory} were written by PostgreSQL ${found} and this is PostgreSQL ${binaries.major}; set PALPATE_POSTGRES_BIN to a folder with PostgreSQL ${found}.`,
    );
  }
}

async function makeCluster(
  directory: string,
  binaries: Binaries,
  user: MachineUser | null,
  password: string,
): Promise<void> {
  removeDrafts(directory);
  const draft = join(directory, `postgres-new-${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await run(join(binaries.folder, 'initdb'), initArguments(draft, passwordFile, binaries.major), {
      cwd: draft,
      env: bareEnvironment(),
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    renameSync(draft, clusterPath(directory));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(clusterPath(directory))) throw explain(error, directory);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initArguments(cluster: string, passwordFile: string, major: number): string[] {
  const rest = ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  // Builtin C.UTF-8 folds case of every script alike on every machine; before 17 the system's must do.
  const locale =
    major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8'];
  return [...rest, '--data-checksums', '--encoding=UTF8', ...locale];
}

function removeDrafts(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.startsWith('postgres-new-')) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

function explain(error: unknown, directory: string): unknown {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (/No space left/i.test(text) || code === 'ENOSPC') {
    return new AppError(
      'conflict',
      `The disk that holds ${directory} is full; free some space and start again.`,
    );
  }
  if (code === 'EPERM') {
    return new AppError(
      'forbidden',
      'PostgreSQL does not run as root and this machine does not let root become another account; start Palpate as an ordinary user.',
    );
  }
  const reason = text.split('\n').find((line) => line.startsWith('initdb: error')) ?? '';
  return new AppError('conflict', `The database could not be created in ${directory}. ${reason}`.trim());
}
