import { figureInk, printedCrop } from '@/lib/body/printed-figure';
import type { Language } from '@/lib/handout/language';
import type { Layout } from '@/lib/handout/layout/layout';
import { type Ink, isPart, type Part } from '@/lib/handout/layout/page';
import type { SheetOnPaper } from '@/lib/handout/layout/room';
import { sizesOf } from '@/lib/handout/layout/sizes';
import { drawFigureInk, drawShape, drawWords, type Paper } from './strokes';

type Element = PDFKit.PDFStructureElement;
type Words = Extract<Ink, { kind: 'words' }>;
type Figure = Extract<Ink, { kind: 'figure' }>;

/** A page in CSS px is drawn at three quarters: 96 px are an inch, as are 72 points. */
const pointsPerPx = 0.75;
const paperNames = { a4: 'A4', letter: 'LETTER' } as const;

/** What is drawn on, and where on the page the section begins, in CSS px. */
type Ground = { paper: Paper; sheet: SheetOnPaper; top: number };

/**
 * Draws every page of a layout in the order it is read, with each heading, paragraph, list, table and figure named as
 * what it is. Lines and boxes are marked as decoration.
 */
export function drawPages(paper: Paper, sheet: SheetOnPaper, layout: Layout): void {
  const root = paper.struct('Document');
  paper.addStructure(root);
  const size = paperNames[sheet.paper];
  for (const page of layout.pages) {
    paper.addPage({ size, margin: 0 });
    paper.scale(pointsPerPx);
    for (const { top, parts } of page.sections) {
      paper.save().translate(0, top);
      for (const part of parts) drawPart({ paper, sheet, top }, root, part);
      paper.restore();
    }
  }
  root.end();
}

function drawPart(ground: Ground, parent: Element, part: Part): void {
  const { paper, sheet } = ground;
  if (part.role === 'Artifact') {
    for (const one of part.inside) if (!isPart(one)) decorate(paper, one);
    return;
  }
  const element = paper.struct(part.role, toldOf(part, ground.top));
  parent.add(element);
  let said: Words[] = [];
  const say = () => {
    if (said.length > 0) sayWords(paper, element, said);
    said = [];
  };
  for (const one of part.inside) {
    if (!isPart(one) && one.kind === 'words') {
      said.push(one);
      continue;
    }
    say();
    if (isPart(one)) drawPart(ground, element, one);
    else if (one.kind === 'figure') element.add(() => drawFigure(paper, sheet, one));
    else decorate(paper, one);
  }
  say();
  element.end();
}

/** What is told of a part besides its words: words instead, what a heading cell heads, where a figure lies. */
function toldOf(
  { alt, scope, inside }: Part,
  top: number,
): { alt?: string; scope?: string; bbox?: number[] } {
  const figure = inside.find((one) => !isPart(one) && one.kind === 'figure');
  const told = { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) };
  if (!figure || isPart(figure) || figure.kind !== 'figure') return told;
  const { x, y, width, height } = figure;
  const bbox = [x, top + y, x + width, top + y + height].map((px) => px * pointsPerPx);
  return { ...told, bbox };
}

/** Seen, not read: it closes what is read before it, and opens nothing. */
function decorate(paper: Paper, ink: Ink): void {
  paper.markContent('Artifact', { type: 'Layout' });
  if (ink.kind === 'words') drawWords(paper, ink);
  else drawShape(paper, ink);
  paper.endMarkedContent();
}

/** Lines of one part; words of another language than the sheet's in a span that says so. */
function sayWords(paper: Paper, element: Element, lines: readonly Words[]): void {
  const stretches: { language: Language | null; words: Words[] }[] = [];
  for (const line of lines) {
    for (const words of byLanguage(line)) {
      const language = words.pieces[0]?.language ?? null;
      const last = stretches.at(-1);
      if (last && last.language === language) last.words.push(words);
      else stretches.push({ language, words: [words] });
    }
  }
  for (const { language, words } of stretches) {
    const draw = () => {
      for (const one of words) drawWords(paper, one);
    };
    if (language === null) element.add(draw);
    else {
      const span = paper.struct('Span', { lang: language });
      element.add(span);
      span.add(draw);
      span.end();
    }
  }
}

/** A line as stretches of one language each, every one at its place. */
function byLanguage(line: Words): Words[] {
  const found: Words[] = [];
  let x = line.x;
  for (const piece of line.pieces) {
    const last = found.at(-1);
    if (last && last.pieces[0]?.language === piece.language) last.pieces.push(piece);
    else found.push({ ...line, x, pieces: [piece] });
    x += piece.width;
  }
  return found;
}

function drawFigure(paper: Paper, sheet: SheetOnPaper, figure: Figure): void {
  const { map } = sheet;
  if (!map) return;
  const { view, x, y, width, height: heightPx } = figure;
  const { marks, sides, figureVersion: version } = map;
  const letterPx = sizesOf(sheet).body;
  const { crop, ink } = figureInk({
    view,
    marks,
    crop: printedCrop(marks),
    heightPx,
    letterPx,
    sides,
    version,
  });
  paper.save();
  paper.rect(x, y, width, heightPx).clip();
  paper
    .translate(x, y)
    .scale(heightPx / crop.height)
    .translate(-crop.x, -crop.y);
  drawFigureInk(paper, ink);
  paper.restore();
}
