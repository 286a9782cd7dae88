import { z } from 'zod';
import { Day } from '@/lib/when';
import { BlockId, BlockWording, blockIds } from './block';
import { ClaimRef, TextRef, Verdict } from './content';
import { Language, languageCodes } from './language';

const Reviewer = z
  .string()
  .trim()
  .min(3, 'Write the name and profession of the person who read it.')
  .max(120, 'At most 120 characters.')
  .regex(/^[^\p{Cc}]*$/u, 'Write it in one line.');
/** Words in one line, however many they were typed in. */
const line = (most: number, missing: string) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\s+/g, ' ').trim())
    .min(1, missing)
    .max(most, `At most ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, 'There is a sign in it that cannot be kept. Write it again by hand.');
const Why = line(400, 'Say why, in a few words.');
const Texts = z
  .array(TextRef)
  .min(1, 'Choose at least one text.')
  .max(blockIds.length * languageCodes.length);

/** Texts a clinician has read and approves for clients; `expires` is the last day it holds, a year from today if left out. */
export const TextApproval = z.strictObject({ texts: Texts, reviewer: Reviewer, expires: Day.optional() });
export type TextApproval = z.infer<typeof TextApproval>;

/** Texts that have to be read again before they print. */
export const TextRecall = z.strictObject({ texts: Texts, reason: Why });
export type TextRecall = z.infer<typeof TextRecall>;

/** New words for a block in one language; `basedOn` is the version they were written over. */
export const BlockEdit = z.strictObject({
  blockId: BlockId,
  language: Language,
  basedOn: z.int().min(1).max(9999),
  wording: BlockWording,
  reason: Why,
});
export type BlockEdit = z.infer<typeof BlockEdit>;

/** Takes a block off every sheet to come. */
export const BlockRetirement = z.strictObject({ blockId: BlockId, reason: Why });
export type BlockRetirement = z.infer<typeof BlockRetirement>;

/** Offers a retired block again. */
export const BlockReturn = z.strictObject({ blockId: BlockId, reason: Why });
export type BlockReturn = z.infer<typeof BlockReturn>;

/** Another verdict on a claim of the article; blocks may not rest on `background` and `do_not_use`. */
export const VerdictChange = z.strictObject({
  claim: ClaimRef,
  verdict: Verdict,
  reason: Why,
  reviewer: Reviewer,
});
export type VerdictChange = z.infer<typeof VerdictChange>;

/** What the article says under one of its questions, judged by a reviewer. `asked` names a question that is new. */
export const ClaimWriting = z.strictObject({
  question: ClaimRef.shape.question,
  asked: line(120, 'Say what is asked, in our words.').optional(),
  words: line(400, 'Write what the article says, in our own words.'),
  verdict: Verdict,
  reason: Why,
  evidence: z.string().trim().max(600, 'At most 600 characters.').default(''),
  reviewer: Reviewer,
});
export type ClaimWriting = z.infer<typeof ClaimWriting>;

/** A block rests on a claim from now on, or no longer. */
export const ClaimAttachment = z.strictObject({ blockId: BlockId, claim: ClaimRef });
export type ClaimAttachment = z.infer<typeof ClaimAttachment>;
