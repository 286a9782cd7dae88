import { addDays, isoWeekday } from '@/lib/when';
import type { BlockId, Moment } from './block';
import { type Content, reviewStanding } from './content';
import type { ComposeRow, HandoutDocument } from './document';
import type { HandoutChoices, HandoutFacts } from './facts';
import { valuesOf } from './fill';
import type { Language } from './language';
import type { Values } from './message';
import { composeRows, type Texts, textsOf } from './rules';
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
  /** What the visit says in a language. */
  values: (language: Language) => Values;
}>;

export function sourceOf(facts: HandoutFacts, choices: HandoutChoices, content: Content): Source {
  const texts = textsOf(content, choices.language, facts.today);
  const unread = [...texts].filter(([, { review }]) =>
    ['not_reviewed', 'overdue'].includes(reviewStanding(review, facts.today)),
  );
  return {
    facts,
    choices,
    rows: composeRows(facts, choices, content),
    texts,
    titles: new Map(content.map((block) => [block.id, block.texts.en?.[0]?.wording.title ?? block.id])),
    unread: new Set(unread.map(([id]) => id)),
    moments: momentsOf(facts),
    days: daysOf(facts, choices.language),
    values: valuesByLanguage(facts, choices),
  };
}

function valuesByLanguage(facts: HandoutFacts, choices: HandoutChoices): Source['values'] {
  const known = new Map<Language, Values>();
  return (language) => {
    const values = known.get(language) ?? valuesOf(facts, choices, language);
    known.set(language, values);
    return values;
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
