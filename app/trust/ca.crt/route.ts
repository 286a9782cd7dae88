import { ownAuthority } from '@/app/_server/own-authority';

export const dynamic = 'force-dynamic';

/** The authority's certificate for tablets: public, without a key. Named no attachment, so that an iPad offers it as a profile. */
export async function GET(): Promise<Response> {
  const authority = ownAuthority();
  if (!authority) {
    return new Response('This clinic has no certificate authority of its own.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  return new Response(Uint8Array.from(authority.der), {
    headers: { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' },
  });
}
