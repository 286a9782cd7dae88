import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { currentActor } from './actor';
import { failure, json } from './http';

/** For routes of people who are signed in: what `work` answers as JSON, or as it is; every failure in words. */
export async function answer(work: (actor: Actor) => Promise<unknown>): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) return signedOut();
    const made = await work(actor);
    return made instanceof Response ? made : json(made);
  } catch (error) {
    return failure(error);
  }
}

/** No login stands behind the request. The page asks for the password and sends it again. */
export const signedOut = (): Response =>
  json({ error: 'signed_out', message: 'Sign in again to go on. Nothing typed is lost.' }, 401);
