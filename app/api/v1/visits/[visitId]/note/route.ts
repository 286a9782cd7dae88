import { answer } from '@/app/_server/answer';
import { addressId } from '@/app/_server/http';
import * as notes from '@/db/notes';

type Context = { params: Promise<{ visitId: string }> };

/** What the Sign step needs besides the visit: plan words, the signed note, the note before it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async (actor) => notes.open(actor, addressId((await params).visitId, 'This visit')));
}
