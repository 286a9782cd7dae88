import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of ours under test, with everything it has said so far. */
export class Said {
  text = '';

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => {
      this.text += chunk.toString('utf8');
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.text += chunk.toString('utf8');
    });
  }

  /** Resolves with the first match of what it says; throws when it ends without saying it. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.text);
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended without saying ${pattern}: ${this.text.slice(-500)}`);
      }
      await sleep(10);
    }
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}

/** Starts `testing/writer.ts` on a data directory. */
export function startWriter(path: string, mode: 'write' | 'once' = 'write'): Said {
  const script = join(import.meta.dirname, 'writer.ts');
  return new Said(
    spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, path, mode]),
  );
}
