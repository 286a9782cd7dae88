import { json } from '@/app/_server/http';
import * as health from '@/db/health';

export const dynamic = 'force-dynamic';

/** For supervisors and load balancers: 200 only when a person could work here. Tells no data. */
export async function GET(): Promise<Response> {
  const { ok, why } = await health.check();
  return ok ? json({ status: 'ok' }) : json({ status: 'unavailable', why }, 503);
}
