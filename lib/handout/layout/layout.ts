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
export type LaidPage = { sections: LaidSection[]; height: number; footLines: readonly string[] };
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

type Filled = { sections: Unplaced[]; room: number };

const tall = (sections: readonly Unplaced[]) => sections.reduce((sum, { laid }) => sum + laid.bottom, 0);

/** Sections page by page, each page filled as far as whole sections go; `rooms` of the first page and the others. */
function filled(sections: readonly Unplaced[], rooms: { first: number; next: number }): Filled[] {
  const pages: Filled[] = [{ sections: [], room: rooms.first }];
  for (const section of sections) {
    const page = pages.at(-1);
    if (page && (page.sections.length === 0 || tall(page.sections) + section.laid.bottom <= page.room))
      page.sections.push(section);
    else pages.push({ sections: [section], room: rooms.next });
  }
  return pages;
}

type Paged = { pages: Unplaced[][] /** The page with the foot. */; footOn: number };

/** One page if it can be, else two or more with the foot on the last; on the first when the last is too full for it. */
function paged(sheet: SheetOnPaper, sections: readonly Unplaced[], room: Room): Paged {
  const inside = insideOf(sheet);
  const heightOf = (page: number, lines: readonly string[]) =>
    footed(sheet, room, { page, pages: 2, lines }).bottom;
  const single = footed(sheet, room, { page: 1, pages: 1, lines: sheet.foot }).bottom;
  if (mostPages[sheet.size] === 1 || tall(sections) <= inside - single)
    return { pages: [[...sections]], footOn: 0 };
  const next = inside - heightOf(2, []);
  const footLast = filled(sections, { first: inside - heightOf(1, []), next });
  const footFirst = filled(sections, { first: inside - heightOf(1, sheet.foot), next });
  const last = tall(footLast.at(-1)?.sections ?? []);
  const lastHolds = footLast.length <= mostPages[sheet.size] && last <= inside - heightOf(2, sheet.foot);
  const firstHolds =
    footFirst.length <= mostPages[sheet.size] && footFirst.every((page) => tall(page.sections) <= page.room);
  const pages = (!lastHolds && firstHolds ? footFirst : footLast).map((page) => page.sections);
  return { pages, footOn: !lastHolds && firstHolds ? 0 : pages.length - 1 };
}

/** What sections and foot may take of a page. */
function insideOf({ paper }: Pick<SheetOnPaper, 'paper'>): number {
  const { height, top, bottom } = papers[paper];
  return height - top - bottom - slack;
}

/**
 * Every line, rule, box and figure of a sheet at its place: what the HTML comes to in a browser, what the PDF is drawn
 * from, and what says whether it fits. Pure: the same document gives the same layout.
 */
export function layOut(sheet: SheetOnPaper): Layout {
  const { width, height } = papers[sheet.paper];
  const room = roomOf(sheet);
  const { pages, footOn } = paged(sheet, sectionsOf(sheet, room), room);
  return {
    width,
    height,
    pages: pages.map((sections, index) => {
      const lines = index === footOn ? sheet.foot : [];
      return placed(
        sections,
        footed(sheet, room, { page: index + 1, pages: pages.length, lines }),
        lines,
        sheet,
      );
    }),
  };
}

/** Later pages carry the title, so that loose ones find each other. */
function footed(
  sheet: SheetOnPaper,
  room: Room,
  { page, pages, lines }: { page: number; pages: number; lines: readonly string[] },
): Laid {
  const words = filledPageWords(sheet.pageWords, page, pages);
  if (page === 1) return footOf('P', lines, words, room);
  return footOf('Artifact', [plainText(sheet.title), ...lines], words, room);
}

function placed(
  page: readonly Unplaced[],
  foot: Laid,
  footLines: readonly string[],
  { paper }: SheetOnPaper,
): LaidPage {
  const { top: edge, bottom, height } = papers[paper];
  let top: number = edge;
  const sections = page.map(({ name, laid }): LaidSection => {
    const section = { name, top, height: laid.bottom, parts: laid.parts };
    top += laid.bottom;
    return section;
  });
  const footTop = Math.max(top, height - bottom - foot.bottom);
  const last: LaidSection = { name: 'foot', top: footTop, height: foot.bottom, parts: foot.parts };
  return { sections: [...sections, last], height: top + foot.bottom + bottom, footLines };
}

/** How many pages a sheet takes. */
export const pagesOf = (sheet: SheetOnPaper): number => layOut(sheet).pages.length;

/** Everything is on the paper: one page, or two in large print, nothing cut. */
export function fitsPaper(sheet: SheetOnPaper): boolean {
  const { pages, height } = layOut(sheet);
  return pages.length <= mostPages[sheet.size] && pages.every((page) => page.height <= height - slack);
}
