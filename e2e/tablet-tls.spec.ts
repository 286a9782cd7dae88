import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import config from '../playwright.config';
import { origin as plainOrigin, raw } from './fixtures/raw';
import { expect, signIn, test } from './fixtures/test';

// The clinic as a tablet reaches it: HTTPS with the certificates of `npm run tls`, on this machine's own address.

const origin = process.env.PALPATE_TLS_URL ?? '';
const folder = process.env.PALPATE_TLS_FOLDER ?? '';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Chromium keeps its authorities where a test cannot write: it believes this one server key instead. */
function believed(): string {
  const { publicKey } = new X509Certificate(read('server.crt'));
  const pin = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  return `--ignore-certificate-errors-spki-list=${pin.digest('base64')}`;
}

const launch = config.use?.launchOptions ?? {};
test.use({ baseURL: origin, launchOptions: { ...launch, args: [...(launch.args ?? []), believed()] } });

type Answer = { status: number; type: string; hsts: string; body: Buffer };

/** Asks as someone who trusts the clinic's authority and nobody else. */
function ask(path: string, ca = read('ca.crt')): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { ca, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          hsts: response.headers['strict-transport-security'] ?? '',
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('whoever trusts the authority reaches the clinic, under HSTS, and nobody else believes it', async () => {
  const answer = await ask('/sign-in');
  expect([answer.status, answer.hsts]).toEqual([200, 'max-age=31536000']);
  // Node's own list of authorities stands for a tablet that knows nothing of the clinic.
  await expect(ask('/sign-in', '')).rejects.toThrow(/certificate/);
});

test('a tablet fetches the authority without signing in, and can compare its fingerprint', async ({
  page,
}) => {
  const answer = await ask('/trust/ca.crt');
  expect([answer.status, answer.type]).toEqual([200, 'application/x-x509-ca-cert']);
  const own = new X509Certificate(read('ca.crt'));
  expect(answer.body.equals(own.raw)).toBe(true);
  await page.goto('/trust');
  await expect(page.getByTestId('fingerprint')).toHaveText(own.fingerprint256);
  await expect(page.getByRole('link', { name: 'Download the certificate' })).toHaveCount(3);
});

test('over https every cookie is secure and bound to this host, and the shell is kept', async ({
  page,
  context,
}) => {
  const loose: string[] = [];
  page.on('response', async (response) => {
    for (const { name, value } of await response.headersArray())
      if (name.toLowerCase() === 'set-cookie' && !/;\s*secure/i.test(value)) loose.push(value);
  });
  await page.goto('/today');
  await signIn(page, 'ilse');
  await page.waitForURL('**/today');
  const names = () => context.cookies().then((all) => all.map(({ name }) => name));
  expect(await names()).toContain('__Host-palpate-login');
  expect(await names()).not.toContain('palpate-login');
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  await page.goto('/account');
  await page
    .getByRole('button', { name: /dim|light/i })
    .first()
    .click();
  await expect.poll(names).toContain('palpate-theme');
  expect((await context.cookies()).filter(({ secure }) => !secure)).toEqual([]);
  expect(loose).toEqual([]);
});

test('a clinic without an authority of its own says that nothing is to be installed', async () => {
  expect(plainOrigin).toMatch(/^http:/);
  expect((await raw('/trust/ca.crt')).status).toBe(404);
  expect((await raw('/trust')).body).toContain('Nothing to install here');
});
