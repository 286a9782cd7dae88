import { bannedIn } from './banned';
import { alwaysPrinted, type BlockId, type BlockWording, conditions } from './block';
import { type Block, barred, originWords, type ReviewStanding, reviewStanding, textToPrint } from './content';
import type { ContentDesk, DeskBlock, DeskClaim } from './content-desk';
import { plainText } from './document';
import { readings } from './example-values';
import { type Language, languageCodes, languages } from './language';
import { newestText } from './text-tasks';

/** One sheet text in the list beside the claims: what it is, where it comes from, whether it prints. */
export type BlockRow = Readonly<{
  id: BlockId;
  title: string;
  /** "Q3, 6, 12 with caveat" */
  origin: string;
  version: number;
  standing: ReviewStanding;
  expires: string | null;
  /** Why it is on no sheet today, in words; null when it prints. */
  off: string | null;
  /** "Français waits", when a language in use has no text that prints. */
  languages: string;
  /** How it begins. */
  begins: string;
  questions: readonly number[];
  claims: readonly Readonly<{ question: number; letter: string }>[];
  editorial: boolean;
}>;

const offWords = {
  retired: 'retired',
  no_claim: 'rests on nothing',
  not_reviewed: 'not read',
  overdue: 'ran out',
};

/** Where a block comes from, with the caution of its claims. */
export function sayOrigin(block: Block): string {
  const caveat = block.claims.some(({ verdict }) => verdict === 'use_with_caveat');
  return originWords([block]) + (caveat ? ' with caveat' : '') || 'rests on no claim';
}

/** "When heat is ticked and no heat flag is set"; "Always, cannot be left off". */
export function sayCondition({ id, condition }: Pick<Block, 'id' | 'condition'>): string {
  return conditions[condition] + (alwaysPrinted.includes(id) ? ', whatever its review says' : '');
}

const messagesIn = (form: BlockWording['full']): string[] =>
  form.flatMap((piece) =>
    piece.kind === 'bullets' ? piece.items : piece.sentences.flatMap((sentence) => sentence.say),
  );

/** The messages of a wording, in the order they are printed. */
export const messagesOf = (wording: BlockWording): string[] => [
  wording.title,
  ...messagesIn(wording.full),
  ...messagesIn(wording.short),
];

/** Its first words that hold in every clinic and visit; where all have something filled in, an example of them. */
function beginsOf({ full }: BlockWording): string {
  const messages = messagesIn(full);
  const first = messages.find((message) => !message.includes('{')) ?? messages[0] ?? '';
  return plainText(readings(first, 'en')?.[0] ?? []);
}

function languageNote(block: Block, used: readonly Language[], today: string): string {
  const waits = used.filter((language) => {
    const prints = textToPrint(block, language, today);
    return prints !== null && prints.language !== language;
  });
  return waits.length > 0 ? `${waits.map((language) => languages[language]).join(', ')} in English` : '';
}

export function blockRow(block: DeskBlock, used: readonly Language[], today: string): BlockRow | null {
  const text = newestText(block, 'en');
  if (!text) return null;
  const why = barred(block, today);
  return {
    id: block.id,
    title: text.wording.title,
    origin: sayOrigin(block),
    version: text.version,
    standing: reviewStanding(text.review, today),
    expires: text.review.state === 'reviewed' ? text.review.expires : null,
    off: why ? offWords[why] : null,
    languages: why ? '' : languageNote(block, used, today),
    begins: beginsOf(text.wording),
    questions: [...new Set(block.claims.map(({ question }) => question))],
    claims: block.claims.map(({ question, letter }) => ({ question, letter })),
    editorial: block.editorial,
  };
}

type Claimed = Readonly<{ claims: readonly Pick<DeskClaim, 'verdict' | 'feeds'>[] }>;

/** Blocks any claim of a question feeds, in the order of their ids. */
export const feedsOf = ({ claims }: Claimed): BlockId[] =>
  [...new Set(claims.flatMap(({ feeds }) => feeds))].sort();

/** How many claims carry each verdict. */
export function tally(questions: readonly Claimed[]): Readonly<Record<DeskClaim['verdict'], number>> {
  const counts = { use: 0, use_with_caveat: 0, background: 0, do_not_use: 0 };
  for (const { verdict } of questions.flatMap(({ claims }) => claims)) counts[verdict] += 1;
  return counts;
}

/** The banned-words check over the newest texts of all blocks and languages. */
export function checkBanned(
  desk: ContentDesk,
): Readonly<{ blocks: number; languages: number; found: number }> {
  const texts = desk.blocks.flatMap((block) =>
    languageCodes.flatMap((language) => newestText(block, language) ?? []),
  );
  return {
    blocks: new Set(desk.blocks.map(({ id }) => id)).size,
    languages: new Set(texts.map(({ language }) => language)).size,
    found: texts.filter(({ wording }) => bannedIn(messagesOf(wording).join('\n')).length > 0).length,
  };
}
