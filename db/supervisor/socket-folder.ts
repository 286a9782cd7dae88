import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@/lib/errors';
import type { MachineUser } from './machine-user';

const LONGEST = 107;
const SOCKET_NAME = '/.s.PGSQL.5432.lock';

/**
 * A private folder for the unix socket. The kernel allows 107 bytes for the whole name, so a long data path
 * gets a folder in the temporary directory, named after it.
 */
export function socketFolder(directory: string, user: MachineUser | null): string {
  const inside = join(directory, 'run');
  const fits = Buffer.byteLength(inside + SOCKET_NAME) <= LONGEST;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const folder = fits ? inside : join(shortTemporary(), `palpate-${name}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = lstatSync(folder);
  const mine = [process.getuid?.(), user?.uid, 0].includes(found.uid);
  if (!found.isDirectory() || !mine) {
    throw new AppError('conflict', `${folder} belongs to somebody else; remove it and start again.`);
  }
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** TMPDIR itself may be long, or inside a home that the database's account cannot enter. */
function shortTemporary(): string {
  const temporary = tmpdir();
  return Buffer.byteLength(temporary) > 60 || process.getuid?.() === 0 ? '/tmp' : temporary;
}
