import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first lines of postmaster.pid: who says it serves this cluster, and where it listens. */
export type PostmasterFile = { pid: number; host: string; port: number };

export function readPostmasterFile(cluster: string): PostmasterFile | null {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
  const [pid, , , port, socketFolder, address] = text.split('\n').map((line) => line.trim());
  if (!pid || !/^\d+$/.test(pid)) return null;
  return { pid: Number(pid), host: socketFolder || address || '', port: Number(port) };
}

/** Whether `pid` is the server of `cluster`, some other process (or none), or cannot be told. */
export function identify(pid: number, cluster: string): 'server' | 'other' | 'unknown' {
  if (!isAlive(pid)) return 'other';
  const words = commandOf(pid);
  if (words === null) return 'unknown';
  if (words.length === 0) return 'other';
  const named = words[words.indexOf('-D') + 1];
  const isServer = words.some((word) => /(^|\/)postgres(\.exe)?$/.test(word)) && words.includes('-D');
  return isServer && named !== undefined && samePlace(named, cluster) ? 'server' : 'other';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The command line of a process: [] when it is gone or a zombie, null when it cannot be read. */
function commandOf(pid: number): string[] | null {
  if (process.platform === 'win32') return null;
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? null : [];
  }
}

/** Whether two paths lead to the same folder. */
export function samePlace(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return one === other;
  }
}

/**
 * After a crash the number in the lock files may belong to another process by now, and PostgreSQL would
 * refuse to start. Naming its own parent instead lets it pass while it still looks for surviving backends;
 * deleting the file would skip that look. Call only for files whose process is not the server.
 */
export function disownLockFiles(cluster: string, file: PostmasterFile): void {
  const socketLock = join(file.host, `.s.PGSQL.${file.port}.lock`);
  for (const path of [join(cluster, 'postmaster.pid'), ...(file.host.startsWith('/') ? [socketLock] : [])]) {
    if (!existsSync(path)) continue;
    const [first, ...rest] = readFileSync(path, 'utf8').split('\n');
    if (first?.trim() === String(file.pid)) writeFileSync(path, [String(process.pid), ...rest].join('\n'));
  }
}
