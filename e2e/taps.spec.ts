import type { Locator, Page } from '@playwright/test';
import { returningClient } from './fixtures/returning';
import { countTaps } from './fixtures/taps';
import { expect, test } from './fixtures/test';

// The hour of a returning client (three points of last time, one new), as one therapist taps it. The client's own
// answers are counted apart; so is what this test does for itself.

const most = 30;
const next = (page: Page, step: string) => page.getByRole('button', { name: step, exact: true }).last().tap();
const pick = (within: Locator, value: string) =>
  within.getByRole('radio', { name: value, exact: true }).tap({ force: true });
const scale = (page: Page, label: string | RegExp) => page.getByRole('radiogroup', { name: label });

test('the record of a returning client takes a therapist no more than 30 taps and no key', async ({
  page,
  login,
}) => {
  test.setTimeout(240_000);
  const taps = await countTaps(page);
  await login('ilse');
  await returningClient(page);

  const steps: string[] = [];
  let before = 0;
  /** Notes what the therapist's taps since the last call were for. */
  const did = async (what: string) => {
    const now = (await taps.of('therapist')).taps;
    steps.push(`${String(now - before).padStart(3)}  ${what}`);
    before = now;
  };

  await taps.as('therapist');
  await page.getByRole('button', { name: /^Start visit 2/ }).tap();
  await page.waitForURL(/\/visits\//);
  await did('start');
  await page.getByRole('button', { name: /^No to all/ }).tap();
  await pick(page.locator('main'), 'Agrees');
  await next(page, 'Score');
  await did('red flags, consent');

  await taps.as('client');
  await pick(scale(page, 'Pain now'), '4');
  await pick(scale(page, 'Pain on average, last 7 days'), '4');
  await pick(scale(page, 'Change, in seven steps'), 'Much better');
  await taps.as('therapist');
  await next(page, 'Mark');
  await did('to the chart');

  const felt = scale(page, 'Felt when pressed');
  for (const letter of ['A', 'B', 'C']) {
    await page.getByRole('button', { name: new RegExp(`^${letter}, .*, last visit`) }).tap();
    await pick(felt, '5');
  }
  await did('three old points, each with its number');
  const b = await page.getByRole('button', { name: /^B, / }).first().boundingBox();
  if (!b) throw new Error('B is not on the chart.');
  await page.touchscreen.tap(b.x + b.width / 2 + 12, b.y + b.height / 2 + 62);
  await expect(page.getByRole('button', { name: /^D, / }).first()).toBeVisible();
  await pick(felt, '6');
  await did('one new point, with its number');
  await next(page, 'Treat');
  await did('to treatment');

  // With three holds timed by hand, then taken back and written down as last time instead: two ways, two counts.
  await page.getByRole('button', { name: 'Oily hands' }).tap();
  for (let hold = 0; hold < 3; hold += 1) {
    await page.getByRole('button', { name: /^Press/ }).tap();
    await page.waitForTimeout(400);
    await page.getByRole('group', { name: 'Felt now' }).getByRole('button', { name: '5', exact: true }).tap();
    await page.getByRole('button', { name: /^Let go/ }).tap();
    await page.waitForTimeout(300);
  }
  await page.getByRole('button', { name: /^Back to the list/ }).tap();
  const timed = (await taps.of('therapist')).taps - before;
  await taps.as('apart');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  while (await undo.isEnabled()) await undo.tap();
  await taps.as('therapist');
  before += timed;

  await page.getByRole('button', { name: /^Same as last time: A, B, C/ }).tap();
  await page.getByRole('article', { name: /^D, / }).getByRole('button', { name: 'Add hold' }).tap();
  await did('holds: same as last time, and one at the new point');
  await next(page, 'Re-score');
  const after = page.getByRole('radiogroup', { name: 'Felt now, same pressure' });
  await expect(after).toHaveCount(4);
  for (const point of await after.all()) await pick(point, '3');
  await pick(scale(page, /^Pain now/), '2');
  await did('pressed again, pain now');

  await next(page, 'Plan');
  await page
    .getByRole('button', { name: /in \d+ days/ })
    .first()
    .tap();
  await page.getByRole('button', { name: /^Book / }).tap();
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible();
  await did('rebooked from the proposed times');
  await next(page, 'Handout');
  await page.getByRole('button', { name: 'Print sheet' }).tap();
  await next(page, 'Sign');
  await did('handout printed');
  await page.getByRole('button', { name: 'Given', exact: true }).tap();
  await expect(page.getByText('Everything is confirmed').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign note' }).tap();
  await expect(page.getByText(/^Signed (?!on this tablet).* by /).first()).toBeVisible();
  await did('home care given again, note signed');

  const [therapist, client] = [await taps.of('therapist'), await taps.of('client')];
  const total = therapist.taps - timed;
  const holds = steps.find((line) => line.includes('same as last time')) ?? '';
  const withTimer = total - Number.parseInt(holds, 10) + timed;
  console.log(
    [
      `Taps of a returning client's visit: ${total} (at most ${most}), keys: ${therapist.keys}`,
      ...steps,
      `With three timed holds instead of "same as last time": ${withTimer} (${timed} for the holds)`,
      `The client's own: ${client.taps}`,
    ].join('\n'),
  );
  expect(total).toBeLessThanOrEqual(most);
  expect(therapist.keys).toBe(0);
});
