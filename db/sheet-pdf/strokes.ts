import type { FigureInk } from '@/lib/body/printed-figure';
import { widthOf } from '@/lib/handout/layout/lines';
import type { Ink } from '@/lib/handout/layout/page';
import { stretchesOf, type Weight } from './fonts';

/** What is drawn on: CSS px from the top left of the page. */
export type Paper = PDFKit.PDFDocument;
type Words = Extract<Ink, { kind: 'words' }>;

/**
 * Letters stand as far apart as the layout measured: no kerning. pdfkit hands this on to its font library, which knows
 * names to switch off; the types know only a list of names to switch on.
 */
const unkerned: object = { features: { kern: false } };

/** One text of one weight with its foot at `baseline`. Throws when a letter is in no font file. */
function drawText(
  paper: Paper,
  text: string,
  at: { x: number; baseline: number; size: number; weight: Weight },
) {
  const { baseline, size, weight } = at;
  const stretches = stretchesOf(text, weight);
  if (!stretches) throw new Error('A letter of the sheet is in no font file.');
  let { x } = at;
  for (const stretch of stretches) {
    paper
      .font(stretch.font)
      .fontSize(size)
      .text(stretch.text, x, baseline, { ...unkerned, lineBreak: false, baseline: 'alphabetic' });
    x += widthOf(stretch.text, size, weight === 700);
  }
}

export function drawWords(paper: Paper, { x, baseline, size, white, pieces }: Words): void {
  paper.fillColor(white ? 'white' : 'black');
  let left = x;
  for (const { text, strong, width } of pieces) {
    drawText(paper, text, { x: left, baseline, size, weight: strong ? 700 : 400 });
    left += width;
  }
}

/** Lines, boxes and discs: what is seen but not read. */
export function drawShape(paper: Paper, ink: Ink): void {
  paper.fillColor('black').strokeColor('black').undash().lineCap('butt');
  if (ink.kind === 'rule') drawRule(paper, ink);
  if (ink.kind === 'disc') {
    const { x, y, radius, thick } = ink;
    paper.circle(x, y, radius);
    if (thick === null) paper.fill();
    else paper.lineWidth(thick).stroke();
  }
  if (ink.kind === 'box') {
    const { x, y, width, height, thick, radius } = ink;
    const half = thick / 2;
    paper.lineWidth(thick).roundedRect(x + half, y + half, width - thick, height - thick, radius - half);
    paper.stroke();
  }
}

function drawRule(paper: Paper, { x, y, width, thick, dotted }: Extract<Ink, { kind: 'rule' }>): void {
  paper.lineWidth(thick);
  if (dotted) paper.dash(1, { space: 1 });
  paper
    .moveTo(x, y + thick / 2)
    .lineTo(x + width, y + thick / 2)
    .stroke();
}

/** What a figure is drawn of, in tenths of the body's own measure. */
export function drawFigureInk(paper: Paper, ink: readonly FigureInk[]): void {
  paper.lineJoin('round');
  for (const one of ink) {
    paper.undash().lineCap('round').strokeColor('black');
    if (one.kind === 'line') {
      paper.path(one.d).lineWidth(one.width);
      if (one.filled) paper.fillAndStroke('white', 'black');
      else paper.stroke();
    } else if (one.kind === 'letter') {
      const x = one.x - widthOf(one.text, one.size, true) / 2;
      paper.fillColor(one.fill);
      drawText(paper, one.text, { x, baseline: one.y, size: one.size, weight: 700 });
    } else drawRound(paper, one);
  }
}

function drawRound(
  paper: Paper,
  { x, y, radius, fill, line, width, dash }: Extract<FigureInk, { kind: 'circle' }>,
) {
  const [length, space] = dash;
  paper.lineCap('butt');
  if (length !== undefined && space !== undefined) paper.dash(length, { space });
  paper.circle(x, y, radius);
  if (width === 0) paper.fill(fill);
  else paper.lineWidth(width).fillAndStroke(fill, line);
}
