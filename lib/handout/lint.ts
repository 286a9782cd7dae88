import { AppError } from '@/lib/errors';
import type { BlockId } from './block';
import { type HandoutDocument, plainText, type Run } from './document';
import { bulletsOf } from './fill';
import type { Store } from './rules';

/**
 * Words that never reach a client (clinical review §1c): mechanism stories, supplements, and the finger surgery of
 * question 14. The bare words "finger" and "infection" stay allowed: hand clients and red flags need them.
 */
export const banned = [
  'toxin',
  'flush',
  'waste',
  'detox',
  'lactic acid',
  'calcium deposit',
  'blood supply',
  'adhesion',
  'break up',
  'cortisol',
  'endorphin',
  'vitamin d',
  'bowstring',
  'tender scar',
  'after surgery',
  'acido lactico',
  'acide lactique',
] as const;

/** The banned words in a text, whatever its case, accents, hyphens, line breaks or invisible letters. */
export function bannedIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');
  return banned.filter((word) => plain.includes(word));
}

/** Syllables of an English word by its vowel groups, without a silent ending. */
function syllables(word: string): number {
  const stem = word.toLowerCase().replace(/(?<![aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycsxzgh])es$/, '');
  return Math.max(1, stem.match(/[aeiouy]+/g)?.length ?? 1);
}

/**
 * US school grade of an English text: Flesch-Kincaid, 0.39 words per sentence + 11.8 syllables per word − 15.59
 * (Kincaid 1975). A number counts as a short word. Rough: ±2 grades.
 */
export function grade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)|\n/).filter((one) => /\w/.test(one)).length;
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (sentences === 0 || words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (spoken / words.length) - 15.59;
}

const highestGrade = 8;

/** What is graded of a passage: our words; a fact of the visit counts as one short word. */
const gradable = (runs: readonly Run[]) =>
  runs.map((run, i) => (run.from === undefined ? run.text : runs[i - 1]?.from ? '' : 'it')).join('');
/** What the ban list reads: all but people's and the clinic's own names (a clinic may stand in Flushing). */
const lintable = (runs: readonly Run[]) => runs.map((run) => (run.from === 'name' ? ' ' : run.text)).join('');

type Read = { blockId: BlockId; runs: Run[] };

/** Every passage of the sheet with the block it belongs to. */
function passages(sheet: HandoutDocument): Read[] {
  const { nextVisit, today, callUs, help } = sheet;
  const bullets = (items: string[]): Run[] => items.map((text) => ({ text: `${text}.\n` }));
  return [
    { blockId: nextVisit.blockId, runs: [...nextVisit.headline, { text: '\n' }, ...nextVisit.runs] },
    ...(today ? [{ blockId: today.blockId, runs: today.intro }] : []),
    ...(today?.spots ?? []).map(({ runs }) => ({ blockId: 'HO-01' as const, runs })),
    ...(today?.felt ? [today.felt] : []),
    ...sheet.feel,
    ...sheet.toDo.rows.map(({ blockId, lead, runs }) => ({
      blockId,
      runs: [...lead, { text: ' ' }, ...runs],
    })),
    ...(sheet.pressure ? [sheet.pressure] : []),
    { blockId: callUs.blockId, runs: [...callUs.heading, { text: '\n' }, ...bullets(callUs.items)] },
    { blockId: help.blockId, runs: [...help.call, { text: '\n' }, ...bullets(help.items)] },
  ];
}

/** Our words of each block, its passages together: a grade of six words would say nothing. */
function gradeFaults(read: readonly Read[]): string[] {
  const byBlock = new Map<BlockId, string>();
  for (const { blockId, runs } of read) {
    byBlock.set(blockId, `${byBlock.get(blockId) ?? ''}\n${gradable(runs)}`);
  }
  return [...byBlock].flatMap(([blockId, text]) => {
    const level = grade(text);
    return level > highestGrade
      ? [`${blockId} reads at grade ${level.toFixed(1)}, above ${highestGrade}.`]
      : [];
  });
}

function wordFaults(where: string, text: string): string[] {
  const words = bannedIn(text).map((word) => `${where} says "${word}".`);
  return /\{[a-z_]*\}/i.test(text) ? [...words, `${where} has a gap that was not filled.`] : words;
}

/** What is wrong with a composed sheet, as sentences; empty when it may be printed. */
export function faults(sheet: HandoutDocument, store: Store): string[] {
  const read = passages(sheet);
  return [
    ...read.flatMap(({ blockId, runs }) => wordFaults(blockId, lintable(runs))),
    ...(sheet.ownSentence ? wordFaults('Your own sentence', sheet.ownSentence.text) : []),
    ...gradeFaults(read),
    ...emergencyFaults(sheet, store),
  ];
}

function emergencyFaults({ help, printed }: HandoutDocument, store: Store): string[] {
  const block = store.get('HO-14');
  const whole =
    block !== undefined &&
    bulletsOf(block).every((item) => help.items.includes(item)) &&
    help.items.length > 0;
  const last = printed.at(-1)?.id === 'HO-14';
  return whole && last && plainText(help.call).trim() !== ''
    ? []
    : ['The part on medical help is missing or not complete.'];
}

/** Throws invalid naming everything that keeps a composed sheet from being printed. */
export function lint(sheet: HandoutDocument, store: Store): void {
  const found = faults(sheet, store);
  if (found.length === 0) return;
  const fields: Record<string, string> = found.some((one) => one.startsWith('Your own'))
    ? { ownSentence: found.join(' ') }
    : {};
  throw new AppError('invalid', `The sheet cannot be printed. ${found.join(' ')}`, fields);
}
