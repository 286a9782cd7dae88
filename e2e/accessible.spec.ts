import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures/test';

const themes = ['light', 'dim'] as const;

async function faults(page: Page): Promise<string[]> {
  // Nothing may run in the sheet's frame, the checker neither: the sheet has tests of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

for (const theme of themes) {
  test(`every main screen can be used by ear and by eye, ${theme}`, async ({
    page,
    context,
    baseURL,
    login,
  }) => {
    await context.addCookies([{ name: 'palpate-theme', value: theme, url: baseURL ?? '' }]);
    await page.goto('/sign-in');
    expect(await faults(page), 'sign-in').toEqual([]);
    await login('henrik');
    const visit = await page.getByRole('link', { name: /^Visit/ }).getAttribute('href');
    await page.goto('/clients');
    const client = await page
      .getByRole('link', { name: /Abernathy/ })
      .first()
      .getAttribute('href');
    const steps = ['screen', 'score', 'mark', 'treat', 'rescore', 'plan', 'handout', 'sign'];
    const paths = [
      '/today',
      '/clients',
      '/clients/new',
      '/schedule?view=day&of=everyone',
      '/schedule?view=week&of=everyone',
      '/schedule?view=week&of=mine',
      '/schedule?view=list',
      '/schedule/print',
      `${client}`,
      '/account',
      ...steps.map((step) => `${visit}?step=${step}`),
    ];
    expect(visit).toBeTruthy();
    expect(client).toBeTruthy();
    // Tall enough that nothing lies half under the bar at the bottom, where only a part of it could be measured.
    await page.setViewportSize({ width: 1180, height: 2400 });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await faults(page), path).toEqual([]);
    }
  });
}

for (const theme of themes) {
  test(`the chart can be used by ear and by eye, as figure and as list, ${theme}`, async ({
    page,
    context,
    baseURL,
    login,
  }) => {
    await context.addCookies([{ name: 'palpate-theme', value: theme, url: baseURL ?? '' }]);
    await login('henrik');
    const visit = await page.getByRole('link', { name: /^Visit/ }).getAttribute('href');
    await page.goto(`${visit}?step=mark`);
    const back = page.getByRole('application', { name: 'Back of the body' });
    await back.focus();
    await page.keyboard.press('ArrowDown');
    expect(await faults(page), 'a region chosen by key').toEqual([]);
    for (const sheet of ['Sides', 'Head and neck', 'Feet']) {
      await page.getByRole('button', { name: sheet, exact: true }).click();
      expect(await faults(page), sheet).toEqual([]);
    }
    for (const layer of ['Client’s pain', 'Referral']) {
      await page.getByRole('radio', { name: layer, exact: true }).check({ force: true });
      expect(await faults(page), layer).toEqual([]);
    }
    await page.getByRole('button', { name: 'List', exact: true }).click();
    expect(await faults(page), 'list').toEqual([]);
    await page.getByRole('button', { name: 'Add a mark' }).click();
    await page.getByRole('combobox', { name: 'Muscle or region' }).fill('back');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await faults(page), 'adding a mark').toEqual([]);
  });
}

for (const theme of themes) {
  test(`what charts say over time can be used by ear and by eye, ${theme}`, async ({
    page,
    context,
    baseURL,
    login,
  }) => {
    await context.addCookies([{ name: 'palpate-theme', value: theme, url: baseURL ?? '' }]);
    await login('ilse');
    await page.goto('/clients');
    await page.getByRole('searchbox').fill('Okafor');
    const client = await page
      .getByRole('link', { name: /Okafor/ })
      .first()
      .getAttribute('href');
    await page.goto(`${client}`);
    const point = await page.locator('a[href*="/points/"]').first().getAttribute('href');
    const visit = await page
      .getByRole('link', { name: /Signed/ })
      .first()
      .getAttribute('href');
    expect(point).toBeTruthy();
    const paths = [
      `${client}/compare`,
      `${client}/compare?show=table`,
      `${client}/compare?show=often`,
      `/visits/${visit?.split('/')[2]}/chart`,
      `${point}`,
      `${client}/record`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await faults(page), path).toEqual([]);
    }
  });
}

test('the admin screens can be used by ear and by eye', async ({ page }) => {
  await page.goto('/admin');
  await signIn(page, 'admin');
  await page.waitForURL(/\/admin/);
  const paths = [
    '/admin',
    '/admin/staff',
    '/admin/content',
    '/admin/content?q=14',
    '/admin/content/sitting?language=fr',
    '/admin/content/article',
    '/admin/content/HO-11',
    '/admin/content/HO-11/edit?language=es',
    '/admin/settings',
  ];
  for (const path of paths) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await faults(page), path).toEqual([]);
  }
  await page.goto('/admin/content?q=2');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Another claim' }).click();
  await expect(page.getByRole('dialog', { name: 'Write a claim of Q2' })).toBeVisible();
  expect(await faults(page), 'writing a claim').toEqual([]);
  // Held upright, a figure may be wider than its card.
  await page.setViewportSize({ width: 820, height: 1180 });
  for (const path of ['/admin', '/admin/content']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await faults(page), `${path} upright`).toEqual([]);
  }
});
