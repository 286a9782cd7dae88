import type { View } from '@/lib/body/figure';
import type { BlockId } from './block';
import type { ReviewStanding } from './content';

/** Words of one weight. `fact` came from the visit, `name` is a person's or the clinic's own. */
export type Run = { text: string; strong?: true; from?: 'fact' | 'name' };
/** A block's words in one place of the page. */
export type Passage = { blockId: BlockId; runs: Run[] };

type Place = { letter: string; view: View; x: number; y: number };
export type SheetSpot = { letter: string; runs: Run[] };
/** For the map: a disc where it was pressed, an open ring where it was felt. */
export type SheetMark = Place & { kind: 'pressed' | 'felt' };
export type ToDo = Passage & { lead: Run[]; ticks: boolean };

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
  review: { standing: ReviewStanding; expires: string | null };
};

/** A sheet as it will be frozen: every word, block version and mark on it. Plain JSON. */
export type HandoutDocument = {
  format: 1;
  language: 'en';
  paper: 'a4' | 'letter';
  figureVersion: string;
  clinic: { name: string; address: string; phone: string };
  title: Run[];
  dateLine: Run[];
  nextVisit: { blockId: BlockId; heading: string; dated: boolean; headline: Run[]; runs: Run[] };
  today: { blockId: BlockId; intro: Run[]; spots: SheetSpot[]; felt: Passage | null } | null;
  marks: SheetMark[];
  /** Height of the figure in CSS px, 190 or 150. */
  mapHeight: number;
  feel: Passage[];
  toDo: { days: { weekdayLetter: string; dayNumber: number }[]; rows: ToDo[] };
  ownSentence: { by: string; text: string } | null;
  pressure: Passage | null;
  callUs: { blockId: BlockId; heading: Run[]; items: string[] };
  help: { blockId: BlockId; heading: string; call: Run[]; items: string[] };
  /** In the order of the page. */
  printed: { id: BlockId; version: number }[];
  notReviewed: BlockId[];
  /** Day of the oldest review in words, once every printed block has one. */
  reviewedOn: string | null;
  rows: ComposeRow[];
  /** What was made smaller or left off so it fits, as sentences for staff. */
  shortened: string[];
  /** By estimate; the browser measures again before printing. `dropBlock` null: nothing more can be left off. */
  fits: true | { dropBlock: BlockId | null };
};

export const plainText = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
