import { addDays, isoWeekday } from '@/lib/when';
import type { BlockId, Moment } from './block';
import { type Content, holds } from './content';
import type { ComposeRow, HandoutDocument } from './document';
import type { HandoutChoices, HandoutFacts } from './facts';
import type { Language } from './language';
import { composeRows, type Texts, textsOf } from './rules';
import { type Says, saysOf } from './sheet-says';
import { momentsOf } from './standing';
import { sheetWords } from './words';

/** All a sheet is drawn from, worked out once however often it is drawn: before anything gave way. */
export type Source = Readonly<{
  facts: HandoutFacts;
  choices: HandoutChoices;
  /** As wished: what does not fit is not known yet. */
  rows: readonly ComposeRow[];
  /** The texts that may print. */
  texts: Texts;
  /** Titles of all blocks, for staff. */
  titles: ReadonlyMap<BlockId, string>;
  /** Blocks that print though no review of theirs holds. */
  unread: ReadonlySet<BlockId>;
  moments: ReadonlySet<Moment>;
  days: NonNullable<HandoutDocument['toDo']>['days'];
  /** What it says of the visit, in the forms of its texts. */
  says: Says;
}>;

export function sourceOf(facts: HandoutFacts, choices: HandoutChoices, content: Content): Source {
  const texts = textsOf(content, choices.language, facts.today);
  const unread = [...texts].filter(([, { review }]) => !holds(review, facts.today));
  const moments = momentsOf(facts);
  return {
    facts,
    choices,
    rows: composeRows(facts, choices, content),
    texts,
    titles: new Map(content.map((block) => [block.id, block.texts.en?.[0]?.wording.title ?? block.id])),
    unread: new Set(unread.map(([id]) => id)),
    moments,
    days: daysOf(facts, choices.language),
    says: saysOf(facts, choices, texts, moments),
  };
}

/** Seven days from the day after the visit. */
function daysOf({ visitDay }: HandoutFacts, language: Language): Source['days'] {
  return [1, 2, 3, 4, 5, 6, 7].map((ahead) => {
    const day = addDays(visitDay, ahead);
    const weekdayLetter = sheetWords(language).weekdayLetters[isoWeekday(day) - 1] ?? '';
    return { weekdayLetter, dayNumber: Number(day.slice(8)) };
  });
}
