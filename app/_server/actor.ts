import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import * as accounts from '@/db/accounts';
import type { Actor } from '@/lib/domain/actor';
import { loginToken } from './auth';

/** The person behind this request, from a live login; null when there is none. Asked once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await loginToken();
  return token ? accounts.resume(token) : null;
});

/** For pages: the person, or the way to sign in and back to where they were. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(`/sign-in?next=${await here()}`);
}

/**
 * For admin pages: anyone else is sent home, as if the page were not there. An admin who came in by PIN signs in
 * with the password first.
 */
export async function requireAdmin(): Promise<Actor> {
  const actor = await requireActor();
  if (actor.role !== 'admin') redirect('/today');
  if (!actor.elevated) redirect(`/sign-in?password=1&next=${await here()}`);
  return actor;
}

const here = async (): Promise<string> =>
  encodeURIComponent((await headers()).get('x-palpate-path') ?? '/today');
