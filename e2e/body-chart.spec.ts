import type { Locator, Page } from '@playwright/test';
import { musclePlace, spotOfPlace } from '@/lib/body/places';
import { SHEETS, type SheetName } from '@/lib/body/sheets';
import { fitCrop } from '@/lib/body/svg';
import { returningClient } from './fixtures/returning';
import { expect, test } from './fixtures/test';

const chart = (page: Page) => page.getByRole('region', { name: 'Body chart' });
const readBack = (page: Page) => page.getByRole('status', { name: 'Read back' });
const saved = (page: Page) =>
  expect(page.getByText('Saved in the clinic').filter({ visible: true }).first()).toBeVisible();

/** A visit of its own, without an appointment, opened at the chart. */
async function startAtChart(page: Page, familyName: string): Promise<void> {
  await page.goto('/clients');
  await page
    .getByRole('link', { name: new RegExp(familyName) })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]+$/);
  await page.waitForLoadState('networkidle');
  await toChart(page);
}

/** From a client's card to the chart of the visit. */
async function toChart(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Start visit/ })
    .or(page.getByRole('link', { name: /^Back to visit/ }))
    .first()
    .click();
  await page.waitForURL(/\/visits\//);
  await page.goto(`${new URL(page.url()).pathname}?step=mark`);
  await expect(chart(page)).toBeVisible();
}

