import { struckWords } from '@/lib/handout/article/claims';
import { type Block, reviewStanding } from '@/lib/handout/content';
import type { ContentDesk, DeskClaim } from '@/lib/handout/content-desk';
import { type BlockRow, blockRow, checkBanned } from '@/lib/handout/desk-rows';
import { type Language, languages } from '@/lib/handout/language';
import {
  isOfOlderEnglish,
  isOvertaken,
  languagesInUse,
  newestText,
  waitingTexts,
} from '@/lib/handout/text-tasks';
import { localDay, sayDate, type Zone } from '@/lib/when';
import type { ClaimView, QuestionView } from './desk-view';
import type { Reviewer } from './reviewer-fields';

/** The desk as the three columns show it; kept from the browser: versions, reviews and the wording of the blocks. */
export function deskOf(desk: ContentDesk, zone: Zone) {
  const used = languagesInUse(desk.blocks);
  const claim = (question: number, { history, ...rest }: DeskClaim): ClaimView => ({
    ...rest,
    // What it lists stands struck through above it.
    guard: rest.guard.replace(/^Never to reach a sheet: [^.]*\.\s*/, ''),
    struck: struckWords({ question, letter: rest.letter }),
    history: history.map(({ at, reviewer, by, ...one }) => ({
      ...one,
      by: reviewer.startsWith(by) ? reviewer : `${reviewer} (recorded by ${by})`,
      key: at,
      when: sayDate(localDay(at, zone), desk.today),
    })),
  });
  const questions = desk.questions.map(
    (question): QuestionView => ({
      ...question,
      claims: question.claims.map((one) => claim(question.number, one)),
    }),
  );
  const blocks = desk.blocks.flatMap((block): BlockRow[] => {
    const row = blockRow(block, used, desk.today);
    return row ? [row] : [];
  });
  const { blocks: count, languages: spoken, found } = checkBanned(desk);
  return {
    questions,
    blocks,
    checked: `${sayDate(desk.today, desk.today)}: ${count} blocks, ${spoken} languages, ${found} found`,
    notes: used.flatMap((language) => (language === 'en' ? [] : noteOn(desk, language))),
  };
}

/** What of a translation in use prints in English, in words. */
function noteOn({ blocks, today }: ContentDesk, language: Language): string[] {
  const name = languages[language];
  const waiting = waitingTexts(blocks, language, today).filter(({ standing }) => standing !== 'due_soon');
  const older = blocks.filter((block) => isOvertaken(block, language, today));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(', ');
  return [
    ...(waiting.length > 0
      ? [`${name} ${ids(waiting)}: not read here. Until then it prints in English, and says so.`]
      : []),
    ...(older.length > 0
      ? [`${name} ${ids(older)}: made of an older English text, so the English prints. Edit the translation.`]
      : []),
  ];
}

/** Who would say to have read a text: the admin, with the profession they gave last. */
export function reviewerOf({ blocks }: ContentDesk, name: string): Reviewer {
  const given = blocks
    .flatMap((block) => Object.values(block.versions).flat())
    .flatMap((text) => text.reviews)
    .filter(({ reviewer }) => reviewer.startsWith(`${name}, `))
    .sort((one, other) => other.at.localeCompare(one.at))[0];
  return { name, profession: given?.reviewer.slice(name.length + 2) ?? '' };
}

/** How many texts wait in each language, for the way to the sitting. */
export const waitingIn = ({ blocks, today }: ContentDesk, language: Language): number =>
  waitingTexts(blocks, language, today).length;

/** "14 to read" beside each language; empty where nothing waits. */
export function sayWaiting(desk: ContentDesk): Readonly<Record<Language, string>> {
  const says = (language: Language) => {
    const count = waitingIn(desk, language);
    return count > 0 ? `${count} to read` : '';
  };
  return { en: says('en'), es: says('es'), fr: says('fr') };
}

/** "v3", "v1, to read", "needs new words" beside each language of one block. */
export function sayVersions(block: Block, today: string): Readonly<Record<Language, string>> {
  const says = (language: Language) => {
    const text = newestText(block, language);
    if (!text) return 'no words';
    if (isOfOlderEnglish(block, language)) return 'needs new words';
    const reads = ['reviewed', 'due_soon'].includes(reviewStanding(text.review, today));
    return reads ? `v${text.version}` : `v${text.version}, to read`;
  };
  return { en: says('en'), es: says('es'), fr: says('fr') };
}
