import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool, tell } from '../machine/command';
import { installFromDebian, isProgram, onPath } from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A Chromium to test with: CHROMIUM_PATH, the system's, Playwright's own, else one installed now. */
export async function findChromium(): Promise<string | null> {
  const present = presentChromium();
  if (present) return present;
  tell('Installing Chromium for the browser tests (once) …');
  installFromDebian('chromium');
  if (!presentChromium())
    await runTool(join('node_modules', '@playwright', 'test', 'cli.js'), ['install', 'chromium']);
  return presentChromium();
}

/** A Chromium that is here already: CHROMIUM_PATH, the system's, or Playwright's own. */
export function presentChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = onPath(NAMES);
  if (found) return found;
  const own = chromium.executablePath();
  return isProgram(own) ? own : null;
}
