import type { Actor } from '@/lib/domain/actor';
import type { Ids } from './holdings';

/** A verb that names records. Every id it takes is read from `ids`, so a test can put another clinic's there. */
export type NamingVerb = Readonly<{
  call: (actor: Actor, ids: Ids) => Promise<unknown>;
  admin?: true;
  /** Verbs on a visit: `own` needs the therapist of the visit, `any` is open to the whole clinic. */
  visit?: 'own' | 'any';
  /** Ids that only narrow an answer: an unknown one answers nothing. */
  filters?: readonly (keyof Ids)[];
}>;

/** A verb that names no record: it lists, or changes the actor's own clinic or account. */
export type AskingVerb = Readonly<{
  call: (actor: Actor, canary: string) => Promise<unknown>;
  admin?: true;
  /** The owner's own answer shows the clinic's ids or words. */
  shows?: true;
}>;
