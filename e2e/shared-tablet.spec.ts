import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import {
  auditOf,
  choosePin,
  enrolDevice,
  factsOf,
  logOf,
  startVisit,
  voidStarted,
} from './fixtures/ask-clinic';
import { FaultProxy } from './fixtures/fault-proxy';
import {
  colleague,
  email,
  inClinic,
  onTablet,
  pick,
  signInHere,
  typePin,
  workerReady,
} from './fixtures/on-tablet';

// The promise: an entry is of the person who made it, whoever is at the tablet when it reaches the clinic.

test.use({ actionTimeout: 20_000 });

test.afterAll(voidStarted);

const admin = 'bronagh@harbour-lane.example';
const wenLi = { name: 'Wen Li Zhao', email, pin: '480213' };
const henrik = { name: 'Henrik Dahl', email: colleague, pin: '775201' };

async function enrolled(context: BrowserContext, url: string, name: string): Promise<string> {
  const { id, token } = await enrolDevice(admin, name);
  await context.addCookies([{ name: 'palpate-device', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  return id;
}

const lock = (page: Page) => page.getByRole('button', { name: 'Lock and hand over' }).first().click();

/** Begins a shift here and opens it once by the PIN, so that the tablet can do so by itself afterwards. */
async function beginShift(page: Page, who: typeof wenLi): Promise<void> {
  await signInHere(page, who.email);
  await page.waitForURL(/\/today$/);
  await lock(page);
  await typePin(page, who.name, who.pin);
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toHaveCount(0);
}

test('what one wrote without the network is theirs when another brings it, and the audit says who did', async ({
  page,
  context,
}) => {
  const road = await FaultProxy.open();
  for (const { email: of, pin } of [wenLi, henrik]) await choosePin(of, pin);
  const { visitId, staffId: wenLiId } = await startVisit(email, 'Geteiltes', 'Brett');
  const { staffId: henrikId } = await startVisit(colleague, 'Anderes', 'Brett');
  const device = await enrolled(context, road.url, 'Shared tablet');
  await page.goto(`${road.url}/today`);
  await beginShift(page, henrik);
  await lock(page);
  await page
    .getByRole('button', { name: 'Someone else' })
    .click()
    .catch(() => undefined);
  await page.getByRole('button', { name: 'Sign in with e-mail' }).click();
  await beginShift(page, wenLi);
  await page.goto(`${road.url}/visits/${visitId}?step=score`);
  await workerReady(page);
  await pick(page, 'Pain now', 6);
  await inClinic(page);

  await road.set('refuse');
  await pick(page, 'Pain now', 2);
  await pick(page, 'Pain on average, last 7 days', 3);
  await onTablet(page);
  await lock(page);
  await typePin(page, henrik.name, henrik.pin);
  // The page of another person is a new one, and asks for itself.
  await expect(page.getByText('Your PIN opens what this tablet keeps.')).toBeVisible();
  await typePin(page, henrik.name, henrik.pin);
  await expect(page.getByText('The clinic cannot be reached.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toHaveCount(0);
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await road.set('open');

  await expect.poll(async () => (await logOf(email, visitId)).length, { timeout: 60_000 }).toBe(3);
  const log = await logOf(email, visitId);
  expect(log.map((each) => each.staffId)).toEqual([wenLiId, wenLiId, wenLiId]);
  expect(log.map((each) => each.sentByStaffId)).toEqual([null, henrikId, henrikId]);
  expect((await factsOf(email, visitId)).scores).toEqual({ pain_now: 2, pain_avg_7d: 3 });
  const told = (await auditOf(email, visitId)).filter(({ action }) => action === 'visit.ops').at(-1);
  expect(told).toMatchObject({ staffId: wenLiId, facts: { sent_by: henrikId, 'score.put': 2 } });
  expect(told?.facts.sent_login).toEqual(expect.any(String));
  expect(told?.facts.sent_device).toBe(device);
  await road.close();
});
