import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerPair, type Pair } from './authority';
import { type FrontDoor, openFrontDoor } from './front-door';
import type { Reach } from './reach';
import { findFreePort } from './settings';

type Heard = { status: number; headers: IncomingHttpHeaders; body: string };
type Asked = {
  path?: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  plain?: boolean;
};

let authority: Pair;
let inner: Server;
let innerPort: number;
/** What the app saw, one entry a request. */
let seen: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[];
let door: FrontDoor | null = null;
let port: number;
let release: () => void = () => undefined;

beforeAll(async () => {
  authority = await makeAuthority('Clinic', [], new Date());
  inner = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      seen.push({ method, path, headers, body: Buffer.concat(parts).toString() });
      if (path === '/slow') {
        response.write('first');
        release = () => void response.end(' last');
        return;
      }
      if (path === '/torn') return void response.write('half', () => response.destroy());
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.end(`${method} ${path}`);
    });
  });
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  innerPort = (inner.address() as AddressInfo).port;
});
afterAll(() => inner.close());
afterEach(async () => {
  release();
  await door?.close();
  door = null;
});

async function open(kind: 'tls' | 'proxy'): Promise<Reach> {
  seen = [];
  port = await findFreePort();
  const origin = kind === 'tls' ? `https://127.0.0.1:${port}` : 'https://palpate.example';
  const reach: Reach = { kind, host: '127.0.0.1', port, origin };
  const pair = kind === 'tls' ? await makeServerPair(authority, ['127.0.0.1'], new Date()) : null;
  door = await openFrontDoor(reach, innerPort, pair);
  return reach;
}

function asking({ path = '/', method = 'GET', headers = {}, plain = false }: Asked) {
  const send = plain ? httpRequest : httpsRequest;
  // The Host header is a lie in some tests; who signed the certificate is checked all the same.
  const trust = { ca: authority.certificate, checkServerIdentity: () => undefined };
  return send({ host: '127.0.0.1', port, path, method, headers, agent: false, ...trust });
}

function hear(asked: Asked): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = asking(asked);
    request.on('error', reject);
    request.on('response', (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.end(asked.body);
  });
}

const lies = {
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'http',
  'x-forwarded-port': '1',
  forwarded: 'for=203.0.113.9;host=evil.example',
  'x-real-ip': '203.0.113.9',
};

