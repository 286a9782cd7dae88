import { AppError } from '@/lib/errors';
import { bannedIn, surgeryIn } from './banned';
import type { BlockId } from './block';
import { formGrade } from './check-wording';
import { barred, type Content, textToPrint } from './content';
import { type HandoutDocument, plainText, type Run } from './document';
import type { HandoutFacts } from './facts';
import type { Language } from './language';
import { overstatedIn } from './overstated';
import { everyWordOf, fixedWordsOf, passagesOf, type Read } from './passages';
import { grade, highestGrade } from './readability';
import { standingFaults } from './standing-faults';
import { conflictOf } from './typed-words';

/** What is graded of a passage: our words; a fact of the visit counts as one short word. */
const gradable = (runs: readonly Run[]) =>
  runs.map((run, i) => (run.from === undefined ? run.text : runs[i - 1]?.from ? '' : 'it')).join('');
/** What the ban list reads: all but people's and the clinic's own names (a clinic may stand in Flushing). */
const lintable = (runs: readonly Run[]) => runs.map((run) => (run.from === 'name' ? ' ' : run.text)).join('');
const ownWords = (runs: readonly Run[]) => runs.map((run) => (run.from ? ' ' : run.text)).join('');

/** A grade of fewer words would say nothing; they count for the page. */
const fewestGraded = 12;

/**
 * Block by block, its passages together, and the page as a whole; an English block is graded as English. Where a visit
 * lacks a fact the harder sentences may stand alone: then the block is too hard only if its whole wording is.
 */
function gradeFaults(sheet: HandoutDocument, facts: HandoutFacts, content: Content): string[] {
  const { language } = sheet;
  const read = passagesOf(sheet);
  const blocks = [...new Set(read.map(({ blockId }) => blockId))].map((blockId) => {
    const runs = read
      .filter((one) => one.blockId === blockId)
      .flatMap((one) => [...one.runs, { text: '\n' }]);
    return { blockId, text: gradable(runs), of: languageOf(runs, language) };
  });
  const page = blocks.filter(({ of }) => of === language).map(({ text }) => text);
  return [
    ...blocks
      .filter(({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestGraded)
      .map(({ blockId, text, of }) => ({ blockId, level: grade(text, of) }))
      .filter(
        ({ blockId, level }) =>
          level > highestGrade && wordingGrade(sheet, blockId, facts, content) > highestGrade,
      )
      .flatMap(({ blockId, level }) => tooHard(blockId, level)),
    ...tooHard('The sheet', grade(page.join('\n'), language)),
  ];
}

/** What the printed wording of a block comes to with all it can say. */
function wordingGrade(
  sheet: HandoutDocument,
  id: BlockId,
  { today }: HandoutFacts,
  content: Content,
): number {
  const block = content.find((one) => one.id === id);
  const text = block && textToPrint(block, sheet.language, today);
  const form = sheet.printed.find((one) => one.id === id)?.form ?? 'full';
  return text ? formGrade(text.wording[form], text.language) : Number.POSITIVE_INFINITY;
}

const languageOf = (runs: readonly Run[], sheets: Language): Language =>
  runs.find(({ language }) => language)?.language ?? sheets;

const tooHard = (where: string, level: number) =>
  level > highestGrade ? [`${where} reads at grade ${level.toFixed(1)}, above ${highestGrade}.`] : [];

const unfilled = /\{[^}]*\}|\b(?:null|undefined|NaN)\b/i;

function wordFaults(where: string, text: string): string[] {
  const words = bannedIn(text).map((word) => `${where} says "${word}".`);
  return unfilled.test(text) ? [...words, `${where} has a gap that was not filled.`] : words;
}

/** No promises, and never "monthly". */
function promiseFaults({ blockId, runs }: Read, language: Language): string[] {
  return overstatedIn(ownWords(runs), languageOf(runs, language)).map((word) => `${blockId} says "${word}".`);
}

function ownFaults({ ownSentence }: HandoutDocument, facts: HandoutFacts): string[] {
  if (!ownSentence) return [];
  const conflict = conflictOf(ownSentence.text, facts);
  return [
    ...(conflict ? [`Your own sentence cannot stand. ${conflict}`] : []),
    ...wordFaults('Your own sentence', ownSentence.text),
  ];
}

/** What may stand nowhere at all, not even in a name. */
const nameFaults = (sheet: HandoutDocument): string[] =>
  surgeryIn(everyWordOf(sheet)).map((word) => `The sheet says "${word}".`);

/** Without the kinds of space and apostrophe that printing changes. */
const spaced = (text: string) => text.replace(/\s/g, ' ').replaceAll("'", '’');

/** Medical help is whole, carries its number, and is last, whatever else changed. */
function emergencyFaults(
  { help, printed, language }: HandoutDocument,
  facts: HandoutFacts,
  content: Content,
) {
  const block = content.find(({ id }) => id === 'HO-14');
  const text = block && textToPrint(block, language, facts.today);
  const signs = text?.wording.full.flatMap((piece) => (piece.kind === 'bullets' ? piece.items : [])) ?? [];
  const said = help.items.map((item) => spaced(plainText(item)));
  const whole = signs.length > 0 && signs.every((sign) => said.includes(spaced(sign)));
  const last = printed.at(-1)?.id === 'HO-14';
  const number = plainText(help.call).includes(facts.clinic.emergencyNumber);
  return whole && last && number ? [] : ['The part on medical help is missing or not complete.'];
}

function blockFaults({ printed }: HandoutDocument, facts: HandoutFacts, content: Content): string[] {
  const mayPrint = (id: BlockId) => {
    const block = content.find((one) => one.id === id);
    return block !== undefined && barred(block, facts.today) === null;
  };
  return printed.filter(({ id }) => !mayPrint(id)).map(({ id }) => `${id} may not be printed today.`);
}

/**
 * What is wrong with a composed sheet, as sentences; empty when it may be printed. Everything on it is read again, by
 * the language of each part, whatever the rules that made it. That it fits the paper is said by `fits`.
 */
export function faults(sheet: HandoutDocument, facts: HandoutFacts, content: Content): string[] {
  const read = passagesOf(sheet);
  return [
    ...nameFaults(sheet),
    ...read.flatMap(({ blockId, runs }) => wordFaults(blockId, lintable(runs))),
    ...wordFaults('The frame of the sheet', lintable(fixedWordsOf(sheet))),
    ...read.flatMap((one) => promiseFaults(one, sheet.language)),
    ...ownFaults(sheet, facts),
    ...gradeFaults(sheet, facts, content),
    ...standingFaults(sheet, facts),
    ...blockFaults(sheet, facts, content),
    ...emergencyFaults(sheet, facts, content),
  ];
}

/** Throws invalid naming everything that keeps a composed sheet from being printed. */
export function lint(sheet: HandoutDocument, facts: HandoutFacts, content: Content): void {
  const found = faults(sheet, facts, content);
  if (found.length === 0) return;
  const own = found.filter((one) => one.startsWith('Your own'));
  throw new AppError(
    'invalid',
    `The sheet cannot be printed. ${found.join(' ')}`,
    own.length > 0 ? { ownSentence: own.join(' ') } : {},
  );
}
