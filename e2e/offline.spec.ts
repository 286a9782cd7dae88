import { type Browser, expect, type Page } from '@playwright/test';
import { type Fault, FaultProxy } from './fixtures/fault-proxy';
import { origin } from './fixtures/raw';
import { test as base, password, signIn } from './fixtures/test';

// Each road has its own address, so each test begins on a tablet that has never been here.
const test = base.extend<{ road: FaultProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
  road: async ({}, use) => {
    const road = await FaultProxy.open(Number(new URL(origin).port));
    await use(road);
    await road.close();
  },
});

const state = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words, visible: true }).first()).toBeVisible();
const scale = (page: Page, name: string) => page.getByRole('radiogroup', { name });
const pick = (page: Page, name: string, value: number) =>
  scale(page, name)
    .getByRole('radio', { name: String(value), exact: true })
    .check({ force: true });
const picked = (page: Page, name: string, value: number) =>
  expect(scale(page, name).getByRole('radio', { name: String(value), exact: true })).toBeChecked();

/** Signs in over the road and opens the running visit at Score, with the service worker in charge. */
async function openVisit(page: Page, road: FaultProxy): Promise<string> {
  await page.goto(`http://127.0.0.1:${road.port}/today`);
  await signIn(page, 'henrik');
  await page.waitForURL(/\/today$/);
  await page.getByRole('link', { name: /^Visit/ }).click();
  await page.waitForURL(/\/visits\//);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('button', { name: 'Score' }).first().click();
  await state(page, 'Saved in the clinic');
  return page.url();
}

/** Chooses the person where nobody is chosen yet, and types. */
async function typePin(page: Page, pin: string): Promise<void> {
  const tile = page.getByRole('button', { name: 'Henrik Dahl' });
  const pad = page.getByRole('group', { name: 'PIN of Henrik Dahl' });
  await expect(tile.or(pad)).toBeVisible();
  if (await tile.isVisible()) await tile.click();
  await expect(pad).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.type(pin);
  await expect(pad.or(page.getByRole('radiogroup').first())).toBeVisible();
}

/** The same visit read from the clinic on another machine, once everything has left the tablet. */
async function openDesk(browser: Browser, visit: string): Promise<Page> {
  const address = new URL(visit);
  const context = await browser.newContext();
  const desk = await context.newPage();
  await desk.goto(new URL(address.pathname + address.search, origin).href);
  await signIn(desk, 'henrik');
  return desk;
}

/** Entries the tablet still holds. */
const left = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('palpate');
        asked.onerror = reject;
        asked.onsuccess = () => {
          const count = asked.result.transaction('ops').objectStore('ops').count();
          count.onsuccess = () => {
            asked.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** What was not taken by the network is noted by the browser itself; it is what these tests make happen. */
function withoutNetworkErrors(errors: string[]): void {
  const other = errors.filter((error) => !/Failed to load resource|net::ERR|fetch/i.test(error));
  errors.splice(0, errors.length, ...other);
}

test('a visit goes on through a reload without the clinic, and all of it arrives once it is back', async ({
  page,
  road,
  browser,
  consoleErrors,
}) => {
  const address = await openVisit(page, road);
  await pick(page, 'Pain now', 6);
  await state(page, 'Saved in the clinic');

  await road.set('refuse');
  await pick(page, 'Pain now', 3);
  await pick(page, 'Pain on average, last 7 days', 5);
  await state(page, /^Saved on this tablet$/);

  await page.reload();
  await state(page, 'The clinic cannot be reached.');
  await picked(page, 'Pain now', 3);
  await picked(page, 'Pain on average, last 7 days', 5);
  await pick(page, 'Pain now', 2);
  await state(page, /^Saved on this tablet$/);

  await road.set('open');
  await state(page, 'The network is back.');
  await state(page, 'Saved in the clinic');
  await picked(page, 'Pain now', 2);

  const desk = await openDesk(browser, address);
  await picked(desk, 'Pain now', 2);
  await picked(desk, 'Pain on average, last 7 days', 5);
  await desk.context().close();
  withoutNetworkErrors(consoleErrors);
});

const faults: Readonly<Record<string, Fault>> = {
  'swallows everything': 'blackhole',
  'loses every answer': 'cut',
  'says 502': 'gateway',
  'answers after two seconds': { delay: 2000 },
};
for (const [at, [word, fault]] of Object.entries(faults).entries())
  test(`a touch made on a road that ${word} is kept, and counts once when it is whole again`, async ({
    page,
    road,
    consoleErrors,
  }) => {
    await openVisit(page, road);
    await pick(page, 'Pain now', 9);
    await state(page, 'Saved in the clinic');
    await road.set(fault);
    await pick(page, 'Pain now', at + 1);
    await state(page, /^Saved on this tablet/);
    await road.set('open');
    await state(page, 'Saved in the clinic');
    await page.reload();
    await picked(page, 'Pain now', at + 1);
    await state(page, 'Saved in the clinic');
    withoutNetworkErrors(consoleErrors);
  });

test('a tab that is killed without the clinic leaves its entries sealed, and the next one brings them', async ({
  page,
  road,
  context,
  consoleErrors,
}) => {
  const address = await openVisit(page, road);
  await road.set('refuse');
  await pick(page, 'Pain now', 7);
  await pick(page, 'Pain on average, last 7 days', 8);
  await state(page, /^Saved on this tablet$/);
  await page.close();

  const next = await context.newPage();
  await next.goto(address);
  await state(next, '2 entries are safe on this tablet');
  // Who is not signed in here reads nothing of it.
  await expect(next.getByRole('radiogroup')).toHaveCount(0);
  await road.set('open');
  await picked(next, 'Pain now', 7);
  await picked(next, 'Pain on average, last 7 days', 8);
  await state(next, 'Saved in the clinic');
  withoutNetworkErrors(consoleErrors);
});

test('a tablet that cannot keep a touch says so at once, keeps it on screen and saves it when it can', async ({
  page,
  road,
  consoleErrors,
}) => {
  await openVisit(page, road);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, {
      room: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await road.set('refuse');
  await pick(page, 'Pain now', 4);
  await state(page, 'Not saved on this tablet');
  await state(page, 'storage is full');
  await picked(page, 'Pain now', 4);
  await page.evaluate(() => (window as unknown as { room: () => void }).room());
  await state(page, /^Saved on this tablet$/);
  await page.reload();
  await picked(page, 'Pain now', 4);
  await road.set('open');
  await state(page, 'Saved in the clinic');
  withoutNetworkErrors(consoleErrors);
});

test('a draft of another version of the app is not read, and its entries reach the clinic all the same', async ({
  page,
  road,
  consoleErrors,
}) => {
  await openVisit(page, road);
  await road.set('refuse');
  await pick(page, 'Pain now', 5);
  await state(page, /^Saved on this tablet$/);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('palpate');
        asked.onerror = reject;
        asked.onsuccess = () => {
          const tx = asked.result.transaction('drafts', 'readwrite');
          const store = tx.objectStore('drafts');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const draft of all.result) store.put({ ...draft, v: 99 });
          };
          tx.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
  );
  // The page that kept it is gone before there is a road, so it cannot send it by itself.
  const visit = page.url();
  await page.goto('about:blank');
  await road.set('open');
  await page.goto(visit);
  await picked(page, 'Pain now', 5);
  await state(page, 'Saved in the clinic');
  withoutNetworkErrors(consoleErrors);
});

test('on an enrolled tablet the PIN opens the visit without the clinic; five wrong ones leave only sealed entries', async ({
  page,
  road,
  context,
  browser,
  consoleErrors,
}) => {
  const pin = '482917';
  await page.goto(`http://127.0.0.1:${road.port}/admin/devices`);
  await signIn(page, 'admin');
  await page
    .getByRole('button', { name: /^Enrol/ })
    .first()
    .click();
  await page.getByLabel('Name').fill('Room 4 tablet');
  await page.getByRole('dialog').getByRole('button', { name: 'Enrol this tablet' }).click();
  await expect(page.getByRole('button', { name: 'Lock and hand over' }).first()).toBeVisible();
  await context.clearCookies({ name: 'palpate-login' });

  await page.goto(`http://127.0.0.1:${road.port}/account`);
  await page.getByRole('button', { name: 'Sign in with e-mail' }).click();
  await signIn(page, 'henrik');
  await page.getByLabel(/PIN, six digits/).fill(pin);
  await page.getByLabel('Your password').fill(password());
  await page.getByRole('button', { name: /the PIN$/ }).click();
  await expect(page.getByText('Your PIN is set.')).toBeVisible();
  await page.getByRole('link', { name: /^Visit/ }).click();
  await page.waitForURL(/\/visits\//);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('button', { name: 'Score' }).first().click();
  await state(page, 'Saved in the clinic');
  const visit = page.url();

  await road.set('refuse');
  await pick(page, 'Pain now', 1);
  await state(page, /^Saved on this tablet$/);
  await page.reload();
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await typePin(page, '119922');
  await expect(page.getByText('4 tries are left')).toBeVisible();
  await typePin(page, pin);
  await picked(page, 'Pain now', 1);
  await pick(page, 'Pain on average, last 7 days', 2);
  await state(page, /^Saved on this tablet$/);

  await page.reload();
  for (const left of [4, 3, 2, 1]) {
    await typePin(page, '119922');
    await expect(page.getByText(left === 1 ? 'One try is left' : `${left} tries are left`)).toBeVisible();
  }
  await typePin(page, '119922');
  await expect(page.getByText('The clinic cannot be reached. Check')).toBeVisible();
  await typePin(page, pin);
  await expect(page.getByRole('radiogroup')).toHaveCount(0);

  // The tablet still brings what is sealed, by itself and as its author's.
  await road.set('open');
  // The clinic's own page takes the place of the closed one meanwhile.
  await expect.poll(() => left(page).catch(() => null)).toBe(0);
  const desk = await openDesk(browser, visit);
  await picked(desk, 'Pain now', 1);
  await picked(desk, 'Pain on average, last 7 days', 2);
  withoutNetworkErrors(consoleErrors);
});

test('what the service worker keeps is the same for everyone: static files and an empty shell', async ({
  page,
  road,
}) => {
  await openVisit(page, road);
  const kept = await page.evaluate(async () => {
    const found: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        found.push({ url: new URL(request.url).pathname, text: (await answer?.text()) ?? '' });
      }
    }
    return found;
  });
  expect(kept.length).toBeGreaterThan(10);
  const pages = kept.filter(({ url }) => !/^\/(_next\/static|icons)\//.test(url));
  expect(pages.map(({ url }) => url)).toEqual(['/shell']);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  for (const word of title?.split(' ') ?? []) expect(pages[0]?.text).not.toContain(word);
});
