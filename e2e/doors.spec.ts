import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { type Known, learnClinic, signedIn } from './fixtures/clinic';
import { type Answer, json, origin, post, raw } from './fixtures/raw';
import { addressOf, beforeSignIn, type Route, routesOfApp } from './fixtures/routes';

// Plain requests at every door of the app, without a browser in between.

test.describe.configure({ timeout: 600_000 });

let known: Known;
const routes = routesOfApp();
const guarded = routes.filter(({ pattern }) => !(pattern in beforeSignIn));
const pages = guarded.filter(({ kind }) => kind === 'page');
const handlers = guarded.filter(({ kind }) => kind === 'handler');

test.beforeAll(async () => {
  known = await learnClinic();
});

function at({ pattern }: Route): string {
  const address = addressOf(pattern, known.ids);
  return pattern === '/schedule/book' ? `${address}?client=${known.ids.clientId}` : address;
}

/** Names, phone numbers and ids of the clinic's records in an answer, besides those the question held. */
function told({ body, headers }: Answer, asked: string): string[] {
  const text = `${JSON.stringify(headers)} ${body}`;
  return [...known.names, ...Object.values(known.ids)].filter(
    (one) => text.includes(one) && !decodeURIComponent(asked).includes(one),
  );
}

function expectClosed(answer: Answer, asked: string, what: string) {
  expect(told(answer, asked), `${what} ${asked}`).toEqual([]);
  expect(answer.status, `${what} ${asked}`).toBeLessThan(500);
}

test('the list of addresses is read from app/ and holds the known ones', () => {
  expect(pages.length).toBeGreaterThan(12);
  expect(handlers.length).toBeGreaterThan(4);
  expect(routes.every(({ methods }) => methods.length > 0)).toBe(true);
  const gone = Object.keys(beforeSignIn).filter((one) => !routes.some(({ pattern }) => pattern === one));
  expect(gone).toEqual([]);
});

test('every page sends someone without a login to sign in, and shows nothing', async () => {
  for (const page of pages) {
    const answer = await raw(at(page));
    expect([answer.status, answer.headers.location?.split('?')[0]], at(page)).toEqual([307, '/sign-in']);
    expect(told(answer, at(page)), at(page)).toEqual([]);
  }
});

test('every page shows its own people what it refuses to strangers', async () => {
  for (const page of pages) {
    const answer = await raw(at(page), {
      cookie: page.pattern.startsWith('/admin') ? known.admin : known.cookie,
    });
    expect(answer.status, at(page)).toBe(200);
    // What `told` finds here is what it would find there.
    if (/^\/clients(\/\[clientId\])?$/.test(page.pattern)) expect(told(answer, '')).not.toEqual([]);
  }
});

test('an admin page is closed to a therapist', async () => {
  for (const page of pages.filter(({ pattern }) => pattern.startsWith('/admin'))) {
    const answer = await raw(at(page), { cookie: known.cookie });
    expect([answer.status, answer.headers.location], at(page)).toEqual([307, '/today']);
  }
});

test('every handler answers a request without a login in words, and nothing else', async () => {
  for (const handler of handlers)
    for (const method of handler.methods)
      for (const cookie of [undefined, 'palpate-login=made-up', `palpate-login=${'a'.repeat(43)}`]) {
        const body = method === 'GET' ? {} : { body: '{}', headers: json };
        const answer = await raw(at(handler), { method, cookie, ...body });
        expect(answer.status, `${method} ${at(handler)}`).toBe(401);
        expect(JSON.parse(answer.body), at(handler)).toMatchObject({ error: 'signed_out' });
      }
});

test('the doors of a tablet tell a browser that is none nothing, with or without a login', async () => {
  const foreign = { ...json, origin: 'https://evil.example' };
  const pin = JSON.stringify({ staffId: known.ids.staffId, pin: '274913' });
  for (const cookie of [undefined, `palpate-device=${'a'.repeat(43)}`]) {
    const keys = await raw('/api/v1/device-keys', { cookie });
    expect(JSON.parse(keys.body)).toMatchObject({ person: null, device: null });
    expect(JSON.parse((await raw('/api/v1/shifts', { cookie })).body)).toEqual({ tiles: [] });
    const unlock = await raw('/api/v1/unlock', { method: 'POST', headers: json, cookie, body: pin });
    expect([unlock.status, told(unlock, pin)]).toEqual([403, []]);
    const lock = await raw('/api/v1/lock', { method: 'POST', headers: json, cookie, body: '{}' });
    expect(JSON.parse(lock.body)).toEqual({ locked: false });
    for (const door of ['/api/v1/unlock', '/api/v1/lock'])
      expect((await raw(door, { method: 'POST', headers: foreign, cookie, body: pin })).status).toBe(403);
  }
  const own = await raw('/api/v1/device-keys', { cookie: known.cookie });
  expect(JSON.parse(own.body)).toMatchObject({ device: null, revoked: false });
  expect(own.headers['cache-control']).toBe('no-store');
});

