// The body chart in a browser, on the built app: frames while a line grows, and a tap until its pin is seen.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { lateralityAt } from '@/lib/body/geometry';
import { findChromium } from '../check/chromium';
import { root } from '../machine/command';
import { seeded, strokesOnBody } from './chart-scene';
import { type Budget, limit, median, round } from './rounds';
import { slowAnswers } from './slow-answers';

type Given = { url: string; token: string; visitId: string; staffId: string };

export type Drawing = {
  /** Milliseconds between frames: of the page at rest, and while lines are drawn over 300 marks. */
  idle: Spread;
  drawn: Spread;
  /** Milliseconds from touch to pin, by marks on the chart; `worked` is what the page's own thread computed for it. */
  taps: { marks: number; p50: number; worked: number; times: number[] }[];
  /** The same touches on a machine four times slower, as the browser counts interactions. */
  throttled: { p75: number; times: number[] };
  /** The same for what is answered and opened by taps beside the chart. */
  answers: { p75: number; times: Record<string, number[]> };
  budgets: Budget[];
  errors: number;
};
type Spread = { frames: number; p50: number; p95: number; worst: number };

const sizes = [10, 100, 300] as const;
const tapsEach = 15;
const lines = 6;
const seed = 20_261_122;

/** Null where no browser can be had. */
export async function measureDrawing(given: Given): Promise<Drawing | null> {
  const executablePath = await findChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, hasTouch: true });
    await context.addCookies([{ name: 'palpate-login', value: given.token, url: given.url }]);
    await context.addInitScript({ path: join(root, 'scripts', 'bench', 'page-meter.js') });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const marks = marksOf(Math.max(...sizes));
    const taps: Drawing['taps'] = [];
    let there = 0;
    for (const size of sizes) {
      await put(given, marks.slice(there, size));
      there = size;
      await openChart(page, given);
      const all = await tapTimes(page, cdp, tapsEach);
      const times = all.map(({ time }) => round(time));
      const worked = round(median(all.map((each) => each.worked)));
      taps.push({ marks: size, p50: round(median(times)), worked, times });
    }
    const throttled = await slowTaps(page, cdp);
    const asked = await slowAnswers(page, cdp, await freePlaces(page, 4));
    const answers = { p75: share(Object.values(asked).flat(), 0.75), times: asked };
    const idle = spread(await framesDuring(page, () => sleep(2000)));
    const drawn = spread(await framesDuring(page, () => drawLines(page)));
    const made = await saved(page, there + lines);
    return verdicts({ taps, throttled, answers, idle, drawn, errors: made ? 0 : 1 });
  } finally {
    await browser.close();
  }
}

/** Two of three are scribbles of 40 points, the rest spots; front and back, where all of them are on screen. */
function marksOf(count: number): object[] {
  const random = seeded(seed);
  return strokesOnBody(count * 8, seed)
    .filter(({ view }) => view === 'front' || view === 'back')
    .slice(0, count)
    .map(({ stroke, ...mark }) => {
      const spot = random() < 1 / 3;
      return {
        ...mark,
        markId: uuidv7(),
        kind: spot ? 'pin' : 'stroke',
        side: lateralityAt(mark.view, mark.x),
        stroke: spot ? [] : stroke,
        penWidth: spot ? null : mark.penWidth,
      };
    });
}

async function put({ url, token, visitId, staffId }: Given, marks: readonly object[]): Promise<void> {
  for (let from = 0; from < marks.length; from += 100) {
    const ops = marks.slice(from, from + 100).map((body) => ({
      v: 1,
      id: uuidv7(),
      visitId,
      staffId,
      madeAt: new Date().toISOString(),
      kind: 'mark.put',
      body,
    }));
    const answer = await fetch(`${url}/api/v1/ops`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie: `palpate-login=${token}` },
      body: JSON.stringify({ ops }),
    });
    const { results } = (await answer.json()) as { results: { state: string; message?: string }[] };
    const refused = results.find(({ state }) => state !== 'applied');
    if (refused) throw new Error(`The clinic did not take a mark: ${refused.message ?? refused.state}`);
  }
}

const back = (page: Page) => page.getByRole('application', { name: 'Back of the body' });

async function openChart(page: Page, { url, visitId }: Given): Promise<void> {
  await page.goto(`${url}/visits/${visitId}?step=mark`);
  await back(page).waitFor();
  await page.waitForLoadState('networkidle');
  await sleep(500);
}

/** Places on the back of the trunk and the thighs, by share of the panel, where no pin lies. */
async function freePlaces(page: Page, count: number): Promise<{ x: number; y: number }[]> {
  const box = await back(page).boundingBox();
  if (!box) throw new Error('The chart is not on screen.');
  const found: { x: number; y: number }[] = [];
  for (let step = 0; found.length < count && step < 400; step += 1) {
    const [across, down] = [(step * 0.618) % 1, (step * 0.414) % 1];
    const side = step % 2 === 0 ? 1 : -1;
    const top = step % 4 < 2 ? 0.215 : 0.6;
    const x = Math.round(box.x + box.width / 2 + side * box.height * (0.03 + 0.03 * across));
    const y = Math.round(box.y + box.height * (top + 0.06 * down));
    if (await page.evaluate<boolean>(`meter.isBody(${x}, ${y})`)) found.push({ x, y });
  }
  return found;
}

type Tap = { time: number; worked: number };

