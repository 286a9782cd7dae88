// npm run dev: the demo clinic on the development server, for people who change Palpate.
import { appEnv, scriptEnv } from './machine/app-env';
import { openClinic } from './machine/clinic';
import { explain, runCommand, tell } from './machine/command';
import { provideDemoClinic, showLogins } from './machine/demo-clinic';
import { keepJobsRunning } from './machine/job-worker';
import { serve } from './machine/web-server';

await runCommand(async () => {
  const { directory, urls, reach } = await openClinic('demo', true);
  const { port, origin: url } = reach;
  const logins = await provideDemoClinic(directory, urls, url).catch((error: unknown) => {
    // Half-written code must not keep the server from those who finish it.
    explain(error);
    return [];
  });
  const { exited } = await serve('dev', port, appEnv(directory, urls, url));
  keepJobsRunning(scriptEnv(directory, urls, url));
  tell(`ready ${url}`);
  showLogins(logins, directory.secrets.demoPassword);
  return (await exited) || 1;
});
