import { type NextRequest, NextResponse } from 'next/server';

/** Headers and the current path for pages. Comfort only: who may see what is decided at the verbs of db/. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const development = process.env.NODE_ENV === 'development';
  // A PIN opens what a tablet keeps by way of argon2id, which runs as WebAssembly; setting up needs none.
  const wasm = withoutPin.test(request.nextUrl.pathname) ? '' : " 'wasm-unsafe-eval'";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${wasm}${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-palpate-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

const withoutPin = /^\/(setup|set-password)(\/|$)/;

export const config = { matcher: ['/((?!_next/static|_next/image|api/|calendar/|favicon|sw\\.js).*)'] };
