import type { Environment } from '@/db/supervisor/data-directory';
import { AppError } from '@/lib/errors';
import { readPort, urlOf } from './settings';

/** Where Palpate answers, and how it is kept from the ears of the network. */
export type Reach = Readonly<{
  /** `local`: plain HTTP to this machine alone. `tls`: our own certificate. `proxy`: someone else's TLS in front. */
  kind: 'local' | 'tls' | 'proxy';
  host: string;
  port: number;
  /** What people open, without a slash at the end; the only origin whose requests are accepted. */
  origin: string;
}>;

/** What `npm run tls` wrote down for the next start. */
export type KeptAddress = Readonly<{ origin: string; host: string; port: number }>;

const HERE = '127.0.0.1';

/**
 * HOST, PORT, APP_ORIGIN and TRUST_PROXY, with what `npm run tls` kept (null: it never ran).
 * Throws with a sentence wherever records would cross a network in plain HTTP.
 */
export function readReach(env: Environment, kept: KeptAddress | null): Reach {
  const given = readOrigin(env);
  if (readTrust(env)) return behindProxy(env, given);
  return kept ? withOwnTls(env, given, kept) : onThisMachine(env, given);
}

function behindProxy(env: Environment, origin: string | null): Reach {
  if (!origin?.startsWith('https://')) {
    throw new AppError(
      'invalid',
      'TRUST_PROXY=1 needs the https address that people open: set APP_ORIGIN, such as APP_ORIGIN=https://palpate.example.',
    );
  }
  return { kind: 'proxy', host: env.HOST || HERE, port: readPort(env), origin };
}

function withOwnTls(env: Environment, given: string | null, kept: KeptAddress): Reach {
  if (given?.startsWith('http://')) {
    throw new AppError(
      'invalid',
      `APP_ORIGIN is ${given}, but "npm run tls" was run here and Palpate serves HTTPS: write https://, or leave APP_ORIGIN out.`,
    );
  }
  const port = env.PORT ? readPort(env) : kept.port;
  return { kind: 'tls', host: env.HOST || kept.host, port, origin: given ?? atPort(kept, port) };
}

function onThisMachine(env: Environment, given: string | null): Reach {
  const host = env.HOST || HERE;
  if (!isLoopback(host)) {
    throw new AppError(
      'forbidden',
      `HOST is ${host}, and Palpate serves plain HTTP to this machine alone: run "npm run tls" to serve HTTPS there, or put a TLS proxy in front and set TRUST_PROXY=1 and APP_ORIGIN=https://its-name.`,
    );
  }
  if (given?.startsWith('https://')) {
    throw new AppError(
      'invalid',
      `APP_ORIGIN is ${given}, but nothing here answers https: run "npm run tls" first, or set TRUST_PROXY=1 when a TLS proxy stands in front.`,
    );
  }
  const port = readPort(env);
  return { kind: 'local', host, port, origin: given ?? urlOf(port, host) };
}

/** Another PORT than at `npm run tls`: the address follows, unless it never named that port. */
function atPort(kept: KeptAddress, port: number): string {
  const url = new URL(kept.origin);
  if (portOf(kept.origin) === kept.port) url.port = String(port);
  return url.origin;
}

/** The port of an https origin, 443 when it names none. */
export function portOf(origin: string): number {
  return Number(new URL(origin).port || 443);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readTrust(env: Environment): boolean {
  const text = env.TRUST_PROXY || '0';
  if (text === '0' || text === '1') return text === '1';
  throw new AppError('invalid', `TRUST_PROXY is ${text}; set it to 1, or leave it out.`);
}

/** APP_ORIGIN, bare and in one spelling; null when it is not set. */
export function readOrigin(env: Environment): string | null {
  const text = env.APP_ORIGIN;
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new AppError(
      'invalid',
      `APP_ORIGIN is ${text}; write https://, the name and the port only, such as https://palpate.example.`,
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new AppError(
      'forbidden',
      `APP_ORIGIN is ${url.origin}, and plain HTTP is for this machine alone: write https://, and run "npm run tls" or set TRUST_PROXY=1 behind a TLS proxy.`,
    );
  }
  return url.origin;
}
