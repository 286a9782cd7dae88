import type { Day } from '@/lib/when';
import type { BlockId } from './block';
import {
  type Block,
  type BlockText,
  type Content,
  type ReviewStanding,
  reviewStanding,
  textToPrint,
} from './content';
import { type Language, languageCodes } from './language';

/** A text that prints no longer, does not print yet, or will soon stop printing. */
export type WaitingText = Readonly<{
  id: BlockId;
  language: Language;
  standing: Exclude<ReviewStanding, 'reviewed'>;
  /** Last day of a review that runs out soon or has run out. */
  expires: Day | null;
}>;

/** The newest version of a block in a language, read or not. */
export const newestText = (block: Block, language: Language): BlockText | null =>
  block.texts[language]?.[0] ?? null;

/** A translation made of an English text that is no longer the newest: it cannot print beside the new one. */
export function isOfOlderEnglish(block: Block, language: Language): boolean {
  const ofVersion = newestText(block, language)?.ofVersion ?? null;
  return ofVersion !== null && ofVersion !== newestText(block, 'en')?.version;
}

/** A translation of older English words whose English prints in its place. */
export function isOvertaken(block: Block, language: Language, today: Day): boolean {
  const prints = textToPrint(block, language, today);
  return prints !== null && prints.language !== language && isOfOlderEnglish(block, language);
}

function waitingIn(block: Block, language: Language, today: Day): WaitingText | null {
  const text = newestText(block, language);
  if (!text || block.retired || isOfOlderEnglish(block, language)) return null;
  const standing = reviewStanding(text.review, today);
  if (standing === 'reviewed') return null;
  const expires = text.review.state === 'reviewed' ? text.review.expires : null;
  return { id: block.id, language, standing, expires };
}

/** Texts of a language a clinician has to read, in the order of their ids. Retired blocks wait for nobody. */
export function waitingTexts(content: Content, language: Language, today: Day): WaitingText[] {
  return content.flatMap((block) => waitingIn(block, language, today) ?? []);
}

/** A language counts once the clinic has had one of its texts read; English always does. */
export function languagesInUse(content: Content): Language[] {
  const read = (language: Language) =>
    content.some((block) => block.texts[language]?.some(({ review }) => review.state === 'reviewed'));
  return languageCodes.filter((language) => language === 'en' || read(language));
}

/** What the clinic has to read, in the languages it uses. */
export type TextTasks = Readonly<{
  /** Not read, or run out: these do not print, or print in English. */
  missing: readonly WaitingText[];
  /** Still print, and run out within two weeks. */
  soon: readonly WaitingText[];
  /** Translations of an English text that was changed since: the English prints until they are written anew. */
  older: readonly Readonly<{ id: BlockId; language: Language }>[];
}>;
export function textTasks(content: Content, today: Day): TextTasks {
  const used = languagesInUse(content);
  const waiting = used.flatMap((language) => waitingTexts(content, language, today));
  const older = used.flatMap((language) =>
    content.filter((block) => isOvertaken(block, language, today)).map(({ id }) => ({ id, language })),
  );
  return {
    missing: waiting.filter(({ standing }) => standing !== 'due_soon'),
    soon: waiting.filter(({ standing }) => standing === 'due_soon'),
    older,
  };
}
