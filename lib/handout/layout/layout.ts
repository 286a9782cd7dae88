import { mostPages } from '../document';
import { onceFor } from '../once-for';
import type { Laid, Part } from './page';
import { type Divided, paged, type Unplaced } from './paging';
import type { SheetOnPaper } from './room';
import { type SectionName, type Sections, sectionsIn } from './sections';
import { papers } from './sizes';
import type { Rows } from './to-do';

/** A section at its place: what is in it counts from `top`, in CSS px from the top of the page. */
export type LaidSection = {
  name: SectionName;
  rows: Rows | null;
  top: number;
  height: number;
  parts: Part[];
};
/** `height` is what the page takes, white edges included: more than the paper when it does not fit. */
export type LaidPage = { sections: LaidSection[]; height: number; footLines: readonly string[] };
export type Layout = { width: number; height: number; pages: LaidPage[] };

/** What the page may take, less what a browser may set differently. */
const slack = 4;

/** As many rows of what to do as fit in `height`, and the rest under the same heading; null when none does. */
function divided(
  sheet: SheetOnPaper,
  { toDo }: Sections,
  { rows }: Unplaced,
  height: number,
): Divided | null {
  if (!rows) return null;
  for (let at = rows.to - 1; at > rows.from; at -= 1) {
    const now = toDo(sheet, { from: rows.from, to: at });
    const then = now && now.bottom <= height ? toDo(sheet, { from: at, to: rows.to }) : null;
    if (now && then) return [now, then];
  }
  return null;
}

/** What sections and foot may take of a page. */
function insideOf({ paper }: Pick<SheetOnPaper, 'paper'>): number {
  const { height, top, bottom } = papers[paper];
  return height - top - bottom - slack;
}

/** Lays out one sheet after another; a section that stays the same is laid out once. */
function layingOut(): (sheet: SheetOnPaper) => Layout {
  const sectionsFor = onceFor(sectionsIn);
  return (sheet) => {
    const { paper, size, tight } = sheet;
    const sections = sectionsFor({ paper, size, tight });
    const { pages, footOn } = paged(sections.whole(sheet), {
      most: mostPages[size],
      inside: insideOf(sheet),
      footHeight: (page, pages, withLines) =>
        sections.foot(sheet, { page, pages, lines: withLines ? sheet.foot : [] }).bottom,
      divide: (section, height) => divided(sheet, sections, section, height),
    });
    const laid = pages.map((page, index) => {
      const lines = index === footOn ? sheet.foot : [];
      const foot = sections.foot(sheet, { page: index + 1, pages: pages.length, lines });
      return placed(page, foot, lines, sheet);
    });
    return { width: papers[paper].width, height: papers[paper].height, pages: laid };
  };
}

/**
 * Every line, rule, box and figure of a sheet at its place: what the HTML comes to in a browser, what the PDF is drawn
 * from, and what says whether it fits. Pure: the same document gives the same layout.
 */
export const layOut = (sheet: SheetOnPaper): Layout => layingOut()(sheet);

function placed(
  page: readonly Unplaced[],
  foot: Laid,
  footLines: readonly string[],
  { paper }: SheetOnPaper,
): LaidPage {
  const { top: edge, bottom, height } = papers[paper];
  let top: number = edge;
  const sections = page.map(({ name, rows, parts, bottom: height }): LaidSection => {
    const section = { name, rows, top, height, parts };
    top += height;
    return section;
  });
  const footTop = Math.max(top, height - bottom - foot.bottom);
  const last: LaidSection = {
    name: 'foot',
    rows: null,
    top: footTop,
    height: foot.bottom,
    parts: foot.parts,
  };
  return { sections: [...sections, last], height: top + foot.bottom + bottom, footLines };
}

/** How many pages a sheet takes. */
export const pagesOf = (sheet: SheetOnPaper): number => layOut(sheet).pages.length;

/**
 * Says of one sheet after another what `fitsPaper` says. It keeps what it laid out, so it is made anew for each visit.
 */
export function fitting(): (sheet: SheetOnPaper) => boolean {
  const laidOut = layingOut();
  return (sheet) => {
    const { pages, height } = laidOut(sheet);
    return pages.length <= mostPages[sheet.size] && pages.every((page) => page.height <= height - slack);
  };
}

/** Everything is on the paper: one page, or two in large print, nothing cut. */
export const fitsPaper = (sheet: SheetOnPaper): boolean => fitting()(sheet);
