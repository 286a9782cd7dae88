import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptAddress, readReach } from './reach';

const kept: KeptAddress = { origin: 'https://192.168.1.20:4700', host: '0.0.0.0', port: 4700 };

describe('where Palpate answers', () => {
  it('is this machine alone unless something else is said', () => {
    expect(readReach({}, null)).toEqual({
      kind: 'local',
      host: '127.0.0.1',
      port: 4700,
      origin: 'http://127.0.0.1:4700',
    });
    expect(readReach({ HOST: '::1', PORT: '4800' }, null).origin).toBe('http://[::1]:4800');
  });

  it.each(['0.0.0.0', '192.168.1.20', '::', 'palpate.local', '127.0.0.1.example.org'])(
    'never is plain HTTP on %s',
    (host) => {
      expect(() => readReach({ HOST: host }, null)).toThrow(
        `HOST is ${host}, and Palpate serves plain HTTP to this machine alone: run "npm run tls" to serve HTTPS there, ` +
          'or put a TLS proxy in front and set TRUST_PROXY=1 and APP_ORIGIN=https://its-name.',
      );
    },
  );

  it('never is a plain address on the network, in front of a proxy, our own TLS or nothing', () => {
    const plain = { APP_ORIGIN: 'http://192.168.1.20:4700' };
    for (const env of [plain, { ...plain, TRUST_PROXY: '1' }]) {
      expect(() => readReach(env, null)).toThrow('plain HTTP is for this machine alone');
      expect(() => readReach(env, kept)).toThrow('plain HTTP is for this machine alone');
    }
    expect(() => readReach({ APP_ORIGIN: 'http://localhost:4700' }, kept)).toThrow('serves HTTPS');
  });

  it('refuses an https address that nothing answers, and says what would', () => {
    expect(() => readReach({ APP_ORIGIN: 'https://palpate.example' }, null)).toThrow(
      'run "npm run tls" first, or set TRUST_PROXY=1',
    );
  });

  it('behind a proxy needs the address that people open', () => {
    expect(() => readReach({ TRUST_PROXY: '1', HOST: '0.0.0.0' }, null)).toThrow('set APP_ORIGIN');
    expect(() => readReach({ TRUST_PROXY: '1', APP_ORIGIN: 'http://127.0.0.1:4700' }, null)).toThrow('https');
    const env = { TRUST_PROXY: '1', HOST: '0.0.0.0', APP_ORIGIN: 'https://palpate.example/' };
    for (const own of [null, kept])
      expect(readReach(env, own)).toEqual({
        kind: 'proxy',
        host: '0.0.0.0',
        port: 4700,
        origin: 'https://palpate.example',
      });
  });

  it('is where "npm run tls" left it, and follows another PORT', () => {
    expect(readReach({}, kept)).toEqual({ kind: 'tls', ...kept });
    expect(readReach({ PORT: '4800' }, kept).origin).toBe('https://192.168.1.20:4800');
    const forwarded = { ...kept, origin: 'https://palpate.lan' };
    expect(readReach({ PORT: '4800' }, forwarded).origin).toBe('https://palpate.lan');
    expect(readReach({ HOST: '127.0.0.1' }, kept).host).toBe('127.0.0.1');
  });

  it.each([
    [{ APP_ORIGIN: 'https://palpate.example/app' }, 'the name and the port only'],
    [{ APP_ORIGIN: 'palpate.example' }, 'the name and the port only'],
    [{ APP_ORIGIN: 'https://name:word@palpate.example' }, 'the name and the port only'],
    [{ TRUST_PROXY: 'yes' }, 'set it to 1, or leave it out'],
    [{ PORT: '0' }, 'from 1 to 65535'],
  ])('says what is wrong with %o', (env, sentence) => {
    expect(() => readReach(env, null)).toThrow(sentence);
  });

  it('is decided before a database is touched: the command ends with the sentence alone', async () => {
    const data = mkdtempSync(join(tmpdir(), 'palpate-reach-'));
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', join('scripts', 'start.ts')],
      { env: { NODE_ENV: 'test', PATH: process.env.PATH, HOST: '0.0.0.0', PALPATE_DATA_DIR: data } },
    );
    const said: Buffer[] = [];
    child.stderr.on('data', (part: Buffer) => said.push(part));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    const rest = existsSync(join(data, 'postgres')) || existsSync(join(data, 'cluster'));
    rmSync(data, { recursive: true, force: true });
    expect(Buffer.concat(said).toString().trim().split('\n')).toEqual([
      expect.stringMatching(
        /^HOST is 0\.0\.0\.0, and Palpate serves plain HTTP to this machine alone: .*\.$/,
      ),
    ]);
    expect([code, rest]).toEqual([1, false]);
  }, 60_000);
});
