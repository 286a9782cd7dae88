import type { Locator, Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { startVisit, voidStarted } from './fixtures/ask-clinic';
import { countTaps } from './fixtures/taps';
import { emails, expect, test } from './fixtures/test';

// What is agreed at the end of a visit, and what becomes of it: tapped as a therapist does it. Every journey has a
// client of its own, cancels what it booked, and leaves no visit open.

test.afterAll(voidStarted);

const tile = (page: Page) => page.getByRole('button', { name: /in \d+ days/ }).first();
const sheetOf = (page: Page, name: string) => page.getByRole('dialog', { name });

type Agreeing = Readonly<{ name: string; clientId: string }>;

/** A first visit with its pain scored, standing in the Plan step: weekly is proposed. */
async function agreeing(page: Page): Promise<Agreeing> {
  const family = `Castellanos ${uuidv7().slice(-6)}`;
  const { visitId, clientId, staffId } = await startVisit(emails.ilse, 'Ximena', family);
  const made = { v: 1, visitId, staffId, madeAt: new Date().toISOString(), kind: 'score.put' };
  const ops = ['pain_now', 'pain_avg_7d'].map((measure) => ({
    ...{ ...made, id: uuidv7(), body: { measure, value: 6 } },
  }));
  const { origin } = new URL(page.url());
  await page.request.post('/api/v1/ops', { headers: { origin }, data: { ops } });
  await page.goto(`/visits/${visitId}?step=plan`);
  await expect(tile(page)).toBeVisible();
  return { name: `Ximena ${family}`, clientId };
}

/** The dates of the plan as its page has them. */
async function bookedOf(page: Page, clientId: string): Promise<string[]> {
  await page.goto(`/clients/${clientId}/plan`);
  const said = await page.locator('dt', { hasText: 'Booked' }).locator('+ dd').textContent();
  return !said || said === 'nothing' ? [] : said.split(', ');
}

/** Opens the sheet of the client's appointment on the day with that many days to go. */
async function openSheet(page: Page, name: string, day: string): Promise<Locator> {
  await page.goto(`/schedule?view=list&day=${day}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return sheetOf(page, name);
}

/** "Mon 30 Nov" as a date of this year or the next. */
function dayOf(said: string): string {
  const now = new Date();
  const at = new Date(`${said.replace(/^\w+ /, '')} ${now.getUTCFullYear()} 12:00 UTC`);
  if (at.getTime() < now.getTime() - 86_400_000) at.setUTCFullYear(at.getUTCFullYear() + 1);
  return at.toISOString().slice(0, 10);
}

const weekLater = (day: string, weeks: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + (weeks * 7 + 1) * 86_400_000).toISOString().slice(0, 10);

/** Closes the problem from its plan, which takes every date that is left out of the book. */
async function closed(page: Page, clientId: string, dates: number): Promise<void> {
  await page.goto(`/clients/${clientId}/plan`);
  await page.getByRole('button', { name: /^Close problem/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Close this problem?' });
  await expect(dialog).toContainText(
    dates === 1 ? '1 booked date is cancelled' : `${dates} booked dates are cancelled`,
  );
  await dialog.getByLabel('Why').selectOption({ label: 'Finished as agreed' });
  await dialog.getByRole('button', { name: 'Close problem' }).click();
  await expect(page.getByText(/^Finished .*\.$/)).toBeVisible();
  await expect(page.getByText(/^about /)).toHaveCount(0);
}

test('one date is booked in two taps, and Undo leaves nothing of it', async ({ page, login }) => {
  const taps = await countTaps(page);
  await login('ilse');
  const { clientId } = await agreeing(page);
  await taps.as('therapist');
  await tile(page).tap();
  await page.getByRole('button', { name: /^Book / }).tap();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toContainText(/[0-2]:\d\d/);
  expect(await taps.of('therapist')).toEqual({ taps: 2, keys: 0 });
  await taps.as('apart');
  await undo.tap();
  await expect(tile(page)).toBeVisible();
  expect(await bookedOf(page, clientId)).toEqual([]);
  await expect(page.getByText('Nothing decided yet')).toBeVisible();
});

test('four weeks are booked in three taps; one moves and the rest goes along; all are gone with the problem', async ({
  page,
  login,
}) => {
  test.setTimeout(120_000);
  const taps = await countTaps(page);
  await login('ilse');
  const { clientId, name } = await agreeing(page);
  await taps.as('therapist');
  await tile(page).tap();
  await page.getByRole('button', { name: '4 weeks' }).tap();
  await page.getByRole('button', { name: /^Book 4 dates from / }).tap();
  await expect(page.getByRole('button', { name: /^Undo/ })).toContainText(/[0-2]:\d\d/);
  expect(await taps.of('therapist')).toEqual({ taps: 3, keys: 0 });
  await taps.as('apart');

  const before = await bookedOf(page, clientId);
  expect(before).toHaveLength(4);
  const second = dayOf(before[1] ?? '');
  const sheet = await openSheet(page, name, second);
  await sheet.getByRole('button', { name: 'Move', exact: true }).click();
  await sheet.getByRole('button', { name: 'Whoever is free' }).click();
  await sheet.getByRole('button', { name: 'Day after' }).click();
  await sheet
    .getByRole('button', { name: /^\d\d:\d\d/ })
    .first()
    .click();
  const along = sheet.getByRole('radio', { name: /Go along/ });
  await expect(along).toBeInViewport();
  await along.check({ force: true });
  await sheet.getByRole('button', { name: /^Move to / }).click();
  await expect(page.getByText(/^Moved to /).last()).toBeVisible();

  const after = await bookedOf(page, clientId);
  expect(after).toHaveLength(4);
  expect(after[0]).toBe(before[0]);
  expect(after.slice(1).map(dayOf)).toEqual([0, 1, 2].map((weeks) => weekLater(second, weeks)));
  await closed(page, clientId, 4);
});

test('a cancelled date takes its plan along, and Undo brings both back', async ({ page, login }) => {
  test.setTimeout(120_000);
  await login('ilse');
  const { clientId, name } = await agreeing(page);
  await tile(page).tap();
  await page.getByRole('button', { name: /^Book / }).tap();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  const before = await bookedOf(page, clientId);
  const sheet = await openSheet(page, name, dayOf(before[0] ?? ''));
  await sheet.getByRole('button', { name: 'Cancel appointment' }).click();
  await sheet.getByRole('button', { name: 'Cancel appointment' }).click();
  await expect(sheet.getByText('Say who cancels.')).toBeVisible();
  await sheet.getByRole('radio', { name: 'The client' }).check({ force: true });
  await sheet.getByRole('textbox', { name: 'Why' }).fill('Travels until January');
  await sheet.getByRole('button', { name: 'Pause', exact: true }).click();
  await sheet.getByRole('button', { name: 'Cancel appointment' }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Booked again, as it was')).toBeVisible();
  expect(await bookedOf(page, clientId)).toEqual(before);
  await expect(page.getByText('Weekly', { exact: true }).first()).toBeVisible();
  await closed(page, clientId, 1);
});
