import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { z } from 'zod';
import { AppError, isAppError } from '@/lib/errors';

type Cleanup = () => Promise<unknown>;

const cleanups: Cleanup[] = [];
const children = new Set<ChildProcess>();
let stopping: Promise<never> | null = null;

export const root = process.cwd();

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Registers what must be put away before this process ends; the last one registered goes first. */
export function beforeExit(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Puts everything away and ends the process; later calls wait for the first. */
export function stop(code: number): Promise<never> {
  stopping ??= putAway(code);
  return stopping;
}

async function putAway(code: number): Promise<never> {
  let result = code;
  for (const child of children) child.kill('SIGTERM');
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch (error) {
      explain(error);
      result ||= 1;
    }
  }
  process.exit(result);
}

/**
 * Runs a command from its first line to its exit code. `main` returns the code, or null to stay until a
 * signal comes. An expected failure is one sentence; anything else shows its stack, for the people who mend it.
 */
export async function runCommand(main: () => Promise<number | null>): Promise<void> {
  process.on('SIGINT', () => void stop(130));
  process.on('SIGTERM', () => void stop(143));
  process.on('SIGHUP', () => void stop(129));
  // The door process is gone, killed perhaps: nobody is left to stop us.
  process.on('disconnect', () => void stop(1));
  try {
    const code = await main();
    if (code !== null) await stop(code);
  } catch (error) {
    if (!stopping) explain(error);
    await stop(1);
  }
}

export function explain(error: unknown): void {
  const text = isAppError(error)
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${text}\n`);
}

/** Starts one of the tools in node_modules with this Node; ended with us. */
export function startTool(script: string, rest: string[], options: SpawnOptions = {}): ChildProcess {
  return follow(spawn(process.execPath, [script, ...rest], { cwd: root, stdio: 'inherit', ...options }));
}

export function follow(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Waits for the end of a child and gives its exit code; a signal counts as 1. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export async function runTool(script: string, rest: string[], options: SpawnOptions = {}): Promise<number> {
  return ended(startTool(script, rest, options));
}

/**
 * Runs one of our own scripts in a process of its own, with the app's environment and pool, and returns what
 * it sends. Its connections end with it.
 */
export async function askScript(script: string, env: NodeJS.ProcessEnv): Promise<unknown> {
  const child = follow(
    spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  let answer: unknown;
  child.on('message', (message) => {
    answer = message;
  });
  const code = await ended(child);
  const parsed = Answer.safeParse(answer);
  if (code !== 0 || !parsed.success)
    throw new Error(`${script} ended with ${code}; its own lines are above.`);
  if (parsed.data.refusal !== undefined) throw new AppError('invalid', parsed.data.refusal);
  return parsed.data.answer;
}

/** An answer, or the sentence of an expected failure. */
const Answer = z.object({ answer: z.unknown().optional(), refusal: z.string().optional() });

/** The other side of `askScript`. */
export async function answerWith(work: () => Promise<unknown>): Promise<void> {
  const send = (answer: z.infer<typeof Answer>) =>
    process.send?.(answer, undefined, undefined, () => process.exit(0));
  try {
    send({ answer: (await work()) ?? null });
  } catch (error) {
    if (isAppError(error)) return void send({ refusal: error.message });
    explain(error);
    process.exit(1);
  }
}
