import 'server-only';
import type { Actor, ActorFields } from '@/lib/domain/actor';

/** The one place where an actor is made: from a live login (accounts) or on the machine itself (demo, maintenance). */
export function mint(fields: ActorFields): Actor {
  return Object.freeze({ ...fields }) as unknown as Actor;
}
