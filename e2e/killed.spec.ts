import { expect, type Page, test } from '@playwright/test';
import { choosePin, enrolDevice, logOf, startVisit, voidStarted } from './fixtures/ask-clinic';
import { type Fault, FaultProxy } from './fixtures/fault-proxy';
import {
  email,
  inClinic,
  pick,
  seeded,
  seedOf,
  signInHere,
  typePin,
  workerReady,
} from './fixtures/on-tablet';
import { Tablet } from './fixtures/tablet';

// The promise: pull the battery at any moment; what was ticked before is there when the tablet is back.

test.use({ actionTimeout: 20_000, trace: 'off' });

test.afterAll(voidStarted);

const kills = Number(process.env.PALPATE_KILLS ?? (process.env.PALPATE_PROOFS ? 50 : 6));
const admin = 'bronagh@harbour-lane.example';
const name = 'Wen Li Zhao';
const pin = '480213';
const scale = 'Pain now';

/** Touches are numbered; the number is read back from the score it set. Fewer than this are ever in doubt at once. */
const values = 11;
const scoreOf = (touch: number) => touch % values;

/** Tells, at every look, which score stands ticked: the score and the words beside it are read in one moment. */
async function watch(page: Page, ticked: (value: number) => void): Promise<void> {
  await page.exposeFunction('ticked', ticked);
  await page.evaluate((label) => {
    let told = '';
    setInterval(() => {
      const words = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '');
      const groups = [...document.querySelectorAll('[role=radiogroup]')];
      const group = groups.find((one) => {
        const id = one.getAttribute('aria-labelledby') ?? '';
        return document.getElementById(id)?.textContent === label;
      });
      const chosen =
        group?.querySelector<HTMLInputElement>('input:checked')?.getAttribute('aria-label') ?? '';
      const saved = words.some((text) => /^Saved (on this tablet|in the clinic)/.test(text));
      if (!saved || chosen === '' || chosen === told) return;
      told = chosen;
      (window as unknown as { ticked: (value: number) => void }).ticked(Number(chosen));
    }, 5);
  }, scale);
}

/** Opens the visit again: by the clinic's page, or without the clinic by the PIN. */
async function backAtWork(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  const group = page.getByRole('radiogroup', { name: scale });
  const door = page.getByRole('heading', { name: 'Who is working?' });
  await expect(group.or(door).first()).toBeVisible({ timeout: 30_000 });
  if (await door.isVisible()) await typePin(page, name, pin);
  await expect(group).toBeVisible({ timeout: 30_000 });
}

/**
 * The score on screen once what the tablet keeps has been put on top of what the clinic has: the page itself says when
 * it is still looking, so only a score beside a tick counts.
 */
async function standing(page: Page): Promise<number> {
  const chosen = page.getByRole('radiogroup', { name: scale }).getByRole('radio', { checked: true });
  const saved = page.getByRole('status').filter({ hasText: /^Saved (on this tablet|in the clinic)/ });
  let last: string | null = null;
  for (let same = 0; same < 5; ) {
    await page.waitForTimeout(150);
    const there = (await saved.count()) > 0 && (await chosen.count()) === 1;
    const now = there ? await chosen.getAttribute('aria-label') : null;
    same = now !== null && now === last ? same + 1 : 0;
    last = now;
  }
  return Number(last);
}

const roads: readonly Fault[] = ['refuse', 'blackhole', 'cut', 'gateway', { delay: 400 }, 'open'];

/** Where the tablet finds itself when it is started again. */
const backOn: readonly Fault[] = ['refuse', 'blackhole', 'gateway', { delay: 1400 }, 'open'];

test(`a browser killed at ${kills} moments loses nothing that was ticked, and doubles nothing`, async () => {
  test.setTimeout(120_000 + kills * 30_000);
  const random = seeded(seedOf('killed'));
  const road = await FaultProxy.open();
  const tablet = new Tablet();
  const { visitId } = await startVisit(email, 'Akku', 'Leer');
  const { token } = await enrolDevice(admin, 'Tablet without a battery');
  await choosePin(email, pin);
  const address = `${road.url}/visits/${visitId}?step=score`;
  try {
    let page = await tablet.start();
    await tablet.context.addCookies([
      {
        name: 'palpate-device',
        value: token,
        url: road.url,
        httpOnly: true,
        sameSite: 'Lax',
        expires: soon(),
      },
    ]);
    await page.goto(address);
    await signInHere(page, email);
    await page.waitForURL(/\/visits\//);
    await workerReady(page);
    // Opened once by the PIN with the clinic's word for it: from now on the tablet can do so by itself.
    await page.getByRole('button', { name: 'Lock and hand over' }).click();
    await typePin(page, name, pin);
    await pick(page, scale, scoreOf(0));
    await inClinic(page);
    await tablet.stop();

    const kept = [0];
    let [first, ticked, tapped] = [0, 0, 0];
    for (let kill = 0; kill <= kills; kill += 1) {
      await road.set(kill === kills ? 'open' : (backOn[random(backOn.length)] ?? 'refuse'));
      page = await tablet.start();
      await backAtWork(page, address);
      const value = await standing(page);
      const found = range(first, tapped).find((one) => scoreOf(one) === value) ?? -1;
      expect(
        found,
        `kill ${kill}: from ${first}, ticked ${ticked}, tapped ${tapped}, shown ${value}`,
      ).toBeGreaterThanOrEqual(ticked);
      kept.push(...range(first + 1, found));
      if (kill === kills) break;

      first = ticked = tapped = found;
      await road.set(roads[random(roads.length)] ?? 'refuse');
      await watch(page, (seen) => {
        ticked = range(ticked, tapped).findLast((one) => scoreOf(one) === seen) ?? ticked;
      });
      const tap = async (one: number) => {
        tapped = one;
        await pick(page, scale, scoreOf(one));
      };
      // The moment is counted from the first touch: a slow machine is killed among touches too, not before them.
      await tap(first + 1);
      const tapping = (async () => {
        for (const one of range(first + 2, first + values - 1)) await tap(one);
      })().catch(() => undefined);
      await page.waitForTimeout(random(900));
      await tablet.kill();
      await tapping;
    }

    await inClinic(page);
    const log = await logOf(email, visitId);
    expect(log.map(({ body }) => (body as { value: number }).value)).toEqual(kept.map(scoreOf));
    expect(kept.length).toBeGreaterThan(kills);
  } catch (error) {
    await tablet.page.screenshot({ path: test.info().outputPath('tablet.png') }).catch(() => undefined);
    throw error;
  } finally {
    await tablet.throwAway();
    await road.close();
  }
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const soon = () => Math.floor(Date.now() / 1000) + 86_400;
