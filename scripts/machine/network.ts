import { hostname, networkInterfaces } from 'node:os';

/** What this machine is called, and its addresses in the building. */
export type Machine = Readonly<{ names: readonly string[]; addresses: readonly string[] }>;

const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** Bridges of containers and virtual machines: no tablet reaches them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|lxc|podman|cni)/;

/** The name announced by mDNS comes with the plain one: an iPad finds `name.local` without a name server. */
export function thisMachine(): Machine {
  const name = hostname().toLowerCase();
  const announced = `${name.split('.')[0]}.local`;
  const addresses = Object.entries(networkInterfaces())
    .filter(([device]) => !VIRTUAL.test(device))
    .flatMap(([, list]) => list ?? [])
    .filter(
      ({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);
  return { names: [...new Set([name, announced])].filter((each) => NAME.test(each)), addresses };
}
