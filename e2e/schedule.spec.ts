import type { Locator, Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from './fixtures/test';

// The calendar of one therapist, moved by mouse, finger and keys. Every journey books its own client three weeks
// ahead, on a day of its own, and cancels what it booked, so that the demo's days stay as they were found.

const block = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}, `) });
const week = (day: string) => `/schedule?view=week&of=mine&day=${day}`;

/** A weekday this many days ahead, moved off Sundays. */
function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

type Booked = Readonly<{ name: string; clientId: string }>;

/** Registers somebody nobody else is called like, and books the time that was asked for, or the first after it. */
async function booked(page: Page, day: string, time: string): Promise<Booked> {
  const family = `Ferrer ${uuidv7().slice(-6)}`;
  await page.goto('/clients/new');
  await page.getByLabel('First name').fill('Lucia');
  await page.getByLabel('Family name').fill(family);
  await page.getByLabel('Birth date').fill('1986-04-11');
  await page.getByLabel('What is to be treated').fill('Neck and low back');
  for (const consent of await page.getByRole('radio', { name: 'Yes' }).all())
    await consent.check({ force: true });
  await page.getByRole('button', { name: 'Register' }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}/);
  const clientId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await page.goto(`/schedule/book?client=${clientId}&day=${day}`);
  await page.getByRole('button', { name: 'Ilse Brandt', exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${time}`) })
    .first()
    .click();
  await page.getByRole('button', { name: /^Book / }).click();
  await page.waitForURL(/\/clients\//);
  return { name: `Lucia ${family}`, clientId };
}

/** The page is awake once its keys answer; only then does the grid stand where it will stay. */
async function awake(page: Page, one: Locator): Promise<void> {
  const status = page.locator('main').getByRole('status').first();
  await expect(async () => {
    await one.focus();
    await one.press('Enter');
    await expect(status).toContainText('Lifted', { timeout: 2000 });
  }).toPass();
  await one.press('Escape');
  await expect(status).toContainText('Put back where it was');
  await one.scrollIntoViewIfNeeded();
}

/** A swipe rolls on by itself; what is measured before it ends is somewhere else a moment later. */
async function still(page: Page): Promise<void> {
  const region = page.getByRole('region', { name: /\d to \d/ });
  const scrolled = () => region.evaluate((element) => element.scrollTop);
  await expect
    .poll(async () => {
      const before = await scrolled();
      await page.evaluate(
        () =>
          new Promise((done) => {
            let frames = 0;
            const count = () => (++frames < 15 ? requestAnimationFrame(count) : done(frames));
            requestAnimationFrame(count);
          }),
      );
      return (await scrolled()) - before;
    })
    .toBe(0);
}

/** Clear of the days at the top, under which a swipe may have left it: a finger there would touch them instead. */
async function inTheMiddle(page: Page, one: Locator) {
  await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await still(page);
  const box = await one.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** One finger down, six steps of a way, and up again. */
async function swipe(page: Page, { x, y }: { x: number; y: number }, by: number): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await send('touchStart', y);
  for (let step = 1; step <= 6; step += 1) {
    await send('touchMove', y + (by * step) / 6);
    // A finger is seen once in a frame; all at once they would be one event.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  await send('touchEnd');
  await touch.detach();
}

/** Cancels it from its own sheet. */
async function cancelled(page: Page, name: string): Promise<void> {
  await block(page, name).press(' ');
  const sheet = page.getByRole('dialog', { name });
  await sheet.getByRole('button', { name: 'Cancel appointment' }).click();
  await sheet.getByRole('radio', { name: 'The clinic' }).check({ force: true });
  await sheet.getByRole('textbox', { name: 'Why' }).fill('Made to try the calendar');
  await sheet.getByRole('button', { name: 'Cancel appointment' }).click();
  await expect(sheet).toBeHidden();
}

async function centre(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 3 };
}

const hourPx = 61;

test('an appointment is dragged to a later hour, there is still one of it, and Undo brings it back', async ({
  page,
  login,
}) => {
  await login('ilse');
  const day = dayAhead(22);
  const { name } = await booked(page, day, '09:');
  await page.goto(week(day));
  const one = block(page, name);
  await awake(page, one);
  const before = await one.getAttribute('aria-label');
  const from = await centre(one);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 20);
  await page.mouse.move(from.x, from.y + 5 * hourPx, { steps: 6 });
  await expect(page.getByText(/^Fits/)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText(/^Moved to /).last()).toBeVisible();
  await expect(one).toHaveAttribute('aria-label', / 14:/);
  await page.reload();
  await expect(one).toHaveCount(1);
  await expect(one).toHaveAttribute('aria-label', / 14:/);

  await one.focus();
  await one.press('Enter');
  await one.press('ArrowUp');
  await one.press('Enter');
  await expect(page.getByText(/^Moved to /).last()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Back where it was.').last()).toBeVisible();
  await expect(one).toHaveAttribute('aria-label', / 14:/);
  expect(await one.getAttribute('aria-label')).not.toBe(before);
  await cancelled(page, name);
});

