import { answer } from '@/app/_server/answer';
import { addressId } from '@/app/_server/http';
import * as handouts from '@/db/handouts';

type Context = { params: Promise<{ visitId: string }> };

/** What the Handout step needs besides the visit: clinic, plan, reviews, typeface, sheets issued so far. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async (actor) => handouts.open(actor, addressId((await params).visitId, 'This visit')));
}