describe('the door with our own certificate', () => {
  it('passes requests and answers on whole, under HSTS, to whoever trusts the authority', async () => {
    const { origin } = await open('tls');
    const body = Buffer.alloc(300_000, 'x');
    const answer = await hear({
      path: '/api/v1/ops?x=%2F',
      method: 'POST',
      body,
      headers: { cookie: 'c=1' },
    });
    expect(answer).toMatchObject({ status: 200, body: 'POST /api/v1/ops?x=%2F' });
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(seen[0]?.body).toBe(body.toString());
    expect(seen[0]?.headers).toMatchObject({ cookie: 'c=1', host: new URL(origin).host });
  });

  it('tells the app what it saw itself, and nothing a sender says about itself', async () => {
    const { origin } = await open('tls');
    await hear({ headers: lies });
    const { host, port: shown } = new URL(origin);
    expect(seen[0]?.headers).toMatchObject({
      host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': host,
      'x-forwarded-port': shown,
      'x-forwarded-proto': 'https',
    });
    expect(JSON.stringify(seen[0]?.headers)).not.toMatch(/evil|203\.0/);
  });

  it('answers plain HTTP on the same port with the way to https, and passes none of it on', async () => {
    const { origin } = await open('tls');
    for (const method of ['GET', 'POST']) {
      const answer = await hear({
        plain: true,
        method,
        path: '/today?x=1',
        headers: { host: 'evil.example' },
      });
      expect([answer.status, answer.headers.location]).toEqual([308, `${origin}/today?x=1`]);
    }
    const noise = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('\x00\x01 nonsense\r\nLocation: x\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
    });
    expect(noise).toMatch(new RegExp(`^HTTP/1.1 308 .*\r\nLocation: ${origin}/\r\n`));
    expect(seen).toEqual([]);
  });

  it('opens at the one address of the clinic only; health is asked anywhere', async () => {
    const { origin } = await open('tls');
    const elsewhere = { host: 'rebound.example' };
    const moved = await hear({ path: '/today', headers: elsewhere });
    expect([moved.status, moved.headers.location]).toEqual([308, `${origin}/today`]);
    expect((await hear({ path: '/api/v1/ops', method: 'POST', headers: elsewhere, body: '{}' })).status).toBe(
      421,
    );
    expect(seen).toEqual([]);
    expect((await hear({ path: '/api/health', headers: elsewhere })).status).toBe(200);
  });

  it('speaks TLS 1.2 and newer only', async () => {
    await open('tls');
    const reached = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
      new Promise<string | null>((resolve) => {
        const socket = connectTls({
          host: '127.0.0.1',
          port,
          ca: authority.certificate,
          minVersion: version,
          maxVersion: version,
          ciphers: 'DEFAULT@SECLEVEL=0',
        });
        socket.once('secureConnect', () => {
          resolve(socket.getProtocol());
          socket.destroy();
        });
        socket.once('error', () => resolve(null));
      });
    expect(await reached('TLSv1.1')).toBeNull();
    expect([await reached('TLSv1.2'), await reached('TLSv1.3')]).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it('passes bytes on as they come', async () => {
    await open('tls');
    const request = asking({ path: '/slow' });
    const text = await new Promise<string>((resolve, reject) => {
      let got = '';
      request.on('error', reject);
      request.on('response', (response) => {
        response.on('data', (part: Buffer) => {
          got += part;
          // The app sends the rest only now: waiting for the whole answer would never end.
          if (got === 'first') release();
        });
        response.on('end', () => resolve(got));
      });
      request.end();
    });
    expect(text).toBe('first last');
  });

  it('frames a body of any method, so that it never runs into the next request', async () => {
    await open('tls');
    const smuggled = 'GET /admin HTTP/1.1\r\nHost: x\r\n\r\n';
    await hear({ method: 'GET', path: '/one', headers: { 'transfer-encoding': 'chunked' }, body: smuggled });
    expect(seen.map(({ path, body }) => [path, body])).toEqual([['/one', smuggled]]);
  });

  it('breaks off an answer that the app broke off, and says so when the app is away', async () => {
    const { origin, host } = await open('tls');
    await expect(hear({ path: '/torn' })).rejects.toThrow();
    await door?.close();
    const pair = await makeServerPair(authority, ['127.0.0.1'], new Date());
    door = await openFrontDoor({ kind: 'tls', host, port, origin }, await findFreePort(), pair);
    expect(await hear({})).toMatchObject({ status: 502, body: expect.stringContaining('try again') });
  });

  it('takes a renewed certificate without a restart', async () => {
    await open('tls');
    const serial = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connectTls({ host: '127.0.0.1', port, ca: authority.certificate }, () => {
          resolve(socket.getPeerCertificate().serialNumber);
          socket.destroy();
        });
        socket.once('error', reject);
      });
    const before = await serial();
    door?.changeCertificate(await makeServerPair(authority, ['127.0.0.1'], new Date()));
    expect(await serial()).not.toBe(before);
    expect((await hear({})).status).toBe(200);
  });
});

describe('the door behind a TLS proxy', () => {
  it('believes the last hop alone', async () => {
    await open('proxy');
    const headers = {
      ...lies,
      host: '10.0.0.2:4700',
      'x-forwarded-for': '203.0.113.9, 198.51.100.4',
      'x-forwarded-proto': 'http, https',
    };
    const answer = await hear({ plain: true, headers });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    expect(seen[0]?.headers).toMatchObject({
      host: 'palpate.example',
      'x-forwarded-for': '198.51.100.4',
      'x-forwarded-host': 'palpate.example',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    });
  });

  it('sends plain HTTP on to the address people open, and says what a proxy forgot', async () => {
    await open('proxy');
    for (const headers of [{}, { 'x-forwarded-proto': 'https, http', 'x-forwarded-for': '198.51.100.4' }]) {
      const answer = await hear({
        plain: true,
        path: '/today',
        headers: { ...headers, host: 'evil.example' },
      });
      expect([answer.status, answer.headers.location]).toEqual([308, 'https://palpate.example/today']);
    }
    const forgotten = await hear({ plain: true, headers: { 'x-forwarded-for': '198.51.100.4' } });
    expect(forgotten).toMatchObject({
      status: 400,
      body: expect.stringContaining('X-Forwarded-Proto: https'),
    });
    expect(seen).toEqual([]);
    expect((await hear({ plain: true, path: '/api/health' })).status).toBe(200);
  });
});
