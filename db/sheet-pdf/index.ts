import 'server-only';
import PDFDocument from 'pdfkit';
import { layOut } from '@/lib/handout/layout/layout';
import { type Ink, isPart, type Part } from '@/lib/handout/layout/page';
import type { SheetOnPaper } from '@/lib/handout/layout/room';
import { sheetWords } from '@/lib/handout/words';
import { drawPages } from './draw';
import { type Fonts, openFonts, stretchesOf } from './fonts';

/**
 * The sheet as a tagged PDF/UA with its typeface in it: the words of `renderSheet` on the same lines, the same bytes
 * for the same document. Null when a letter is in no file of the typeface: then only the HTML page can be printed.
 */
export async function sheetPdf(sheet: SheetOnPaper): Promise<Buffer | null> {
  const layout = layOut(sheet);
  const letters = new Set(
    layout.pages.flatMap(({ sections }) => sections.flatMap(({ parts }) => lettersOf(parts))),
  );
  const marked = sheet.map ? [sheet.map.sides.left, sheet.map.sides.right] : [];
  if (stretchesOf([...letters, ...marked].join(''), 400) === null) return null;
  const fonts = await openFonts();
  const paper = openPaper(sheet, fonts);
  const bytes = collected(paper);
  drawPages(paper, sheet, layout);
  paper.end();
  return bytes;
}

function lettersOf(parts: readonly (Part | Ink)[]): string[] {
  return parts.flatMap((one) => {
    if (isPart(one)) return lettersOf(one.inside);
    return one.kind === 'words' ? one.pieces.flatMap(({ text }) => [...text]) : [];
  });
}

/** Named here because the types of pdfkit do not know this one of its subsets yet. */
const accessible: object = { subset: 'PDF/UA' };

/** An empty PDF. Its dates are the day of the visit, since a clock would make two prints differ. */
function openPaper({ language, day }: SheetOnPaper, fonts: Fonts): PDFKit.PDFDocument {
  const written = new Date(`${day}T12:00:00Z`);
  const paper = new PDFDocument({
    ...accessible,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: sheetWords(language).pageTitle,
      Creator: 'Palpate',
      CreationDate: written,
      ModDate: written,
    },
  });
  for (const [name, file] of fonts) paper.registerFont(name, file);
  return paper;
}

function collected(paper: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
