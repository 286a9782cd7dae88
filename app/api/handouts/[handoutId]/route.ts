import { answer } from '@/app/_server/answer';
import { addressId, toReader } from '@/app/_server/http';
import * as handouts from '@/db/handouts';

type Context = { params: Promise<{ handoutId: string }> };

/** Inline style and its own typeface, nothing else: the page runs nothing and loads nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Serves a frozen sheet: exactly the bytes that were printed. No name stands in the address or the file name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const answered = await answer(async (actor) => {
    const page = await handouts.html(actor, addressId((await params).handoutId, 'This sheet'));
    return new Response(page, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'content-disposition': 'inline; filename="aftercare-sheet.html"',
        'cache-control': 'no-store',
      },
    });
  });
  return toReader(request, answered);
}
