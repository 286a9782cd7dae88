import { type Block, barred, reviewStanding, textToPrint } from '@/lib/handout/content';
import type { ContentDesk, DeskBlock } from '@/lib/handout/content-desk';
import { type Language, languages } from '@/lib/handout/language';
import { type SittingText, sittingText } from '@/lib/handout/sitting';
import { isOfOlderEnglish, newestText } from '@/lib/handout/text-tasks';

/** What the page of one block shows of a language; null when the block has no text in it. */
export function blockOf(desk: ContentDesk, block: DeskBlock, language: Language) {
  const newest = newestText(block, language);
  if (!newest) return null;
  const written = block.versions[language].find(({ version }) => version === newest.version);
  const text: SittingText = sittingText(
    block,
    newest,
    reviewStanding(newest.review, desk.today),
    written?.reason || null,
  );
  return {
    text,
    by: newest.review.state === 'reviewed' ? newest.review.by : undefined,
    notes: notesOn(block, language, newest.version, desk.today),
  };
}

const offWords = {
  retired: null,
  no_claim: 'It rests on no claim of the article and was not written by us, so it prints on no sheet.',
  not_reviewed: 'Nobody here has read the English text: it prints on no sheet.',
  overdue: 'The review of the English text ran out: it prints on no sheet.',
} as const;

/** What prints while the newest words do not, in words. */
function notesOn(block: Block, language: Language, version: number, today: string): string[] {
  const why = barred(block, today);
  if (why) return offWords[why] ? [offWords[why]] : [];
  const prints = textToPrint(block, language, today);
  if (!prints || (prints.language === language && prints.version === version)) return [];
  if (prints.language === language)
    return [`Version ${prints.version} prints until version ${version} is approved.`];
  const older = isOfOlderEnglish(block, language) ? `It was made of an older English text: edit it. ` : '';
  return [`${older}Sheets in ${languages[language]} print the English version ${prints.version} meanwhile.`];
}
