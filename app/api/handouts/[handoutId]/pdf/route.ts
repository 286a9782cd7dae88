import { answer } from '@/app/_server/answer';
import { addressId, toReader } from '@/app/_server/http';
import * as handouts from '@/db/handouts';

type Context = { params: Promise<{ handoutId: string }> };

/** A PDF runs nothing of ours; browsers lay inline style and a plug-in of their own round it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Serves the frozen PDF of a sheet, byte for byte. No name stands in the address or the file name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const answered = await answer(async (actor) => {
    const pdf = await handouts.pdf(actor, addressId((await params).handoutId, 'This sheet'));
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(pdf.byteLength),
        'content-security-policy': policy,
        'content-disposition': 'inline; filename="aftercare-sheet.pdf"',
        'cache-control': 'no-store',
      },
    });
  });
  return toReader(request, answered);
}
