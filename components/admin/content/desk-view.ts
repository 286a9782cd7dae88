import type { Verdict } from '@/lib/handout/content';
import type { DeskClaim, DeskQuestion } from '@/lib/handout/content-desk';
import type { BlockRow } from '@/lib/handout/desk-rows';

/** A change of verdict with its day in the clinic's zone, as people say it. */
export type VerdictChangeView = Readonly<{
  key: string;
  /** Null: written down with this verdict. */
  before: Verdict | null;
  verdict: Verdict;
  reason: string;
  /** Who judged it, and who recorded it if that is somebody else. */
  by: string;
  when: string;
}>;

export type ClaimView = Omit<DeskClaim, 'history'> &
  Readonly<{
    history: readonly VerdictChangeView[];
    /** What the article lists here and no sheet may say. */
    struck: readonly string[];
  }>;

export type QuestionView = Omit<DeskQuestion, 'claims'> & Readonly<{ claims: readonly ClaimView[] }>;

/** What a sheet says where the article has nothing to offer on after-effects: written by us. */
const insteadOf: Readonly<Record<number, readonly string[]>> = { 14: ['HO-04', 'HO-13', 'HO-14'] };

/** The blocks beside a claim: those that rest on it, else those that speak in its place. */
export function blocksBeside(number: number, claim: ClaimView, blocks: readonly BlockRow[]): BlockRow[] {
  const ids: readonly string[] = claim.feeds.length > 0 ? claim.feeds : (insteadOf[number] ?? []);
  return blocks.filter(({ id }) => ids.includes(id));
}

/** The blocks tied to a question, to be seen in the list of all. */
export function tiedTo({ number, claims }: QuestionView): readonly string[] {
  const feeds = claims.flatMap((claim) => claim.feeds);
  return feeds.length > 0 ? feeds : (insteadOf[number] ?? []);
}
