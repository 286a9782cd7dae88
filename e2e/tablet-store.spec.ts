import { createServer } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { factsOf, logOf, startVisit, voidStarted } from './fixtures/ask-clinic';
import { FaultProxy } from './fixtures/fault-proxy';
import { NextVersion } from './fixtures/next-version';
import {
  email,
  goSignedIn,
  inClinic,
  kept,
  onTablet,
  openVisit,
  pick,
  picked,
  shown,
} from './fixtures/on-tablet';

// What rests on the tablet: unreadable, never silently missing, and delivered by whatever version is there by then.

// Hundreds of actions: a recording of each would take longer than the test.
test.use({ actionTimeout: 20_000, trace: 'off' });

test.afterAll(voidStarted);

const scale = 'Pain now';

/** Spoils the seal of one entry on the disk, as a broken block would. */
const spoil = (page: Page, nth: number): Promise<void> =>
  page.evaluate(
    (place) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('palpate');
        asked.onerror = reject;
        asked.onsuccess = () => {
          const tx = asked.result.transaction('ops', 'readwrite');
          const store = tx.objectStore('ops');
          const all = store.index('n').getAll();
          all.onsuccess = () => {
            const one = all.result[place];
            const data = `${one.sealed.data.slice(0, -8)}AAAAAAAA`;
            store.put({ ...one, sealed: { ...one.sealed, data } });
          };
          tx.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
    nth,
  );

test('one spoilt entry of a hundred is set aside and shown, and 99 are in the clinic', async ({ page }) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Hundert', 'Eintrag');
  await openVisit(page, road.url, visitId);
  await road.set('refuse');
  const values: number[] = [];
  for (let touch = 0; touch < 100; touch += 1) {
    values.push(touch % 11);
    await pick(page, scale, touch % 11);
  }
  await onTablet(page);
  await expect.poll(async () => (await kept(page)).entries).toBe(100);
  await spoil(page, 41);
  await page.reload();
  await onTablet(page);
  await road.set('open');
  const alert = page.getByRole('alert').filter({ hasText: 'Score' });
  await expect(alert).toBeVisible({ timeout: 60_000 });
  await expect(alert).toContainText('changed after it was made');
  await inClinic(page);
  const log = await logOf(email, visitId);
  expect(log.map(({ body }) => (body as { value: number }).value)).toEqual(values.toSpliced(41, 1));
  // It stays until a person has answered for it, through a reload too.
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'Score' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect.poll(async () => (await kept(page)).entries).toBe(0);
  await road.close();
});

test('a full disk is said at once and in words, and what was touched is kept when there is room again', async ({
  page,
  context,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Volle', 'Platte');
  const browser = await context.newCDPSession(page);
  const room = (quotaSize?: number) =>
    browser.send('Storage.overrideQuotaForOrigin', {
      origin: road.url,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  // The browser looks at the room it has only now and then, so the disk is full from the start.
  await room(1);
  await goSignedIn(page, `${road.url}/visits/${visitId}?step=score`, email);
  await page.waitForFunction(() => sessionStorage.length > 0);
  await road.set('refuse');
  await pick(page, scale, 8);
  await shown(page, 'Not saved on this tablet');
  await shown(page, /storage (is full|cannot be used)/);
  await picked(page, scale, 8);
  await room();
  await onTablet(page);
  await road.set('open');
  await inClinic(page);
  expect((await factsOf(email, visitId)).scores).toEqual({ pain_now: 8 });
  await road.close();
});

test('nothing that rests on the tablet tells who the client is or what was said', async ({ page }) => {
  const road = await FaultProxy.open();
  const [given, family, quote] = ['Kanarie', 'Zimtstern', 'Like a hot wire to the elbow'];
  const { visitId } = await startVisit(email, given, family);
  await openVisit(page, road.url, visitId);
  await road.set('refuse');
  await page.getByLabel('In the client’s own words').fill(quote);
  await page.getByLabel('In the client’s own words').blur();
  await onTablet(page);
  await page.reload();
  await onTablet(page);
  await expect(page.getByLabel('In the client’s own words')).toHaveValue(quote);

  const { entries, text } = await kept(page);
  expect(entries).toBe(1);
  const other = await page.evaluate(async () => {
    const found = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return found.join('\n');
  });
  expect(text.length).toBeGreaterThan(1000);
  expect(other.length).toBeGreaterThan(100_000);
  for (const word of [given, family, quote, 'hot wire']) {
    expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    expect(other.toLowerCase()).not.toContain(word.toLowerCase());
    expect(text).not.toContain(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1));
  }
  await road.set('open');
  await inClinic(page);
  await expect.poll(async () => (await kept(page)).entries, { timeout: 5000 }).toBe(0);
  await road.close();
});

test('a new version comes while the tablet is out of reach: the old page delivers to it, then is the new one', async ({
  page,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Neue', 'Fassung');
  await openVisit(page, road.url, visitId);
  await road.set('refuse');
  for (const value of [4, 5, 6]) await pick(page, scale, value);
  await onTablet(page);
  const version = await NextVersion.deploy(await freePort());
  try {
    road.upstream = version.port;
    await road.set('open');
    await inClinic(page);
    expect((await factsOf(email, visitId)).scores).toEqual({ pain_now: 6 });
    await pick(page, scale, 7);
    await inClinic(page);

    // Opened again without the clinic it is the old version; with it, the new one. Both know every touch.
    await road.set('refuse');
    await pick(page, scale, 2);
    await onTablet(page);
    await page.reload();
    await picked(page, scale, 2);
    await road.set('open');
    await inClinic(page);
    await page.reload();
    await picked(page, scale, 2);
    const log = await logOf(email, visitId);
    expect(log.map(({ body }) => (body as { value: number }).value)).toEqual([4, 5, 6, 7, 2]);
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await fetch('/sw.js')).text()).includes('The next version')),
      )
      .toBe(true);
  } finally {
    await version.remove();
    await road.close();
  }
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
