import type { ClaimRef, Verdict } from '@/lib/handout/content';
import { claimsOnCare } from './claims-on-care';
import { claimsOnRelease } from './claims-on-release';

/** One claim of the article in our own words, with what may be done with it (clinical review §1b). */
export type Claim = ClaimRef &
  Readonly<{
    words: string;
    verdict: Verdict;
    /** Why this verdict, for staff. */
    reason: string;
    /** How we know: studies and leaflets, by name and number. */
    evidence: string;
    /** What keeps it from a page, or what it drives in the program. */
    guard: string;
    /** What the article lists here and no sheet may say; staff see it struck through. */
    struck?: readonly string[];
  }>;

/** All 46, in the order of the article. They are never printed: blocks have words of their own. */
export const claims: readonly Claim[] = [...claimsOnRelease, ...claimsOnCare];

/**
 * The answer on side effects is about trigger finger surgery. Its verdict is never changed; the database says so too.
 */
export const surgeryQuestion = 14;

/** What stands struck through beside a claim; empty for most. */
export const struckWords = ({ question, letter }: ClaimRef): readonly string[] =>
  claims.find((claim) => claim.question === question && claim.letter === letter)?.struck ?? [];
