import { linked, signedIn } from './fixtures/clinic';
import { origin, raw } from './fixtures/raw';
import { expect, test } from './fixtures/test';

test.describe.configure({ timeout: 300_000 });

test('an action of a page runs for its own person from its own page only', async ({ page, login }) => {
  await login('henrik', '/today');
  const asked = page.waitForRequest((request) => request.headers()['next-action'] !== undefined);
  const other = page.getByRole('radiogroup', { name: 'Whose day' }).getByRole('radio', { checked: false });
  await other.click();
  const action = await asked;
  const { 'next-action': id = '', 'content-type': type = '', accept = '' } = action.headers();
  const body = action.postData() ?? '';
  expect(body).toMatch(/mine|everyone/);
  const cookie = await signedIn('henrik');
  const run = (headers: Record<string, string>, who?: string) =>
    raw('/today', {
      method: 'POST',
      headers: { 'next-action': id, 'content-type': type, accept, ...headers },
      body,
      cookie: who,
    });
  expect((await run({ origin }, cookie)).body).toContain('"ok":true');
  const refused = [
    await run({ origin }),
    await run({ origin }, 'palpate-login=made-up'),
    await run({}, cookie),
    await run({ origin: 'null' }, cookie),
    await run({ origin: 'https://evil.example' }, cookie),
    await run({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, cookie),
    await run({ origin: 'http://evil.example:4700', host: 'evil.example:4700' }, cookie),
  ];
  for (const answer of refused) {
    expect(answer.body).not.toContain('"ok":true');
    // Not even the page below the action is drawn for somebody else.
    expect(linked(answer.body, '/clients')).toEqual([]);
  }
});
