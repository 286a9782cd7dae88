// npm run reset-password -- someone@clinic.example: a one-time link for whoever can no longer sign in.
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type DataDirectory, defaultDataPath, openDataDirectory } from '@/db/supervisor/data-directory';
import { AppError } from '@/lib/errors';
import { scriptEnv } from './machine/app-env';
import { askScript, root, runCommand, tell } from './machine/command';
import { readKept } from './machine/own-tls';
import { openDatabase } from './machine/palpate-database';
import { readReach } from './machine/reach';

/** Either kind will do: the person names the directory, or means the clinic's. */
function openNamedData(): DataDirectory {
  const given = process.env.PALPATE_DATA_DIR;
  return openDataDirectory(given ? resolve(given) : defaultDataPath('clinic', root, process.env), null);
}

await runCommand(async () => {
  const email = process.argv[2];
  if (!email?.includes('@')) {
    throw new AppError('invalid', 'Say whose password: npm run reset-password -- someone@clinic.example');
  }
  const directory = openNamedData();
  const url = readReach(process.env, readKept(directory.path)).origin;
  const urls = await openDatabase(directory, url, true);
  const script = join('scripts', 'machine', 'ask-reset-link.ts');
  const answer = await askScript(script, { ...scriptEnv(directory, urls, url), PALPATE_RESET_EMAIL: email });
  const { path } = z.object({ path: z.string() }).parse(answer);
  tell(`Open this link once to choose a new password:\n${url}${path}`);
  return 0;
});
