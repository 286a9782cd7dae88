import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures/test';

/** The next step's filled button, under the right thumb. */
const next = (page: Page, step: string) =>
  page.getByRole('button', { name: step, exact: true }).last().click();
const saved = (page: Page) =>
  expect(page.getByText('Saved in the clinic').filter({ visible: true }).first()).toBeVisible();
const scale = (page: Page, label: string | RegExp) => page.getByRole('radiogroup', { name: label });
const pick = (page: Page, label: string | RegExp, value: string) =>
  scale(page, label).getByRole('radio', { name: value, exact: true }).check({ force: true });

/** Amara's visit of today, from her card: whoever else is in treatment. */
async function startAmara(page: Page): Promise<string> {
  await page.goto('/clients');
  await page.getByRole('searchbox').fill('Okafor');
  await page
    .getByRole('link', { name: /Okafor/ })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]+$/);
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('button', { name: /^(Start|Back to) visit/ })
    .or(page.getByRole('link', { name: /^Back to visit/ }))
    .first()
    .click();
  await page.waitForURL(/\/visits\//);
  return new URL(page.url()).pathname;
}

test('a therapist does a whole visit: two points, three holds, rebooked, printed, signed, and the admin sees it counted', async ({
  page,
  login,
  browser,
  consoleErrors,
}) => {
  const weekBefore = await countThisWeek(browser);
  await login('ilse');
  const visitPath = await startAmara(page);

  // Screen and score.
  await page.getByRole('button', { name: /^No to/ }).click();
  await page.getByRole('radio', { name: 'Agrees' }).check({ force: true });
  await next(page, 'Score');
  await pick(page, 'Pain now', '4');
  await pick(page, 'Pain on average, last 7 days', '4');
  await page
    .getByRole('radiogroup', { name: 'Change, in seven steps' })
    .getByRole('radio', { name: 'Much better', exact: true })
    .check({ force: true });

  // Mark: two points of last visit confirmed by one tap each; the third stays faint.
  await next(page, 'Mark');
  await page.getByRole('button', { name: /^A, Left upper trapezius, last visit/ }).click();
  await pick(page, 'Felt when pressed', '5');
  await page.getByRole('button', { name: /^B, Right quadratus lumborum, last visit/ }).click();
  await pick(page, 'Felt when pressed', '4');
  await expect(page.getByRole('button', { name: 'C still to check' })).toBeVisible();

  // Treat: as last time at both, and one more at A.
  await next(page, 'Treat');
  const a = page.getByRole('article', { name: /^A, / });
  const b = page.getByRole('article', { name: /^B, / });
  await a.getByRole('button', { name: 'Same as last time' }).click();
  await a.getByRole('button', { name: 'Add hold' }).click();
  await b.getByRole('button', { name: 'Same as last time' }).click();

  // A second look at the same visit, from the server: nothing was lost and the sides are the client's.
  await saved(page);
  await page.reload();
  await expect(page).toHaveURL(/step=treat/);
  await expect(
    page
      .getByRole('article', { name: 'A, Left upper trapezius' })
      .getByRole('button', { name: /s, medium, thumb/ }),
  ).toHaveCount(2);
  await expect(
    page
      .getByRole('article', { name: 'B, Right quadratus lumborum' })
      .getByRole('button', { name: /s, medium, thumb/ }),
  ).toHaveCount(1);

  // Re-score.
  await next(page, 'Re-score');
  await page
    .getByRole('radiogroup', { name: 'Felt now, same pressure' })
    .first()
    .getByRole('radio', { name: '3', exact: true })
    .check({ force: true });
  await pick(page, /^Pain now/, '2');

  // Plan: two taps.
  await next(page, 'Plan');
  const tiles = page.getByRole('button', { name: /in \d+ days/ });
  await expect(tiles).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^As needed/ })).toBeVisible();
  await tiles.first().click();
  await page.getByRole('button', { name: /^Book / }).click();
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible();

  // Handout: frozen before the print dialog opens, served as exactly those bytes.
  await next(page, 'Handout');
  const frozen = page.waitForResponse(
    (response) => /\/api\/handouts\//.test(response.url()) && response.ok(),
  );
  await page.getByRole('button', { name: 'Print sheet' }).click();
  const sheet = await frozen;
  const once = await page.request.get(sheet.url());
  const again = await page.request.get(sheet.url());
  expect((await once.body()).equals(await again.body())).toBe(true);
  const html = await once.text();
  // The demo clinic stands where it is day: its emergency number is that country's.
  expect(html).toMatch(/Call (999|911|111|000|995|112)\b/);
  expect(html).not.toContain('Okafor');
  expect(sheet.url()).not.toMatch(/amara|okafor/i);

  // Sign: the untouched point stays out.
  await next(page, 'Sign');
  await expect(page.getByRole('heading', { name: '2 unconfirmed' })).toBeVisible();
  await page.getByRole('button', { name: 'Not checked' }).click();
  await page.getByRole('button', { name: 'Given', exact: true }).click();
  await expect(page.getByText('Everything is confirmed').first()).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByText(/^Signed (?!on this tablet).* by /).first()).toBeVisible();

  // Signed is signed: the route refuses another touch.
  const late = await page.request.post('/api/v1/ops', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      ops: [
        {
          v: 1,
          id: '0191ffff-0000-7000-8000-000000000001',
          visitId: visitPath.split('/')[2],
          staffId: '0191ffff-0000-7000-8000-000000000002',
          madeAt: new Date().toISOString(),
          kind: 'score.put',
          body: { measure: 'pain_now', value: 9 },
        },
      ],
    },
  });
  expect((await late.json()).results[0].state).toBe('refused');

  // Today says so, and the admin's chart counts one more.
  await page.goto('/today');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Amara Okafor' }).filter({ hasText: 'Done, signed' }),
  ).toBeVisible();
  expect(await countThisWeek(browser)).toBe(weekBefore + 1);
  expect(consoleErrors).toEqual([]);
});

/** Visits of the newest week in the table beside the admin's chart. */
async function countThisWeek(browser: import('@playwright/test').Browser): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/admin');
  await signIn(page, 'admin');
  await page.waitForURL(/\/admin/);
  await page.getByRole('checkbox', { name: /^Table: Visits/ }).check();
  const cells = await page
    .getByRole('table')
    .first()
    .getByRole('row')
    .last()
    .getByRole('cell')
    .allInnerTexts();
  await context.close();
  const total = cells.map((cell) => Number(cell.replace(/\D/g, ''))).at(-1);
  return total ?? Number.NaN;
}
