import 'server-only';
import { type JobHelpers, Logger, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { isAppError } from '@/lib/errors';
import { closePool } from '../connection';
import { giveUp, sendMessage } from './send';
import { remind, tellClient } from './tell';

/** Codes, counts and ids only. */
export type JobLog = (
  line: Readonly<{ event: string; job?: string; task?: string; attempt?: number }>,
) => void;

type WorkerOptions = Readonly<{ ownerUrl: string; log: JobLog; pollMs?: number | undefined }>;
export type Worker = Readonly<{
  /** Lets running jobs finish, then ends. */
  stop: () => Promise<void>;
  /** Settles when the worker is over; rejects when it lost the database. */
  over: Promise<void>;
}>;

const ofClinic = z.object({ clinicId: z.uuid() });
const TellClient = ofClinic.extend({ clientId: z.uuid() });
const Remind = ofClinic.extend({ appointmentId: z.uuid(), startsAt: z.string() });
const SendMessage = ofClinic.extend({ messageId: z.uuid() });

const tasks = {
  'tell-client': async (payload: unknown) => {
    const { clinicId, clientId } = TellClient.parse(payload);
    await tellClient(clinicId, clientId, new Date());
  },
  remind: async (payload: unknown) => {
    const { clinicId, ...about } = Remind.parse(payload);
    await remind(clinicId, about, new Date());
  },
  'send-message': async (payload: unknown, { job }: JobHelpers) => {
    const { clinicId, messageId } = SendMessage.parse(payload);
    const last = job.attempts >= job.max_attempts;
    try {
      await sendMessage(clinicId, messageId, last);
    } catch (error) {
      if (last) await giveUp(clinicId, messageId);
      throw error;
    }
  },
};

/** The line keeps an error's words beside the job: only those that are known to name nobody. */
const guarded = Object.fromEntries(
  Object.entries(tasks).map(([name, task]) => [
    name,
    async (payload: unknown, helpers: JobHelpers) => {
      try {
        await task(payload, helpers);
      } catch (error) {
        const said = isAppError(error) ? error.message : error instanceof Error ? error.name : 'unknown';
        throw new Error(said);
      }
    },
  ]),
);

/**
 * Works off jobs of all clinics until stopped. Any number may run on one database: each holds a lock while it
 * lives, so a job of one that was killed is found and done by another at once, and not after four hours.
 */
export async function startWorker({ ownerUrl, log, pollMs = 2000 }: WorkerOptions): Promise<Worker> {
  const life = await openLife(ownerUrl);
  await life.releaseDead();
  const runner = await run({
    connectionString: ownerUrl,
    maxPoolSize: 5,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: guarded,
    parsedCronItems: [],
    preset: {
      worker: { concurrentJobs: 3, pollInterval: pollMs },
      plugins: [
        {
          name: 'palpate-life',
          version: '1.0.0',
          worker: { hooks: { startWorker: (_info, { worker }) => life.hold(worker.workerId) } },
        },
      ],
    },
  });
  tellOf(runner, log);
  const watch = setInterval(() => life.releaseDead().catch(() => undefined), 30_000);
  const stop = async () => {
    clearInterval(watch);
    await runner.stop().catch(() => undefined);
    await life.end();
    await closePool();
  };
  return { stop, over: Promise.race([runner.promise, life.lost]) };
}

function tellOf({ events }: Runner, log: JobLog): void {
  events.on('job:success', ({ job }) =>
    log({ event: 'done', job: job.id, task: job.task_identifier, attempt: job.attempts }),
  );
  events.on('job:error', ({ job }) =>
    log({ event: 'not done', job: job.id, task: job.task_identifier, attempt: job.attempts }),
  );
}

type Life = Readonly<{
  hold: (workerId: string) => Promise<void>;
  releaseDead: () => Promise<void>;
  lost: Promise<never>;
  end: () => Promise<void>;
}>;

const lockOf = 'hashtextextended($1, 7152752)';

/** A session whose locks say who lives; the database drops them the moment the process is gone. */
async function openLife(ownerUrl: string): Promise<Life> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'palpate-jobs' });
  const own = new Set<string>();
  let ending = false;
  const lost = new Promise<never>((_, reject) => {
    const gone = () => ending || reject(new Error('The connection to the database ended.'));
    client.on('error', gone);
    client.on('end', gone);
  });
  lost.catch(() => undefined);
  await client.connect();
  // A machine that lost its power says no goodbye.
  await client.query(
    "select set_config('tcp_keepalives_idle', '20', false), set_config('tcp_keepalives_count', '3', false)",
  );
  // One question at a time on the one connection.
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };
  return {
    lost,
    hold: (workerId) =>
      inTurn(async () => {
        own.add(workerId);
        await client.query(`select pg_advisory_lock(${lockOf})`, [workerId]);
      }),
    releaseDead: () => inTurn(() => releaseDead(client, own)),
    end: async () => {
      ending = true;
      await line;
      await client.end();
    },
  };
}

/** Frees the jobs of workers whose lock nobody holds any more. */
async function releaseDead(client: pg.Client, own: ReadonlySet<string>): Promise<void> {
  const held = await client.query<{ id: string }>(
    'select distinct locked_by as id from graphile_worker.jobs where locked_by is not null',
  );
  for (const { id } of held.rows) {
    if (own.has(id)) continue;
    const free = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${lockOf}) as free`, [
      id,
    ]);
    if (!free.rows[0]?.free) continue;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
    await client.query(`select pg_advisory_unlock(${lockOf})`, [id]);
  }
}
