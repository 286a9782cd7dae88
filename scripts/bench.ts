// npm run bench: what Palpate costs beside floors that do nothing else, in one run, on a throw-away clinic.
// npm run bench -- chart: only the body chart, in this process. npm run bench -- drawing: only in the browser.
// npm run bench -- year: only the simulated year of plan and calendar. npm run bench -- sheets: only sheets and PDFs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@/db/migrate';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import { openOwnDatabase } from '@/db/supervisor/supervisor';
import { openTemporaryData, removeTemporaryData } from '@/db/supervisor/temporary-data';
import { casesOf } from './bench/cases';
import { chartTable, measureCharts } from './bench/chart-measures';
import { drawingTable, measureDrawing } from './bench/drawing';
import { buildFloorApp, serveBare, serveFloorApp } from './bench/floor-app';
import { interleave } from './bench/load';
import { memoryOf } from './bench/memory';
import { type Measured, report, table, verdict } from './bench/report';
import { type SheetMeasures, sheetBudgets, sheetTable } from './bench/sheet-summary';
import { signIn } from './bench/sign-in';
import type { Scene } from './bench/tape';
import { type YearSummary, yearTable } from './bench/year-summary';
import { appEnv, scriptEnv } from './machine/app-env';
import { buildWhenChanged } from './machine/build';
import { askScript, beforeExit, explain, root, runCommand, tell } from './machine/command';
import { provideDemoClinic } from './machine/demo-clinic';
import { findFreePort, urlOf } from './machine/settings';
import { serve } from './machine/web-server';

const rounds = 7;
const settleMs = 3000;

await runCommand(async () => {
  for (const name of Object.keys(process.env))
    if (/^(DATABASE_|PALPATE_DEMO)/.test(name)) delete process.env[name];
  // Needs no clinic, and runs first: nothing of ours is busy beside it yet.
  const only = process.argv[2];
  if (only === 'sheets') {
    const sheets = await measureSheets();
    tell([sheetTable(sheets), '', ...sheetBudgets(sheets).map(verdict)].join('\n'));
    return sheets.errors === 0 ? 0 : 1;
  }
  if (only !== 'drawing') tell('The body chart …');
  const chart = measureCharts(only === 'drawing' ? 1 : rounds);
  if (only === 'chart') {
    tell([chartTable(chart), '', ...chart.budgets.map(verdict)].join('\n'));
    return chart.errors === 0 ? 0 : 1;
  }
  const directory = openTemporaryData();
  beforeExit(async () => removeTemporaryData(directory));
  const port = await findFreePort();
  const url = urlOf(port);
  if (only === 'year') {
    const database = await openOwnDatabase(directory, { onLost: explain });
    beforeExit(() => database.close());
    await migrate(database.ownerUrl);
    const year = await simulateYear(scriptEnv(directory, database, url));
    tell(yearTable(year));
    return year.broken.length === 0 ? 0 : 1;
  }
  tell('A clinic to measure …');
  const login = await fillClinic(directory, url);
  await buildWhenChanged();
  if (only !== 'drawing') tell('The floors …');
  const floorFolder = only === 'drawing' ? '' : await buildFloorApp();

  // From here as `npm start` does it on a clinic that exists and an app that is built.
  const begun = performance.now();
  const database = await openOwnDatabase(directory, { onLost: explain });
  beforeExit(() => database.close());
  await migrate(database.ownerUrl);
  await serve('start', port, appEnv(directory, database, url));
  const startSeconds = (performance.now() - begun) / 1000;

  const token = await signIn(url, login, directory.secrets.demoPassword);
  await sleep(settleMs);
  const memoryMb = memoryOf(process.pid, database.server.pid);
  const scene = (await askScript(join('scripts', 'bench', 'scene.ts'), {
    ...scriptEnv(directory, database, url),
    BENCH_TOKEN: token,
  })) as Scene;
  tell('Drawing in a browser …');
  const drawing = await measureDrawing({ url, token, visitId: scene.drawVisitId, staffId: scene.staffId });
  if (only === 'drawing') {
    if (drawing) tell([drawingTable(drawing), '', ...drawing.budgets.map(verdict)].join('\n'));
    return drawing?.errors === 0 ? 0 : 1;
  }
  const note = join(directory.path, 'scene.json');
  writeFileSync(note, JSON.stringify(scene));
  const tapes = join(directory.path, 'tapes.json');
  writeFileSync(tapes, JSON.stringify(scene.tapes));
  const own = new URL(database.appUrl);
  own.searchParams.set('options', `-c app.clinic_id=${scene.clinicId}`);
  const env = { FLOOR_DATABASE_URL: own.toString(), FLOOR_TAPES: tapes, FLOOR_SCENE: note };
  const [floor, bare] = [await serveFloorApp(floorFolder, env), await serveBare(env)];
  const cases = casesOf({
    product: url,
    floor: floor.url,
    bare: bare.url,
    cookie: `palpate-login=${token}`,
    scene,
  });
  const rows = await interleave(cases, rounds, tell);
  const sheets = await measureSheets();
  const year = await simulateYear(scriptEnv(directory, database, url));
  const measured: Measured = { rows, scene, startSeconds, memoryMb, chart, drawing, sheets, year };
  const result = report(measured, {
    at: new Date().toISOString(),
    node: process.version,
    machine: { cores: availableParallelism(), platform: process.platform },
  });
  mkdirSync(join(root, 'bench'), { recursive: true });
  writeFileSync(join(root, 'bench', 'latest.json'), `${JSON.stringify(result, null, 2)}\n`);
  tell(table(result));
  return result.errors === 0 && result.budgets.every(({ ok }) => ok !== false) ? 0 : 1;
});

async function measureSheets(): Promise<SheetMeasures> {
  tell('Sheets and their PDFs …');
  return (await askScript(join('scripts', 'bench', 'sheets.ts'), process.env)) as SheetMeasures;
}

async function simulateYear(env: NodeJS.ProcessEnv): Promise<YearSummary> {
  tell('A year of plan and calendar …');
  return (await askScript(join('scripts', 'bench', 'year.ts'), env)) as YearSummary;
}

/** The demo clinic in the throw-away database; returns the e-mail of a therapist. The database is down again after. */
async function fillClinic(directory: DataDirectory, url: string): Promise<string> {
  const database = await openOwnDatabase(directory, { onLost: explain });
  try {
    await migrate(database.ownerUrl);
    const logins = await provideDemoClinic(directory, database, url);
    const therapist = logins.find(({ role }) => role === 'therapist');
    if (!therapist) throw new Error('The demo clinic has no therapist.');
    return therapist.email;
  } finally {
    await database.close();
  }
}
