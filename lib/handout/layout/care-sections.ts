import { type HandoutDocument, type Passage, plainText, type Run } from '../document';
import { linesOf, widthOf } from './lines';
import type { Ink, Laid, Part } from './page';
import { bulletsOf, headed, type Of, paragraph, type Room, silent } from './room';
import type { Sizes } from './sizes';
import { bold, plain, spoken } from './words';

/** Neighbouring passages of a paragraph, with a space between them. */
export const joined = (passages: readonly Passage[]): Run[] =>
  passages.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));

export function feelOf({ feel }: Of<'feel'>, room: Room): Laid | null {
  if (!feel) return null;
  const head = headed(room, room.s.gap, plain(feel.heading));
  const words = paragraph(room, head.bottom, joined(feel.passages));
  return { parts: [head.part, words.part], bottom: words.bottom + room.s.gap };
}

export function ownOf({ ownSentence: own }: Of<'ownSentence'>, room: Room): Laid | null {
  if (!own) return null;
  const words = paragraph(room, room.s.gap, [...bold(own.from), { text: ' ' }, { text: own.text }]);
  return { parts: [words.part], bottom: words.bottom + room.s.gap };
}

/** Their say on pressure beside when to call, or above it where two columns are too narrow. */
export function pairOf({ pressure, callUs }: Of<'pressure' | 'callUs'>, room: Room): Laid {
  const { s, x, width } = room;
  const column = s.pressureColumn;
  const sayRoom = column === null ? room : { s, x, width: column };
  const say = pressure ? sayOf(pressure, sayRoom) : null;
  const beside = say !== null && column !== null;
  const left = beside ? column + s.columnGap : 0;
  const callRoom = { s, x: x + left, width: width - left };
  const callTop = say && !beside ? say.bottom + s.gap : s.gap;
  const head = headed(callRoom, callTop, callUs.heading);
  const list = bulletsOf(callUs.items, callRoom, head.bottom);
  const call = [head.part, list.part].map((part) => ({ ...part, blockId: callUs.blockId }));
  return { parts: [...(say?.parts ?? []), ...call], bottom: Math.max(say?.bottom ?? 0, list.bottom) + s.gap };
}

function sayOf(pressure: NonNullable<HandoutDocument['pressure']>, room: Room): Laid {
  const head = headed(room, room.s.gap, pressure.heading);
  const words = paragraph(room, head.bottom, pressure.runs);
  const parts = [head.part, words.part].map((part) => ({ ...part, blockId: pressure.blockId }));
  return { parts, bottom: words.bottom };
}

/** The one boxed part: always whole, in two columns where they are wide enough. */
export function helpOf({ help }: Of<'help'>, { s, x, width }: Room): Laid {
  const edge = s.boxBorder + s.boxPad;
  const left = x + s.boxBorder + s.boxSide;
  const inner = helpWidth({ s, x, width });
  const type = { size: s.help, lead: s.helpLine };
  const callWidth = widthOf(plainText(help.call), s.help, true) + 0.02;
  const headRoom = { x: left, y: edge, width: inner - callWidth - 16, ...type };
  const heading = spoken('H2', bold(help.heading), headRoom);
  const call = spoken('P', bold(help.call), { ...headRoom, x: left + inner - callWidth, width: callWidth });
  const top = Math.max(heading.bottom, call.bottom);
  const lists = helpLists(help.items, { s, x: left, width: inner }, top);
  const bottom = Math.max(...lists.map((list) => list.bottom)) + edge;
  const box: Ink = { kind: 'box', x, y: 0, width, height: bottom, thick: s.boxBorder, radius: 10 };
  const list: Part = { role: 'L', inside: lists.flatMap(({ part }) => part.inside) };
  const parts = [silent(box), heading.part, call.part, list].map((part) => ({
    ...part,
    blockId: help.blockId,
  }));
  return { parts, bottom };
}

function helpLists(items: readonly Run[][], room: Room, top: number) {
  const { s, x, width } = room;
  const split = helpSplit(items, s, width);
  if (split === null) return [bulletsOf(items, room, top)];
  const column = (width - s.columnGap) / 2;
  return [
    bulletsOf(items.slice(0, split), { s, x, width: column }, top),
    bulletsOf(items.slice(split), { s, x: x + column + s.columnGap, width: column }, top),
  ];
}

/** How many items the first of two columns takes, in a box `width` px wide inside; null where one column is as short. */
export function helpSplit(items: readonly Run[][], s: Sizes, width: number): number | null {
  const linesIn = (column: number) => items.map((runs) => linesOf(runs, column - s.bullet, s.body).length);
  const halves = linesIn((width - s.columnGap) / 2);
  const split = evenSplit(halves);
  const most = Math.max(sum(halves.slice(0, split)), sum(halves.slice(split)));
  return most < sum(linesIn(width)) ? split : null;
}

const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);

/** Width inside the box of the call for help. */
export const helpWidth = ({ s, width }: Room): number => width - 2 * (s.boxBorder + s.boxSide);

/** How many come first so that the longer column is shortest; of several ways the fullest first column. */
function evenSplit(heights: readonly number[]): number {
  const total = sum(heights);
  let best = heights.length;
  let least = total;
  let before = 0;
  for (const [index, height] of heights.entries()) {
    before += height;
    const longest = Math.max(before, total - before);
    if (longest <= least) {
      least = longest;
      best = index + 1;
    }
  }
  return best;
}

/** The first line of a foot beside the page's number, then the rest of what stands there. */
export function footOf(
  first: Part['role'],
  lines: readonly string[],
  pageWords: string,
  { s, x, width }: Room,
): Laid {
  const numberWidth = widthOf(pageWords, s.body) + 0.02;
  const type = { size: s.body, lead: s.lead };
  const [begin = '', ...rest] = lines;
  const what = spoken(first, plain(begin), { x, y: 6, width: width - numberWidth - 16, ...type });
  const number = spoken('P', plain(pageWords), {
    x: x + width - numberWidth,
    y: 6,
    width: numberWidth,
    ...type,
  });
  let y = Math.max(what.bottom, number.bottom);
  const more = rest.map((line) => {
    const laid = spoken('P', plain(line), { x, y, width, ...type });
    y = laid.bottom;
    return laid.part;
  });
  return { parts: [what.part, number.part, ...more], bottom: y };
}
