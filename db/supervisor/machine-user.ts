import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '@/lib/errors';

/** A system account that runs PostgreSQL for root. */
export type MachineUser = { name: string; uid: number; gid: number };

const CANDIDATES = ['postgres', 'palpate', 'nobody'];

/**
 * PostgreSQL refuses to run as root. Returns the account to drop to, or null when this process is not root.
 * The owner of an existing cluster goes first: only that account may open it.
 */
export function databaseUser(cluster: string): MachineUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    const known = accounts.find((account) => account.uid === owner.uid);
    return { name: known?.name ?? `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  for (const name of CANDIDATES) {
    const found = accounts.find((account) => account.name === name && account.uid !== 0);
    if (found) return found;
  }
  throw new AppError(
    'forbidden',
    'PostgreSQL does not run as root and this machine has no account named postgres, palpate or nobody; create one (useradd --system palpate) or start Palpate as an ordinary user.',
  );
}

/** What PostgreSQL's programs need to know about us: neither secrets nor the PG… variables of a shell. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_ENV } = process.env;
  return { NODE_ENV, LC_ALL: 'C', TZ: 'UTC', ...(PATH ? { PATH } : {}) };
}

/** Throws when `user` cannot walk down to `path`; root's own home is the usual reason. */
export function requireReach(path: string, user: MachineUser | null): void {
  if (!user) return;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      throw new AppError(
        'forbidden',
        `The system account ${user.name}, which runs the database, cannot enter ${folder}; choose another place with PALPATE_DATA_DIR.`,
      );
    }
  }
}

function readAccounts(): MachineUser[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
