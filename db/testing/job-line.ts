import { setTimeout as sleep } from 'node:timers/promises';
import { asOwner } from './owner';

export type WaitingJob = Readonly<{
  task: string;
  key: string;
  runAt: Date;
  attempts: number;
  running: boolean;
  lastError: string | null;
}>;

/** The jobs of one clinic, soonest first; `key` without the clinic. */
export async function jobsOf(clinicId: string): Promise<WaitingJob[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `select task_identifier as task, substr(key, 38) as key, run_at as "runAt", attempts,
         locked_at is not null as running, last_error as "lastError"
       from graphile_worker.jobs where key like $1 || ':%' order by run_at, id`,
      [clinicId],
    );
    return rows;
  });
}

/** Lets the time pass until these jobs of the clinic are due. */
export async function bringForward(clinicId: string, keys = '%', triedAtMost = 99): Promise<void> {
  await asOwner((client) =>
    client.query(
      `update graphile_worker._private_jobs set run_at = now()
       where key like $1 || ':' || $2 and attempts <= $3 and locked_by is null`,
      [clinicId, keys, triedAtMost],
    ),
  );
}

/** Lets the time pass until the worker has tried everything of the clinic once; reminders only when asked to. */
export async function untilTried(clinicId: string, reminders = false): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    const left = (await jobsOf(clinicId)).filter(
      ({ key, attempts, running }) =>
        running || (attempts === 0 && (reminders || !key.startsWith('remind:'))),
    );
    if (left.length === 0) return;
    for (const { key } of left) await bringForward(clinicId, key, 0);
    await sleep(25);
  }
  throw new Error('Some job was never tried.');
}
