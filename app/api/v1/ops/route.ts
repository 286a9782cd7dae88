import { currentActor } from '@/app/_server/actor';
import { failure, json, readJson, sameOrigin } from '@/app/_server/http';
import * as visits from '@/db/visits';
import { OpBatch } from '@/lib/domain/ops';

const limitBytes = 1_000_000;
const tooLarge = 'This is more than one batch can hold. Nothing was saved of it.';

/** Takes a batch of ops and answers for each by itself. 401 keeps them on the tablet until someone signs in again. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers))
    return json({ error: 'invalid', message: 'This came from another page.' }, 403);
  try {
    const actor = await currentActor();
    if (!actor)
      return json({ error: 'signed_out', message: 'Sign in again to go on. Nothing typed is lost.' }, 401);
    const read = await readJson(request, limitBytes);
    if ('status' in read) return notABatch(read.status);
    const batch = OpBatch.safeParse(read.body);
    if (!batch.success) return notABatch(400);
    return json({ results: await visits.applyOps(actor, batch.data.ops) });
  } catch (error) {
    return failure(error);
  }
}

const notABatch = (status: 400 | 413 | 415): Response =>
  json({ error: 'invalid', message: status === 413 ? tooLarge : 'This is not a batch of entries.' }, status);
