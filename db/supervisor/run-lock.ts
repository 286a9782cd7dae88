import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { z } from 'zod';
import { AppError } from '@/lib/errors';

const RUN_KEY = 715_275_283;
const PATIENCE_MS = 15_000;
const Note = z.object({ pid: z.number(), url: z.string() });

const notePath = (directory: string) => join(directory, 'running.json');

/**
 * One process at a time runs on a data directory. The lock lives in the database session, so it goes with a
 * killed process at once. Waits while the holder does not answer (it may be going down), then throws.
 */
export async function takeRunLock(client: Client, directory: string, url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await tryRunLock(client)) break;
    const holder = readNote(directory);
    const answers = holder !== null && (await isAnswering(holder.url));
    if (answers || Date.now() > deadline) throw alreadyRuns(holder, answers);
    await sleep(250);
  }
  writeFileSync(notePath(directory), `${JSON.stringify({ pid: process.pid, url })}\n`);
}

/** Takes the lock when nobody runs here; for short work that may also be done beside a running app. */
export async function tryRunLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    RUN_KEY,
  ]);
  return rows[0]?.mine === true;
}

export function clearRunNote(directory: string): void {
  rmSync(notePath(directory), { force: true });
}

function readNote(directory: string): z.infer<typeof Note> | null {
  try {
    const parsed = Note.safeParse(JSON.parse(readFileSync(notePath(directory), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function isAnswering(url: string): Promise<boolean> {
  if (!url.startsWith('http')) return false;
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

function alreadyRuns(holder: z.infer<typeof Note> | null, answers: boolean): AppError {
  const where = answers && holder ? ` at ${holder.url}` : holder ? ` (process ${holder.pid})` : '';
  return new AppError(
    'conflict',
    `Palpate already runs on this data directory${where}; use that one, or stop it first.`,
  );
}
