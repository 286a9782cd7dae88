import { z } from 'zod';
import type { HandoutDocument, PrintSize } from './document';
import { HandoutChoices } from './facts';
import type { SheetSetting } from './facts-of-visit';
import type { Language } from './language';
import type { SheetFont } from './sheet-font';

/** Freezes the sheet of a visit as it is composed in the clinic at that moment. */
export const HandoutIssue = z.strictObject({ visitId: z.uuid(), choices: HandoutChoices });
export type HandoutIssue = z.infer<typeof HandoutIssue>;

export const HandoutPrint = z.strictObject({ handoutId: z.uuid() });
export type HandoutPrint = z.infer<typeof HandoutPrint>;

export const noSheetReasons = {
  declined: 'The client did not want one',
  no_printer: 'No printer today',
  has_one: 'The client has one already',
} as const;
export type NoSheetReason = keyof typeof noSheetReasons;

/** The client leaves without a sheet today, and why. */
export const NoSheet = z.strictObject({
  visitId: z.uuid(),
  reason: z.enum(Object.keys(noSheetReasons) as [NoSheetReason]),
});
export type NoSheet = z.infer<typeof NoSheet>;

export type IssuedHandout = Readonly<{
  handoutId: string;
  visitId: string;
  visitNumber: number;
  /** Day of the visit in the clinic's zone. */
  onDay: string;
  version: number;
  language: Language;
  /** It was drawn as a PDF too: `/api/handouts/{id}/pdf` has it. */
  pdf: boolean;
  /** ISO instant. */
  issuedAt: string;
  issuedBy: string;
}>;

/** Everything the Handout step needs besides the visit itself. */
export type HandoutDesk = Readonly<{
  setting: SheetSetting;
  font: SheetFont;
  /** The reader is the visit's therapist or an admin, and the visit is not void. */
  mayIssue: boolean;
  /** Sheets frozen for this visit, newest first. */
  issued: readonly IssuedHandout[];
  /** The newest of them as composed, so that going on starts where it ended. */
  latest: HandoutDocument | null;
  /** Language and size of the client's newest sheet of an earlier visit, to begin with; null without one. */
  languageBefore: Language | null;
  sizeBefore: PrintSize | null;
  /** Names of the clinic's active admins: they approve texts that wait. */
  approvers: readonly string[];
  /** The reader is one of them. */
  mayReview: boolean;
  /** Why this visit has no sheet, once that was said. */
  noSheet: NoSheetReason | null;
}>;
