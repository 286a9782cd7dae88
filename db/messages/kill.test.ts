import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as messages from '@/db/messages';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { daysAhead } from '@/db/testing/holdings';
import { bringForward, jobsOf } from '@/db/testing/job-line';
import { bookFor, mailBy, messagesOf, newReader } from '@/db/testing/mail-client';
import { type Mailbox, openMailbox } from '@/db/testing/mailbox';

// A real process, killed with SIGKILL at each point of a letter's way: what was sent is never sent twice.

let clinic: TestClinic;
let box: Mailbox;
const running = new Set<ChildProcess>();
const patience = { timeout: 60_000, interval: 50 };

beforeAll(async () => {
  box = await openMailbox();
});
afterAll(() => box.close());
beforeEach(async () => {
  box.manners.content = undefined;
  box.received.length = 0;
  box.accepted.length = 0;
  clinic = await newClinic();
  await messages.amend(clinic.admin, mailBy(box.port));
});
afterEach(async () => {
  for (const child of running) await kill(child);
});

/** Starts the process that works off jobs, as the launcher does; settled once it works. */
async function start(): Promise<ChildProcess> {
  const script = join(process.cwd(), 'scripts', 'machine', 'work-off-jobs.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    env: {
      ...process.env,
      PALPATE_OWNER_DATABASE_URL: process.env.PALPATE_TEST_OWNER_URL,
      PALPATE_JOB_POLL_MS: '50',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(child.pid, 'SIGKILL');
  await gone;
}

async function booked(): Promise<void> {
  const { clientId } = await newReader(clinic);
  await bookFor(clinic, clientId, daysAhead(3));
  await bringForward(clinic.clinicId, 'news:%');
}
const stateOf = async () => (await messagesOf(clinic.clinicId)).map(({ state }) => state);
const until = (state: string) => expect.poll(stateOf, patience).toEqual([state]);
/** Nothing of the clinic is left that a machine would do by itself. */
const idle = () =>
  expect
    .poll(
      async () => (await jobsOf(clinic.clinicId)).filter(({ key }) => !key.startsWith('remind:')),
      patience,
    )
    .toEqual([]);

test('a job that waits while its worker is killed is done by the next one, once', async () => {
  await kill(await start());
  await booked();
  await kill(await start());
  await start();
  await until('sent');
  await idle();
  expect(box.received).toHaveLength(1);
});

test('killed while it connects: the next one sends it, once', async () => {
  let reached: () => void = () => undefined;
  const connecting = new Promise<void>((resolve) => {
    reached = resolve;
  });
  // A server that takes the connection and says nothing.
  const silent: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    reached();
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await messages.amend(clinic.admin, mailBy(port));
  const first = await start();
  await booked();
  await connecting;
  await kill(first);
  expect(await stateOf()).toEqual(['waiting']);
  await messages.amend(clinic.admin, mailBy(box.port));
  await start();
  await until('sent');
  await idle();
  expect(box.received).toHaveLength(1);
  await new Promise((resolve) => silent.close(resolve));
});

test('killed between the content and the yes: it may have been sent, and no machine sends it again', async () => {
  let arrived: () => void = () => undefined;
  let answer: () => void = () => undefined;
  const content = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const killed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  box.manners.content = async () => {
    arrived();
    await killed;
    return null;
  };
  const first = await start();
  await booked();
  await content;
  expect(await stateOf()).toEqual(['handing_over']);
  await kill(first);
  answer();
  await start();
  await until('unsure');
  await idle();
  expect(box.received).toHaveLength(1);
  const { unsure } = await messages.list(clinic.admin);
  expect(unsure).toHaveLength(1);
  expect(unsure[0]?.why).toContain('ended while the mail server had it');
});

test('killed right after the yes: sent or unsure, never twice', async () => {
  let said: () => void = () => undefined;
  const yes = new Promise<void>((resolve) => {
    said = resolve;
  });
  box.manners.content = async () => {
    setImmediate(said);
    return null;
  };
  const first = await start();
  await booked();
  await yes;
  await kill(first);
  await start();
  await idle();
  expect(['sent', 'unsure']).toContain((await stateOf())[0]);
  expect(box.received).toHaveLength(1);
});

test('two processes at one line send every letter once', async () => {
  await Promise.all([start(), start()]);
  const { clientId } = await newReader(clinic);
  for (const hour of ['09', '11', '13', '15']) {
    await bookFor(clinic, clientId, daysAhead(3, `${hour}:00`));
    await bringForward(clinic.clinicId, 'news:%');
  }
  await idle();
  const ids = box.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await stateOf()).filter((state) => state !== 'sent' && state !== 'dropped')).toEqual([]);
});
