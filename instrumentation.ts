import { readEnv } from '@/lib/env';

/** Before the first request: a server that would break its promises does not start. */
export function register(): void {
  if (process.env.NEXT_RUNTIME === 'nodejs') readEnv(process.env);
}
