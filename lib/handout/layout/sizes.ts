import type { Paper, PrintSize } from '../document';

/** CSS px. The outer 5 mm stay white: few printers reach them. */
export const papers = {
  a4: { name: 'A4', width: 794, height: 1122, top: 24, bottom: 20 },
  letter: { name: 'letter', width: 816, height: 1056, top: 19, bottom: 19 },
} as const;

/** Everything the page is measured by, in CSS px. `lead` is the height of a line of `body` text. */
export type Sizes = Readonly<{
  /** White at the left and right of the page. */
  side: number;
  body: number;
  lead: number;
  /** White above and below what a section holds. */
  gap: number;
  rowPad: number;
  heading: number;
  headingLine: number;
  headingBelow: number;
  dated: number;
  datedLine: number;
  undated: number;
  undatedLine: number;
  brand: number;
  brandLine: number;
  ring: number;
  /** The call for help and its heading. */
  help: number;
  helpLine: number;
  tick: number;
  tickColumn: number;
  textToTick: number;
  disc: number;
  discColumn: number;
  discLetter: number;
  columnGap: number;
  /** Width of the left one of the two columns; null sets them one below the other. */
  pressureColumn: number | null;
  boxBorder: number;
  boxPad: number;
  boxSide: number;
  bullet: number;
  bulletRadius: number;
  captionLine: number;
  mapGap: number;
  /** Beside a wider map the words would stand in too narrow a column. */
  widestMap: number;
  /** The map goes below the words where that takes less of the page. */
  mapMayStandBelow: boolean;
  /** The document names the height of the map for 16 px text. */
  mapScale: number;
}>;

const standard: Sizes = {
  side: 44,
  body: 16,
  lead: 19.76,
  gap: 7,
  rowPad: 5,
  heading: 18,
  headingLine: 22,
  headingBelow: 3,
  dated: 29,
  datedLine: 34,
  undated: 22,
  undatedLine: 28,
  brand: 19,
  brandLine: 24,
  ring: 32,
  help: 20,
  helpLine: 26,
  tick: 25,
  tickColumn: 30,
  textToTick: 14,
  disc: 24,
  discColumn: 33,
  discLetter: 16,
  columnGap: 16,
  pressureColumn: 336,
  boxBorder: 3,
  boxPad: 7,
  boxSide: 14,
  bullet: 16,
  bulletRadius: 3,
  captionLine: 20,
  mapGap: 6,
  widestMap: 460,
  mapMayStandBelow: false,
  mapScale: 1,
};

/** 18 pt, for clients who read large print. */
const large: Sizes = {
  ...standard,
  side: 32,
  body: 24,
  lead: 28.5,
  gap: 7,
  rowPad: 4,
  heading: 26,
  headingLine: 31,
  dated: 36,
  datedLine: 41,
  undated: 30,
  undatedLine: 37,
  brand: 27,
  brandLine: 31,
  ring: 44,
  help: 28,
  helpLine: 34,
  tick: 29,
  tickColumn: 33,
  disc: 34,
  discColumn: 46,
  discLetter: 24,
  pressureColumn: null,
  bullet: 24,
  bulletRadius: 4.5,
  captionLine: 30,
  mapGap: 9,
  widestMap: 400,
  mapMayStandBelow: true,
  mapScale: 1.3,
};

const sizes: Readonly<Record<PrintSize, Readonly<Record<Paper, Sizes>>>> = {
  standard: { a4: standard, letter: { ...standard, lead: 19.2, gap: 4, rowPad: 3 } },
  large: { a4: large, letter: { ...large, gap: 5, rowPad: 3 } },
};

/** What gives way first: white, never letters. Letter is short, so it has the least of it. */
const tightened: Readonly<Record<PrintSize, Readonly<Record<Paper, Partial<Sizes>>>>> = {
  standard: {
    a4: { lead: 19.2, gap: 4, rowPad: 3, side: 32 },
    letter: {
      lead: 19,
      gap: 4,
      rowPad: 2,
      side: 32,
      headingLine: 21,
      headingBelow: 1,
      datedLine: 32,
      helpLine: 24,
      boxPad: 5,
    },
  },
  large: {
    a4: { lead: 27.5, gap: 4, rowPad: 2, side: 24, headingLine: 29, helpLine: 32, boxPad: 5 },
    letter: { lead: 27.5, gap: 4, rowPad: 2, side: 24, headingLine: 29, helpLine: 32, boxPad: 5 },
  },
};

export type Setting = Readonly<{ paper: Paper; size: PrintSize; tight: boolean }>;
export function sizesOf({ paper, size, tight }: Setting): Sizes {
  return tight ? { ...sizes[size][paper], ...tightened[size][paper] } : sizes[size][paper];
}
