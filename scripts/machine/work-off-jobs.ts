// Started and watched by job-worker.ts: a process of its own, so that a slow mail server holds up no page.
import { startWorker } from '@/db/messages/worker';

const ownerUrl = process.env.PALPATE_OWNER_DATABASE_URL ?? '';
const pollMs = Number(process.env.PALPATE_JOB_POLL_MS) || undefined;
const log = (line: object) => process.stdout.write(`${JSON.stringify({ at: 'jobs', ...line })}\n`);

const worker = await startWorker({ ownerUrl, pollMs, log });
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await worker.stop().catch(() => undefined);
  process.exit(code);
}

process.on('SIGTERM', () => void end(0));
process.on('SIGINT', () => void end(0));
worker.over.then(
  () => void end(1),
  () => void end(1),
);
process.send?.('working');
