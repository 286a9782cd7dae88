import { currentActor } from '@/app/_server/actor';
import { signedOut } from '@/app/_server/answer';
import { currentDevice } from '@/app/_server/device';
import { elsewhere, failure, json, readJson, sameOrigin } from '@/app/_server/http';
import * as outbox from '@/db/outbox';
import * as visits from '@/db/visits';
import { OpBatch, type OpResult } from '@/lib/domain/ops';
import { SealedBatch } from '@/lib/outbox/envelope';

const limitBytes = 1_000_000;
const tooLarge = 'This is more than one batch can hold. Nothing was saved of it.';
const revoked = { error: 'revoked', message: 'This tablet is no longer one of the clinic.' };

/**
 * Takes a batch of ops and answers for each by itself. 401 keeps them on the tablet until someone signs in again;
 * sealed ones an enrolled tablet may deliver with nobody signed in. 410: this tablet was revoked.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  try {
    const [actor, found] = await Promise.all([currentActor(), currentDevice()]);
    const device = found.state === 'enrolled' ? found.device : null;
    if (found.state === 'revoked' && !actor) return json(revoked, 410);
    if (!actor && !device) return signedOut();
    const read = await readJson(request, limitBytes);
    if ('status' in read) return notABatch(read.status);
    const sealed = SealedBatch.safeParse(read.body);
    const reached: visits.Reached = new Map();
    const told = (results: readonly OpResult[]) => json({ results, reached: Object.fromEntries(reached) });
    if (sealed.success) return told(await outbox.deliver({ actor, device }, sealed.data.sealed, reached));
    const batch = OpBatch.safeParse(read.body);
    if (!batch.success) return notABatch(400);
    if (!actor) return signedOut();
    return told(await visits.applyOps(actor, batch.data.ops, null, reached));
  } catch (error) {
    return failure(error);
  }
}

const notABatch = (status: 400 | 413 | 415): Response =>
  json({ error: 'invalid', message: status === 413 ? tooLarge : 'This is not a batch of entries.' }, status);
