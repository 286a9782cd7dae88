import { expect, type Page, test } from '@playwright/test';
import { clockSlack } from '@/lib/domain/op-moment';
import type { Op } from '@/lib/domain/ops';
import { applyOp, emptyFacts } from '@/lib/domain/visit-facts';
import { factsOf, logOf, putHold, startVisit, voidStarted } from './fixtures/ask-clinic';
import { type Fault, FaultProxy } from './fixtures/fault-proxy';
import { email, inClinic, kept, openVisit, pick, seeded, seedOf, shown } from './fixtures/on-tablet';

// The promise: what the tablet ticked is in the clinic, once, in the order it was touched, whatever the road did.

// Hundreds of actions: a recording of each would take longer than the test.
test.use({ actionTimeout: 20_000, trace: 'off' });

test.afterAll(voidStarted);

const touches = Number(process.env.PALPATE_TOUCHES ?? (process.env.PALPATE_PROOFS ? 200 : 80));
const hours = 4;
const measures = [
  ['pain_now', 'Pain now'],
  ['pain_avg_7d', 'Pain on average, last 7 days'],
  ['pain_worst_24h', 'Worst pain, last 24 hours'],
] as const;

/** What one touch must be in the clinic's log. */
type Expected = Readonly<{ kind: Op['kind']; body: Record<string, unknown> }>;

class Therapist {
  readonly expected: Expected[] = [];
  readonly #page: Page;
  readonly #random: (below: number) => number;
  #scores = new Map<string, number | null>();
  #seconds = 45;
  #words = 0;
  #step = 'Score';

  constructor(page: Page, random: (below: number) => number) {
    this.#page = page;
    this.#random = random;
  }

  async touch(): Promise<void> {
    const which = this.#random(10);
    if (which === 0) await this.#write();
    else if (which < 4) await this.#hold();
    else await this.score();
    // The tick: it lies on the tablet or in the clinic, wherever the road leads at this moment.
    await shown(this.#page, /^(Saved (on this tablet|in the clinic)|The clinic has newer entries)/);
  }

  async openAgain(): Promise<void> {
    await this.#page.reload({ waitUntil: 'domcontentloaded' });
    await this.#stillThere();
  }

  /** Until all of it is in the clinic. A page from the tablet that lost an answer says so, and is opened from the clinic. */
  async allSent(): Promise<void> {
    const newest = this.#page.getByRole('button', { name: 'Show it' }).filter({ visible: true });
    const saved = this.#page.getByRole('status').filter({ hasText: 'Saved in the clinic', visible: true });
    await expect(newest.or(saved).first()).toBeVisible({ timeout: 60_000 });
    if (await newest.isVisible()) {
      await newest.click();
      await this.#stillThere();
    }
    await inClinic(this.#page);
  }

  /** The page comes back at the step that was on screen. */
  async #stillThere(): Promise<void> {
    await expect(this.#page.getByRole('main', { name: this.#step })).toBeVisible({ timeout: 30_000 });
  }

  async score(): Promise<void> {
    await this.#go('Score');
    const [measure, label] = measures[this.#random(measures.length)] ?? measures[0];
    const before = this.#scores.get(measure);
    let value: number | null = this.#random(12) || null;
    if (value === 11) value = 0;
    if (value === before) value = before === 3 ? 4 : 3;
    await pick(this.#page, label, value ?? 'Not asked');
    this.#scores.set(measure, value);
    this.expected.push({ kind: 'score.put', body: { measure, value } });
  }

  async #hold(): Promise<void> {
    await this.#go('Treat');
    const card = this.#page.getByRole('article', { name: /^A, / });
    const chosen = card.getByRole('listitem').getByRole('button');
    if ((await chosen.getAttribute('aria-pressed')) !== 'true') await chosen.click();
    const more = this.#seconds < 60 || (this.#seconds < 90 && this.#random(2) === 0);
    this.#seconds += more ? 5 : -5;
    const stepper = this.#page.getByRole('button', { name: `Seconds: ${more ? 'more' : 'less'}` });
    await stepper.click();
    this.expected.push({ kind: 'hold.put', body: { seconds: this.#seconds } });
  }

  async #write(): Promise<void> {
    await this.#go('Score');
    this.#words += 1;
    const text = `It was better on day ${this.#words}.`;
    const field = this.#page.getByLabel('In the client’s own words');
    await field.fill(text);
    await field.blur();
    this.expected.push({ kind: 'text.put', body: { slot: 'quote', text } });
  }

  async #go(step: string): Promise<void> {
    if (this.#step === step) return;
    const steps = this.#page.getByRole('navigation', { name: 'Steps of the visit' });
    await steps.getByRole('button', { name: new RegExp(`\\b${step}\\b`) }).click();
    await expect(this.#page.getByRole('main', { name: step })).toBeVisible();
    this.#step = step;
  }
}

const roads: readonly Fault[] = ['open', 'refuse', 'blackhole', 'cut', 'cut', 'gateway', { delay: 1500 }];

test(`four hours and ${touches} touches over a road that breaks in every way: the clinic has what was ticked`, async ({
  page,
}) => {
  test.setTimeout(300_000);
  const seed = seedOf('four hours');
  const random = seeded(seed);
  const road = await FaultProxy.open();
  const { visitId } = await startVisit(email, 'Vier', 'Stunden');
  await putHold(email, visitId);
  const before = (await logOf(email, visitId)).length;
  // Hours pass for the page's timers, locks and retries; the clinic's clock goes on saying when it is.
  const began = Date.now();
  await page.clock.install({ time: began });
  await openVisit(page, road.url, visitId);

  const therapist = new Therapist(page, random);
  for (let touched = 0; touched < touches; touched += 1) {
    if (random(6) === 0) await road.set(roads[random(roads.length)] ?? 'open');
    // A tablet that is put down, picked up, and shut in between.
    if (touched % 25 === 24) await therapist.openAgain();
    await therapist.touch();
    await page.clock.fastForward((hours * 3_600_000) / touches);
  }
  await road.set('open');
  await therapist.allSent();
  await road.set({ delay: 30_000 });
  await therapist.score();
  await shown(page, /^Saved on this tablet/);
  await inClinic(page);

  const log = await logOf(email, visitId);
  const sent = log.slice(before);
  expect(sent.map(({ kind }) => kind)).toEqual(therapist.expected.map(({ kind }) => kind));
  expect(sent).toMatchObject(therapist.expected);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  const [earliest, latest] = [began - clockSlack, Date.now() + clockSlack];
  const moments = sent.map(({ madeAt }) => Date.parse(madeAt));
  expect(moments.filter((moment) => !(moment >= earliest && moment <= latest))).toEqual([]);
  const facts = (log as unknown as Op[]).reduce(applyOp, emptyFacts);
  expect(await factsOf(email, visitId)).toEqual(facts);
  await expect.poll(async () => (await kept(page)).entries, { timeout: 5000 }).toBe(0);
  expect(road.cuts).toBeGreaterThan(0);
  await road.close();
});
