import 'server-only';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import * as messages from '@/db/messages';
import { startWorker, type Worker } from '@/db/messages/worker';
import { newClinic, type TestClinic } from './clinic';
import { untilTried } from './job-line';
import { mailBy, messagesOf } from './mail-client';
import { type Mailbox, openMailbox } from './mailbox';

type PostOffice = {
  /** Anew for each test, with mail on. */
  clinic: TestClinic;
  /** Every letter goes through a real SMTP conversation with this server in the test's own process. */
  box: Mailbox;
  /** Lets three minutes pass, or the days to a reminder, and everything due be tried once. */
  work: (reminders?: boolean) => Promise<void>;
  stateOf: () => Promise<string[]>;
};

/** A mail server, a worker and a clinic that sends, for one file of tests. */
export function openPostOffice(): PostOffice {
  const post = {} as PostOffice;
  let worker: Worker;
  post.work = (reminders = false) => untilTried(post.clinic.clinicId, reminders);
  post.stateOf = async () => (await messagesOf(post.clinic.clinicId)).map(({ state }) => state);
  beforeAll(async () => {
    post.box = await openMailbox();
    const ownerUrl = process.env.PALPATE_TEST_OWNER_URL ?? '';
    worker = await startWorker({ ownerUrl, pollMs: 40, log: () => undefined });
  });
  afterAll(async () => {
    await worker.stop();
    await post.box.close();
  });
  beforeEach(async () => {
    const { manners, received, accepted, recipients, port } = post.box;
    Object.assign(manners, { recipient: undefined, content: undefined, password: undefined });
    for (const list of [received, accepted, recipients]) list.length = 0;
    post.clinic = await newClinic();
    await messages.amend(post.clinic.admin, mailBy(port));
  });
  return post;
}
