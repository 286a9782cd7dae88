import type { View } from '@/lib/body/figure';
import type { Day } from '@/lib/when';
import type { BlockId, FormName } from './block';
import type { ReviewStanding } from './content';
import type { HandoutChoices } from './facts';
import type { Language } from './language';

export type Paper = 'a4' | 'letter';
/** `large` is 18 pt on up to two pages, for clients who read large print. */
export type PrintSize = 'standard' | 'large';
export const mostPages: Readonly<Record<PrintSize, number>> = { standard: 1, large: 2 };

/**
 * Words of one weight. `fact` came from the visit, `name` is a person's or the clinic's own. `language` only where it
 * is not the sheet's: an English block on a Spanish sheet.
 */
export type Run = { text: string; strong?: true; from?: 'fact' | 'name'; language?: Language };
/** A block's words in one place of the page. */
export type Passage = { blockId: BlockId; runs: Run[] };

type Place = { letter: string; view: View; x: number; y: number };
export type SheetSpot = { letter: string; runs: Run[] };
/** For the map: a disc where it was pressed, an open ring where it was felt. */
export type SheetMark = Place & { kind: 'pressed' | 'felt' };
export type ToDo = Passage & { lead: Run[]; ticks: boolean };

/** The drawing of the body with its words in the language of the sheet. `height` in CSS px, 190 or 150. */
export type SheetMap = {
  figureVersion: string;
  marks: SheetMark[];
  height: number;
  /** In the order they are drawn. `alt` is read aloud instead of the picture. */
  pictures: { view: View; caption: string; alt: string }[];
  /** What stands at the client's left and right of each picture. */
  sides: { left: string; right: string };
};

/** One line of the compose list: what it is, why it is here in facts of this visit, where it comes from. */
export type ComposeRow = {
  id: BlockId;
  /** More than one when blocks share a paragraph. */
  blockIds: BlockId[];
  title: string;
  why: string;
  origin: string;
  on: boolean;
  /** The therapist cannot change it. */
  locked: boolean;
  /** Why it cannot be switched on, or null. */
  blocked: string | null;
  /** Only a clinician's reading is missing: an admin can approve it. */
  needsReview: boolean;
  /** Prints in English on a sheet of another language, because no reviewed translation stands. */
  inEnglish: boolean;
  review: { standing: ReviewStanding; expires: string | null };
};

export type PrintedBlock = { id: BlockId; language: Language; version: number; form: FormName };

/** A sheet as it will be frozen: every word, block version and mark on it. Plain JSON, nothing left to look up. */
export type HandoutDocument = {
  format: 2;
  /** What the therapist chose, so that the next version begins where this one ended. */
  choices: HandoutChoices;
  /** YYYY-MM-DD of the visit: dates the PDF, so that it never depends on a clock. */
  day: Day;
  language: Language;
  paper: Paper;
  size: PrintSize;
  /** Set with less white between lines and at the sides, so that more of its words have room. */
  tight: boolean;
  clinic: { name: string; address: string; phone: string };
  title: Run[];
  dateLine: Run[];
  nextVisit: { blockId: BlockId; heading: Run[]; dated: boolean; headline: Run[]; runs: Run[] };
  today: { blockId: BlockId; heading: string; intro: Run[]; spots: SheetSpot[]; felt: Passage | null } | null;
  map: SheetMap | null;
  feel: { heading: string; passages: Passage[] } | null;
  toDo: { heading: string; days: { weekdayLetter: string; dayNumber: number }[]; rows: ToDo[] } | null;
  ownSentence: { from: Run[]; text: string } | null;
  pressure: { blockId: BlockId; heading: Run[]; runs: Run[] } | null;
  callUs: { blockId: BlockId; heading: Run[]; items: Run[][] };
  help: { blockId: BlockId; heading: Run[]; call: Run[]; items: Run[][] };
  /** "This part is in English." under the title line, when some block has no reviewed translation; else null. */
  notice: string | null;
  /** What it is, when it was read, the ids with versions; without the page number. */
  foot: string[];
  /** "Page 1 of 2" with {page} and {pages} still to fill, since only the layout knows. */
  pageWords: string;
  /** In the order of the page. */
  printed: PrintedBlock[];
  rows: ComposeRow[];
  /** What was made shorter, smaller or left off so it fits, as sentences for staff. */
  shortened: string[];
  /** `dropBlock` null: nothing more can be left off. */
  fits: true | { dropBlock: BlockId | null };
};

export const plainText = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
