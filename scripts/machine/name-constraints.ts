import { BlockList, isIP } from 'node:net';
import { Extension } from '@peculiar/x509';

/** Names that mean something inside a building only (RFC 6761, 6762, 8375; ICANN's `internal`; routers' `lan`). */
const PRIVATE_NAMES = ['localhost', 'local', 'lan', 'home.arpa', 'internal'];
/** Private address ranges (RFC 1918, 6598, 4193) and this machine itself. */
const PRIVATE_RANGES: readonly (readonly [address: string, prefix: number])[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['fc00::', 7],
  ['::1', 128],
];

/** Whether an authority made for `named` can vouch for this host name or address. */
export function mayVouchFor(host: string, named: readonly string[]): boolean {
  const version = isIP(host);
  if (version === 0) return [...PRIVATE_NAMES, ...named].some((name) => isWithin(host, name));
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  for (const [address, prefix] of PRIVATE_RANGES)
    list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  return named.includes(host) || list.check(host, family);
}

const isWithin = (host: string, name: string) => host === name || host.endsWith(`.${name}`);

/** RFC 5280 §4.2.1.10: the permitted subtrees, critical, so that nobody may overlook them. */
export function nameConstraints(named: readonly string[]): Extension {
  const names = [...PRIVATE_NAMES, ...named.filter((name) => !isIP(name))];
  const ranges = [
    ...PRIVATE_RANGES,
    ...named.filter((name) => isIP(name)).map((name) => [name, isIP(name) === 4 ? 32 : 128] as const),
  ];
  const subtrees = [
    ...names.map((name) => der(0x30, der(0x82, Buffer.from(name, 'ascii')))),
    ...ranges.map(([address, prefix]) => der(0x30, der(0x87, rangeBytes(address, prefix)))),
  ];
  return new Extension('2.5.29.30', true, Uint8Array.from(der(0x30, der(0xa0, Buffer.concat(subtrees)))));
}

/** The address and its mask, as the standard writes a range. */
function rangeBytes(address: string, prefix: number): Buffer {
  const bytes = addressBytes(address);
  const mask = Buffer.from(bytes.map((_, i) => (0xff00 >> Math.max(0, Math.min(8, prefix - i * 8))) & 0xff));
  return Buffer.concat([bytes, mask]);
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const groups = (text: string) => (text ? text.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [start = '', end = ''] = address.split('::');
  const [first, last] = [groups(start), groups(end)];
  const all = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
