import { currentActor } from '@/app/_server/actor';
import { addressId, failure, json } from '@/app/_server/http';
import * as notes from '@/db/notes';

type Context = { params: Promise<{ visitId: string }> };

/** What the Sign step needs besides the visit: plan words, the signed note, the note before it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) return json({ error: 'signed_out', message: 'Sign in again to go on.' }, 401);
    return json(await notes.open(actor, addressId((await params).visitId, 'This visit')));
  } catch (error) {
    return failure(error);
  }
}
