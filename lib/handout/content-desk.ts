import type { Day } from '@/lib/when';
import type { BlockId } from './block';
import type { Block, BlockText, Verdict } from './content';
import type { Language } from './language';

/**
 * What the importer noticed in an answer of the article. `changed`: it reads otherwise than at the import before;
 * `gone`: the article does not ask it any more.
 */
export type QuestionFlag = 'truncated' | 'unnamed_quote' | 'caption' | 'changed' | 'gone';

/** What was said of one text, newest first where several stand together. */
export type ReviewRecord = Readonly<{
  decision: 'approved' | 'review_again';
  /** Name and profession of the clinician who read it; empty for `review_again`. */
  reviewer: string;
  reason: string;
  on: Day;
  expires: Day | null;
  /** The admin who recorded it. */
  by: string;
  /** ISO instant. */
  at: string;
}>;

/** A version of a block in one language with everything said of it. */
export type DeskText = BlockText &
  Readonly<{
    /** ISO instant. */
    madeAt: string;
    /** Why it was written; empty for Palpate's own. */
    reason: string;
    reviews: readonly ReviewRecord[];
  }>;

export type RetirementRecord = Readonly<{
  decision: 'retired' | 'brought_back';
  reason: string;
  /** The admin who decided it. */
  by: string;
  /** ISO instant. */
  at: string;
}>;

/** `texts` is what a sheet is composed from; `versions` is all there ever was. Both lists newest first. */
export type DeskBlock = Block &
  Readonly<{
    versions: Readonly<Record<Language, readonly DeskText[]>>;
    retirements: readonly RetirementRecord[];
  }>;

export type VerdictRecord = Readonly<{
  /** Null: the claim was written down with this verdict. */
  before: Verdict | null;
  verdict: Verdict;
  reason: string;
  /** Name and profession of the person who judged it. */
  reviewer: string;
  /** The admin who recorded it. */
  by: string;
  /** ISO instant. */
  at: string;
}>;

export type DeskClaim = Readonly<{
  letter: string;
  /** In our words. */
  words: string;
  verdict: Verdict;
  reason: string;
  evidence: string;
  guard: string;
  /** Blocks that rest on it. */
  feeds: readonly BlockId[];
  /** Newest first; empty while the verdict is the one it came with. */
  history: readonly VerdictRecord[];
}>;

export type DeskQuestion = Readonly<{
  number: number;
  /** In our words. */
  words: string;
  flags: readonly QuestionFlag[];
  claims: readonly DeskClaim[];
}>;

/** The article as it was imported last. */
export type DeskSource = Readonly<{
  title: string;
  author: string;
  dated: Day;
  /** Hex. */
  sha256: string;
  /** ISO instant. */
  importedAt: string;
  /** Null: came with Palpate. */
  importedBy: string | null;
  /** How many imports there were, this one included. */
  imports: number;
}>;

/** Everything the review screen shows: the direction of the work is question, claims, blocks. */
export type ContentDesk = Readonly<{
  today: Day;
  source: DeskSource | null;
  questions: readonly DeskQuestion[];
  /** All fourteen, in the order of their ids. */
  blocks: readonly DeskBlock[];
  /** Names of active admins: they can approve. */
  approvers: readonly string[];
}>;
