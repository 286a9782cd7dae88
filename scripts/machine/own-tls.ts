import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { makeAuthority, makeServerPair, type Pair, stillServes } from './authority';
import { mayVouchFor } from './name-constraints';
import type { Machine } from './network';
import type { KeptAddress } from './reach';

/** The clinic's own authority and what it was made for. `named` lists what it vouches for besides private names. */
const Kept = z.object({
  origin: z.url({ protocol: /^https$/ }),
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  named: z.array(z.string()),
});
type Kept = z.infer<typeof Kept>;

const folderOf = (data: string) => join(data, 'tls');
const fileOf = (data: string, name: string) => join(folderOf(data), name);
/** The only file that leaves the machine: it goes onto every tablet. */
export const authorityFile = (data: string) => fileOf(data, 'ca.crt');

/** What `npm run tls` kept in this data directory; null when it never ran there. */
export function readKept(data: string): Kept | null {
  const file = fileOf(data, 'address.json');
  if (!existsSync(file)) return null;
  const parsed = Kept.safeParse(jsonOf(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', `${file} is damaged; run "npm run tls" again after removing it.`);
}

/**
 * Makes what is missing for HTTPS at this address and keeps the address for the next start. An authority that is
 * there stays, because tablets trust it; `anew` makes another. Throws when it cannot vouch for the address.
 */
export async function keepAddress(
  data: string,
  address: KeptAddress,
  machine: Machine,
  now: Date,
  anew = false,
): Promise<'made' | 'kept'> {
  mkdirSync(folderOf(data), { recursive: true, mode: 0o700 });
  chmodSync(folderOf(data), 0o700);
  const host = hostOf(address.origin);
  const old = anew ? null : readPair(data, 'ca');
  const before = readKept(data)?.named ?? [];
  if (old && !mayVouchFor(host, before)) throw cannotVouch(host);
  const named = old
    ? before
    : [...new Set([host, ...machine.names])].filter((each) => !mayVouchFor(each, []));
  if (!old) {
    const label = `Palpate clinic, ${machine.names[0] ?? host}, ${now.toISOString().slice(0, 10)}`;
    writePair(data, 'ca', await makeAuthority(label, named, now));
  }
  writePrivately(fileOf(data, 'address.json'), JSON.stringify({ ...address, named }, null, 2));
  await serverPair(data, address.origin, machine, now);
  return old ? 'kept' : 'made';
}

/** The server's certificate, made anew when it nears its end or this machine has other names now. */
export async function serverPair(
  data: string,
  origin: string,
  machine: Machine,
  now: Date,
): Promise<Pair & { names: readonly string[]; renewed: boolean }> {
  const authority = readPair(data, 'ca');
  const kept = readKept(data);
  if (!authority || !kept) {
    throw new AppError('conflict', `${folderOf(data)} is incomplete; run "npm run tls" to make it whole.`);
  }
  const host = hostOf(origin);
  if (!mayVouchFor(host, kept.named)) throw cannotVouch(host);
  const all = [host, 'localhost', '127.0.0.1', '::1', ...machine.names, ...machine.addresses];
  const names = [...new Set(all)].filter((each) => mayVouchFor(each, kept.named));
  const old = readPair(data, 'server');
  if (old && stillServes(old, authority, names, now)) return { ...old, names, renewed: false };
  const pair = await makeServerPair(authority, names, now);
  writePair(data, 'server', pair);
  return { ...pair, names, renewed: true };
}

/** What a person compares on a tablet, and the last day the authority counts. */
export function describeAuthority(data: string): { fingerprint: string; der: Buffer; until: Date } {
  const certificate = new X509Certificate(readFileSync(authorityFile(data)));
  return {
    fingerprint: certificate.fingerprint256,
    der: certificate.raw,
    until: new Date(certificate.validTo),
  };
}

/** The host of an origin as certificates write it: an IPv6 address stands without brackets. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname.replace(/^\[|\]$/g, '');
}

function cannotVouch(host: string): AppError {
  return new AppError(
    'conflict',
    `The clinic's certificate authority was not made for ${host}: run "npm run tls -- new" with this APP_ORIGIN to make another, and trust that one on every tablet.`,
  );
}

/** Key and certificate lie in two files; a pair torn by a crash counts as none and is made again. */
function readPair(data: string, name: 'ca' | 'server'): Pair | null {
  const [certificate, key] = [fileOf(data, `${name}.crt`), fileOf(data, `${name}.key`)];
  if (!existsSync(certificate) || !existsSync(key)) return null;
  const pair = { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  return belongTogether(pair) ? pair : null;
}

function belongTogether({ certificate, key }: Pair): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function writePair(data: string, name: 'ca' | 'server', pair: Pair): void {
  writePrivately(fileOf(data, `${name}.key`), pair.key);
  writePrivately(fileOf(data, `${name}.crt`), pair.certificate);
}

/** Whole file or the old one, readable by its owner only. */
function writePrivately(file: string, text: string): void {
  const draft = `${file}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
