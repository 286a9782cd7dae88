import { z } from 'zod';
import { addDays, Day } from '@/lib/when';
import type { BlockId, Origin, Wording } from './block';
import { wording } from './wording';

/** A clinician of the clinic read and approved one version of a block. `on` is a day, YYYY-MM-DD. */
export const BlockReview = z.strictObject({ by: z.string().trim().min(1).max(120), on: Day });
export type BlockReview = z.infer<typeof BlockReview>;
/** Keyed like the sheet's footer: "HO-04 v1". */
export const BlockReviews = z.record(z.string().regex(/^HO-\d\d v\d{1,4}$/), BlockReview);
export type BlockReviews = z.infer<typeof BlockReviews>;

export type Review = Readonly<
  { state: 'not_reviewed' } | { state: 'reviewed'; by: string; on: string; expires: string }
>;
export type Block = Wording & Readonly<{ review: Review }>;

export const blockKey = (block: Pick<Block, 'id' | 'version'>) => `${block.id} v${block.version}`;

/** A review holds for a year (editorial); `dueSoonDays` before its end staff are told. */
const reviewDays = 365;
const dueSoonDays = 14;

/**
 * The blocks a sheet is composed from, each with its review at this clinic. The one door to the content: a
 * review of an older version does not count for a newer one.
 */
export function blocks(reviews: BlockReviews): Block[] {
  return wording.map((words) => {
    const review = reviews[blockKey(words)];
    return {
      ...words,
      review: review
        ? { state: 'reviewed', by: review.by, on: review.on, expires: addDays(review.on, reviewDays) }
        : { state: 'not_reviewed' },
    };
  });
}

export type ReviewStanding = 'not_reviewed' | 'reviewed' | 'due_soon' | 'overdue';

/** How a block's review stands on `today` (YYYY-MM-DD). The last day of a review still counts. */
export function reviewStanding(review: Review, today: string): ReviewStanding {
  if (review.state === 'not_reviewed') return 'not_reviewed';
  if (today > review.expires) return 'overdue';
  return addDays(today, dueSoonDays) >= review.expires ? 'due_soon' : 'reviewed';
}

/** These print whatever their review says: what comes next, and when to ask for help. */
export const alwaysPrinted: readonly BlockId[] = ['HO-11', 'HO-13', 'HO-14'];

/** "Q3, 6, 12", or "written by us". */
export function originWords(origins: readonly Origin[]): string {
  const questions = origins.flatMap((origin) => origin.questions);
  const own = origins.some((origin) => origin.questions.length === 0) ? ['written by us'] : [];
  return [...own, ...(questions.length > 0 ? [`Q${questions.join(', ')}`] : [])].join(', ');
}
