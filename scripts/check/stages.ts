import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrate } from '@/db/migrate';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import { type DatabaseUrls, type OwnDatabase, openOwnDatabase } from '@/db/supervisor/supervisor';
import { openTemporaryData, removeTemporaryData } from '@/db/supervisor/temporary-data';
import { appEnv } from '../machine/app-env';
import { buildWhenChanged, NEXT } from '../machine/build';
import { beforeExit, explain, runTool } from '../machine/command';
import { provideDemoClinic } from '../machine/demo-clinic';
import { thisMachine } from '../machine/network';
import { authorityFile, keepAddress } from '../machine/own-tls';
import { serveClinic } from '../machine/serve-clinic';
import { findFreePort, urlOf } from '../machine/settings';
import { serve } from '../machine/web-server';
import { findChromium } from './chromium';
import { providePoppler } from './poppler';
import { oneCheck, type Tally, tallyPlaywright, tallyVitest } from './tally';

const BIOME = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const TSC = join('node_modules', 'typescript', 'bin', 'tsc');
const VITEST = join('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = join('node_modules', '@playwright', 'test', 'cli.js');

/** A throw-away cluster in a temporary folder, shared by the stages of one run. */
export class Bench {
  private opened: Promise<{ directory: DataDirectory; database: OwnDatabase }> | null = null;

  open(): Promise<{ directory: DataDirectory; database: OwnDatabase }> {
    this.opened ??= this.make();
    return this.opened;
  }

  private async make() {
    const directory = openTemporaryData();
    beforeExit(async () => removeTemporaryData(directory));
    const database = await openOwnDatabase(directory, { onLost: explain });
    beforeExit(() => database.close());
    await migrate(database.ownerUrl);
    return { directory, database };
  }
}

export type Stage = (bench: Bench, filter: string[]) => Promise<Tally>;

export const STAGES: Record<string, Stage> = { lint, types, unit, data, e2e };

async function lint(): Promise<Tally> {
  return oneCheck(await runTool(BIOME, ['check', '.'], { env: plainEnv() }));
}

async function types(): Promise<Tally> {
  const generated = await runTool(NEXT, ['typegen'], { env: plainEnv() });
  return oneCheck(generated || (await runTool(TSC, ['--noEmit'], { env: plainEnv() })));
}

async function unit(_bench: Bench, filter: string[]): Promise<Tally> {
  providePoppler();
  return vitest('unit', filter, plainEnv());
}

async function data(bench: Bench, filter: string[]): Promise<Tally> {
  const { directory, database } = await bench.open();
  return vitest('data', filter, testEnv(directory, database, urlOf(4700)));
}

async function e2e(bench: Bench, filter: string[]): Promise<Tally> {
  const chromium = await findChromium();
  const { directory, database } = await bench.open();
  const urls = await database.createDatabase('palpate_demo');
  await migrate(urls.ownerUrl);
  const port = await findFreePort();
  const [logins] = [await provideDemoClinic(directory, urls, urlOf(port)), await buildWhenChanged()];
  const { url } = await serve('start', port, appEnv(directory, urls, urlOf(port)));
  const secure = await serveTablets(directory, urls);
  const report = join(directory.path, 'playwright.json');
  const code = await runTool(PLAYWRIGHT, ['test', '--reporter=list,json', ...filter], {
    env: {
      ...testEnv(directory, urls, url),
      PALPATE_BASE_URL: url,
      PALPATE_TLS_URL: secure,
      PALPATE_TLS_FOLDER: dirname(authorityFile(directory.path)),
      PALPATE_DEMO_LOGINS: JSON.stringify(logins),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    },
  });
  return tallyPlaywright(readReport(report), code);
}

/** The same clinic once more, as `npm run tls` and `npm start` serve it to tablets. */
async function serveTablets(directory: DataDirectory, urls: DatabaseUrls): Promise<string> {
  const [host, port] = ['127.0.0.1', await findFreePort()];
  const address = { origin: `https://${host}:${port}`, host, port };
  await keepAddress(directory.path, address, thisMachine(), new Date());
  await serveClinic({ directory, urls, reach: { kind: 'tls', ...address } });
  return address.origin;
}

async function vitest(project: string, filter: string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-report-'));
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await runTool(VITEST, ['run', '--project', project, ...reporters, ...filter], { env });
    return tallyVitest(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** What a person set for a real clinic must not steer the tests. */
function plainEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(DATABASE_|NEXTAUTH_|APP_ORIGIN$|HOST$|TRUST_PROXY$|NODE_ENV$|NODE_OPTIONS$|PALPATE_(?!(POSTGRES_BIN|PROOFS|KILLS|SEED|TOUCHES)$))/.test(
        name,
      ),
  );
  return { NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', ...Object.fromEntries(kept) };
}

function testEnv(directory: DataDirectory, urls: DatabaseUrls, origin: string): NodeJS.ProcessEnv {
  return {
    ...plainEnv(),
    PALPATE_TEST_OWNER_URL: urls.ownerUrl,
    PALPATE_TEST_APP_URL: urls.appUrl,
    PALPATE_OWNER_DATABASE_URL: urls.ownerUrl,
    PALPATE_APP_DATABASE_URL: urls.appUrl,
    NEXTAUTH_SECRET: directory.secrets.authSecret,
    NEXTAUTH_URL: origin,
    APP_ORIGIN: origin,
    PALPATE_PEPPER: directory.secrets.pepper,
    PALPATE_OUTBOX_KEY: directory.secrets.outboxKey,
    PALPATE_DEMO: '1',
    PALPATE_DEMO_PASSWORD: directory.secrets.demoPassword,
  };
}
