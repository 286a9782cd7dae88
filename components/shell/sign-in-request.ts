import { forgetLock } from './lock-state';

export type SignInAnswer =
  | Readonly<{ state: 'open' }>
  | Readonly<{ state: 'refused' }>
  | Readonly<{ state: 'wait'; seconds: number }>
  | Readonly<{ state: 'unreachable' }>;

/**
 * Signs in over next-auth's own two doors. Its `signIn` leaves the page when the network is down, and with it
 * what was typed, so the two requests are made here.
 */
export async function requestSignIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const proof: { csrfToken?: string } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
    if (!proof.csrfToken) return { state: 'unreachable' };
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        email,
        password,
        csrfToken: proof.csrfToken,
        callbackUrl: '/',
        json: 'true',
      }),
    });
    const { url }: { url?: string } = await answer.json();
    const meant = meaning(answer.status, url);
    if (meant.state === 'open') forgetLock();
    return meant;
  } catch {
    return { state: 'unreachable' };
  }
}

function meaning(status: number, url: string | undefined): SignInAnswer {
  const error = url ? new URL(url, 'http://localhost').searchParams.get('error') : null;
  const seconds = error?.startsWith('wait:') ? Number(error.slice('wait:'.length)) : Number.NaN;
  if (Number.isFinite(seconds)) return { state: 'wait', seconds };
  if (error === 'CredentialsSignin') return { state: 'refused' };
  return status === 200 && !error ? { state: 'open' } : { state: 'unreachable' };
}

/** What to tell the person; null when the door opened. Never says whether the e-mail is known. */
export function sayAnswer(answer: SignInAnswer): string | null {
  switch (answer.state) {
    case 'open':
      return null;
    case 'refused':
      return 'That e-mail and password do not go together. Check both and try again.';
    case 'wait':
      return `Too many tries. Wait ${sayWait(answer.seconds)}, then try again.`;
    case 'unreachable':
      return 'The clinic cannot be reached. Check the network and try again; what you typed is still here.';
  }
}

function sayWait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
