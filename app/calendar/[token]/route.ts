import { createHash } from 'node:crypto';
import { failure } from '@/app/_server/http';
import { placeOf } from '@/app/_server/place';
import * as feeds from '@/db/feeds';

type Context = { params: Promise<{ token: string }> };

const always = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};
/** Calendars ask often: they may keep what they have, and ask whether it still holds. */
const kept = { 'cache-control': 'private, no-cache' };
const gone = 'This calendar link does not work. Ask the clinic for a new one.\n';

/** A client's dates for their own calendar. The secret in the address is the key; no cookie is read or set. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const token = /^([\w-]{43})\.ics$/.exec((await params).token)?.[1] ?? '';
    const reading = await feeds.read(token, placeOf(request.headers));
    if (reading.state === 'unknown') return refusal(reading.waitSeconds);
    const etag = `"${createHash('sha256').update(reading.calendar).digest('base64url')}"`;
    const headers = { ...always, ...kept, etag };
    if (holds(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    return new Response(reading.calendar, {
      headers: {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="appointments.ics"',
      },
    });
  } catch (error) {
    return failure(error);
  }
}

/** Unknown, revoked and misspelt read the same. */
function refusal(waitSeconds: number): Response {
  const headers = { ...always, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return waitSeconds > 0
    ? new Response(gone, { status: 429, headers: { ...headers, 'retry-after': String(waitSeconds) } })
    : new Response(gone, { status: 404, headers });
}

/** If-None-Match by weak comparison (RFC 9110 13.1.2): a proxy on the way may have weakened it. */
function holds(asked: string | null, etag: string): boolean {
  return (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
