import 'server-only';
import { cookies, headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import * as accounts from '@/db/accounts';
import * as shifts from '@/db/shifts';
import { absoluteLoginHours } from '@/lib/domain/clinic';
import { lockedCookie } from '@/lib/outbox/locked-cookie';
import { enrolledDevice, renewDevice } from './device';
import { placeOf } from './place';

const secure = (process.env.APP_ORIGIN ?? '').startsWith('https://');
export const loginCookie = secure ? '__Host-palpate-login' : 'palpate-login';

const Credential = z.object({ email: z.string().max(254), password: z.string().min(1).max(128) });

/**
 * The opaque token of this request's login; its SHA-256 is looked up, nothing in it can be read or forged. A screen
 * that was locked while the clinic could not be reached says so in a cookie of its own: then the shift is locked now.
 */
export async function loginToken(): Promise<string | null> {
  const sent = await cookies();
  const token = sent.get(loginCookie)?.value ?? null;
  if (!token || !sent.has(lockedCookie)) return token;
  return (await shifts.lock(token)) ? null : token;
}

/** Locks this request's shift. Null when it is none: not signed in, or not on an enrolled tablet. */
export async function lockThisLogin(): Promise<{ staffId: string } | null> {
  const token = (await cookies()).get(loginCookie)?.value;
  return token ? shifts.lock(token) : null;
}

/** The browser carries this login from now on. Only in an action or a route, where cookies can be set. */
export async function carryLogin(token: string): Promise<void> {
  const jar = await cookies();
  jar.set(loginCookie, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: absoluteLoginHours * 3600,
  });
  await unlockScreen();
}

/** Together with the new token: sent with the old word, the next request would lock a login that just began. */
async function unlockScreen(): Promise<void> {
  (await cookies()).set(lockedCookie, '', { sameSite: 'lax', path: '/', secure, maxAge: 0 });
}

/** Ends this request's login and takes its cookie away. Only in an action or a route, where cookies can be set. */
export async function endThisLogin(): Promise<void> {
  const token = await loginToken();
  if (token) await accounts.endLogin(token);
  (await cookies()).set(loginCookie, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 });
}

const options: NextAuthOptions = {
  pages: { signIn: '/sign-in' },
  session: { strategy: 'jwt', maxAge: absoluteLoginHours * 3600 },
  useSecureCookies: secure,
  cookies: {
    sessionToken: { name: loginCookie, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given) {
        const credential = Credential.safeParse(given);
        if (!credential.success) return null;
        const opened = await accounts.openLogin(
          credential.data,
          placeOf(await headers()),
          await enrolledDevice(),
        );
        if (opened.state === 'open') {
          await renewDevice();
          await unlockScreen();
        }
        if (opened.state === 'wait') throw new Error(`wait:${opened.seconds}`);
        return opened.state === 'open' ? { id: opened.staffId, loginToken: opened.token } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, loginToken: user.loginToken } : token),
    session: ({ session }) => session,
  },
  // The cookie carries only a random token, so ending a login works on the very next request.
  jwt: {
    encode: async ({ token }) => token?.loginToken ?? '',
    // Asked at `loginToken` and not here whether the screen is locked: signing in over a lock must work.
    decode: async ({ token }) => {
      const actor = token ? await accounts.resume(token) : null;
      return actor && token ? { sub: actor.staffId, loginToken: token } : null;
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.loginToken) await accounts.endLogin(token.loginToken);
    },
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
};

export const authRoute = NextAuth(options);
