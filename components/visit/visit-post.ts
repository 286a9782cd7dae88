import { z } from 'zod';
import { leaveRevoked } from '@/components/offline/own-door';
import { hearClock } from '@/components/offline/tablet-clock';
import { opResultStates, Reach } from '@/lib/domain/ops';
import type { Answer } from './sender-doors';

const Results = z.object({
  results: z.array(
    z.object({
      id: z.string().nullable(),
      state: z.enum(opResultStates),
      message: z.string().optional(),
      letter: z.string().optional(),
    }),
  ),
  reached: z.record(z.string(), Reach).default({}),
});

/** Longer than a slow clinic needs; a network that swallows everything is given up after it. */
const patienceMilliseconds = 45_000;

/** Posts a batch of one visit, open or sealed. Small ones outlive the page, so closing the browser does not cut them off. */
export async function postBatch(
  batch: Readonly<{ ops: readonly unknown[] }> | Readonly<{ sealed: readonly unknown[] }>,
): Promise<Answer> {
  const body = JSON.stringify(batch);
  const askedAt = Date.now();
  const response = await fetch('/api/v1/ops', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < 60_000,
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (response.status === 410) leaveRevoked();
  hearClock(response, askedAt);
  if (response.status === 401) return { state: 'signed_out' };
  if (response.status === 400 || response.status === 413)
    return { state: 'unreadable', message: 'The clinic could not read this entry.' };
  if (!response.ok) return { state: 'unreachable' };
  const read = Results.safeParse(await response.json());
  if (!read.success) return { state: 'unreachable' };
  const [reach] = Object.values(read.data.reached);
  return { state: 'answered', results: read.data.results, reach };
}
