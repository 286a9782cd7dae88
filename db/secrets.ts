import 'server-only';
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { importOutboxKey } from '@/lib/outbox/envelope';

/** 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token: all that is ever stored of it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keyed hash for the sign-in limiter, so its table tells nobody's e-mail. */
export const keyedHash = (text: string): Buffer => createHmac('sha256', pepper()).update(text).digest();

/** 32 bytes that only this installation can make, for one use and one thing; base64url. */
const derived = (use: 'ticket' | 'draft' | 'mail', clinicId: string, id: string): string => {
  const server = createHmac('sha256', pepper()).update('server secret 1').digest();
  return createHmac('sha256', server).update(`${use}|${clinicId}|${id}`).digest('base64url');
};

/** What a login proves its entries with, however late and under whose login they arrive. */
export const ticketSecret = (clinicId: string, loginId: string): string =>
  derived('ticket', clinicId, loginId);

/** What a person's drafts on a tablet are sealed with; the same at each login. */
export const draftKey = (clinicId: string, staffId: string): string => derived('draft', clinicId, staffId);

const mailKey = (clinicId: string): Buffer => Buffer.from(derived('mail', clinicId, 'password'), 'base64url');

/** Seals the password of a mail server: AES-256-GCM, nonce and tag in front; it opens for that `server` only. */
export function sealMailPassword(clinicId: string, server: string, password: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', mailKey(clinicId), nonce).setAAD(Buffer.from(server));
  const body = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Null when it was sealed for another server, by another installation, or was changed. */
export function openMailPassword(clinicId: string, server: string, sealed: Buffer): string | null {
  try {
    const opener = createDecipheriv('aes-256-gcm', mailKey(clinicId), sealed.subarray(0, 12), {
      authTagLength: 16,
    });
    opener.setAAD(Buffer.from(server)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([opener.update(sealed.subarray(28)), opener.final()]).toString('utf8');
  } catch {
    return null;
  }
}

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
