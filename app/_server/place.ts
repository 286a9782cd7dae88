import 'server-only';

/** Where a request comes from, for the limiter. One word stands for everyone who comes in behind no proxy. */
export function placeOf(headers: Headers): string {
  const forwarded = process.env.TRUST_PROXY === '1' ? headers.get('x-forwarded-for') : null;
  // The last entry is what the nearest proxy saw; the ones before it may be made up.
  return forwarded?.split(',').at(-1)?.trim() || 'local';
}
