// npm start: the real clinic. On an empty database it prints a one-time code for the first admin.
import { join } from 'node:path';
import { z } from 'zod';
import { scriptEnv } from './machine/app-env';
import { buildWhenChanged } from './machine/build';
import { openClinic } from './machine/clinic';
import { askScript, runCommand, tell } from './machine/command';
import { keepJobsRunning } from './machine/job-worker';
import { serveClinic } from './machine/serve-clinic';

await runCommand(async () => {
  const clinic = await openClinic('clinic');
  const { directory, urls } = clinic;
  const url = clinic.reach.origin;
  await buildWhenChanged();
  const { exited } = await serveClinic(clinic);
  keepJobsRunning(scriptEnv(directory, urls, url));
  tell(`ready ${url}`);
  const script = join('scripts', 'machine', 'ask-setup-code.ts');
  const code = z
    .string()
    .nullable()
    .parse(await askScript(script, scriptEnv(directory, urls, url)));
  if (code) tell(`\nThis clinic is new: open ${url}/setup and enter the setup code  ${code}`);
  return (await exited) || 1;
});
