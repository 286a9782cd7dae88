'use client';

import { useCallback } from 'react';
import { useSignInAgain } from './sign-in-again';

export type ClinicAnswer<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; status: number; message: string }>;

/** Milliseconds after which a network that swallows everything is said to be none. */
const patience = 20_000;
const unreachable = 'The clinic cannot be reached. Check the network and try again; nothing is lost.';

/** Asks one of the clinic's own routes; a login that ended is opened again, and the question repeated. */
export function useClinic(): <T>(url: string, init?: RequestInit) => Promise<ClinicAnswer<T>> {
  const { ask } = useSignInAgain();
  return useCallback(
    async <T>(url: string, init?: RequestInit) => {
      const first = await request<T>(url, init);
      if (first.ok || first.status !== 401 || !(await ask())) return first;
      return request<T>(url, init);
    },
    [ask],
  );
}

async function request<T>(url: string, init?: RequestInit): Promise<ClinicAnswer<T>> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience), ...init });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    const { message } = body as { message?: string };
    return { ok: false, status: response.status, message: message ?? unreachable };
  } catch {
    return { ok: false, status: 0, message: unreachable };
  }
}
