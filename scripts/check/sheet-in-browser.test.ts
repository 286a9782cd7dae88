import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetFont } from '@/db/sheet-font';
import { compose } from '@/lib/handout/compose';
import { amara } from '@/lib/handout/example-visit';
import { languageCodes } from '@/lib/handout/language';
import { layOut } from '@/lib/handout/layout/layout';
import type { SheetOnPaper } from '@/lib/handout/layout/room';
import { exampleSheet } from '@/lib/handout/layout/sheet.fixture';
import { reviewedContent } from '@/lib/handout/seed/reviewed';
import { sheetPage } from '@/lib/handout/sheet-font';
import { presentChromium } from './chromium';

// What fits is measured without a browser, so a browser has to agree: each section of each page, to the pixel.

const program = presentChromium();
const why = program ? '' : ' (not run: no Chromium here)';
const proven = test.runIf(program !== null || process.env.PALPATE_PROOFS === '1');

const content = reviewedContent(amara.today);
const long = {
  firstName: 'Wilhelmina-Josephine Featherstonehaugh',
  therapistFirstName: 'Łukasz-Bartłomiej',
  clinic: { ...amara.clinic, name: 'The Long Name of a Clinic for Massage and Bodywork by the Harbour' },
};

let browser: Browser | null = null;
let page: Page;
beforeAll(async () => {
  if (!program) return;
  browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 816, height: 1122 } });
}, 60_000);
afterAll(() => browser?.close());

/** Heights of the sections page by page, as the browser sets them. */
async function heightsInBrowser(sheet: SheetOnPaper): Promise<number[][]> {
  await page.setContent(sheetPage(sheet, await sheetFont()));
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() =>
    [...document.querySelectorAll('.page')].map((one) =>
      [...one.children].map((section) => section.getBoundingClientRect().height),
    ),
  );
}

async function expectAsLaidOut(sheet: SheetOnPaper): Promise<void> {
  const laid = layOut(sheet).pages.map(({ sections }) => sections.map(({ height }) => height));
  const set = await heightsInBrowser(sheet);
  expect(set.map((sections) => sections.length)).toEqual(laid.map((sections) => sections.length));
  for (const [index, sections] of set.entries())
    for (const [at, height] of sections.entries()) expect(height).toBeCloseTo(laid[index]?.[at] ?? -1, 0);
}

describe('a browser sets the sheet as it was laid out', () => {
  const kinds = languageCodes.flatMap((language) =>
    (['a4', 'letter'] as const).flatMap((paper) =>
      (['standard', 'large'] as const).map((size) => ({ language, paper, size })),
    ),
  );

  proven.each(kinds)(`$language $paper $size${why}`, async (kind) => {
    const choices = { ...kind, off: [], added: [] };
    await expectAsLaidOut(compose(amara, choices, content));
    await expectAsLaidOut(compose({ ...amara, ...long }, choices, content));
    for (const points of [0, 1, 6]) await expectAsLaidOut(exampleSheet({ ...kind, points }));
  });

  proven(`the therapist’s own sentence, whatever signs are in it${why}`, async () => {
    const text =
      'Bring the shoes-you-wear at work/home – the flat ones – and “that” cushion: 10–15 steps, 10-15.';
    const from = [{ text: 'From Ilse:' }];
    await expectAsLaidOut(exampleSheet({ ownSentence: { from, text: `${text} ${text}` } }));
    await expectAsLaidOut(exampleSheet({ ownSentence: { from, text: 'Supercalifragilistic'.repeat(9) } }));
  });
});
