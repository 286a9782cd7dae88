import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeExit, ended, root } from './command';

const KILL_AFTER_MS = 10_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Starts one process that works off jobs: messages and reminders. Ends by itself when this one is killed. */
export function startJobs(env: NodeJS.ProcessEnv): ChildProcess {
  const preload = pathToFileURL(join(root, 'scripts', 'die-with-parent.mjs')).href;
  const words = ['--conditions=react-server', '--import', preload, '--import', 'tsx'];
  return spawn(process.execPath, [...words, join(root, 'scripts', 'machine', 'work-off-jobs.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Keeps such a process running until exit, where it may finish what it has begun; one that dies is replaced. */
export function keepJobsRunning(env: NodeJS.ProcessEnv): void {
  let stopped = false;
  let child: ChildProcess;
  let over: Promise<unknown>;
  let pause = FIRST_PAUSE_MS;
  let again: NodeJS.Timeout | undefined;
  const begin = () => {
    child = startJobs(env);
    child.once('message', () => {
      pause = FIRST_PAUSE_MS;
    });
    over = ended(child).catch(() => 1);
    over.then(() => {
      if (stopped) return;
      again = setTimeout(begin, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  begin();
  beforeExit(async () => {
    stopped = true;
    clearTimeout(again);
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await over;
    clearTimeout(late);
  });
}
