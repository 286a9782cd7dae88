import 'server-only';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { importOutboxKey } from '@/lib/outbox/envelope';

/** 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token: all that is ever stored of it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keyed hash for the sign-in limiter, so its table tells nobody's e-mail. */
export const keyedHash = (text: string): Buffer => createHmac('sha256', pepper()).update(text).digest();

/** 32 bytes that only this installation can make, for one use and one thing; base64url. */
const derived = (use: 'ticket' | 'draft', clinicId: string, id: string): string => {
  const server = createHmac('sha256', pepper()).update('server secret 1').digest();
  return createHmac('sha256', server).update(`${use}|${clinicId}|${id}`).digest('base64url');
};

/** What a login proves its entries with, however late and under whose login they arrive. */
export const ticketSecret = (clinicId: string, loginId: string): string =>
  derived('ticket', clinicId, loginId);

/** What a person's drafts on a tablet are sealed with; the same at each login. */
export const draftKey = (clinicId: string, staffId: string): string => derived('draft', clinicId, staffId);

let outbox: ReturnType<typeof importOutboxKey> | undefined;

/** The key that opens what tablets sealed, with its public half. */
export function outboxKey(): ReturnType<typeof importOutboxKey> {
  const secret = process.env.PALPATE_OUTBOX_KEY;
  if (!secret) throw new Error('PALPATE_OUTBOX_KEY is not set.');
  outbox ??= importOutboxKey(secret);
  return outbox;
}

function pepper(): Buffer {
  const secret = process.env.PALPATE_PEPPER ?? '';
  if (secret.length < 32) throw new Error('PALPATE_PEPPER must hold at least 32 characters.');
  return Buffer.from(secret);
}

// `Algorithm.Argon2id`, an ambient enum that isolated modules cannot read.
const argon2id = 2;

// Two at a time: 64 MiB each must not exhaust a small machine.
let running = 0;
const waiting: (() => void)[] = [];

async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** argon2id, 64 MiB, 3 passes, keyed with the pepper that lies outside the database. */
export function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() =>
    hash(password, {
      algorithm: argon2id,
      memoryCost: 65_536,
      timeCost: 3,
      parallelism: 1,
      secret: pepper(),
    }),
  );
}

let nobody: Promise<string> | undefined;

/** Verifies against the hash, or does the same work for an unknown person and answers false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const against = stored ?? (await nobody);
  const same = await oneOfTwo(() => verify(against, password, { secret: pepper() }));
  return stored !== null && same;
}
