// npm run demo: a clinic with three months of invented clients, in a data directory of its own.
import { scriptEnv } from './machine/app-env';
import { buildWhenChanged } from './machine/build';
import { openClinic } from './machine/clinic';
import { runCommand, tell } from './machine/command';
import { provideDemoClinic, showLogins } from './machine/demo-clinic';
import { keepJobsRunning } from './machine/job-worker';
import { serveClinic } from './machine/serve-clinic';

await runCommand(async () => {
  const clinic = await openClinic('demo');
  const { directory, urls } = clinic;
  const url = clinic.reach.origin;
  const logins = await provideDemoClinic(directory, urls, url);
  await buildWhenChanged();
  const { exited } = await serveClinic(clinic);
  keepJobsRunning(scriptEnv(directory, urls, url));
  tell(`ready ${url}`);
  showLogins(logins, directory.secrets.demoPassword);
  return (await exited) || 1;
});
