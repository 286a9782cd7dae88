import { mostPages, plainText } from '../document';
import { feelOf, footOf, helpOf, ownOf, pairOf } from './care-sections';
import type { Ink, Laid, Part } from './page';
import type { Room, SheetOnPaper } from './room';
import { papers, type Setting, sizesOf } from './sizes';
import { toDoOf } from './to-do';
import { headOf, nextVisitOf, noticeOf, todayOf } from './visit-sections';

/** Sections in the order of the page; none is ever divided between two pages. */
export const sectionNames = [
  'head',
  'notice',
  'next',
  'today',
  'feel',
  'toDo',
  'own',
  'pair',
  'help',
  'foot',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** A section at its place: what is in it counts from `top`, in CSS px from the top of the page. */
export type LaidSection = { name: SectionName; top: number; height: number; parts: Part[] };
/** `height` is what the page takes, white edges included: more than the paper when it does not fit. */
export type LaidPage = { sections: LaidSection[]; height: number };
export type Layout = { width: number; height: number; pages: LaidPage[] };

type Unplaced = { name: SectionName; laid: Laid };

/** What the page may take, less what a browser may set differently. */
const slack = 4;

function sectionsOf(sheet: SheetOnPaper, room: Room): Unplaced[] {
  const drawn: Record<Exclude<SectionName, 'foot'>, Laid | null> = {
    head: headOf(sheet, room),
    notice: noticeOf(sheet, room),
    next: nextVisitOf(sheet, room),
    today: todayOf(sheet, room),
    feel: feelOf(sheet, room),
    toDo: toDoOf(sheet, room),
    own: ownOf(sheet, room),
    pair: pairOf(sheet, room),
    help: helpOf(sheet, room),
  };
  return sectionNames.flatMap((name) => {
    const laid = name === 'foot' ? null : drawn[name];
    return laid ? [{ name, laid: ruled.has(name) ? underlined(laid, room) : laid }] : [];
  });
}

/** Sections with a line under them. */
const ruled: ReadonlySet<SectionName> = new Set<SectionName>(['next', 'today', 'feel', 'toDo', 'own']);

function underlined({ parts, bottom }: Laid, { x, width }: Room): Laid {
  const rule: Ink = { kind: 'rule', x, y: bottom, width, thick: 1, dotted: false };
  return { parts: [...parts, { role: 'Artifact', inside: [rule] }], bottom: bottom + 1 };
}

/** The column a sheet is set in. */
export function roomOf(setting: Setting): Room {
  const s = sizesOf(setting);
  return { s, x: s.side, width: papers[setting.paper].width - 2 * s.side };
}

/** "Page 1 of 2" in the words of the sheet. */
export const filledPageWords = (words: string, page: number, pages: number): string =>
  words.replace('{page}', String(page)).replace('{pages}', String(pages));

/** Sections page by page, each page filled as far as whole sections go. */
function paged(sections: readonly Unplaced[], room: number, lastRoom: number, most: number): Unplaced[][] {
  const total = sections.reduce((sum, { laid }) => sum + laid.bottom, 0);
  if (most === 1 || total <= lastRoom) return [[...sections]];
  const pages: Unplaced[][] = [];
  let page: Unplaced[] = [];
  let used = 0;
  for (const section of sections) {
    if (page.length > 0 && used + section.laid.bottom > room) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(section);
    used += section.laid.bottom;
  }
  return [...pages, page];
}

/**
 * Every line, rule, box and figure of a sheet at its place: what the HTML comes to in a browser, what the PDF is drawn
 * from, and what says whether it fits. Pure: the same document gives the same layout.
 */
export function layOut(sheet: SheetOnPaper): Layout {
  const paper = papers[sheet.paper];
  const room = roomOf(sheet);
  const sections = sectionsOf(sheet, room);
  const inside = paper.height - paper.top - paper.bottom - slack;
  const single = footed(sheet, room, 1, 1);
  const between = footed(sheet, room, 1, 2);
  const pages = paged(sections, inside - between.bottom, inside - single.bottom, mostPages[sheet.size]);
  return {
    width: paper.width,
    height: paper.height,
    pages: pages.map((page, index) => placed(page, footed(sheet, room, index + 1, pages.length), sheet)),
  };
}

/** On more than one page each carries the title, so that loose pages find each other; the last ends with the foot. */
function footed(sheet: SheetOnPaper, room: Room, page: number, pages: number): Laid {
  const words = filledPageWords(sheet.pageWords, page, pages);
  if (pages === 1) return footOf('P', sheet.foot, words, room);
  const title = plainText(sheet.title);
  return footOf('Artifact', page === pages ? [title, ...sheet.foot] : [title], words, room);
}

function placed(page: readonly Unplaced[], foot: Laid, sheet: SheetOnPaper): LaidPage {
  const { top: edge, bottom, height } = papers[sheet.paper];
  let top: number = edge;
  const sections = page.map(({ name, laid }): LaidSection => {
    const section = { name, top, height: laid.bottom, parts: laid.parts };
    top += laid.bottom;
    return section;
  });
  const footTop = Math.max(top, height - bottom - foot.bottom);
  const last: LaidSection = { name: 'foot', top: footTop, height: foot.bottom, parts: foot.parts };
  return { sections: [...sections, last], height: top + foot.bottom + bottom };
}

/** How many pages a sheet takes. */
export const pagesOf = (sheet: SheetOnPaper): number => layOut(sheet).pages.length;

/** Everything is on the paper: one page, or two in large print, nothing cut. */
export function fitsPaper(sheet: SheetOnPaper): boolean {
  const { pages, height } = layOut(sheet);
  return pages.length <= mostPages[sheet.size] && pages.every((page) => page.height <= height - slack);
}
