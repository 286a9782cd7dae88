import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as NetServer } from 'node:net';
import { pipeline } from 'node:stream';
import { AppError } from '@/lib/errors';
import type { Pair } from './authority';
import { forwardedHeaders, lastHop, withoutHops } from './forwarded';
import { turnAwayPlainHttp } from './plain-http';
import type { Reach } from './reach';

export type FrontDoor = Readonly<{
  close: () => Promise<void>;
  /** New connections get this certificate; those that are open stay. */
  changeCertificate: (pair: Pair) => void;
}>;

/** A year, this host alone: browsers then never try plain HTTP here (they heed it on trusted connections only). */
const HSTS = 'max-age=31536000';
const HEALTH = '/api/health';

/**
 * Listens where people and tablets reach Palpate and passes each request on to the app at `innerPort` of this
 * machine: the only place where TLS ends, where plain HTTP is sent on, and where forwarded headers are made.
 */
export async function openFrontDoor(reach: Reach, innerPort: number, pair: Pair | null): Promise<FrontDoor> {
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    receive(request, response, reach, innerPort);
  if (reach.kind !== 'tls' || !pair) {
    const plain = patient(createServer(answer));
    await listen(plain, reach);
    return { close: () => shut(plain), changeCertificate: () => undefined };
  }
  const secure = createTlsServer(
    { cert: pair.certificate, key: pair.key, minVersion: 'TLSv1.2', handshakeTimeout: 15_000 },
    answer,
  );
  turnAwayPlainHttp(secure, reach.origin);
  await listen(patient(secure), reach);
  return {
    close: () => shut(secure),
    changeCertificate: ({ certificate, key }) =>
      secure.setSecureContext({ cert: certificate, key, minVersion: 'TLSv1.2' }),
  };
}

function patient<T extends Server>(server: T): T {
  server.keepAliveTimeout = 20_000;
  return server;
}

function receive(request: IncomingMessage, response: ServerResponse, reach: Reach, innerPort: number): void {
  const answer = turnAway(request, reach);
  if (!answer) pass(request, response, reach, innerPort);
  else if ('location' in answer) sendOn(response, answer.location);
  else say(response, answer.status, answer.sentence);
}

type Answer = { location: string } | { status: number; sentence: string };

/** What a request hears that may not come in; null lets it pass. */
function turnAway({ url, method, headers }: IncomingMessage, { kind, origin }: Reach): Answer | null {
  const path = url ?? '/';
  if (!path.startsWith('/')) return { status: 400, sentence: 'Ask for a path of this clinic.' };
  if (path === HEALTH) return null;
  if (kind === 'proxy') {
    const scheme = lastHop(headers['x-forwarded-proto']);
    if (scheme === null && headers['x-forwarded-for'] !== undefined)
      return { status: 400, sentence: 'The proxy in front of Palpate must send X-Forwarded-Proto: https.' };
    return scheme === 'https' ? null : { location: origin + path };
  }
  // One address only: a name somebody else points at this machine opens nothing.
  if (isAskedAt(origin, headers.host)) return null;
  if (method === 'GET' || method === 'HEAD') return { location: origin + path };
  return { status: 421, sentence: `This clinic is reached at ${origin} only.` };
}

function isAskedAt(origin: string, host: string | undefined): boolean {
  const asked = `https://${host ?? ''}`;
  return URL.canParse(asked) && new URL(asked).origin === origin;
}

/** Passes on bytes as they come, in both directions; whoever goes first, the other side is let go. */
function pass(request: IncomingMessage, response: ServerResponse, reach: Reach, innerPort: number): void {
  const inner = ask({
    host: '127.0.0.1',
    port: innerPort,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request, reach),
    // Nothing kept open: a connection the app has just closed would lose a save.
    agent: false,
  });
  inner.on('response', (given) => {
    response.writeHead(given.statusCode ?? 502, {
      ...withoutHops(given.headers),
      'strict-transport-security': HSTS,
    });
    pipeline(given, response, () => undefined);
  });
  inner.on('error', () => {
    if (response.headersSent) response.destroy();
    else say(response, 502, 'Palpate is starting or stopping; try again in a moment.');
  });
  response.on('close', () => inner.destroy());
  pipeline(request, inner, () => undefined);
}

function sendOn(response: ServerResponse, location: string): void {
  response.writeHead(308, {
    location,
    'content-length': 0,
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end();
}

function say(response: ServerResponse, status: number, sentence: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, connection: 'close' });
  response.end(`${sentence}\n`);
}

function listen(server: NetServer, { host, port }: Reach): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new AppError(
          'conflict',
          `Palpate cannot listen on ${host}, port ${port} (${error.code}); look at HOST and PORT.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Open requests finish; idle connections end at once. */
function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
