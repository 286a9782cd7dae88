// npm run tls: the clinic's own certificates, so that tablets reach Palpate by HTTPS.
// npm run tls -- demo: for the demo clinic. npm run tls -- new: another authority, to be trusted anew.
import { AppError } from '@/lib/errors';
import { runCommand, tell } from './machine/command';
import { type Machine, thisMachine } from './machine/network';
import {
  authorityFile,
  describeAuthority,
  hostOf,
  keepAddress,
  readKept,
  serverPair,
} from './machine/own-tls';
import { type KeptAddress, portOf, readOrigin } from './machine/reach';
import { openData, readPort } from './machine/settings';

await runCommand(async () => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word !== 'demo' && word !== 'new');
  if (unknown)
    throw new AppError('invalid', `There is no "${unknown}"; use: npm run tls, with -- demo or -- new.`);
  const kind = words.includes('demo') ? 'demo' : 'clinic';
  const { path } = openData(kind);
  const machine = thisMachine();
  const address = chooseAddress(readKept(path), machine);
  const now = new Date();
  const done = await keepAddress(path, address, machine, now, words.includes('new'));
  const { names } = await serverPair(path, address.origin, machine, now);
  tell(report({ ...address, path, names, done, command: kind === 'demo' ? 'npm run demo' : 'npm start' }));
  const others = machine.addresses.filter((each) => each !== hostOf(address.origin));
  if (!process.env.APP_ORIGIN && others.length > 0)
    tell(
      `\nThis machine is also ${others.join(' and ')}; to be reached there: APP_ORIGIN=https://${others[0]}:${address.port} npm run tls`,
    );
  if (portOf(address.origin) !== address.port)
    tell(
      `\n${address.origin} means port ${portOf(address.origin)}, and Palpate will serve on port ${address.port}: add the port to APP_ORIGIN or set PORT, unless a router passes one on to the other.`,
    );
  return 0;
});

/** APP_ORIGIN; else what was kept, while this machine is still there; else its first address in the building. */
function chooseAddress(kept: KeptAddress | null, machine: Machine): KeptAddress {
  const port = process.env.PORT || !kept ? readPort() : kept.port;
  const host = process.env.HOST || kept?.host || '0.0.0.0';
  const given = readOrigin(process.env);
  if (given?.startsWith('http://')) {
    throw new AppError(
      'invalid',
      `APP_ORIGIN is ${given}; write https://, since this is what "npm run tls" is for.`,
    );
  }
  if (given) return { origin: given, host, port };
  if (kept && isStillHere(hostOf(kept.origin), machine)) return { origin: kept.origin, host, port };
  const [first] = machine.addresses;
  if (first) return { origin: `https://${first}:${port}`, host, port };
  throw new AppError(
    'invalid',
    `This machine has no network address yet: connect it, or name the one it will have, such as APP_ORIGIN=https://192.168.1.20:${port}.`,
  );
}

const isStillHere = (host: string, { addresses }: Machine) =>
  !/^\d+\.\d+\.\d+\.\d+$/.test(host) || host.startsWith('127.') || addresses.includes(host);

type Made = KeptAddress &
  Readonly<{ path: string; names: readonly string[]; done: 'made' | 'kept'; command: string }>;

function report({ origin, host, port, path, names, done, command }: Made): string {
  const { fingerprint } = describeAuthority(path);
  const rest = names.filter((each) => each !== hostOf(origin));
  return `${done === 'made' ? "Made the clinic's own certificate authority." : "The clinic's own certificate authority stays as it is; tablets that trust it need nothing."}
Palpate will serve ${origin} (on ${host}, port ${port}). Its certificate also names ${rest.join(', ')}.

The authority's fingerprint (SHA-256), to compare on each tablet:
  ${fingerprint}

Next:
  1. Start Palpate (again): ${command}
  2. On each tablet open  ${origin}/trust  and follow the steps there. It warns once, before it knows the certificate.
     iPad: download, Settings > Profile Downloaded > Install, then General > About > Certificate Trust Settings > on.
     Android: download, Settings, search "CA certificate" > Install anyway > the file.
     You may also bring the file yourself (AirDrop, cable, mail); it is not secret:  ${authorityFile(path)}

Keep in mind:
  - The keys lie beside that file, not encrypted, readable by this user only. They never leave this machine;
    copy them only with the data directory. The authority can vouch for private addresses and this clinic's name alone.
  - Give this machine a fixed address in the router. Tablets keep unsent work under ${origin}.`;
}
