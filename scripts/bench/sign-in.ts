import { z } from 'zod';
import { AppError } from '@/lib/errors';

const Csrf = z.object({ csrfToken: z.string() });
const loginCookie = 'palpate-login';

/** Signs in through the real door and returns the login cookie's value. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = Csrf.parse(await asked.json());
  const cookie = asked.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: url }).toString(),
  });
  const given = answer.headers.getSetCookie().find((line) => line.startsWith(`${loginCookie}=`));
  const token = given?.slice(loginCookie.length + 1).split(';')[0];
  if (!token)
    throw new AppError('conflict', `The benchmark could not sign in as ${email} (${answer.status}).`);
  return decodeURIComponent(token);
}
