import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool, tell } from '../machine/command';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A Chromium to test with: CHROMIUM_PATH, the system's, Playwright's own, else one installed now. */
export async function findChromium(): Promise<string | null> {
  const present = lookAround();
  if (present) return present;
  tell('Installing Chromium for the browser tests (once) …');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) installFromDebian();
  if (!lookAround())
    await runTool(join('node_modules', '@playwright', 'test', 'cli.js'), ['install', 'chromium']);
  return lookAround();
}

function lookAround(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  const own = chromium.executablePath();
  return isProgram(own) ? own : null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installFromDebian(): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}
