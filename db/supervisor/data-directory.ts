import { createHash, generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** What a data directory holds. A demo never opens a real clinic's records, nor the other way round. */
export const DataKind = z.enum(['demo', 'clinic', 'test']);
export type DataKind = z.infer<typeof DataKind>;

/** Random per data directory, made once, readable by its owner only. */
export const Secrets = z.object({
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  authSecret: z.string(),
  pepper: z.string(),
  actionsKey: z.string(),
  demoPassword: z.string(),
  /** P-256, PKCS #8 in base64: opens what tablets sealed. */
  outboxKey: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/** Environment variables as given by the person who starts Palpate. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type DataDirectory = { path: string; kind: DataKind; secrets: Secrets };

const MARKER = 'palpate.json';
const SECRETS = 'secrets.json';
/** In a file of its own, so that a directory made before there was one gets it at its next start. */
const OUTBOX = 'outbox.json';
const Stored = Secrets.omit({ outboxKey: true });
const Outbox = Secrets.pick({ outboxKey: true });

/** Where data lives when PALPATE_DATA_DIR is not set; each clone has a demo of its own. */
export function defaultDataPath(kind: 'demo' | 'clinic', clone: string, env: Environment): string {
  const base =
    process.getuid?.() === 0
      ? '/var/lib/palpate'
      : join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'palpate');
  const own = createHash('sha256').update(resolve(clone)).digest('hex').slice(0, 8);
  return join(base, kind === 'demo' ? `demo-${own}` : 'clinic');
}

/**
 * Opens (first time: makes) the data directory at `path`. `kind` null accepts a directory of any kind and
 * makes a clinic's. Throws AppError when it cannot be written or holds something else.
 */
export function openDataDirectory(path: string, kind: DataKind | null, env: Environment = {}): DataDirectory {
  try {
    mkdirSync(path, { recursive: true });
    const found = readMarker(path) ?? mark(path, kind ?? 'clinic');
    if (kind && found !== kind) throw wrongKind(path, found, kind);
    // The account that runs PostgreSQL must pass through; what is inside has its own rights.
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    return { path, kind: found, secrets: readSecrets(path) ?? makeSecrets(path, env) };
  } catch (error) {
    throw asSentence(error, path);
  }
}

function readMarker(path: string): DataKind | null {
  const file = join(path, MARKER);
  if (!existsSync(file)) return null;
  const parsed = z.object({ kind: DataKind }).safeParse(readJson(file));
  if (!parsed.success) {
    throw new AppError(
      'invalid',
      `${file} is damaged; restore it or choose another place with PALPATE_DATA_DIR.`,
    );
  }
  return parsed.data.kind;
}

function mark(path: string, kind: DataKind): DataKind {
  if (readdirSync(path).length > 0) {
    // Another start may have marked it between our two looks.
    const late = readMarker(path);
    if (late) return late;
    throw new AppError(
      'conflict',
      `${path} is not empty and is not a Palpate data directory; name an empty one with PALPATE_DATA_DIR.`,
    );
  }
  placeOnce(join(path, MARKER), JSON.stringify({ kind }), path);
  return readMarker(path) ?? kind;
}

function readSecrets(path: string): Secrets | null {
  const stored = readParsed(join(path, SECRETS), Stored);
  if (!stored) return null;
  const outbox = readParsed(join(path, OUTBOX), Outbox) ?? makeOutboxKey(path);
  return { ...stored, ...outbox };
}

function readParsed<T>(file: string, shape: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = shape.safeParse(readJson(file));
  if (!parsed.success) {
    throw new AppError(
      'invalid',
      `${file} is damaged; restore it from a copy, the records cannot be opened without it.`,
    );
  }
  return parsed.data;
}

function makeSecrets(path: string, env: Environment): Secrets {
  const random = () => randomBytes(32).toString('base64url');
  const secrets: z.infer<typeof Stored> = {
    superuserPassword: random(),
    ownerPassword: random(),
    appPassword: random(),
    authSecret: random(),
    pepper: random(),
    actionsKey: randomBytes(32).toString('base64'),
    demoPassword: env.PALPATE_DEMO_PASSWORD || readablePassword(),
  };
  placeOnce(join(path, SECRETS), JSON.stringify(secrets, null, 2), path);
  return readSecrets(path) ?? { ...secrets, ...makeOutboxKey(path) };
}

function makeOutboxKey(path: string): z.infer<typeof Outbox> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const outboxKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  placeOnce(join(path, OUTBOX), JSON.stringify({ outboxKey }, null, 2), path);
  // Another start may have been first: its key counts.
  return readParsed(join(path, OUTBOX), Outbox) ?? { outboxKey };
}

/** Fifteen letters and digits that are not taken for one another, in groups: about 74 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Whole file or none, and the first writer wins: a link cannot replace an existing name. */
function placeOnce(file: string, text: string, folder: string): void {
  const draft = join(folder, `.${randomBytes(6).toString('hex')}.new`);
  writeFileSync(draft, `${text}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    // Some file systems know no links; there the name is simply taken.
    if (!existsSync(file)) renameSync(draft, file);
    else if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function wrongKind(path: string, found: DataKind, wanted: DataKind): AppError {
  const words = { demo: 'the demo clinic', clinic: 'a real clinic', test: 'a test run' };
  return new AppError(
    'conflict',
    `${path} belongs to ${words[found]}, not to ${words[wanted]}; name another place with PALPATE_DATA_DIR.`,
  );
}

function asSentence(error: unknown, path: string): unknown {
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new AppError(
      'forbidden',
      `The data directory ${path} cannot be written by this user; give it to this user or name another with PALPATE_DATA_DIR.`,
    );
  }
  if (hasCode(error, 'ENOTDIR', 'EEXIST')) {
    return new AppError('invalid', `${path} is not a folder; name another place with PALPATE_DATA_DIR.`);
  }
  if (hasCode(error, 'ENOSPC')) {
    return new AppError('conflict', `The disk that holds ${path} is full; free some space and start again.`);
  }
  return error;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
