import { isIP } from 'node:net';
import { appEnv } from './app-env';
import type { Clinic } from './clinic';
import { beforeExit, explain, tell } from './command';
import { type FrontDoor, openFrontDoor } from './front-door';
import { thisMachine } from './network';
import { describeAuthority, hostOf, serverPair } from './own-tls';
import { findFreePort } from './settings';
import { serve } from './web-server';

const DAY_MS = 86_400_000;
const AUTHORITY_WARNING_DAYS = 400;

/** Serves the built app where the settings say, and waits until it is well. */
export async function serveClinic(clinic: Clinic): Promise<{ exited: Promise<number> }> {
  const { directory, urls, reach } = clinic;
  const env = { ...appEnv(directory, urls, reach.origin), TRUST_PROXY: reach.kind === 'local' ? '0' : '1' };
  if (reach.kind === 'local') return serve('start', reach.port, env, reach.host);
  const innerPort = await findFreePort();
  if (reach.kind === 'proxy') {
    const server = await serve('start', innerPort, env);
    beforeExit(closing(await openFrontDoor(reach, innerPort, null)));
    return server;
  }
  const pair = await serverPair(directory.path, reach.origin, thisMachine(), new Date());
  if (pair.renewed) tell('The server certificate was renewed; tablets notice nothing.');
  warnAbout(clinic);
  const ca = describeAuthority(directory.path).der.toString('base64');
  const server = await serve('start', innerPort, { ...env, PALPATE_CA: ca });
  const door = await openFrontDoor(reach, innerPort, pair);
  beforeExit(closing(door));
  renewDaily(clinic, door);
  return server;
}

const closing = (door: FrontDoor) => () => door.close();

/** A clinic's machine may run for longer than a certificate lives. */
function renewDaily({ directory, reach }: Clinic, door: FrontDoor): void {
  setInterval(() => {
    serverPair(directory.path, reach.origin, thisMachine(), new Date())
      .then((pair) => pair.renewed && door.changeCertificate(pair))
      .catch(explain);
  }, DAY_MS).unref();
}

function warnAbout({ directory, reach }: Clinic): void {
  const host = hostOf(reach.origin);
  const { addresses } = thisMachine();
  if (isIP(host) === 4 && !host.startsWith('127.') && !addresses.includes(host)) {
    tell(
      `This machine has no longer the address ${host}, so tablets will not find ${reach.origin}: give it back in the router, or run "npm run tls" for the new one.`,
    );
  }
  const left = describeAuthority(directory.path).until.getTime() - Date.now();
  if (left < AUTHORITY_WARNING_DAYS * DAY_MS) {
    const days = Math.max(0, Math.floor(left / DAY_MS));
    tell(
      `The clinic's certificate authority ends in ${days} days: run "npm run tls -- new" and trust the new one on every tablet.`,
    );
  }
}
