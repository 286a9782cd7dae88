import type { Laid } from './page';
import type { SectionName } from './sections';
import type { Rows } from './to-do';

/** A section before it has its place. `rows`: which of the things to do it holds. */
export type Unplaced = Laid & { name: SectionName; rows: Rows | null };
export type Divided = readonly [Unplaced, Unplaced];
export type Paged = { pages: Unplaced[][] /** The page with the foot, from 0. */; footOn: number };

export type Sheet = {
  most: number;
  /** What sections and foot may take of a page. */
  inside: number;
  footHeight: (page: number, pages: number, withLines: boolean) => number;
  /** A section in two, the first at most `height` high; null when it stays whole. */
  divide: (section: Unplaced, height: number) => Divided | null;
};

type Way = { footOn: 'first' | 'last'; divides: boolean };
/** Whole sections before divided ones, the foot at the end before the foot on the first page. */
const ways: readonly Way[] = [false, true].flatMap((divides) => [
  { footOn: 'last', divides } as const,
  { footOn: 'first', divides } as const,
]);

const tall = (sections: readonly Unplaced[]) => sections.reduce((sum, { bottom }) => sum + bottom, 0);

/** One page if it can be, else the first way in which the pages hold everything, else the first way. */
export function paged(sections: readonly Unplaced[], sheet: Sheet): Paged {
  const alone = sheet.inside - sheet.footHeight(1, 1, true);
  if (sheet.most === 1 || tall(sections) <= alone) return { pages: [[...sections]], footOn: 0 };
  let first: Paged | null = null;
  for (const way of ways) {
    const pages = filled(sections, sheet, way);
    const made = { pages, footOn: way.footOn === 'first' ? 0 : pages.length - 1 };
    if (holds(made, sheet)) return made;
    first ??= made;
  }
  return first ?? { pages: [[...sections]], footOn: 0 };
}

const roomOn = (page: number, withFoot: boolean, { inside, footHeight }: Sheet) =>
  inside - footHeight(page, 2, withFoot);

function holds({ pages, footOn }: Paged, sheet: Sheet): boolean {
  const everyPage = pages.every((page, index) => tall(page) <= roomOn(index + 1, index === footOn, sheet));
  return pages.length <= sheet.most && everyPage;
}

/** Sections page by page, each page filled as far as they go. */
function filled(sections: readonly Unplaced[], sheet: Sheet, { footOn, divides }: Way): Unplaced[][] {
  const roomFor = (page: number) => roomOn(page, footOn === 'first' && page === 1, sheet);
  const pages: Unplaced[][] = [[]];
  let room = roomFor(1);
  const waiting = [...sections];
  for (let section = waiting.shift(); section; section = waiting.shift()) {
    const page = pages.at(-1) ?? [];
    const left = room - tall(page);
    const parts = section.bottom > left && divides ? sheet.divide(section, left) : null;
    if (parts) {
      page.push(parts[0]);
      waiting.unshift(parts[1]);
    } else if (section.bottom <= left || page.length === 0) page.push(section);
    else {
      pages.push([section]);
      room = roomFor(pages.length);
    }
  }
  return pages;
}
