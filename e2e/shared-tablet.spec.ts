import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import {
  auditOf,
  choosePin,
  enrolDevice,
  factsOf,
  logOf,
  noteOf,
  revokeDevice,
  startVisit,
  voidStarted,
} from './fixtures/ask-clinic';
import { FaultProxy } from './fixtures/fault-proxy';
import {
  colleague,
  email,
  inClinic,
  kept,
  onTablet,
  pick,
  picked,
  signInHere,
  typePin,
  workerReady,
} from './fixtures/on-tablet';

// The promise: an entry is of the person who made it, whoever is at the tablet when it reaches the clinic; and a PIN
// is typed once, with the clinic or without it.

test.use({ actionTimeout: 20_000 });
// Several people, a locked screen and a broken road: twice the time of another journey on a busy machine.
test.describe.configure({ timeout: 240_000 });

test.afterAll(voidStarted);

const admin = 'bronagh@harbour-lane.example';
const wenLi = { name: 'Wen Li Zhao', email, pin: '480213' };
const henrik = { name: 'Henrik Dahl', email: colleague, pin: '775201' };

async function enrolled(context: BrowserContext, url: string, name: string): Promise<string> {
  const { id, token } = await enrolDevice(admin, name);
  await context.addCookies([{ name: 'palpate-device', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  return id;
}

const door = (page: Page) => page.getByRole('heading', { name: 'Who is working?' });

/** One tap, and nothing of the record is left in the document. */
async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock and hand over' }).first().click();
  await expect(door(page)).toBeVisible();
}

/** Begins a shift here and opens it once by the PIN, so that the tablet can do so by itself afterwards. */
async function beginShift(page: Page, who: typeof wenLi): Promise<void> {
  await signInHere(page, who.email);
  // The lock is there again once the person's own page is.
  await lock(page);
  await typePin(page, who.name, who.pin);
  await expect(door(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await workerReady(page);
}

/** From the tiles to the way with e-mail and password. */
async function signInInstead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with e-mail' }).click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
}

const step = (page: Page, word: string) =>
  page
    .getByRole('navigation', { name: 'Steps of the visit' })
    .getByRole('button', { name: new RegExp(`\\b${word}\\b`) })
    .click();

test('what one wrote and signed without the network is theirs when another brings it, and the audit says who did', async ({
  page,
  context,
}) => {
  const road = await FaultProxy.open();
  for (const { email: of, pin } of [wenLi, henrik]) await choosePin(of, pin);
  const { visitId, staffId: wenLiId } = await startVisit(email, 'Geteiltes', 'Brett');
  const { visitId: other, staffId: henrikId } = await startVisit(colleague, 'Anderes', 'Brett');
  const device = await enrolled(context, road.url, 'Shared tablet');
  await page.goto(`${road.url}/today`);
  await beginShift(page, henrik);
  await page.goto(`${road.url}/visits/${other}?step=score`);
  await inClinic(page);
  await lock(page);
  await signInInstead(page);
  await beginShift(page, wenLi);
  await page.goto(`${road.url}/visits/${visitId}?step=score`);
  await workerReady(page);
  await pick(page, 'Pain now', 6);
  await inClinic(page);

  await road.set('refuse');
  await pick(page, 'Pain now', 2);
  await pick(page, 'Pain on average, last 7 days', 3);
  await onTablet(page);
  await step(page, 'Sign');
  await page.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByRole('group', { name: 'Your PIN' })).toBeVisible();
  await page.keyboard.type(wenLi.pin);
  await expect(page.getByText('Signed on this tablet').first()).toBeVisible();
  await lock(page);

  // One PIN: the page that comes next does not ask again, nor does the one after it.
  await typePin(page, henrik.name, henrik.pin);
  await expect(page.getByText('The clinic cannot be reached.').first()).toBeVisible();
  await expect(door(page)).toHaveCount(0);
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await page.getByRole('button', { name: /Anderes Brett/ }).click();
  await page.waitForURL(new RegExp(other));
  await step(page, 'Score');
  await pick(page, 'Pain now', 8);
  await onTablet(page);
  await expect(door(page)).toHaveCount(0);
  // What the colleague had open is not to be read by him.
  await page.goto(`${road.url}/visits/${visitId}?step=score`);
  await expect(page.getByText('This page needs the network')).toBeVisible();
  await road.set('open');

  await expect.poll(async () => (await logOf(email, visitId)).length, { timeout: 60_000 }).toBe(4);
  const log = await logOf(email, visitId);
  expect(log.map(({ kind }) => kind)).toEqual(['score.put', 'score.put', 'score.put', 'visit.sign']);
  expect(new Set(log.map((each) => each.staffId))).toEqual(new Set([wenLiId]));
  expect(log.map((each) => each.sentByStaffId)).toEqual([null, henrikId, henrikId, henrikId]);
  expect((await factsOf(email, visitId)).scores).toEqual({ pain_now: 2, pain_avg_7d: 3 });
  expect((await noteOf(email, visitId))?.signedBy).toBe(wenLi.name);
  const audit = await auditOf(email, visitId);
  const told = audit.filter(({ action }) => action === 'visit.ops').at(-1);
  expect(told).toMatchObject({ staffId: wenLiId, facts: { sent_by: henrikId, 'score.put': 2 } });
  expect(told?.facts.sent_login).toEqual(expect.any(String));
  expect(told?.facts.sent_device).toBe(device);
  const signed = audit.find(({ action }) => action === 'note.signed');
  expect(signed).toMatchObject({ staffId: wenLiId, facts: { sent_by: henrikId, sent_device: device } });
  await expect
    .poll(async () => (await factsOf(colleague, other)).scores, { timeout: 60_000 })
    .toEqual({ pain_now: 8 });
  await road.close();
});

test('a locked tablet shows nothing of the record, and one PIN brings it back, with the clinic or without', async ({
  page,
  context,
}) => {
  const road = await FaultProxy.open();
  await choosePin(email, wenLi.pin);
  const { visitId } = await startVisit(email, 'Verborgene', 'Akte');
  await enrolled(context, road.url, 'Tablet that is put down');
  await page.goto(`${road.url}/visits/${visitId}?step=score`);
  await signInHere(page, email);
  await workerReady(page);
  await pick(page, 'Pain now', 7);
  await inClinic(page);
  for (const fault of ['open', 'refuse', 'blackhole'] as const) {
    await road.set(fault);
    await lock(page);
    await expect(page.getByRole('radiogroup')).toHaveCount(0);
    expect(await page.content()).not.toMatch(/Verborgene|Pain now/);
    await typePin(page, wenLi.name, wenLi.pin);
    await expect(door(page)).toHaveCount(0);
    await picked(page, 'Pain now', 7);
  }
  await road.set('open');
  await pick(page, 'Pain now', 1);
  await inClinic(page);
  await expect.poll(async () => (await factsOf(email, visitId)).scores.pain_now).toBe(1);
  await road.close();
});

test('a revoked tablet loses all it keeps at its next contact, and its PIN opens nothing any more', async ({
  page,
  context,
}) => {
  const road = await FaultProxy.open();
  await choosePin(email, wenLi.pin);
  const { visitId, staffId } = await startVisit(email, 'Verlorenes', 'Brett');
  const device = await enrolled(context, road.url, 'Tablet that was lost');
  await page.goto(`${road.url}/today`);
  await beginShift(page, wenLi);
  await page.goto(`${road.url}/visits/${visitId}?step=score`);
  await workerReady(page);
  await pick(page, 'Pain now', 5);
  await inClinic(page);
  await road.set('refuse');
  await pick(page, 'Pain now', 4);
  await onTablet(page);
  expect((await kept(page)).text).toContain(visitId);

  await revokeDevice(admin, device);
  await road.set('open');
  await expect(page.getByText('This tablet was revoked')).toBeVisible({ timeout: 60_000 });
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect(page.getByRole('button', { name: wenLi.name })).toHaveCount(0);
  const answer = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/v1/unlock', { method: 'POST', headers, body })).json();
    },
    JSON.stringify({ staffId, pin: wenLi.pin }),
  );
  expect(answer).toEqual({ state: 'no_device', revoked: true });
  // Nor is there a shell left that could ask.
  await road.set('refuse');
  await expect(page.goto(`${road.url}/today`)).rejects.toThrow();
  expect((await logOf(email, visitId)).map(({ body }) => body)).toEqual([{ measure: 'pain_now', value: 5 }]);
  await road.close();
});
