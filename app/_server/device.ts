import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import * as devices from '@/db/devices';

const secure = (process.env.APP_ORIGIN ?? '').startsWith('https://');
const cookie = secure ? '__Host-palpate-device' : 'palpate-device';
/** Browsers keep a cookie no longer; each sign-in on the tablet renews it. */
const days = 400;

const unknown: devices.Recognised = { state: 'unknown' };

/** What this browser is, by its own device cookie. Asked once per request. */
export const currentDevice = cache(async (): Promise<devices.Recognised> => {
  const token = (await cookies()).get(cookie)?.value;
  return token ? devices.recognise(token) : unknown;
});

/** The enrolled tablet this browser is; null for any other browser and for one that was revoked. */
export async function enrolledDevice(): Promise<devices.Device | null> {
  const found = await currentDevice();
  return found.state === 'enrolled' ? found.device : null;
}

/** Makes this browser the tablet of the token. Only in an action or a route, where cookies can be set. */
export async function keepDevice(token: string): Promise<void> {
  (await cookies()).set(cookie, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: days * 86_400,
  });
}

/** Lets the cookie live on; it holds the same token. */
export async function renewDevice(): Promise<void> {
  const token = (await cookies()).get(cookie)?.value;
  if (token) await keepDevice(token);
}
