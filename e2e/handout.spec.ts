import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { alsoStarted, putHomeCare, sheetsOf, startVisit, voidStarted } from './fixtures/ask-clinic';
import { countTaps } from './fixtures/taps';
import { emails, expect, test } from './fixtures/test';

const ilse = emails.ilse;

test.afterAll(voidStarted);

/** A visit of a new client with one point pressed, heat ticked and the point shown; opened on the Handout step. */
async function handoutStep(page: Page, { heatFlag = false } = {}) {
  const visit = await startVisit(ilse, 'Papier', `Bogen ${uuidv7().slice(-6)}`);
  await putHomeCare(ilse, visit.visitId, { heatFlag });
  await page.goto(`/visits/${visit.visitId}?step=handout`);
  await expect(page.getByText('1 page, 12 pt')).toBeVisible();
  return visit;
}

const printButton = (page: Page) => page.getByRole('button', { name: 'Print sheet' });
const row = (page: Page, title: string | RegExp) => page.getByRole('listitem').filter({ hasText: title });

/** Addresses of frames when their page was printed. Nothing may run in the sheet's frame, so it is seen from outside. */
async function watchPrinting(page: Page): Promise<string[]> {
  const printed: string[] = [];
  await page.exposeBinding('palpatePrinted', (_source, address: string) => void printed.push(address));
  await page.addInitScript(() => {
    const tell = window as unknown as { palpatePrinted: (address: string) => void };
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inside: Window | null = own?.get?.call(this);
        if (inside) inside.print = () => tell.palpatePrinted(new URL(this.src).pathname);
        return inside;
      },
    });
  });
  return printed;
}

/** An iPad as its browser tells of itself; what is shared is kept, the first `refusals` times it is refused. */
async function asTablet(page: Page, refusals: number): Promise<() => Promise<string[]>> {
  await page.addInitScript((left: number) => {
    const shared: string[] = [];
    let refuse = left;
    const share = async ({ files }: ShareData) => {
      refuse -= 1;
      if (refuse >= 0) throw new DOMException('The tap was too long ago.', 'NotAllowedError');
      for (const file of files ?? [])
        shared.push(`${file.name} ${file.type} ${(await file.text()).slice(0, 5)}`);
    };
    Object.defineProperties(navigator, {
      userAgent: { value: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15' },
      maxTouchPoints: { value: 5 },
      canShare: { value: () => true },
      share: { value: share },
    });
    Object.assign(window, { palpateShared: shared });
  }, refusals);
  return () => page.evaluate(() => (window as unknown as { palpateShared: string[] }).palpateShared);
}

test('the sheet is in the printer’s dialog in two taps, before signing, after it, and years later', async ({
  page,
  login,
}) => {
  const taps = await countTaps(page);
  const printed = await watchPrinting(page);
  await login('ilse');
  const { visitId, clientId } = await startVisit(ilse, 'Papier', `Bogen ${uuidv7().slice(-6)}`);
  await putHomeCare(ilse, visitId);

  const fromAnotherStep = async () => {
    const before = (await taps.of('therapist')).taps;
    await taps.as('therapist');
    await page
      .getByRole('navigation', { name: 'Steps of the visit' })
      .getByRole('button', { name: /Handout/ })
      .tap();
    await printButton(page).tap();
    await taps.as('apart');
    return (await taps.of('therapist')).taps - before;
  };
  await page.goto(`/visits/${visitId}?step=rescore`);
  expect(await fromAnotherStep()).toBeLessThanOrEqual(2);
  await expect.poll(() => printed.length).toBe(1);

  await page.goto(`/visits/${visitId}?step=sign`);
  await page.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByText(/^Signed (?!on this tablet).* by /).first()).toBeVisible();
  expect(await fromAnotherStep()).toBeLessThanOrEqual(2);
  await expect.poll(() => printed.length).toBe(2);

  await page.goto(`/clients/${clientId}/sheets`);
  await page.getByRole('button', { name: 'Print again' }).tap();
  await expect.poll(() => printed.length).toBe(3);
  const [sheet, ...others] = await sheetsOf(ilse, visitId);
  expect(others).toEqual([]);
  expect(new Set(printed)).toEqual(new Set([`/api/handouts/${sheet?.id}`]));
});

test.describe('with nothing between the page and the clinic', () => {
  test.use({ serviceWorkers: 'block' });

  test('a frozen sheet that is still on its way is printed once it is there, and loaded once', async ({
    page,
    login,
  }) => {
    const printed = await watchPrinting(page);
    await login('ilse');
    const { clientId } = await handoutStep(page);
    await printButton(page).click();
    await expect.poll(() => printed.length).toBe(1);

    let asked = 0;
    await page.route('**/api/handouts/*', async (route) => {
      asked += 1;
      await sleep(1500);
      await route.continue();
    });
    await page.goto(`/clients/${clientId}/sheets`, { waitUntil: 'commit' });
    await expect(page.getByTitle('The sheet as it prints')).toBeAttached();
    await page.getByRole('button', { name: 'Print again' }).tap();
    await expect(page.getByRole('button', { name: 'Print again' })).toBeDisabled();
    await expect.poll(() => printed.length).toBe(2);
    expect(asked).toBe(1);
    await page.getByRole('button', { name: 'Print again' }).tap();
    await expect.poll(() => printed.length).toBe(3);
    expect(asked).toBe(1);
  });
});

