import type { BlockId } from './block';
import type { Content } from './content';
import { cutBy, lastSteps, type Step, stepsFor } from './cuts';
import type { HandoutDocument } from './document';
import { drawSheet } from './draw-sheet';
import { HandoutChoices, HandoutFacts, type HandoutFactsInput, readOrRefuse } from './facts';
import { fitting } from './layout/layout';
import { lint } from './lint';
import { isToDo } from './rules';
import { type Source, sourceOf } from './sheet-source';
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
  const sheet = fitted(sourceOf(facts, chosen, content));
  const said = why === null ? sheet : { ...sheet, shortened: [why, ...sheet.shortened] };
  lint(said, facts, content);
  return said;
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

/**
 * The sheet with as little given up as fits. When nothing more gives way by itself, the therapist is asked to switch a
 * thing off; only when all are off do texts go that are always on.
 */
function fitted(source: Source): HandoutDocument {
  const steps = stepsFor(source.facts.points.length, shortens(source));
  const onPaper = fitting();
  const fits: Fits = (taken) => onPaper(drawSheet(source, cutBy(taken)));
  const found = fewest(fits, steps, 0);
  if (found) return drawn(source, found);
  const last = drawn(source, steps);
  const dropBlock = switchable(last);
  const bare = dropBlock === null ? fewest(fits, [...steps, ...lastSteps], steps.length) : null;
  return bare ? drawn(source, bare) : { ...last, fits: { dropBlock } };
}

function drawn(source: Source, steps: readonly Step[]): HandoutDocument {
  const cut = cutBy(steps);
  const sheet = drawSheet(source, cut);
  return { ...sheet, shortened: shortenedBy(source, cut, sheet) };
}

/** Whether the sheet fits its paper after these steps. */
type Fits = (steps: readonly Step[]) => boolean;

/**
 * The fewest steps in their order after which the sheet fits, `least` at least; null when all of them are not enough.
 * A step that gives much may come after others that then need not have been taken: those come back, the last first.
 */
function fewest(fits: Fits, steps: readonly Step[], least: number): readonly Step[] | null {
  const upTo = (count: number) => steps.slice(0, count);
  if (fits(upTo(least))) return upTo(least);
  if (!fits(steps)) return null;
  let [no, yes] = [least, steps.length];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (fits(upTo(middle))) yes = middle;
    else no = middle;
  }
  return upTo(yes).reduceRight<readonly Step[]>((taken, step, at) => {
    if (at === yes - 1) return taken;
    const fewer = taken.filter((one) => one !== step);
    return fits(fewer) ? fewer : taken;
  }, upTo(yes));
}

/** Whether a block is on the sheet and its short form says less: some have one form only. */
function shortens({ rows, texts }: Source): (id: BlockId) => boolean {
  const on = new Set(rows.filter((row) => row.on).flatMap(({ blockIds }) => blockIds));
  return (id) => {
    const wording = on.has(id) ? texts.get(id)?.wording : undefined;
    return wording !== undefined && JSON.stringify(wording.full) !== JSON.stringify(wording.short);
  };
}

/** The last thing the therapist may switch off. */
function switchable({ rows }: HandoutDocument): BlockId | null {
  return rows.filter((row) => row.on && !row.locked && isToDo(row.id)).at(-1)?.id ?? null;
}
