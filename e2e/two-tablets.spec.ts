import { expect, type Page, test } from '@playwright/test';
import { factsOf, logOf, startVisit, voidStarted } from './fixtures/ask-clinic';
import { FaultProxy } from './fixtures/fault-proxy';
import { email, inClinic, onTablet, openVisit, pick, picked, shown } from './fixtures/on-tablet';

// The promise: two tablets in one visit lose nothing of each other.

test.use({ actionTimeout: 20_000 });

test.afterAll(voidStarted);

test('two tablets in one visit: each object is the last one said, and of two texts both stay', async ({
  browser,
}) => {
  const road = await FaultProxy.open();
  const { visitId, staffId } = await startVisit(email, 'Zwei', 'Tafeln');
  const pages = [];
  for (const _ of [1, 2]) {
    const page = await (await browser.newContext()).newPage();
    await openVisit(page, road.url, visitId);
    pages.push(page);
  }
  const [one, two] = pages as [Page, Page];
  await road.set('refuse');
  const words = 'In the client’s own words';
  await pick(one, 'Pain now', 5);
  await one.getByLabel(words).fill('The neck is better.');
  await one.getByLabel(words).blur();
  await pick(two, 'Pain on average, last 7 days', 7);
  await two.getByLabel(words).fill('The shoulder is not.');
  await two.getByLabel(words).blur();
  for (const page of pages) await onTablet(page);
  await road.set('open');
  for (const page of pages) await inClinic(page);

  const facts = await factsOf(email, visitId);
  expect(facts.scores).toEqual({ pain_now: 5, pain_avg_7d: 7 });
  expect(facts.texts.quote?.text.split('\n').sort()).toEqual(['The neck is better.', 'The shoulder is not.']);
  const told = pages.map((page) => page.getByText('Someone else wrote here too.'));
  await expect.poll(async () => (await told[0]?.count()) || (await told[1]?.count())).toBeTruthy();
  expect(new Set((await logOf(email, visitId)).map((each) => each.staffId))).toEqual(new Set([staffId]));
  await one.reload();
  await picked(one, 'Pain now', 5);
  await picked(one, 'Pain on average, last 7 days', 7);
  await shown(one, 'Saved in the clinic');
  for (const page of pages) await page.context().close();
  await road.close();
});

test('what another tablet entered comes into the open page: it stays at its step and is not opened anew', async ({
  browser,
}) => {
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Zwei', 'Schritte');
  const [one, two] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  const step = (name: string) => one.getByRole('main', { name });
  await openVisit(one, road.url, visitId, 'mark');
  await openVisit(two, road.url, visitId);
  await pick(two, 'Pain on average, last 7 days', 7);
  await inClinic(two);
  const opened = await one.evaluate(() => performance.timeOrigin);
  const steps = one.getByRole('navigation', { name: 'Steps of the visit' });
  await steps.getByRole('button', { name: /\bTreat\b/ }).click();
  await expect(step('Treat')).toBeVisible();
  await steps.getByRole('button', { name: /\bScore\b/ }).click();
  await expect(step('Score')).toBeVisible();
  await pick(one, 'Pain now', 5);
  await picked(one, 'Pain on average, last 7 days', 7);
  await inClinic(one);
  await expect(step('Score')).toBeVisible();
  await expect(one).toHaveURL(/step=score/);
  expect(await one.evaluate(() => performance.timeOrigin)).toBe(opened);
  await one.reload();
  await expect(step('Score')).toBeVisible();
  for (const page of [one, two]) await page.context().close();
  await road.close();
});
