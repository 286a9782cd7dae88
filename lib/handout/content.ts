import { z } from 'zod';
import { addDays, type Day } from '@/lib/when';
import { alwaysPrinted, type BlockId, type BlockWording, type Condition } from './block';
import { Language } from './language';

/** What may be done with a claim of the source article on a page for clients (clinical review §1). */
export const verdicts = {
  use: 'Use',
  use_with_caveat: 'Use with caveat',
  background: 'Background only',
  do_not_use: 'Do not use',
} as const;
export const Verdict = z.enum(Object.keys(verdicts) as [keyof typeof verdicts]);
export type Verdict = z.infer<typeof Verdict>;
/** Verdicts a block may rest on; the database refuses the others. */
export const PrintableVerdict = z.enum(['use', 'use_with_caveat']);
export type PrintableVerdict = z.infer<typeof PrintableVerdict>;

/** "Q11b": question of the article and letter of the claim in it. */
export const ClaimRef = z.strictObject({
  question: z.int().min(1).max(99),
  letter: z.string().regex(/^[a-z]$/),
});
export type ClaimRef = z.infer<typeof ClaimRef>;

/** A review by a clinician of this clinic holds until the end of `expires`. Days are YYYY-MM-DD. */
export type Review =
  | Readonly<{
      state: 'not_reviewed' /** Why it has to be read again, if it was read before. */;
      why: string | null;
    }>
  | Readonly<{ state: 'reviewed'; by: string; on: Day; expires: Day }>;

/** One version of a block in one language. `ofVersion` is the English version a translation was made of. */
export type BlockText = Readonly<{
  language: Language;
  version: number;
  ofVersion: number | null;
  wording: BlockWording;
  /** Null: Palpate's own. */
  madeBy: string | null;
  review: Review;
}>;

/** A block as the clinic holds it: what a sheet is composed from. */
export type Block = Readonly<{
  id: BlockId;
  condition: Condition;
  /** Claims of the article it rests on; empty when we wrote it ourselves. */
  claims: readonly (ClaimRef & Readonly<{ verdict: PrintableVerdict }>)[];
  /** An editorial addition stands without a claim. Any other block without one does not print. */
  editorial: boolean;
  /** Studies and leaflets behind it. */
  reference: string | null;
  /** What a reviewer should keep in mind when reading it. */
  reminds: string;
  retired: Readonly<{ on: Day; by: string; reason: string }> | null;
  /** By language: the newest version, and before it the newest one whose review was given, if that is another. */
  texts: Readonly<Partial<Record<Language, readonly BlockText[]>>>;
}>;

/** All fourteen, in the order of their ids. */
export type Content = readonly Block[];

/** A review holds for a year (editorial); `dueSoonDays` before its end staff are told. */
export const reviewDays = 365;
const dueSoonDays = 14;

export type ReviewStanding = 'not_reviewed' | 'reviewed' | 'due_soon' | 'overdue';

/** How a review stands on `today` (YYYY-MM-DD). The last day of a review still counts. */
export function reviewStanding(review: Review, today: Day): ReviewStanding {
  if (review.state === 'not_reviewed') return 'not_reviewed';
  if (today > review.expires) return 'overdue';
  return addDays(today, dueSoonDays) >= review.expires ? 'due_soon' : 'reviewed';
}

/** A review was given and has not run out on `today` (YYYY-MM-DD). */
export const holds = (review: Review, today: Day): boolean =>
  review.state === 'reviewed' && today <= review.expires;

/** The text of a language whose review holds: the newest such version, or null. */
export function reviewedText(block: Block, language: Language, today: Day): BlockText | null {
  return (block.texts[language] ?? []).find(({ review }) => holds(review, today)) ?? null;
}

/** Why a block cannot print in any language today, as a code; null when it can. */
export type Barred = 'retired' | 'not_reviewed' | 'overdue' | 'no_claim';
export function barred(block: Block, today: Day): Barred | null {
  if (alwaysPrinted.includes(block.id)) return null;
  if (block.retired) return 'retired';
  if (!block.editorial && block.claims.length === 0) return 'no_claim';
  if (reviewedText(block, 'en', today)) return null;
  const was = (block.texts.en ?? []).some(({ review }) => review.state === 'reviewed');
  return was ? 'overdue' : 'not_reviewed';
}

/**
 * What prints of a block on a sheet of `language`: its reviewed translation of the English text that prints, else
 * that English text. Null when the block does not print. Blocks that always print fall back to their newest text.
 */
export function textToPrint(block: Block, language: Language, today: Day): BlockText | null {
  if (barred(block, today) !== null) return null;
  const english = reviewedText(block, 'en', today) ?? block.texts.en?.[0] ?? null;
  if (language === 'en' || english === null) return english;
  const translated = reviewedText(block, language, today);
  return translated?.ofVersion === english.version ? translated : english;
}

/** "Q3, 6, 12", or "written by us". */
export function originWords(blocks: readonly Pick<Block, 'claims' | 'editorial'>[]): string {
  const questions = [...new Set(blocks.flatMap(({ claims }) => claims.map(({ question }) => question)))];
  const own = blocks.some(({ editorial }) => editorial) ? ['written by us'] : [];
  return [...own, ...(questions.length > 0 ? [`Q${questions.join(', ')}`] : [])].join(', ');
}

/** One text a clinician says to have read. */
export const TextRef = z.strictObject({
  blockId: z.string().regex(/^HO-\d\d$/),
  language: Language,
  version: z.int().min(1).max(9999),
});
export type TextRef = z.infer<typeof TextRef>;
