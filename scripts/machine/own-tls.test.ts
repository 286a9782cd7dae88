import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerPair, type Pair } from './authority';
import { mayVouchFor } from './name-constraints';
import type { Machine } from './network';
import { authorityFile, describeAuthority, keepAddress, readKept, serverPair } from './own-tls';

const now = new Date('2026-11-22T10:00:00Z');
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
const machine: Machine = { names: ['clinicpc', 'clinicpc.local'], addresses: ['192.168.1.20'] };
const address = { origin: 'https://192.168.1.20:4700', host: '0.0.0.0', port: 4700 };

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'palpate-tls-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** What a client that trusts only this authority says about the server: null, or the reason it turns away. */
async function verdict(pair: Pair, authority: string, host: string): Promise<string | null> {
  const server = createServer({ cert: pair.certificate, key: pair.key });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const heard = await new Promise<string | null>((resolve) => {
    const socket = connect({
      port,
      host: '127.0.0.1',
      servername: '',
      ca: authority,
      checkServerIdentity: () => undefined,
    });
    socket.once('secureConnect', () => resolve(null));
    socket.once('error', (error) => resolve(error.message));
  });
  server.closeAllConnections();
  server.close();
  const leaf = new X509Certificate(pair.certificate);
  return heard ?? ((isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host)) ? null : 'WRONG_NAME');
}

describe('certificates of the clinic', () => {
  it('are believed by whoever trusts the authority, under each name of this machine', async () => {
    await keepAddress(data, address, machine, new Date());
    const pair = await serverPair(data, address.origin, machine, new Date());
    const authority = readFileSync(authorityFile(data), 'utf8');
    for (const host of ['192.168.1.20', 'clinicpc.local', 'localhost', '127.0.0.1'])
      expect(await verdict(pair, authority, host), host).toBeNull();
    expect(await verdict(pair, authority, 'elsewhere.local')).toBe('WRONG_NAME');
    const stranger = await makeAuthority('Another', [], new Date());
    expect(await verdict(pair, stranger.certificate, 'localhost')).not.toBeNull();
  });

  it('are worth nothing for the rest of the world, even with the stolen key of the authority', async () => {
    const authority = await makeAuthority('Clinic', ['palpate.example', '203.0.113.7'], new Date());
    const tried = async (name: string) =>
      verdict(await makeServerPair(authority, [name], new Date()), authority.certificate, name);
    for (const name of [
      'palpate.example',
      '203.0.113.7',
      'pc.local',
      '10.2.3.4',
      '172.31.0.9',
      'fd00::5',
      '::1',
    ])
      expect([name, await tried(name), mayVouchFor(name, ['palpate.example', '203.0.113.7'])]).toEqual([
        name,
        null,
        true,
      ]);
    for (const name of ['bank.example', 'notpalpate.example', '203.0.113.8', '172.32.0.1', '2001:db8::1']) {
      expect(await tried(name), name).toBe('permitted subtree violation');
      expect(mayVouchFor(name, ['palpate.example', '203.0.113.7']), name).toBe(false);
    }
  });

  it('keep their keys to the person who runs Palpate', async () => {
    await keepAddress(data, address, machine, now);
    const folder = join(data, 'tls');
    expect(readdirSync(folder).sort()).toEqual([
      'address.json',
      'ca.crt',
      'ca.key',
      'server.crt',
      'server.key',
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    expect(readFileSync(authorityFile(data), 'utf8')).not.toContain('PRIVATE');
  });

  it('stay while they serve, and are renewed before they end or when this machine has another name', async () => {
    await keepAddress(data, address, machine, now);
    const first = await serverPair(data, address.origin, machine, now);
    expect(first.renewed).toBe(false);
    const lives = Date.parse(new X509Certificate(first.certificate).validTo) - now.getTime();
    expect(lives / 86_400_000).toBeLessThanOrEqual(397);
    expect((await serverPair(data, address.origin, machine, daysOn(330))).renewed).toBe(false);
    const later = await serverPair(data, address.origin, machine, daysOn(340));
    expect(later.renewed).toBe(true);
    expect(Date.parse(new X509Certificate(later.certificate).validTo)).toBeGreaterThan(daysOn(700).getTime());
    const moved = { ...machine, addresses: ['192.168.1.77'] };
    const again = await serverPair(data, address.origin, moved, daysOn(340));
    expect(again.names).toContain('192.168.1.77');
    expect([again.renewed, new X509Certificate(again.certificate).checkIP('192.168.1.77')]).toEqual([
      true,
      '192.168.1.77',
    ]);
  });

  it('never outlive their authority', async () => {
    await keepAddress(data, address, machine, now);
    const late = await serverPair(data, address.origin, machine, daysOn(3500));
    expect(Date.parse(new X509Certificate(late.certificate).validTo)).toBe(
      describeAuthority(data).until.getTime(),
    );
  });

  it('come from the authority that tablets trust, until another is asked for', async () => {
    expect(await keepAddress(data, address, machine, now)).toBe('made');
    const { fingerprint } = describeAuthority(data);
    expect(await keepAddress(data, { ...address, origin: 'https://10.0.0.5:4700' }, machine, now)).toBe(
      'kept',
    );
    expect(describeAuthority(data).fingerprint).toBe(fingerprint);
    expect(readKept(data)?.origin).toBe('https://10.0.0.5:4700');
    const public_ = { ...address, origin: 'https://palpate.example' };
    await expect(keepAddress(data, public_, machine, now)).rejects.toThrow('npm run tls -- new');
    expect(readKept(data)?.origin).toBe('https://10.0.0.5:4700');
    await expect(serverPair(data, public_.origin, machine, now)).rejects.toThrow('npm run tls -- new');
    expect(await keepAddress(data, public_, machine, now, true)).toBe('made');
    expect(describeAuthority(data).fingerprint).not.toBe(fingerprint);
    expect((await serverPair(data, public_.origin, machine, now)).names[0]).toBe('palpate.example');
  });

  it('that were torn by a crash are made again, and damage is said', async () => {
    await keepAddress(data, address, machine, now);
    writeFileSync(join(data, 'tls', 'server.key'), 'half');
    expect((await serverPair(data, address.origin, machine, now)).renewed).toBe(true);
    chmodSync(join(data, 'tls', 'ca.key'), 0o600);
    writeFileSync(join(data, 'tls', 'ca.key'), 'half');
    await expect(serverPair(data, address.origin, machine, now)).rejects.toThrow('npm run tls');
    writeFileSync(join(data, 'tls', 'address.json'), '{');
    expect(() => readKept(data)).toThrow('is damaged');
  });
});
