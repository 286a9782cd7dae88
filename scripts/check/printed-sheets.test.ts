import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetPdf } from '@/db/sheet-pdf';
import { compose } from '@/lib/handout/compose';
import { type HandoutDocument, type Paper, type PrintSize, plainText } from '@/lib/handout/document';
import { amara } from '@/lib/handout/example-visit';
import type { HandoutFactsInput } from '@/lib/handout/facts';
import { type Language, languageCodes } from '@/lib/handout/language';
import { reviewedContent } from '@/lib/handout/seed/reviewed';
import { onPath } from './debian';

// What other programs make of the stored PDF: poppler reads pages, tags, fonts and words, and prints it in pixels.

const poppler = onPath(['pdftotext']) !== null;
const why = poppler ? '' : ' (not run: poppler is not installed here, "apt-get install poppler-utils")';
const proven = test.runIf(poppler || process.env.PALPATE_PROOFS === '1');

const content = reviewedContent(amara.today);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'palpate-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

type Wish = { language: Language; paper: Paper; size?: PrintSize; facts?: Partial<HandoutFactsInput> };

async function sheetOf({ language, paper, size = 'standard', facts = {} }: Wish) {
  const document = compose({ ...amara, ...facts }, { language, paper, size, off: [], added: [] }, content);
  const pdf = await sheetPdf(document);
  if (!pdf) throw new Error('This sheet has no PDF.');
  const file = join(folder, `${language}-${paper}-${size}-${Object.keys(facts).join('-')}.pdf`);
  writeFileSync(file, pdf);
  return { document, file };
}

const infoOf = (file: string) =>
  Object.fromEntries(
    run('pdfinfo', file)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** Letters and figures only: where a line breaks is the layout's business. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Headings and first words of each part, in the order a person reads the page. */
function landmarks(document: HandoutDocument): string[] {
  const { title, nextVisit, today, feel, toDo, pressure, callUs, help, foot } = document;
  return [
    plainText(title),
    plainText(nextVisit.heading),
    plainText(nextVisit.headline),
    today?.heading,
    ...(today?.spots ?? []).map(({ runs }) => plainText(runs)),
    feel?.heading,
    toDo?.heading,
    ...(toDo?.rows ?? []).map(({ lead }) => plainText(lead)),
    plainText(pressure?.heading ?? []),
    plainText(callUs.heading),
    ...callUs.items.map(plainText),
    plainText(help.heading),
    ...help.items.map(plainText),
    ...foot,
  ].filter((words): words is string => Boolean(words));
}

const everyKind = languageCodes.flatMap((language) =>
  (['a4', 'letter'] as const).map((paper) => ({ language, paper })),
);

describe.each(everyKind)('the PDF of a sheet in $language on $paper', (kind) => {
  proven(`is one tagged page of its paper, titled without a name${why}`, async () => {
    const { file } = await sheetOf(kind);
    const info = infoOf(file);
    expect(info.Pages).toBe('1');
    expect(info.Tagged).toBe('yes');
    expect(info['Page size']).toMatch(kind.paper === 'a4' ? /^595\.\d+ x 841\.\d+/ : /^612 x 792/);
    expect(info.Encrypted).toBe('no');
    expect(run('pdfinfo', file)).not.toContain(amara.firstName);
  });

  proven(`carries its typeface in it${why}`, async () => {
    const { file } = await sheetOf(kind);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/AtkinsonHyperlegible.*\byes yes yes\b/);
  });

  proven(`is read in the order of the page, in content and in tags${why}`, async () => {
    const { document, file } = await sheetOf(kind);
    for (const words of [run('pdftotext', '-raw', file, '-'), run('pdfinfo', '-struct-text', file)]) {
      const read = bare(words);
      let from = 0;
      for (const landmark of landmarks(document)) {
        const at = read.indexOf(bare(landmark), from);
        expect(at, `"${landmark}" after what comes before it`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
  });

  proven(`has headings, lists, a table and pictures with words instead${why}`, async () => {
    const { document, file } = await sheetOf(kind);
    const tree = run('pdfinfo', '-struct', file);
    for (const tag of ['Document', 'H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure']) {
      expect(tree).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    }
    const alts = document.map?.pictures.map(({ alt }) => alt) ?? [];
    expect(alts.length).toBeGreaterThan(1);
    expect(readFileSync(file).includes(`/Lang (${kind.language}`)).toBe(true);
  });

  proven(`leaves 5 mm at each edge white, and is black elsewhere${why}`, async () => {
    const { file } = await sheetOf(kind);
    run('pdftoppm', '-gray', '-r', '72', '-singlefile', file, file);
    const { width, height, pixels } = pgm(`${file}.pgm`);
    const edge = Math.floor((5 / 25.4) * 72);
    let ink = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if ((pixels[y * width + x] ?? 255) > 200) continue;
        ink += 1;
        const inside = x >= edge && x < width - edge && y >= edge && y < height - edge;
        if (!inside) throw new Error(`There is ink at ${x}, ${y} of ${width} × ${height}.`);
      }
    }
    expect(ink).toBeGreaterThan(10_000);
  });
});

describe('the PDF', () => {
  proven(`of large print has at most two pages, the help box whole on the last${why}`, async () => {
    const { document, file } = await sheetOf({ language: 'fr', paper: 'letter', size: 'large' });
    const pages = Number(infoOf(file).Pages);
    expect(pages).toBeLessThanOrEqual(2);
    const last = bare(run('pdftotext', '-raw', '-f', String(pages), file, '-'));
    for (const item of document.help.items) expect(last).toContain(bare(plainText(item)));
  });

  proven(`writes names of other alphabets of Europe letter for letter${why}`, async () => {
    const { file } = await sheetOf({ language: 'en', paper: 'a4', facts: { firstName: 'Łucja Őry' } });
    expect(bare(run('pdftotext', '-raw', file, '-'))).toContain(bare('Łucja Őry'));
  });
});

/** A binary PGM picture. */
function pgm(file: string): { width: number; height: number; pixels: Uint8Array } {
  const bytes = readFileSync(file);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error(`${file} is no picture.`);
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
