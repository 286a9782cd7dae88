import { z } from 'zod';
import { HandoutChoices } from './facts';

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