test('a sheet in French says which part is in English, and the next one begins in French', async ({
  page,
  login,
}) => {
  await login('ilse');
  const { visitId, clientId } = await handoutStep(page);
  const language = page.getByRole('radiogroup', { name: 'Language of the sheet' });
  await page.getByRole('radio', { name: 'A4' }).check({ force: true });
  await language.getByRole('radio', { name: 'Français' }).check({ force: true });
  // The demo clinic has not read the French of pressing at home.
  await expect(row(page, 'in English')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Texts that wait to be read' })).toContainText('French');
  await printButton(page).click();
  await expect(page.getByText('Frozen, as printed')).toBeVisible();
  const [sheet] = await sheetsOf(ilse, visitId);
  expect(sheet?.language).toBe('fr');
  const html = await (await page.request.get(`/api/handouts/${sheet?.id}`)).text();
  expect(html).toMatch(/<html[^>]* lang="fr"/);
  expect(html).toContain('lang="en"');
  expect(html).not.toContain('Bogen');

  await page.goto(`/visits/${visitId}?step=sign`);
  await page.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByText(/^Signed (?!on this tablet).* by /).first()).toBeVisible();
  await page.goto(`/clients/${clientId}`);
  await page.getByRole('button', { name: /^Start visit 2/ }).click();
  await page.waitForURL(/\/visits\//);
  const second = new URL(page.url()).pathname.split('/')[2] ?? '';
  alsoStarted(ilse, second);
  await page.goto(`/visits/${second}?step=handout`);
  await expect(language.getByRole('radio', { name: 'Français' })).toBeChecked();
});

test('the PDF is the frozen one, byte for byte, and nobody else’s', async ({ page, login }) => {
  await login('ilse');
  const { visitId } = await handoutStep(page);
  const asked = page.context().waitForEvent('request', (request) => /\/pdf$/.test(request.url()));
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  const address = new URL((await asked).url()).pathname;
  const [sheet] = await sheetsOf(ilse, visitId);
  expect(address).toBe(`/api/handouts/${sheet?.id}/pdf`);
  const [once, again] = [await page.request.get(address), await page.request.get(address)];
  const bytes = await once.body();
  expect(bytes.equals(await again.body())).toBe(true);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet?.pdfSha256);
  expect(once.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="aftercare-sheet.pdf"',
    'cache-control': 'no-store',
  });
  const page0 = await (await page.request.get(`/api/handouts/${sheet?.id}`)).body();
  expect(createHash('sha256').update(page0).digest('hex')).toBe(sheet?.sha256);
  for (const stranger of [`/api/handouts/${uuidv7()}`, `/api/handouts/${uuidv7()}/pdf`])
    expect((await page.request.get(stranger)).status()).toBe(404);
});

test('heat is timed by the clock when asked, and leaves the sheet when the record speaks against it', async ({
  page,
  login,
}) => {
  await login('ilse');
  const frame = page.getByTitle('The sheet as it prints');
  await handoutStep(page);
  await page.getByLabel(/^From/).fill('18:00');
  await expect(frame).toHaveAttribute('srcdoc', /18:00/);

  await handoutStep(page, { heatFlag: true });
  await expect(row(page, 'Heat: not for you today')).toBeVisible();
  await expect(page.getByLabel(/^From/)).toHaveCount(0);
  await expect(frame).not.toHaveAttribute('srcdoc', /\bminutes\b/);
});

test('food and drink is off until it is turned on, and never a fourth thing to do', async ({
  page,
  login,
}) => {
  await login('ilse');
  await handoutStep(page);
  const food = page.getByRole('switch', { name: 'Food and drink' });
  await expect(food).not.toBeChecked();
  await expect(food).toBeDisabled();
  await page.getByRole('switch', { name: 'Moving' }).uncheck({ force: true });
  await food.check({ force: true });
  await expect(page.getByText('3 of 3 things to do')).toBeVisible();
  await expect(food).toBeChecked();
});

test('what is changed after a print is in sight before it is printed', async ({ page, login }) => {
  const printed = await watchPrinting(page);
  await login('ilse');
  const { visitId } = await handoutStep(page);
  await printButton(page).click();
  await expect(page.getByText('Frozen, as printed')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sheets of this visit' })).toContainText('Version 1');
  await expect(page.getByText('Frozen, as printed')).toBeVisible();
  await page.getByRole('switch', { name: 'Moving' }).uncheck({ force: true });
  await expect(page.getByText('1 page, 12 pt')).toBeVisible();
  await expect(page.getByTitle('The sheet as it prints')).not.toHaveAttribute('srcdoc', /Move as you/);
  await printButton(page).click();
  await expect.poll(() => printed.length).toBe(2);
  expect(await sheetsOf(ilse, visitId)).toHaveLength(2);
});

test('two taps and a lost answer make one version', async ({ page, login, consoleErrors }) => {
  const printed = await watchPrinting(page);
  await login('ilse');
  const { visitId } = await handoutStep(page);
  const actions = (url: URL) => url.pathname === `/visits/${visitId}`;
  // The clinic freezes the sheet, and its answer never comes.
  await page.route(actions, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await printButton(page).click();
  await expect(page.getByRole('alert').getByText(/cannot be reached/)).toBeVisible();
  await page.unroute(actions);
  consoleErrors.length = 0;
  expect(printed).toEqual([]);
  await printButton(page).dblclick();
  await expect.poll(() => printed.length).toBeGreaterThan(0);
  expect(await sheetsOf(ilse, visitId)).toHaveLength(1);
});

test('an iPad hands the frozen PDF to its own sheet, and asks for the tap again when it was forgotten', async ({
  page,
  login,
}) => {
  const shared = await asTablet(page, 1);
  await login('ilse');
  await handoutStep(page);
  await printButton(page).click();
  await page.getByRole('button', { name: 'Open PDF to print' }).click();
  await expect.poll(shared).toEqual(['aftercare-sheet.pdf application/pdf %PDF-']);
  // Then it goes by one tap.
  await printButton(page).click();
  await expect.poll(async () => (await shared()).length).toBe(2);
});
