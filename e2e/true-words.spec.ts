import { expect, type Page, test } from '@playwright/test';
import { choosePin, enrolDevice, startVisit, voidStarted } from './fixtures/ask-clinic';
import { FaultProxy } from './fixtures/fault-proxy';
import {
  email,
  inClinic,
  onTablet,
  openVisit,
  pick,
  picked,
  shown,
  signInHere,
  typePin,
} from './fixtures/on-tablet';

// The promise: what a page says of the work on it is true at that moment, also where it would be nicer to say more.

test.use({ actionTimeout: 20_000 });

test.afterAll(voidStarted);

const admin = 'bronagh@harbour-lane.example';
const name = 'Wen Li Zhao';
const words = (page: Page) => page.getByLabel('In the client’s own words');

test('words are being written until they lie on the tablet, and leaving before that is asked about', async ({
  page,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Wahre', 'Worte');
  await openVisit(page, road.url, visitId);
  const typing = words(page).pressSequentially('Stiff since Monday', { delay: 150 });
  await shown(page, 'Writing…');
  await expect(page.getByText('Saved in the clinic', { exact: true }).filter({ visible: true })).toHaveCount(
    0,
  );
  await typing;
  await inClinic(page);

  const asked = page.waitForEvent('dialog');
  await words(page).pressSequentially(' and numb');
  await page.evaluate(() => setTimeout(() => window.location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await inClinic(page);
  await page.reload();
  await expect(words(page)).toHaveValue('Stiff since Monday and numb');
  await road.close();
});

test('a page that lacks what another tablet recorded learns it with its own next touch', async ({
  page,
  browser,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Neueste', 'Worte');
  await openVisit(page, road.url, visitId);
  await pick(page, 'Pain now', 2);
  await inClinic(page);
  const other = await browser.newContext();
  const desk = await other.newPage();
  await openVisit(desk, road.url, visitId);
  await picked(desk, 'Pain now', 2);
  await pick(desk, 'Pain now', 7);
  await inClinic(desk);
  await other.close();

  await picked(page, 'Pain now', 2);
  await pick(page, 'Pain on average, last 7 days', 3);
  await picked(page, 'Pain now', 7);
  await picked(page, 'Pain on average, last 7 days', 3);
  await inClinic(page);
  await road.close();
});

test('a tablet whose store cannot be read says so instead of the tick', async ({ page }) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Stumme', 'Worte');
  await openVisit(page, road.url, visitId);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await page.reload();
  await shown(page, 'This tablet could not be read');
  await expect(page.getByText('Saved in the clinic', { exact: true }).filter({ visible: true })).toHaveCount(
    0,
  );
  await road.close();
});

test('what has waited for more than an hour is said with its time, with and without the clinic', async ({
  page,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Alte', 'Worte');
  await openVisit(page, road.url, visitId);
  await road.set('refuse');
  await pick(page, 'Pain now', 4);
  await onTablet(page);
  await twoHoursOlder(page);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  const warning = /^One entry has waited on this tablet since (yesterday )?\d\d:\d\d\. Bring it into/;
  await shown(page, warning);
  const next = page.getByRole('button', { name: 'Mark', exact: true }).last();
  await expect(next).toBeInViewport({ ratio: 1 });
  await page.reload();
  await shown(page, 'The clinic cannot be reached.');
  await shown(page, warning);
  await expect(next).toBeInViewport({ ratio: 1 });
  await road.set('open');
  await inClinic(page);
  await expect(page.getByText(warning)).toHaveCount(0, { timeout: 60_000 });
  await road.close();
});

test('a tablet whose clock is a day slow or fast says so, and its entries still count', async ({ page }) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Verstellte', 'Uhr');
  await openVisit(page, road.url, visitId);
  const day = 86_400_000;
  for (const [off, said] of [
    [-day, '24 hours slow'],
    [day, '24 hours fast'],
  ] as const) {
    await page.addInitScript(
      (by) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + by;
      },
      off > 0 ? 2 * day : off,
    );
    await page.reload();
    await shown(page, `The clock of this tablet is ${said}`);
    await pick(page, 'Pain now', off > 0 ? 6 : 5);
    await inClinic(page);
    await expect(page.getByRole('alert').filter({ visible: true, hasText: /\S/ })).toHaveCount(0);
  }
  await road.close();
});

test('an enrolled tablet says what it lacks; the PIN typed once opens it without the clinic', async ({
  page,
  context,
}) => {
  const pin = '480213';
  const road = await FaultProxy.open();
  await choosePin(email, pin);
  const { token } = await enrolDevice(admin, 'Tablet that is new');
  await context.addCookies([
    { name: 'palpate-device', value: token, url: road.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  await page.goto(`${road.url}/today`);
  await signInHere(page, email);
  const home = page.getByRole('region', { name: 'Home screen' });
  await expect(home).toContainText('may otherwise clear unsent entries after 7 days');
  await home.getByText('How').click();
  await expect(home).toContainText('Add to Home Screen');
  await home.getByRole('button', { name: 'Put away' }).click();
  await expect(home).toHaveCount(0);

  const lacks = page.getByRole('region', { name: 'PIN' });
  await lacks.getByRole('button', { name: 'Type your PIN' }).click();
  const pad = page.getByRole('dialog').getByRole('group', { name: `PIN of ${name}` });
  await expect(pad).toBeVisible();
  await page.keyboard.type('119922');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not your PIN');
  await expect(pad).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.type(pin);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lacks).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(home).toHaveCount(0);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await road.set('refuse');
  await page.reload();
  await typePin(page, name, pin);
  await shown(page, 'The clinic cannot be reached.');
  await road.close();
});

/** Makes what waits here look as if it had waited for two hours longer. */
const twoHoursOlder = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('palpate');
        asked.onerror = reject;
        asked.onsuccess = () => {
          const tx = asked.result.transaction('ops', 'readwrite');
          const all = tx.objectStore('ops').getAll();
          all.onsuccess = () => {
            for (const op of all.result)
              tx.objectStore('ops').put({
                ...op,
                keptAt: new Date(Date.parse(op.keptAt) - 7_200_000).toISOString(),
              });
          };
          tx.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
  );