type Manifest = Readonly<{
  start_url: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: readonly { src: string; sizes: string; type: string; purpose: string }[];
}>;

test('what a home screen needs is there for everyone, names nobody, and has the colours of the pages', async () => {
  const answer = await raw('/manifest.webmanifest');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/manifest+json']);
  expectClosed(answer, '', '/manifest.webmanifest');
  const manifest = JSON.parse(answer.body) as Manifest;
  expect(manifest).toMatchObject({ start_url: '/today', display: 'standalone' });
  const [, ground] = /--ground: light-dark\((#\w+),/.exec(readFileSync('app/globals.css', 'utf8')) ?? [];
  expect([manifest.theme_color, manifest.background_color]).toEqual([ground, ground]);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '192x192 maskable',
    '512x512 maskable',
  ]);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await fetch(new URL(src, origin), { redirect: 'manual' });
    const bytes = Buffer.from(await icon.arrayBuffer());
    expect([icon.status, icon.headers.get('content-type')], src).toEqual([200, type]);
    // Width and height as the PNG itself says them.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test('shapes of requests that once went round a middleware give no data', async () => {
  const bypasses: Record<string, string>[] = [
    ...['proxy', 'middleware', 'src/middleware', 'src/proxy', 'pages/_middleware'].map((name) => ({
      'x-middleware-subrequest': Array(5).fill(name).join(':'),
    })),
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-middleware-rewrite': '/today', 'x-matched-path': '/today' },
    { 'x-palpate-path': '/today', 'x-nextjs-data': '1' },
    { authorization: 'Bearer %' },
    { cookie: 'palpate-login=%00; next-auth.session-token=x' },
  ];
  for (const page of pages) {
    const path = at(page);
    for (const headers of [...bypasses, { rsc: '1', 'next-router-state-tree': treeWithoutLayout(page) }])
      expectClosed(await raw(path, { headers }), path, JSON.stringify(headers));
    const [plain = ''] = path.split('?');
    for (const shape of [
      `${plain}.rsc`,
      `${plain}.segments/_tree.segment.rsc`,
      `/${plain}`,
      `/.${plain}`,
      `${plain}/`,
      `/%${plain.charCodeAt(1).toString(16)}${plain.slice(2)}`,
      plain.replace(/^\/\w+/, (start) => start.toUpperCase()),
      `${plain}?_rsc=1`,
      `${plain};x=1`,
      `/_next/data/build${plain}.json`,
      `${plain}%00`,
      `/api/health/..${plain}`,
    ])
      expectClosed(await raw(shape), shape, 'GET');
  }
});

/** Asks for the page alone, as if the layout above it were on the screen already. */
function treeWithoutLayout({ pattern }: Route): string {
  const parts = ['', ...pattern.split('/').filter(Boolean)];
  const page: unknown = ['__PAGE__', {}, null, 'refetch'];
  const tree = parts.reduceRight<unknown>((below, part) => [part, { children: below }, null, null], page);
  return encodeURIComponent(JSON.stringify(tree));
}

test('nothing is written for a request that comes from another page', async () => {
  const origins = ['https://evil.example', 'null', '', `${origin}.evil.example`, origin.replace(/\d+$/, '1')];
  for (const handler of handlers)
    for (const method of handler.methods.filter((one) => one !== 'GET'))
      for (const from of origins)
        for (const cookie of [known.cookie, undefined]) {
          const headers: Record<string, string> = {
            ...json,
            origin: from,
            'x-forwarded-host': 'evil.example',
          };
          if (from === '') delete headers.origin;
          const answer = await raw(at(handler), { method, headers, cookie, body: '{}' });
          expect(answer.status, `${method} ${at(handler)} from ${from || 'nowhere'}`).toBe(403);
        }
});

