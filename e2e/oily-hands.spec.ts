import type { Page } from '@playwright/test';
import { returningClient } from './fixtures/returning';
import { expect, test } from './fixtures/test';

const main = (page: Page, word: RegExp) => page.getByRole('button', { name: word });
const felt = (page: Page, value: string) =>
  page
    .getByRole('group', { name: 'Felt now' })
    .getByRole('button', { name: new RegExp(`^${value}(,|$)`) })
    .tap();

/** Begins the second visit with A and B still there, and opens Treat with oily hands. */
async function toTreat(page: Page): Promise<void> {
  await returningClient(page);
  await page.getByRole('button', { name: /^Start visit 2/ }).tap();
  await page.waitForURL(/\/visits\//);
  await page.getByRole('button', { name: /Mark/ }).first().tap();
  for (const letter of ['A', 'B'])
    await page.getByRole('button', { name: new RegExp(`^${letter}, .*, last visit`) }).tap();
  await page.getByRole('button', { name: 'Treat', exact: true }).last().tap();
  await page.getByRole('button', { name: 'Oily hands' }).tap();
}

/** Buttons under 72 px, and whether anything scrolls. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll('[data-theme=dim] button')].flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 72 || height < 72 ? [`${button.textContent}: ${width} × ${height}`] : [];
    });
    const scrolls = document.documentElement.scrollHeight > window.innerHeight ? ['the page scrolls'] : [];
    const screen = document.querySelector('[data-theme=dim][tabindex]');
    const cut = [...(screen?.querySelectorAll('button, h2, p') ?? [])].flatMap((part) => {
      const { bottom, right } = part.getBoundingClientRect();
      return bottom > window.innerHeight || right > window.innerWidth ? [`cut off: ${part.textContent}`] : [];
    });
    return [...small, ...scrolls, ...cut];
  });

test('oily hands: pedal and space bar time the holds, a reload loses none, a nerve stop locks the point', async ({
  page,
  login,
}) => {
  test.setTimeout(180_000);
  await login('ilse');
  await toTreat(page);

  // Nobody beside the table reads a family name, in either orientation, and every target suits a thumb.
  const seen = { useInnerText: true };
  await expect(page.locator('body')).toContainText(/Noor[\s\S]*Upper trapezius/, seen);
  await expect(page.locator('body')).not.toContainText('Haddad', seen);
  expect(await misfits(page)).toEqual([]);
  await page.setViewportSize({ width: 820, height: 1180 });
  expect(await misfits(page)).toEqual([]);
  await page.setViewportSize({ width: 1180, height: 820 });

  await page.keyboard.press('PageDown');
  await expect(main(page, /^Let go/)).toBeVisible();
  await felt(page, '6');
  await page.waitForTimeout(1500);
  await page.reload();
  await expect(main(page, /^Let go/)).toBeVisible();
  await expect(page.getByRole('timer', { name: /^([2-9]|\d\d+) seconds, 45 planned/ })).toBeVisible();
  await felt(page, '5');
  await expect(page.getByText('6 → 5')).toBeVisible();

  // The timer goes on in another step, and its pill leads back.
  await page.getByRole('button', { name: /^Back to the list/ }).tap();
  await page.getByRole('button', { name: /Score/ }).first().tap();
  await page.getByRole('button', { name: /^Back to the hold at A/ }).tap();
  await page.keyboard.press(' ');
  await expect(main(page, /^Press\s*hold 2 of 3/)).toBeVisible();
  await page.getByRole('button', { name: 'Good', exact: true }).tap();

  await page.keyboard.press('Enter');
  await felt(page, '8');
  await page.getByRole('button', { name: 'Lighter' }).tap();
  await expect(page.getByRole('button', { name: 'Light', exact: true })).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Stop at once' }).tap();
  await page.getByRole('button', { name: 'Tingling or numb' }).tap();
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('button', { name: 'More seconds' }).tap();
  await page.getByRole('button', { name: 'Settled after 15 s' }).tap();
  await expect(page.getByText('Locked for today')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('region', { name: /^B, Right quadratus lumborum/ })).toBeVisible();

  // What was timed reads back in the list.
  await page.getByRole('button', { name: /^Back to the list/ }).tap();
  const a = page.getByRole('article', { name: /^A, / });
  await expect(a.getByText('Locked for today: tingling or numb.')).toBeVisible();
  await expect(a.getByRole('button', { name: /felt 6 → 5/ })).toBeVisible();
  await expect(a.getByRole('button', { name: /s, light, thumb/ })).toBeVisible();
});
