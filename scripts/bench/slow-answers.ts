import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/**
 * On a machine four times slower a point is placed, asked about, and left for another step and back, time after time;
 * all of it is taken back. Milliseconds of each tap until the next frame, by what was tapped.
 */
export async function slowAnswers(
  page: Page,
  cdp: CDPSession,
  places: readonly { x: number; y: number }[],
): Promise<Record<string, number[]>> {
  const pane = page.getByRole('complementary', { name: 'Selected' });
  const steps = page.getByRole('navigation', { name: 'Steps of the visit' });
  const times: Record<string, number[]> = {};
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const { x, y } of places) {
    await page.touchscreen.tap(x, y);
    await pane.getByRole('radio', { name: '4', exact: true }).waitFor();
    await sleep(600);
    const touches = [
      ['felt', pane.getByRole('radio', { name: '4', exact: true })],
      ['state', pane.getByRole('radio', { name: /^Active/ })],
      ['pressure', pane.getByRole('radio', { name: 'Medium', exact: true })],
      ['to Treat', steps.getByRole('button', { name: /Treat/ })],
      ['to Mark', steps.getByRole('button', { name: /Mark/ })],
    ] as const;
    for (const [name, control] of touches) {
      await page.evaluate('meter.forget()');
      await control.tap();
      await sleep(900);
      const all = await page.evaluate<number[]>('meter.interactions()');
      times[name] = [...(times[name] ?? []), Math.max(0, ...all)];
    }
    for (let touch = 0; touch < 4; touch += 1) await page.keyboard.press('Control+z');
    await sleep(600);
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await sleep(1500);
  return times;
}
