import { currentActor } from '@/app/_server/actor';
import { addressId, failure, json } from '@/app/_server/http';
import * as handouts from '@/db/handouts';

type Context = { params: Promise<{ visitId: string }> };

/** What the Handout step needs besides the visit: clinic, plan, reviews, typeface, sheets issued so far. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) return json({ error: 'signed_out', message: 'Sign in again to go on.' }, 401);
    return json(await handouts.open(actor, addressId((await params).visitId, 'This visit')));
  } catch (error) {
    return failure(error);
  }
}
