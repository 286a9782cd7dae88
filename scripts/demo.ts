// npm run demo: a clinic with three months of invented clients, in a data directory of its own.
import { appEnv } from './machine/app-env';
import { buildWhenChanged } from './machine/build';
import { openClinic } from './machine/clinic';
import { runCommand, tell } from './machine/command';
import { provideDemoClinic, showLogins } from './machine/demo-clinic';
import { serve } from './machine/web-server';

await runCommand(async () => {
  const { directory, urls, port, url } = await openClinic('demo');
  const logins = await provideDemoClinic(directory, urls, url);
  await buildWhenChanged();
  const { exited } = await serve('start', port, appEnv(directory, urls, url));
  tell(`ready ${url}`);
  showLogins(logins, directory.secrets.demoPassword);
  return (await exited) || 1;
});