test('a body that is not JSON by name, by size or by itself is refused in words', async () => {
  const wrong = [
    { status: 415, headers: { origin, 'content-type': 'text/plain' }, body: '{}' },
    { status: 415, headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' },
    { status: 400, headers: json, body: '{"ops": [' },
    { status: 400, headers: json, body: '' },
    { status: 400, headers: json, body: '[]' },
    { status: 400, headers: json, body: '{"unknown": 1}' },
    { status: 400, headers: json, body: `${'['.repeat(700)}${']'.repeat(700)}` },
    { status: 413, headers: json, body: JSON.stringify({ ops: ['x'.repeat(2_000_000)] }) },
  ];
  for (const handler of handlers)
    for (const method of handler.methods.filter((one) => one === 'POST' || one === 'PUT'))
      for (const { status, headers, body } of wrong) {
        const answer = await raw(at(handler), { method, headers, body, cookie: known.cookie });
        const what = `${method} ${at(handler)} ${headers['content-type']} ${body.slice(0, 20)}`;
        expect(answer.status, what).toBe(status);
        expect((JSON.parse(answer.body) as { message: string }).message.length, what).toBeGreaterThan(10);
      }
});

test('an address with an id that is none, or nobody’s, reads not found', async () => {
  for (const route of guarded.filter(
    ({ pattern, methods }) => pattern.includes('[') && methods.includes('GET'),
  ))
    for (const id of [uuidv7(), 'nothing', "1'%20or%20'1'='1", '%00', '..%2f..%2fetc']) {
      const ids = Object.fromEntries(Object.keys(known.ids).map((name) => [name, id]));
      const cookie = route.pattern.startsWith('/admin') ? known.admin : known.cookie;
      const answer = await raw(addressOf(route.pattern, ids), { cookie });
      // A page whose head is sent already says it in words.
      const says = answer.status === 404 || (answer.status === 200 && /not found/i.test(answer.body));
      expect(says || answer.status === 400, `${route.pattern} ${id}: ${answer.status}`).toBe(true);
      expect(told(answer, id), route.pattern).toEqual([]);
    }
});

test('signing out ends a copied cookie with the very next request', async () => {
  const copied = await signedIn('henrik');
  expect((await raw('/today', { cookie: copied })).status).toBe(200);
  const given = await raw('/api/auth/csrf', { cookie: copied });
  const { csrfToken } = JSON.parse(given.body) as { csrfToken: string };
  const csrf = (given.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  await raw('/api/auth/signout', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, json: 'true' }).toString(),
    cookie: `${copied}; ${csrf}`,
  });
  expect((await raw('/today', { cookie: copied })).headers.location).toContain('/sign-in');
  expect((await post('/api/clients', { q: '', archived: false }, copied)).status).toBe(401);
});

test('no address, title or file name carries the name of a client', async () => {
  for (const route of guarded.filter(({ methods }) => methods.includes('GET'))) {
    const cookie = route.pattern.startsWith('/admin') ? known.admin : known.cookie;
    const { body, headers } = await raw(at(route), { cookie });
    const title = /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
    const links = [...body.matchAll(/(?:href|action|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
    const seen = [title, headers['content-disposition'] ?? '', headers.location ?? '', ...links].map((one) =>
      /%[0-9a-f]{2}/i.test(one) ? decodeURIComponent(one) : one,
    );
    const named = known.names.filter((name) => seen.some((one) => one.includes(name)));
    // The phone of a client may be called with one tap; that link leaves the browser and its history.
    expect(
      named.filter((name) => !links.some((link) => link.startsWith('tel:') && link.includes(name))),
    ).toEqual([]);
  }
});

test('pages, answers and errors carry the headers that protect them, and are never kept', async () => {
  const asked: [string, string | undefined, number][] = [
    ['/sign-in', undefined, 200],
    ['/set-password', undefined, 200],
    ['/today', undefined, 307],
    ['/nothing-here', undefined, 404],
    ['/api/health', undefined, 200],
    [`/api/v1/visits/${known.ids.visitId}/note`, undefined, 401],
    ['/today', known.cookie, 200],
    [`/clients/${known.ids.clientId}`, known.cookie, 200],
    [`/clients/${uuidv7()}`, known.cookie, 404],
    [`/visits/${known.ids.visitId}`, known.cookie, 200],
    [`/api/v1/visits/${known.ids.visitId}/note`, known.cookie, 200],
    [`/api/handouts/${uuidv7()}`, known.cookie, 404],
    [`/api/handouts/${uuidv7()}/pdf`, known.cookie, 404],
    ['/api/auth/session', known.cookie, 200],
  ];
  for (const [path, cookie, status] of asked) {
    const { headers, body, ...answer } = await raw(path, { cookie });
    expect([path, answer.status]).toEqual([path, status]);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['cache-control'] ?? '', path).toContain('no-store');
    expect(headers['x-powered-by'], path).toBeUndefined();
    if (path.startsWith('/api/auth/')) continue;
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).toContain(path.startsWith('/api/') ? "default-src 'none'" : "object-src 'none'");
    const nonce = /'nonce-([^']+)'/.exec(String(policy))?.[1];
    const scripts = [...body.matchAll(/<script(?![^>]*type="application\/json")([^>]*)>/g)].map(
      (one) => one[1] ?? '',
    );
    expect(
      scripts.filter((one) => !one.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(/script-src[^;]*'unsafe-inline'/.test(String(policy)), path).toBe(false);
  }
  const nonces = await Promise.all(
    [1, 2].map(async () => (await raw('/sign-in')).headers['content-security-policy']),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});
