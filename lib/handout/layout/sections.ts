import { plainText } from '../document';
import { onceFor } from '../once-for';
import { feelOf, footOf, helpOf, ownOf, pairOf } from './care-sections';
import type { Ink, Laid, Part } from './page';
import type { Unplaced } from './paging';
import type { Of, Room, SheetOnPaper } from './room';
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

/** Sections with a line under them. */
const ruled: ReadonlySet<SectionName> = new Set<SectionName>(['next', 'today', 'feel', 'toDo', 'own']);

function unplaced(name: SectionName, laid: Laid, { x, width }: Room, rows: Rows | null): Unplaced {
  if (!ruled.has(name)) return { name, rows, ...laid };
  const rule: Ink = { kind: 'rule', x, y: laid.bottom, width, thick: 1, dotted: false };
  const parts: Part[] = [...laid.parts, { role: 'Artifact', inside: [rule] }];
  return { name, rows, parts, bottom: laid.bottom + 1 };
}

/** The column a sheet is set in. */
export function roomOf(setting: Setting): Room {
  const s = sizesOf(setting);
  return { s, x: s.side, width: papers[setting.paper].width - 2 * s.side };
}

/** "Page 1 of 2" in the words of the sheet. */
export const filledPageWords = (words: string, page: number, pages: number): string =>
  words.replace('{page}', String(page)).replace('{pages}', String(pages));

export type Foot = Readonly<{ page: number; pages: number; lines: readonly string[] }>;

/** Later pages carry the title, so that loose ones find each other. */
function footed({ pageWords, title }: Of<'pageWords' | 'title'>, { page, pages, lines }: Foot, room: Room) {
  const words = filledPageWords(pageWords, page, pages);
  if (page === 1) return footOf('P', lines, words, room);
  return footOf('Artifact', [plainText(title), ...lines], words, room);
}

/** A section laid out from what it names of a sheet and nothing else, once for sheets on which that is the same. */
function section<Key extends keyof SheetOnPaper>(
  keys: readonly Key[],
  lay: (of: Of<NoInfer<Key>>) => Laid | null,
): (sheet: SheetOnPaper) => Laid | null {
  const laid = onceFor(lay);
  return (sheet) => laid(Object.fromEntries(keys.map((key) => [key, sheet[key]])) as Of<Key>);
}

export type Sections = Readonly<{
  /** All but the foot, whole and in the order of the page. */
  whole: (sheet: SheetOnPaper) => Unplaced[];
  /** Some rows of what to do, under its heading. */
  toDo: (sheet: SheetOnPaper, rows: Rows) => Unplaced | null;
  foot: (sheet: SheetOnPaper, foot: Foot) => Laid;
}>;

/** The sections of sheets that are set alike. */
export function sectionsIn(setting: Setting): Sections {
  const room = roomOf(setting);
  const rowsOf = onceFor(({ toDo, rows }: Of<'toDo'> & { rows: Rows }) => toDoOf({ toDo }, room, rows));
  const foot = onceFor((of: Of<'pageWords' | 'title'> & Foot) => footed(of, of, room));
  const laid: Record<Exclude<SectionName, 'foot' | 'toDo'>, (sheet: SheetOnPaper) => Laid | null> = {
    head: section(['clinic', 'title', 'dateLine'], (of) => headOf(of, room)),
    notice: section(['notice'], (of) => noticeOf(of, room)),
    next: section(['nextVisit'], (of) => nextVisitOf(of, room)),
    today: section(['today', 'map', 'language'], (of) => todayOf(of, room)),
    feel: section(['feel'], (of) => feelOf(of, room)),
    own: section(['ownSentence'], (of) => ownOf(of, room)),
    pair: section(['pressure', 'callUs'], (of) => pairOf(of, room)),
    help: section(['help'], (of) => helpOf(of, room)),
  };
  const toDo: Sections['toDo'] = (sheet, rows) => {
    const some = rowsOf({ toDo: sheet.toDo, rows });
    return some && unplaced('toDo', some, room, rows);
  };
  return {
    toDo,
    whole: (sheet) =>
      sectionNames.flatMap((name) => {
        if (name === 'foot') return [];
        if (name === 'toDo') return toDo(sheet, { from: 0, to: sheet.toDo?.rows.length ?? 0 }) ?? [];
        const one = laid[name](sheet);
        return one ? [unplaced(name, one, room, null)] : [];
      }),
    foot: ({ pageWords, title }, on) => foot({ pageWords, title, ...on }),
  };
}
