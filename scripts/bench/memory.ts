import { readdirSync, readFileSync } from 'node:fs';

const megabyte = 1024;

/**
 * Memory in MB of the web server begun by `parent` and of the database. The server counts all its pages, also
 * those it shares with other programs; the database's processes share theirs, which count once. Null where the
 * system does not tell (only Linux does).
 */
export function memoryOf(parent: number, database: number): number | null {
  const family = readFamily();
  if (!family) return null;
  const server = below(parent, family).filter((pid) => /next/.test(read(`/proc/${pid}/cmdline`)));
  const postgres = [database, ...below(database, family)];
  const kilobytes = [...server.map(residentKb), ...postgres.map(proportionalKb)];
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / megabyte);
}

/** Parent by process. */
function readFamily(): Map<number, number> | null {
  try {
    const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return new Map(
      numbers.flatMap((name) => {
        const status = read(`/proc/${name}/status`);
        const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
        return parent ? [[Number(name), Number(parent)] as const] : [];
      }),
    );
  } catch {
    return null;
  }
}

function below(parent: number, family: Map<number, number>): number[] {
  const children = [...family].filter(([, of]) => of === parent).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...below(pid, family)]);
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function proportionalKb(pid: number): number {
  const rollup = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return rollup === undefined ? residentKb(pid) : Number(rollup);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
