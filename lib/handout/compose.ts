import type { BlockId } from './block';
import type { Content } from './content';
import { type Cut, cutsFor, lastCuts } from './cuts';
import type { HandoutDocument } from './document';
import { drawSheet, type Source } from './draw-sheet';
import { HandoutChoices, HandoutFacts, type HandoutFactsInput, readOrRefuse } from './facts';
import { valuesOf } from './fill';
import type { Language } from './language';
import { fitsPaper } from './layout/layout';
import { mapHeights } from './layout/map';
import { lint } from './lint';
import type { Values } from './message';
import { composeRows, isToDo, textsOf } from './rules';
import { shortenedBy } from './shortened';
import { conflictOf, refuseConflict } from './typed-words';

/**
 * The aftercare sheet of one visit, by the rules of clinical review §6: the clinic's reviewed texts, chosen and filled
 * by what was recorded, fitted to the paper, and checked. Throws invalid when facts are out of bounds or a word may
 * not be printed.
 */
export function compose(
  given: HandoutFactsInput,
  choices: HandoutChoices,
  content: Content,
): HandoutDocument {
  const visit: HandoutFacts = readOrRefuse(HandoutFacts, given, 'sheet');
  const chosen = readOrRefuse(HandoutChoices, choices, 'sheet');
  if (chosen.ownSentence) refuseConflict(chosen.ownSentence, visit);
  const why = stretchBar(visit, chosen);
  const facts = why === null ? visit : { ...visit, stretch: null };
  const source: Source = {
    facts,
    choices: chosen,
    rows: composeRows(facts, chosen, content),
    texts: textsOf(content, chosen.language, facts.today),
    values: valuesByLanguage(facts, chosen),
    titles: new Map(content.map(({ id, texts }) => [id, texts.en?.[0]?.wording.title ?? id])),
  };
  const sheet = fitted(source);
  const said = why === null ? sheet : { ...sheet, shortened: [why, ...sheet.shortened] };
  lint(said, facts, content);
  return said;
}

/** Worked out once a sheet, however often it is drawn. */
function valuesByLanguage(facts: HandoutFacts, choices: HandoutChoices): Source['values'] {
  const known = new Map<Language, Values>();
  return (language) => {
    const values = known.get(language) ?? valuesOf(facts, choices, language);
    known.set(language, values);
    return values;
  };
}

/** A longer line would crowd out the block it stands in. */
const longestStretch = 120;

/** Why the stretch stays off this sheet, as a sentence for staff; null when it may stand, or when there is none. */
function stretchBar(facts: HandoutFacts, { language }: HandoutChoices): string | null {
  const { stretch } = facts;
  if (!stretch) return null;
  const left = 'The stretch is left off.';
  if (language !== 'en') return `${left} It was written in English.`;
  if (stretch.length > longestStretch) return `${left} It is longer than ${longestStretch} characters.`;
  const conflict = conflictOf(stretch, facts);
  return conflict === null ? null : `${left} ${conflict}`;
}

type Drawn = Readonly<{ sheet: HandoutDocument; cut: Cut }>;

/**
 * The sheet with as little given up as fits. When nothing more gives way by itself, the therapist is asked to switch a
 * thing off; only when all are off do texts go that are always on.
 */
function fitted(source: Source): HandoutDocument {
  const cuts = cutsFor(source.facts.points.length);
  const found = firstThatFits(source, cuts);
  if (found) return finished(source, found);
  const last = cuts.at(-1);
  if (!last) throw new Error('There is no way to lay out a sheet.');
  const sheet = drawSheet(source, last);
  const drop = switchable(sheet);
  if (drop !== null) return { ...finished(source, { sheet, cut: last }), fits: { dropBlock: drop } };
  const more = lastCuts(last);
  const bare = firstThatFits(source, more);
  return bare
    ? finished(source, bare)
    : { ...finished(source, { sheet, cut: last }), fits: { dropBlock: null } };
}

/** Each cut takes no more room than the one before it, so the first that fits is found by halving. */
function firstThatFits(source: Source, cuts: readonly Cut[]): Drawn | null {
  let found: Drawn | null = null;
  let [from, to] = [0, cuts.length - 1];
  while (from <= to) {
    const middle: number = found === null && from === 0 ? 0 : Math.floor((from + to) / 2);
    const cut: Cut | undefined = cuts[middle];
    if (!cut) break;
    const sheet = drawSheet(source, cut);
    if (fitsPaper(sheet)) {
      found = { sheet, cut };
      to = middle - 1;
    } else from = middle + 1;
  }
  return found;
}

/**
 * A cut takes things in their order, so one that gives much may come after others that then need not have gone: the
 * map and the fuller forms, most needed first, come back where there is room for them.
 */
function eased(source: Source, found: Drawn): Drawn {
  const { short, map } = found.cut;
  const back: Partial<Cut>[] = map === mapHeights.small ? [{ map: mapHeights.full }] : [];
  let best = withBack(source, found, back);
  for (const id of short.toReversed())
    if (best.sheet.printed.some((one) => one.id === id && one.form === 'short'))
      best = withBack(source, best, [{ short: best.cut.short.filter((one) => one !== id) }]);
  return best;
}

function withBack(source: Source, from: Drawn, changes: readonly Partial<Cut>[]): Drawn {
  let best = from;
  for (const change of changes) {
    const cut = { ...best.cut, ...change };
    const sheet = drawSheet(source, cut);
    if (fitsPaper(sheet)) best = { sheet, cut };
  }
  return best;
}

function finished(source: Source, found: Drawn): HandoutDocument {
  const { sheet, cut } = eased(source, found);
  return { ...sheet, shortened: shortenedBy(source, cut, sheet) };
}

/** The last thing the therapist may switch off. */
function switchable({ rows }: HandoutDocument): BlockId | null {
  return rows.filter((row) => row.on && !row.locked && isToDo(row.id)).at(-1)?.id ?? null;
}
