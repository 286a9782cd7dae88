import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';

/** The page of a client, found in the list. */
async function openClient(page: Page, familyName: string): Promise<string> {
  await page.goto('/clients');
  await page.getByRole('searchbox').fill(familyName);
  await page
    .getByRole('link', { name: new RegExp(familyName) })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

test('two visits are chosen by keyboard; the page counts what changed and says it in a table too', async ({
  page,
  login,
}) => {
  await login('ilse');
  await page.goto(`${await openClient(page, 'Okafor')}/compare`);
  const changed = page.getByRole('region', { name: /moved|smaller|larger|same|gone|new/ });
  const strip = page.getByRole('region', { name: 'Every visit, felt when pressed' });
  const chosen = (word: 'from' | 'to') => strip.getByRole('link', { name: new RegExp(`Compared ${word};`) });
  await expect(chosen('from')).toHaveCount(1);
  await expect(chosen('to')).toHaveCount(1);

  // Both are let go, then the third visit and the fifth are taken.
  for (const word of ['from', 'to'] as const) {
    await chosen(word).focus();
    await page.keyboard.press('Enter');
    await expect(chosen(word)).toHaveCount(0);
  }
  for (const visit of [3, 5]) {
    const map = strip.getByRole('link', { name: new RegExp(`^Visit ${visit},`) });
    await map.focus();
    await page.keyboard.press('Enter');
    await expect(map).toHaveAttribute('aria-current', 'true');
  }
  await expect(changed.getByRole('heading')).toHaveText(/moved/);
  await expect(changed.getByRole('listitem').filter({ hasText: 'Right quadratus lumborum' })).toContainText(
    /moved.*4 cm/is,
  );
  await expect(page).toHaveURL(/from=[0-9a-f-]{36}&to=[0-9a-f-]{36}/);

  // The address holds all of it: a reload shows the same, and the table has every visit.
  await page.reload();
  await expect(changed.getByRole('heading')).toHaveText(/moved/);
  await page.getByRole('link', { name: 'As a table' }).click();
  const row = page.getByRole('row', { name: /Left upper trapezius/ });
  await expect(row.getByRole('cell')).not.toHaveCount(0);
  await expect(row).toContainText(/8.*7.*7.*6.*6/s);
  await page.getByRole('link', { name: 'How often' }).click();
  await expect(page.getByRole('heading', { name: /how often/ })).toBeVisible();
});

test('the chart of a visit: layers are left out one by one, and the file names nobody', async ({
  page,
  login,
}) => {
  await login('ilse');
  await openClient(page, 'Okafor');
  const visit = await page
    .getByRole('link', { name: /Signed/ })
    .first()
    .getAttribute('href');
  await page.goto(`/visits/${visit?.split('/')[2]}/chart`);
  const findings = page.getByRole('table', { name: 'Findings' });
  await expect(findings.getByRole('row', { name: /Left upper trapezius/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Felt elsewhere' })).toContainText('Left temple');

  // By keyboard: the layer goes from the picture and from the words, and the address keeps it.
  await page.getByRole('checkbox', { name: 'Felt elsewhere' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('table', { name: 'Felt elsewhere' })).toBeHidden();
  await expect(page).toHaveURL(/hide=referral/);
  await page.reload();
  await expect(page.getByRole('table', { name: 'Felt elsewhere' })).toBeHidden();
  await expect(findings).toBeVisible();

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^body-chart-visit-\d+-\d{4}-\d\d-\d\d\.csv$/);
  const text = await (await page.request.get(file.url())).text();
  expect(text).toContain('left');
  expect(text).not.toMatch(/Amara|Okafor/);
});