/** Struck out, the visit counts nowhere and the next journey finds the client as before. */
async function strikeOut(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole('button', { name: 'More about this visit' }).click();
  await page.getByRole('button', { name: 'Void this visit' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Made by a check of the chart.');
  await page.getByRole('button', { name: 'Void visit', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Goes on with the Tab key until the focus is there, as a person without a pointer does. */
async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stops = 0; stops < 80; stops++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key never reaches ${goal}.`);
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('keyboard only: a finding and a pain mark are made, edited, read back and removed without a pointer', async ({
  page,
  login,
}) => {
  await login('ilse');
  await startAtChart(page, 'Abernathy');
  const add = page.getByRole('button', { name: 'Add a mark' });
  const form = page.getByRole('form', { name: 'Add a mark' });
  await tabTo(page, page.getByRole('button', { name: 'List', exact: true }));
  await press(page, 'Enter');

  // A finding on the left gluteus medius, 6 of 10, aching.
  await tabTo(page, add);
  await press(page, 'Enter');
  await expect(form.getByRole('radio', { name: 'My finding' })).toBeFocused();
  await press(page, 'Tab');
  await page.keyboard.type('glut med');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, 'Enter');
  await expect(form.getByRole('combobox', { name: 'Muscle or region' })).toHaveValue('Gluteus medius');
  await press(page, 'Tab', 'Space');
  await expect(form.getByRole('radio', { name: 'Left', exact: true })).toBeChecked();
  await press(page, 'Tab', 'Space', ...Array<string>(6).fill('ArrowRight'));
  await tabTo(page, form.getByRole('button', { name: 'Aching' }));
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: 'Add Left gluteus medius' }));
  await press(page, 'Enter');
  await expect(readBack(page)).toHaveText(/^[A-Z], left gluteus medius: your left .*, 6 of 10, aching\.$/);
  const findings = page.getByRole('table', { name: 'My findings' });
  const row = findings.getByRole('row', { name: /Left gluteus medius/ }).filter({ hasText: 'new' });
  const editRow = row.getByRole('button', { name: /^Edit point/ });
  await expect(editRow).toBeFocused();

  // The client's pain on the right of the low back.
  await tabTo(page, add, 'Shift+Tab');
  await press(page, 'Enter', 'ArrowRight', 'Tab');
  await page.keyboard.type('low back');
  await press(page, 'Enter');
  const side = (name: string) => form.getByRole('radio', { name, exact: true });
  await tabTo(page, side('Left'));
  await press(page, 'Space');
  await expect(side('Left')).toBeChecked();
  await press(page, 'ArrowRight');
  await expect(side('Midline')).toBeChecked();
  await press(page, 'ArrowRight');
  await expect(side('Right')).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Add Right low back' }));
  await press(page, 'Enter');
  await expect(readBack(page)).toHaveText('Your low back, on the right, back view, pain not asked.');

  // Edited: its number, then its place; the other side goes with it.
  const pains = page.getByRole('table', { name: 'Client’s pain' });
  await expect(pains.getByRole('button', { name: 'Edit Right low back' })).toBeFocused();
  await press(page, 'Enter');
  const pane = page.getByRole('complementary', { name: 'Selected' });
  await expect(pane.getByRole('heading', { name: 'Right low back' })).toBeFocused();
  await tabTo(page, pane.getByRole('radio', { name: '0', exact: true }));
  await press(page, 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(readBack(page)).toHaveText('Your low back, on the right, back view, 3 of 10.');
  await tabTo(page, pane.getByRole('combobox', { name: 'Muscle or region' }), 'Shift+Tab');
  await press(page, 'Control+a');
  await page.keyboard.type('side of hip');
  await press(page, 'Enter');
  await expect(readBack(page)).toHaveText(/^Your right hip, at the side, .*, 3 of 10\.$/);
  await tabTo(page, pane.getByRole('button', { name: 'Back to the list' }));
  await press(page, 'Enter');
  await expect(pains.getByRole('button', { name: 'Edit Right side of hip' })).toBeFocused();

  // On the figure the same marks stand; one more is made by arrow keys and taken away again.
  await tabTo(page, page.getByRole('button', { name: 'Body', exact: true }), 'Shift+Tab');
  await press(page, 'Enter');
  const back = page.getByRole('application', { name: 'Back of the body' });
  await expect(back.getByRole('button', { name: /Left gluteus medius, pain 6 of 10/ })).toBeVisible();
  await tabTo(page, back);
  await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(readBack(page)).toHaveText(/^[A-Z], .*, back view, pain not asked\.$/);
  await press(page, 'Delete');
  await expect(readBack(page)).toHaveText(/^Removed: [A-Z], .*, back view/);

  // Both are removed in the list; the focus stays in it.
  await tabTo(page, page.getByRole('button', { name: 'List', exact: true }));
  await press(page, 'Enter');
  await tabTo(page, pains.getByRole('button', { name: 'Remove Right side of hip' }));
  await press(page, 'Enter');
  await expect(add).toBeFocused();
  await tabTo(page, row.getByRole('button', { name: /^Remove point/ }));
  await press(page, 'Enter');
  await expect(row).toHaveCount(0);
  await expect(readBack(page)).toHaveText(/^Removed: [A-Z], left gluteus medius/);
  await strikeOut(page);
});

const fourMuscles = [
  { code: 'masseter', title: 'Right masseter', sheet: 'head-neck' },
  { code: 'levator-scapulae', title: 'Right levator scapulae', sheet: 'shoulders' },
  { code: 'gluteus-medius', title: 'Right gluteus medius', sheet: 'low-back-hips' },
  { code: 'quadratus-lumborum', title: 'Right quadratus lumborum', sheet: 'low-back-hips' },
] as const;

test('a finding on each of masseter, levator scapulae, gluteus medius, quadratus lumborum in at most 3 taps each', async ({
  page,
  login,
}) => {
  await login('ilse');
  await startAtChart(page, 'Abernathy');
  for (const { code, title, sheet } of fourMuscles) {
    let taps = 0;
    const tap = async (what: Locator, position?: { x: number; y: number }) => {
      taps += 1;
      await what.click(position ? { position } : {});
    };
    await tap(page.getByRole('button', { name: SHEETS[sheet].word, exact: true }));
    const spot = spotOfPlace(musclePlace(code), 'right');
    if (!spot) throw new Error(`The figure does not show ${code}.`);
    const { panel, position } = await whereOn(page, sheet, spot);
    await tap(panel, position);
    const pane = page.getByRole('complementary', { name: 'Selected' });
    await expect(pane.getByRole('heading').first()).toHaveText(/^Right /);
    const chip = pane.getByRole('button', { name: new RegExp(`^${title.replace('Right ', '')}`, 'i') });
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await tap(chip);
    await expect(pane.getByRole('heading', { name: title })).toBeVisible();
    expect(taps, title).toBeLessThanOrEqual(3);
  }
  await strikeOut(page);
});

/** The panel of the open sheet that shows a spot, and where in it the spot lies, in px. */
async function whereOn(page: Page, sheet: SheetName, spot: { view: string; x: number; y: number }) {
  for (const { view, crop, label } of SHEETS[sheet].panels) {
    const inside =
      spot.x > crop.x && spot.x < crop.x + crop.width && spot.y > crop.y && spot.y < crop.y + crop.height;
    if (view !== spot.view || !inside) continue;
    const panel = page.getByRole('application', { name: `${label} of the body` });
    const box = await panel.boundingBox();
    if (!box) continue;
    const shown = fitCrop(crop, box.width / box.height, { x: -3000, y: -60, width: 6000, height: 10310 });
    const position = {
      x: ((spot.x - shown.x) / shown.width) * box.width,
      y: ((spot.y - shown.y) / shown.height) * box.height,
    };
    return { panel, position };
  }
  throw new Error(`No panel of ${sheet} shows the spot.`);
}

test('three old points confirmed with three taps', async ({ page, login }) => {
  await login('ilse');
  await returningClient(page);
  await toChart(page);
  const rings = chart(page).getByRole('button', { name: /last visit, not checked today$/ });
  const before = await rings.count();
  expect(before).toBeGreaterThanOrEqual(3);
  for (let taps = 1; taps <= 3; taps++) {
    await rings.first().click();
    await expect(rings).toHaveCount(before - taps);
  }
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(
    page.getByRole('table', { name: 'My findings' }).getByRole('row').filter({ hasText: 'still there' }),
  ).toHaveCount(3);
  await strikeOut(page);
});
