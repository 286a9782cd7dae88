import 'server-only';
import { z } from 'zod';
import { type AppErrorCode, isAppError, notFound } from '@/lib/errors';
import { log } from './log';

const statusOf: Record<AppErrorCode, number> = {
  not_found: 404,
  forbidden: 404,
  invalid: 400,
  conflict: 409,
  gone: 410,
};
const headers = {
  'cache-control': 'no-store',
  // Opened by itself, an answer runs and loads nothing.
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** JSON that is never cached: everything behind sign-in belongs to one person. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers });
}

/** Expected failures in words, unexpected ones logged without their data. */
export function failure(error: unknown): Response {
  if (isAppError(error))
    return json({ error: error.code, message: error.message, fields: error.fields }, statusOf[error.code]);
  log.error({ name: error instanceof Error ? error.name : 'unknown', at: 'route' }, 'unexpected failure');
  return json(
    { error: 'unexpected', message: 'Something went wrong here. What you typed is still on this screen.' },
    500,
  );
}

/** A refusal in a tab of its own is read by a person: the sentence alone. For everything else it stays JSON. */
export async function toReader(request: Request, response: Response): Promise<Response> {
  if (response.ok || request.headers.get('sec-fetch-mode') !== 'navigate') return response;
  const { message } = (await response.json()) as { message: string };
  return new Response(message, {
    status: response.status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Same-origin check of our own: a request without an Origin, or with another one, changes nothing. */
export function sameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  // A sandboxed or redirected page sends the word "null".
  if (!origin || !URL.canParse(origin)) return false;
  if (process.env.APP_ORIGIN && origin === process.env.APP_ORIGIN) return true;
  const { hostname, host } = new URL(origin);
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) && host === headers.get('host');
}

/** Said to a request that `sameOrigin` turns away. */
export const elsewhere = (): Response =>
  json({ error: 'invalid', message: 'This came from another page.' }, 403);

/** Reads a JSON body of at most `limit` bytes; null when it is larger or not JSON. */
export async function readJson(
  request: Request,
  limit: number,
): Promise<{ body: unknown } | { status: 400 | 413 | 415 }> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) return { status: 415 };
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { status: 413 };
  const text = await request.text();
  if (Buffer.byteLength(text) > limit) return { status: 413 };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { status: 400 };
  }
}

/** An id out of the address of a route; throws `not_found` for anything else, as an unknown id does. */
export function addressId(text: string, what: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw notFound(what);
  return id.data;
}
