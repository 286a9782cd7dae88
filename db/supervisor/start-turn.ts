import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets one process of this machine at a time create or start the cluster in `directory`. The name lives in
 * the kernel and goes with the process, so a killed starter never leaves it taken. Where the kernel has no
 * such names, PostgreSQL's own lock file and the atomic rename still decide.
 */
export async function inTurn<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const place = createHash('sha256').update(directory).digest('hex').slice(0, 24);
  const name =
    process.platform === 'linux'
      ? `\0palpate-${place}`
      : process.platform === 'win32'
        ? `\\\\.\\pipe\\palpate-${place}`
        : null;
  if (name === null) return work();
  const server = createServer();
  for (;;) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
      );
      server.listen(name, () => resolve(false));
    });
    server.removeAllListeners('error');
    server.removeAllListeners('listening');
    if (!taken) break;
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}