test('the keyboard lifts, moves and drops, and every step is said', async ({ page, login }) => {
  await login('ilse');
  const day = dayAhead(23);
  const { name } = await booked(page, day, '10:');
  await page.goto(week(day));
  const one = block(page, name);
  const status = page.locator('main').getByRole('status').first();
  await one.focus();
  await one.press('Enter');
  await expect(status).toContainText('Lifted');
  await one.press('ArrowDown');
  await expect(status).toContainText(/10:15 to 11:15\. Fits/);
  await one.press('Shift+ArrowUp');
  await expect(status).toContainText(/10:15 to 11:00/);
  await one.press('Escape');
  await expect(status).toContainText('Put back where it was');
  await expect(one).toHaveAttribute('aria-label', / 10:00 to 11:00/);
  await expect(one).toBeFocused();
  await one.press('Enter');
  await one.press('ArrowDown');
  await one.press('ArrowDown');
  await one.press('Enter');
  await expect(one).toHaveAttribute('aria-label', / 10:30 to 11:30/);
  await expect(one).toBeFocused();
  await cancelled(page, name);
});

test('on an upright tablet the days move along with what the keys carry, and back', async ({
  page,
  login,
}) => {
  await login('ilse');
  await page.setViewportSize({ width: 820, height: 1180 });
  // A Wednesday: the screen begins with it, and Tuesday is beside the screen.
  const day = Array.from({ length: 7 }, (_, n) => dayAhead(27 + n)).find(
    (one) => new Date(one).getUTCDay() === 3,
  );
  const { name } = await booked(page, day ?? '', '09:');
  await page.goto(week(day ?? ''));
  const one = block(page, name);
  await awake(page, one);
  const tuesday = page.getByRole('region', { name: /^Tuesday / });
  const status = page.locator('main').getByRole('status').first();
  await expect(tuesday).toBeHidden();
  await one.press('Enter');
  await one.press('ArrowLeft');
  await expect(tuesday).toBeVisible();
  await expect(status).toContainText(`${name}, Tue `);
  await one.press('ArrowRight');
  await one.press('ArrowRight');
  await one.press('ArrowRight');
  await expect(status).toContainText(`${name}, Fri `);
  await expect(tuesday).toBeHidden();
  await one.press('Escape');
  await expect(one).toBeInViewport();
  await expect(one).toBeFocused();
  await cancelled(page, name);
});

test('a time somebody else holds is refused by name, and nothing moves', async ({ page, login }) => {
  await login('ilse');
  const day = dayAhead(24);
  const first = await booked(page, day, '09:');
  const second = await booked(page, day, '13:');
  await page.goto(week(day));
  const one = block(page, second.name);
  const label = await one.getAttribute('aria-label');
  const status = page.locator('main').getByRole('status').first();
  await one.focus();
  await one.press('Enter');
  for (let quarter = 0; quarter < 14; quarter += 1) await one.press('ArrowUp');
  await expect(status).toContainText(`Overlaps ${first.name}`);
  await one.press('Enter');
  await expect(status).toContainText('Put back where it was');
  await expect(one).toHaveAttribute('aria-label', label ?? '');
  await cancelled(page, first.name);
  await cancelled(page, second.name);
});

test('a finger takes the handle; anywhere else on the block it scrolls', async ({ page, login }) => {
  await login('ilse');
  const day = dayAhead(25);
  const { name } = await booked(page, day, '13:');
  await page.goto(week(day));
  const one = block(page, name);
  await awake(page, one);
  const label = await one.getAttribute('aria-label');
  const box = await inTheMiddle(page, one);
  await swipe(page, { x: box.x + 12, y: box.y + 12 }, -60);
  await expect(one).toHaveAttribute('aria-label', label ?? '');
  await still(page);
  const again = await inTheMiddle(page, one);
  await swipe(page, { x: again.x + again.width - 14, y: again.y + 14 }, 2 * hourPx);
  await expect(page.getByText(/^Moved to /).last()).toBeVisible();
  await expect(one).toHaveAttribute('aria-label', / 15:/);
  await cancelled(page, name);
});

test('of two tabs the later drop is refused, goes back, and says where it is now', async ({
  page,
  login,
  context,
}) => {
  await login('ilse');
  const day = dayAhead(26);
  const { name } = await booked(page, day, '10:');
  await page.goto(week(day));
  const other = await context.newPage();
  await other.goto(week(day));
  const here = block(page, name);
  const there = block(other, name);
  await here.focus();
  await there.focus();
  for (const key of ['Enter', 'ArrowDown', 'Enter']) await here.press(key);
  await expect(page.getByText(/^Moved to /).last()).toBeVisible();
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await there.press(key);
  await expect(other.getByText(/^Moved meanwhile/).last()).toBeVisible();
  await expect(there).toHaveAttribute('aria-label', (await here.getAttribute('aria-label')) ?? '');
  await other.close();
  await cancelled(page, name);
});

test('the printed day has its times and names, and nothing to press', async ({ page, login }) => {
  await login('ilse');
  await page.goto('/schedule?view=list');
  await page.getByRole('link', { name: 'Print' }).click();
  await page.waitForURL(/\/schedule\/print/);
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('link').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'With phone numbers' }).click();
  await expect(page.getByRole('columnheader', { name: 'Phone' }).first()).toBeVisible();
});
