import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Reach } from './reach';

/** Headers about one connection; they end where it ends (RFC 9110 §7.6.1). */
const HOPS = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
const ABOUT_SENDER = /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/;

/** The last entry of a forwarded header: what the nearest proxy itself saw. Anything before it may be made up. */
export function lastHop(header: string | string[] | undefined): string | null {
  const text = Array.isArray(header) ? header.join(',') : header;
  return text?.split(',').at(-1)?.trim().toLowerCase() || null;
}

export function withoutHops(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  const dropped = new Set([...HOPS, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/**
 * A request's headers as the app may believe them: who asked, by https, at the clinic's one address. What the
 * sender says about itself is dropped, so X-Forwarded-Host decides nothing.
 */
export function forwardedHeaders(request: IncomingMessage, { kind, origin }: Reach): OutgoingHttpHeaders {
  const { headers, socket } = request;
  const { host, port } = new URL(origin);
  const kept = Object.entries(withoutHops(headers)).filter(([name]) => !ABOUT_SENDER.test(name));
  const sender = kind === 'proxy' ? lastHop(headers['x-forwarded-for']) : null;
  return {
    ...Object.fromEntries(kept),
    // Node has unwrapped the chunks; without this a GET with a body would run into the next request.
    ...(headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {}),
    host,
    'x-forwarded-for': sender ?? socket.remoteAddress ?? '',
    'x-forwarded-host': host,
    'x-forwarded-port': port || '443',
    'x-forwarded-proto': 'https',
  };
}
