import { mostPages, plainText } from '../document';
import { feelOf, footOf, helpOf, ownOf, pairOf } from './care-sections';
import type { Ink, Laid, Part } from './page';
import { type Divided, paged, type Unplaced } from './paging';
import type { Room, SheetOnPaper } from './room';
import { papers, type Setting, sizesOf } from './sizes';
import { type Rows, toDoOf } from './to-do';
import { headOf, nextVisitOf, noticeOf, todayOf } from './visit-sections';

/** Sections in the order of the page. Only what to do is ever divided, between two rows of a large print sheet. */
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

function sectionsOf(sheet: SheetOnPaper, room: Room): Unplaced[] {
  const rows = { from: 0, to: sheet.toDo?.rows.length ?? 0 };
  const drawn: Record<Exclude<SectionName, 'foot'>, Laid | null> = {
    head: headOf(sheet, room),
    notice: noticeOf(sheet, room),
    next: nextVisitOf(sheet, room),
    today: todayOf(sheet, room),
    feel: feelOf(sheet, room),
    toDo: toDoOf(sheet, room, rows),
    own: ownOf(sheet, room),
    pair: pairOf(sheet, room),
    help: helpOf(sheet, room),
  };
  return sectionNames.flatMap((name): Unplaced[] => {
    const laid = name === 'foot' ? null : drawn[name];
    return laid ? [unplaced(name, laid, room, name === 'toDo' ? rows : null)] : [];
  });
}

/** Sections with a line under them. */
const ruled: ReadonlySet<SectionName> = new Set<SectionName>(['next', 'today', 'feel', 'toDo', 'own']);

function unplaced(name: SectionName, laid: Laid, { x, width }: Room, rows: Rows | null): Unplaced {
  if (!ruled.has(name)) return { name, rows, ...laid };
  const rule: Ink = { kind: 'rule', x, y: laid.bottom, width, thick: 1, dotted: false };
  const parts: Part[] = [...laid.parts, { role: 'Artifact', inside: [rule] }];
  return { name, rows, parts, bottom: laid.bottom + 1 };
}

/** As many rows of what to do as fit in `height`, and the rest under the same heading; null when none does. */
function divided(sheet: SheetOnPaper, room: Room, { rows }: Unplaced, height: number): Divided | null {
  if (!rows) return null;
  for (let at = rows.to - 1; at > rows.from; at -= 1) {
    const [now, then] = [
      { from: rows.from, to: at },
      { from: at, to: rows.to },
    ].map((some) => {
      const laid = toDoOf(sheet, room, some);
      return laid && unplaced('toDo', laid, room, some);
    });
    if (now && then && now.bottom <= height) return [now, then];
  }
  return null;
}

/** The column a sheet is set in. */
export function roomOf(setting: Setting): Room {
  const s = sizesOf(setting);
  return { s, x: s.side, width: papers[setting.paper].width - 2 * s.side };
}

/** "Page 1 of 2" in the words of the sheet. */
export const filledPageWords = (words: string, page: number, pages: number): string =>
  words.replace('{page}', String(page)).replace('{pages}', String(pages));

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
  const { pages, footOn } = paged(sectionsOf(sheet, room), {
    most: mostPages[sheet.size],
    inside: insideOf(sheet),
    footHeight: (page, pages, withLines) =>
      footed(sheet, room, { page, pages, lines: withLines ? sheet.foot : [] }).bottom,
    divide: (section, height) => divided(sheet, room, section, height),
  });
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

/** Everything is on the paper: one page, or two in large print, nothing cut. */
export function fitsPaper(sheet: SheetOnPaper): boolean {
  const { pages, height } = layOut(sheet);
  return pages.length <= mostPages[sheet.size] && pages.every((page) => page.height <= height - slack);
}