/** Every tap is taken back, so that each meets the same chart. */
async function tapTimes(page: Page, cdp: CDPSession, count: number): Promise<Tap[]> {
  const taps: Tap[] = [];
  for (const { x, y } of await freePlaces(page, count + 2)) {
    const before = await threadMs(cdp);
    const seen = page.evaluate<number | null>('meter.tap()');
    await page.touchscreen.tap(x, y);
    const time = await seen;
    if (time !== null) taps.push({ time, worked: (await threadMs(cdp)) - before });
    await page.keyboard.press('Control+z');
    await sleep(150);
  }
  if (taps.length < count) throw new Error(`Only ${taps.length} of ${count} taps made a pin.`);
  // The first two warm the page up.
  return taps.slice(-count);
}

/** Milliseconds the page's thread has computed so far; waiting for the processor is not in it. */
async function threadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function slowTaps(page: Page, cdp: CDPSession): Promise<Drawing['throttled']> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const places = await freePlaces(page, tapsEach);
  await page.evaluate('meter.forget()');
  for (const { x, y } of places) {
    await page.touchscreen.tap(x, y);
    await sleep(600);
  }
  const times = await page.evaluate<number[]>('meter.interactions()');
  for (const _ of places) await page.keyboard.press('Control+z');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await sleep(1500);
  return { p75: share(times, 0.75), times };
}

async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate('meter.startFrames()');
  await work();
  return page.evaluate<number[]>('meter.stopFrames()');
}

/** Lines of two seconds, to and fro over the thighs, as a finger fills in an area; each ends as a stored mark. */
async function drawLines(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  const box = await back(page).boundingBox();
  if (!box) throw new Error('The chart is not on screen.');
  for (let line = 0; line < lines; line += 1) {
    const middle = box.x + box.width / 2 + (line % 2 === 0 ? 1 : -1) * box.height * 0.055;
    const top = box.y + box.height * (0.58 + 0.02 * line);
    await page.mouse.move(middle, top);
    await page.mouse.down();
    for (let step = 1; step <= 150; step += 1) {
      await page.mouse.move(middle + Math.sin(step / 4) * 22, top + step * 0.3);
      await sleep(8);
    }
    await page.mouse.up();
    await sleep(250);
  }
}

/** Whether every line became a mark: a smooth frame that draws nothing counts for nothing. */
async function saved(page: Page, marks: number): Promise<boolean> {
  await page.getByRole('button', { name: 'List', exact: true }).click();
  const rows = page.getByRole('table', { name: 'Client’s pain' }).getByRole('row');
  return (await rows.count()) === marks + 1;
}

/** The value below which this share of a list lies. */
export function share(list: readonly number[], part: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN);
}

const spread = (frames: readonly number[]): Spread => ({
  frames: frames.length,
  p50: round(median(frames)),
  p95: share(frames, 0.95),
  worst: round(Math.max(...frames)),
});

/** Late frames on a page at rest, or a page that waits longer than it works, measure the machine: no verdict. */
function verdicts(measured: Omit<Drawing, 'budgets'>): Drawing {
  const { taps, throttled, answers, idle, drawn } = measured;
  const ms = (id: string, what: string, budget: number) => ({ id, what, budget, unit: 'ms' });
  const restless = idle.p95 > 20;
  const busy = restless || taps.some(({ p50, worked }) => worked < p50 / 2);
  const judged = (given: ReturnType<typeof ms>, value: number, waited: boolean): Budget => {
    const { ok, ...said } = limit(given, value);
    return ok || !waited ? { ...said, ok } : { ...said, ok: null, why: 'the page waited for the processor' };
  };
  const budgets = [
    judged(ms('P8.frame', 'frame while drawing over 300 marks, p95', 25), drawn.p95, busy),
    ...taps.map(({ marks, p50, worked }) =>
      judged(
        ms('P8.tap', `tap until the pin is seen, ${marks} marks`, 50),
        p50,
        restless || worked < p50 / 2,
      ),
    ),
    judged(
      ms('P8.slow', 'tap on a machine 4 times slower, p75', 200),
      throttled.p75,
      taps.every(({ worked }) => worked * 4 < throttled.p75 / 2),
    ),
    judged(ms('P8.answer', 'answers and steps on a machine 4 times slower, p75', 200), answers.p75, restless),
  ];
  return { ...measured, budgets };
}

/** The same as text. */
export function drawingTable({ idle, drawn, taps, throttled, answers }: Drawing): string {
  const frames = (name: string, { p50, p95, worst, frames: count }: Spread) =>
    `${name.padEnd(34)} ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(1)} (${count} frames)`;
  return [
    'Body chart, in the browser',
    frames('frames at rest', idle),
    frames('frames while drawing, 300 marks', drawn),
    ...taps.map(
      ({ marks, p50, worked, times }) =>
        `${`tap until its pin is seen, ${marks} marks`.padEnd(34)} ${p50.toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)}, of which the page worked ${worked}`,
    ),
    `${'tap, 4 times slower, 300 marks'.padEnd(34)} p75 ${throttled.p75} ms, worst ${Math.max(...throttled.times)}`,
    ...Object.entries(answers.times).map(
      ([name, times]) =>
        `${`${name}, 4 times slower`.padEnd(34)} p75 ${share(times, 0.75)} ms, worst ${Math.max(...times)}`,
    ),
  ].join('\n');
}
