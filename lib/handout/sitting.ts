import type { Day } from '@/lib/when';
import type { BlockId, BlockWording } from './block';
import { formGrade } from './check-wording';
import type { Block, BlockText, ReviewStanding } from './content';
import type { ContentDesk } from './content-desk';
import { sayCondition, sayOrigin } from './desk-rows';
import type { Language } from './language';
import { isOfOlderEnglish, newestText, waitingTexts } from './text-tasks';

/** One text as a clinician reads it before approving it. */
export type SittingText = Readonly<{
  id: BlockId;
  language: Language;
  version: number;
  wording: BlockWording;
  /** What it rests on: "Q11 with caveat", "written by us". */
  origin: string;
  reference: string | null;
  prints: string;
  reminds: string;
  standing: ReviewStanding;
  /** It was read before, and sent back. */
  again: boolean;
  expires: Day | null;
  /** Why it has to be read again, or why it was written. */
  why: string | null;
  grades: Readonly<{ full: number; short: number }>;
}>;

/** US school grades of both forms, to one decimal; an editor never saves a message that cannot be read. */
export function gradesOf({ full, short }: BlockWording, language: Language): SittingText['grades'] {
  const rounded = (level: number) => Math.max(0, Math.round(level * 10) / 10);
  return { full: rounded(formGrade(full, language)), short: rounded(formGrade(short, language)) };
}

/** "4.7"; very short words can count as less than the first grade. */
export const sayGrade = (level: number): string => (level < 1 ? 'under 1' : String(level));

export function sittingText(
  block: Block,
  text: BlockText,
  standing: ReviewStanding,
  reason: string | null,
): SittingText {
  const { language, version, wording, review } = text;
  return {
    id: block.id,
    language,
    version,
    wording,
    origin: sayOrigin(block),
    reference: block.reference,
    prints: sayCondition(block),
    reminds: block.reminds,
    standing,
    again: review.state === 'not_reviewed' && review.why !== null,
    expires: review.state === 'reviewed' ? review.expires : null,
    why: review.state === 'not_reviewed' ? (review.why ?? reason) : null,
    grades: gradesOf(wording, language),
  };
}

/** All texts of a language that wait for a reader, in the order of their ids. */
export function sittingOf({ blocks, today }: ContentDesk, language: Language): SittingText[] {
  return waitingTexts(blocks, language, today).flatMap(({ id, standing }) => {
    const block = blocks.find((one) => one.id === id);
    const text = block && newestText(block, language);
    if (!block || !text) return [];
    const written = block.versions[language].find(({ version }) => version === text.version);
    return sittingText(block, text, standing, written?.reason || null);
  });
}

/** Ids of translations made of an English text that is not the newest: they want new words before a reader. */
export const olderTranslations = ({ blocks }: ContentDesk, language: Language): BlockId[] =>
  blocks.filter((block) => !block.retired && isOfOlderEnglish(block, language)).map(({ id }) => id);
