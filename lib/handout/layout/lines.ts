import type { Run } from '../document';
import type { Language } from '../language';
import { letterWidths } from './letter-widths';

/** The half of the typeface a letter is in. */
export type FontPart = keyof typeof letterWidths;

/** A stretch of a line in one weight and language. */
export type Piece = { text: string; strong: boolean; language: Language | null; width: number };
/** `width` ends with the last letter; the last piece keeps the space the line was broken at. */
export type Line = { pieces: Piece[]; width: number };

const lastCode = 0x22ff;
// Letters that no half has are drawn from the reader's own machine: accented ones are near this, signs a full square.
const widthElsewhere = (code: number) => (code >= 0xdc00 && code < 0xe000 ? 0 : code > 0x2e7f ? 1000 : 700);

const parts: readonly FontPart[] = ['latin', 'latinExt'];
const stretchesOf = (part: FontPart, weight: 400 | 700): readonly (readonly [number, string])[] =>
  letterWidths[part][weight];

function widthTable(weight: 400 | 700): Int16Array {
  const table = new Int16Array(lastCode + 1).fill(-1);
  for (const part of parts.toReversed())
    for (const [first, digits] of stretchesOf(part, weight))
      for (let at = 0; at < digits.length; at += 2)
        table[first + at / 2] = Number.parseInt(digits.slice(at, at + 2), 36);
  return table;
}

const regular = widthTable(400);
const bold = widthTable(700);

/** The half that draws a letter, or null when neither does. */
export function fontPartOf(letter: string): FontPart | null {
  const code = letter.codePointAt(0) ?? 0;
  return (
    parts.find((part) =>
      stretchesOf(part, 400).some(([first, digits]) => code >= first && code < first + digits.length / 2),
    ) ?? null
  );
}

/** One spelling of each letter, and the no-break space the typeface has. Every text of the sheet goes through it. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u202f', '\u00a0')
    .replace(/[ \t\n\r]+/g, ' ');

function unitWidth(code: number, table: Int16Array): number {
  const known = code <= lastCode ? (table[code] ?? -1) : -1;
  return known < 0 ? widthElsewhere(code) : known;
}

/** Width of a text in px at `size` px, letter by letter: neither kerning nor ligatures, as the sheet is drawn. */
export function widthOf(text: string, size: number, strong = false): number {
  const table = strong ? bold : regular;
  let thousandths = 0;
  for (let at = 0; at < text.length; at += 1) thousandths += unitWidth(text.charCodeAt(at), table);
  return (thousandths * size) / 1000;
}

const space = 32;
const isDigit = (code: number) => code >= 48 && code <= 57;
const dashes = new Set([0x2d, 0x2013, 0x2014]);
/** After these signs a line may not begin, whatever stands before them. */
const neverFirst = new Set([...'!?;:,.)]}»'].map((sign) => sign.charCodeAt(0)));

/** A line may end after this place: at a space, or behind a dash between letters. */
function mayBreakAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === space) return !neverFirst.has(next);
  return dashes.has(code) && at > 0 && text.charCodeAt(at - 1) !== space && next !== space && !isDigit(next);
}

type Letters = { text: string; widths: number[]; runOf: number[] };

/** All letters of the runs in a row, spaces next to each other as one. */
function lettersOf(runs: readonly Run[], size: number): Letters {
  const texts = runs.map((run) => printable(run.text));
  const widths: number[] = [];
  const runOf: number[] = [];
  let text = '';
  for (const [index, raw] of texts.entries()) {
    const part = raw.startsWith(' ') && (text === '' || text.endsWith(' ')) ? raw.slice(1) : raw;
    const table = runs[index]?.strong ? bold : regular;
    for (let at = 0; at < part.length; at += 1) {
      widths.push((unitWidth(part.charCodeAt(at), table) * size) / 1000);
      runOf.push(index);
    }
    text += part;
  }
  return { text: text.trimEnd(), widths, runOf };
}

/** Ends of the lines: words as long as they fit, a word longer than a line broken anywhere. */
function lineEnds({ text, widths }: Letters, limit: number): number[] {
  const ends: number[] = [];
  let used = 0;
  let lastBreak = 0;
  let sinceBreak = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const width = widths[at] ?? 0;
    const isSpace = text.charCodeAt(at) === space;
    while (!isSpace && used + width > limit + 0.01 && at > lineStart) {
      const end = lastBreak > lineStart ? lastBreak : at;
      ends.push(end);
      used = end === at ? 0 : sinceBreak;
      lineStart = end;
    }
    used += width;
    sinceBreak += width;
    if (mayBreakAfter(text, at)) {
      lastBreak = at + 1;
      sinceBreak = 0;
    }
  }
  return [...ends, text.length];
}

/**
 * The runs in lines of at most `limit` px, as a browser breaks them: between words, and within a word only when it is
 * longer than a line. No words, no line.
 */
export function linesOf(runs: readonly Run[], limit: number, size: number): Line[] {
  const letters = lettersOf(runs, size);
  if (letters.text === '') return [];
  let start = 0;
  return lineEnds(letters, limit).map((end) => {
    const line = lineOf(letters, runs, start, end);
    start = end;
    return line;
  });
}

function lineOf({ text, widths, runOf }: Letters, runs: readonly Run[], start: number, end: number): Line {
  const pieces: Piece[] = [];
  let width = 0;
  for (let at = start; at < end; ) {
    const index = runOf[at] ?? 0;
    const from = at;
    let wide = 0;
    for (; at < end && runOf[at] === index; at += 1) wide += widths[at] ?? 0;
    const { strong = false, language = null } = runs[index] ?? {};
    const words = text.slice(from, at);
    const last = pieces.at(-1);
    if (last && last.strong === strong && last.language === language) {
      last.text += words;
      last.width += wide;
    } else pieces.push({ text: words, strong, language, width: wide });
    width += wide;
  }
  const trailing = text.charCodeAt(end - 1) === space ? (widths[end - 1] ?? 0) : 0;
  return { pieces, width: width - trailing };
}
