// Asked by bench.ts, a process of its own so that its memory is its own: sheets composed and drawn over and over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import PDFDocument from 'pdfkit';
import { sheetPdf } from '@/db/sheet-pdf';
import { compose } from '@/lib/handout/compose';
import { type HandoutDocument, plainText } from '@/lib/handout/document';
import { amara } from '@/lib/handout/example-visit';
import { languageCodes } from '@/lib/handout/language';
import { reviewedContent } from '@/lib/handout/seed/reviewed';
import { sheetPage } from '@/lib/handout/sheet-font';
import { answerWith } from '../machine/command';
import { median, round } from './rounds';
import type { SheetMeasures } from './sheet-summary';

setFlagsFromString('--expose-gc');
const letGo = runInNewContext('gc') as () => void;
const rounds = 7;
const perRound = 5;
const papers = ['a4', 'letter'] as const;

const files = join('node_modules', '@fontsource', 'atkinson-hyperlegible-next', 'files');
const [regular, bold] = [400, 700].map((weight) =>
  readFileSync(join(files, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`)),
);

await answerWith(async (): Promise<SheetMeasures> => {
  const content = reviewedContent(amara.today);
  const choices = languageCodes.flatMap((language) =>
    papers.map((paper) => ({ language, paper, size: 'standard' as const, off: [], added: [] })),
  );
  const before = process.memoryUsage().rss;
  const documents = choices.map((choice) => compose(amara, choice, content));
  const begun = performance.now();
  const known = [];
  let first = 0;
  for (const document of documents) {
    known.push(await sheetPdf(document));
    first ||= performance.now() - begun;
  }
  const heldBefore = await held();
  const times: SheetMeasures['rounds'] = { compose: [], html: [], pdf: [], floor: [] };
  const each: number[] = [];
  let errors = documents.filter(({ fits }) => fits !== true).length;
  for (let turn = 0; turn < rounds; turn += 1) {
    const own = { compose: [] as number[], html: [] as number[], pdf: [] as number[], floor: [] as number[] };
    for (let step = 0; step < perRound * choices.length; step += 1) {
      const at = (step + turn) % choices.length;
      const [choice, document] = [choices[at], documents[at]];
      if (!choice || !document) continue;
      own.compose.push(await timed(() => compose(amara, choice, content)));
      own.html.push(await timed(() => sheetPage(document, { latin: '', latinExt: '' })));
      let drawn: Buffer | null = null;
      const took = await timed(async () => {
        drawn = await sheetPdf(document);
      });
      own.pdf.push(took);
      each.push(took);
      if (!same(drawn, known[at] ?? null)) errors += 1;
      own.floor.push(await timed(() => barePdf(wordsOf(document))));
    }
    for (const name of ['compose', 'html', 'pdf', 'floor'] as const) times[name].push(median(own[name]));
  }
  const sorted = [...each].sort((a, b) => a - b);
  return {
    sheets: each.length,
    rounds: times,
    p50: round(median(each)),
    p95: round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN),
    first: round(first),
    bytes: Math.max(...known.map((pdf) => pdf?.length ?? 0)),
    peakMb: Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1024 / 1024),
    keptKbEach: round(((await held()) - heldBefore) / 1024 / each.length),
    errors,
  };
});

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one !== null && other !== null && one.equals(other);
}

/** What is in use outside and inside of the heap once nothing is waiting to be let go. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    letGo();
    await sleep(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function wordsOf(document: HandoutDocument): string[] {
  const { title, dateLine, nextVisit, today, feel, toDo, pressure, callUs, help, foot } = document;
  return [
    plainText(title),
    plainText(dateLine),
    plainText(nextVisit.runs),
    ...(today?.spots ?? []).map(({ runs }) => plainText(runs)),
    ...(feel?.passages ?? []).map(({ runs }) => plainText(runs)),
    ...(toDo?.rows ?? []).map(({ lead, runs }) => `${plainText(lead)} ${plainText(runs)}`),
    plainText(pressure?.runs ?? []),
    ...[...callUs.items, ...help.items].map((runs) => plainText(runs)),
    ...foot,
  ];
}

/** The same words in the same two fonts, one below the other: no tags, no map, no lines. */
async function barePdf(lines: readonly string[]): Promise<Buffer> {
  const page = new PDFDocument({ size: 'A4', margin: 30 });
  const parts: Buffer[] = [];
  page.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => page.on('end', resolve));
  for (const [at, line] of lines.entries())
    page
      .font((at % 4 === 0 ? bold : regular) ?? '')
      .fontSize(9)
      .text(line);
  page.end();
  await ended;
  return Buffer.concat(parts);
}
