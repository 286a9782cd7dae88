import { type HandoutDocument, type Passage, plainText, type Run } from '../document';
import { widthOf } from './lines';
import { laidMap } from './map';
import type { Ink, Laid, Part } from './page';
import type { Sizes } from './sizes';
import { bold, inked, plain, spoken } from './words';

/** What a section is laid out in: the column of the whole page, its top at 0. */
export type Room = { s: Sizes; x: number; width: number };

/** What is drawn of a document, without what only staff see. */
export type SheetWordsAndMarks = Omit<HandoutDocument, 'rows' | 'shortened' | 'fits' | 'printed'>;

const disc = (x: number, y: number, radius: number, thick: number | null): Ink => ({
  kind: 'disc',
  x,
  y,
  radius,
  thick,
});
const silent = (...inside: Ink[]): Part => ({ role: 'Artifact', inside });

export function paragraph({ s, x, width }: Room, y: number, runs: readonly Run[]) {
  return spoken('P', runs, { x, y, width, size: s.body, lead: s.lead });
}

/** The heading of a section, and where what it heads begins. */
function headed({ s, x, width }: Room, y: number, runs: readonly Run[]) {
  const laid = spoken('H2', bold(runs), { x, y, width, size: s.heading, lead: s.headingLine });
  return { part: laid.part, bottom: laid.bottom + s.headingBelow };
}

/** Clinic on the left, client on the right; in large print one below the other. */
export function headOf(sheet: SheetWordsAndMarks, { s, x, width }: Room): Laid {
  const stacked = s.pressureColumn === null;
  const names = { size: s.brand, lead: s.brandLine };
  const words = { size: s.body, lead: s.lead };
  const most = stacked ? width : width / 2;
  const whoWidth = Math.min(
    most,
    Math.max(widthOf(plainText(sheet.title), s.brand, true), widthOf(plainText(sheet.dateLine), s.body)) +
      0.02,
  );
  const brandX = x + s.ring + 10;
  const brandWidth = width - s.ring - 10 - (stacked ? 0 : 24 + whoWidth);
  const contact = [sheet.clinic.address, sheet.clinic.phone].filter(Boolean).join(' · ');
  const at = { x: brandX, width: brandWidth };
  const name = spoken('P', bold(plain(sheet.clinic.name)), { ...at, y: 0, ...names });
  const where = spoken('P', plain(contact), { ...at, y: name.bottom, ...words });
  const brandHeight = Math.max(s.ring, where.bottom);
  const lift = (brandHeight - where.bottom) / 2;
  const middle = brandHeight / 2;
  const unit = s.ring / 32;
  const rings = silent(
    ...[14, 8.5].map((radius) => disc(x + s.ring / 2, middle, radius * unit, 1.3 * unit)),
    disc(x + s.ring / 2, middle, 4 * unit, null),
  );
  const align = stacked ? 'left' : 'right';
  const who = stacked ? { x, width, y: brandHeight + 6 } : { x: x + width - whoWidth, width: whoWidth, y: 0 };
  const title = spoken('H1', bold(sheet.title), { ...who, align, ...names });
  const date = spoken('P', sheet.dateLine, { ...who, y: title.bottom, align, ...words });
  const bottom = Math.max(brandHeight, date.bottom) + 10;
  const line = silent({ kind: 'rule', x, y: bottom - 2, width, thick: 2, dotted: false });
  return {
    parts: [rings, lowered(name.part, lift), lowered(where.part, lift), title.part, date.part, line],
    bottom,
  };
}

function lowered(part: Part, by: number): Part {
  if (by === 0) return part;
  const inside = part.inside.map((one) =>
    'kind' in one && one.kind === 'words' ? { ...one, baseline: one.baseline + by } : one,
  );
  return { ...part, inside };
}

export function noticeOf({ notice }: SheetWordsAndMarks, room: Room): Laid | null {
  if (notice === null) return null;
  const { part, bottom } = paragraph(room, room.s.gap, plain(notice));
  return { parts: [part], bottom };
}

export function nextVisitOf({ nextVisit }: SheetWordsAndMarks, room: Room): Laid {
  const { s, x, width } = room;
  const [size, lead] = nextVisit.dated ? [s.dated, s.datedLine] : [s.undated, s.undatedLine];
  const head = headed(room, s.gap, nextVisit.heading);
  const headline = spoken('P', bold(nextVisit.headline), { x, y: head.bottom, width, size, lead });
  const words = paragraph(room, headline.bottom, nextVisit.runs);
  const parts = [head.part, headline.part, words.part].map((part) => ({
    ...part,
    blockId: nextVisit.blockId,
  }));
  return { parts, bottom: words.bottom + s.gap };
}

/** What was done, with the map beside it, or below it in large print. */
export function todayOf(sheet: SheetWordsAndMarks, room: Room): Laid | null {
  const { today, map } = sheet;
  if (!today) return null;
  const { s, x, width } = room;
  const laid = map && laidMap(map, s, width);
  const beside = laid !== null && s.widestMap !== null;
  const did = didOf(today, { s, x, width: beside ? width - laid.width - s.columnGap : width });
  if (!laid) return { parts: did.parts, bottom: did.bottom + s.gap };
  const top = beside ? s.gap : did.bottom + s.mapGap;
  const left = beside ? x + width - laid.width : x;
  const pictures = laid.pictures.flatMap((picture): Part[] => {
    const { view, alt, height } = picture;
    const [px, y] = [left + picture.x, top + picture.y];
    const figure: Ink = { kind: 'figure', view, x: px, y, width: picture.width, height };
    const caption = spoken('P', bold(plain(picture.caption)), {
      x: left + picture.columnX,
      y: y + height,
      width: picture.columnWidth + 0.02,
      size: s.body,
      lead: s.captionLine,
      align: 'centre',
    });
    return [{ role: 'Figure', alt, inside: [figure] }, caption.part];
  });
  return { parts: [...did.parts, ...pictures], bottom: Math.max(did.bottom, top + laid.height) + s.gap };
}

function didOf(today: NonNullable<HandoutDocument['today']>, room: Room): Laid {
  const { s } = room;
  const { blockId } = today;
  const head = headed(room, s.gap, plain(today.heading));
  const intro = paragraph(room, head.bottom, today.intro);
  let y = intro.bottom + 3;
  const items = today.spots.map((spot): Part => {
    const item = spotOf(spot, room, y);
    y = item.bottom;
    return item.part;
  });
  const list: Part = { role: 'L', inside: items };
  const said = [head.part, intro.part, list].map((part) => ({ ...part, blockId }));
  if (!today.felt) return { parts: said, bottom: y + 3 };
  const felt = paragraph(room, y + 3, today.felt.runs);
  return { parts: [...said, { ...felt.part, blockId: today.felt.blockId }], bottom: felt.bottom };
}

function spotOf({ letter, runs }: { letter: string; runs: Run[] }, { s, x, width }: Room, top: number) {
  const radius = s.disc / 2;
  const wide = widthOf(letter, s.discLetter, true);
  const words: Ink = {
    kind: 'words',
    x: x + radius - wide / 2,
    baseline: top + 2 + radius + s.discLetter * 0.35,
    size: s.discLetter,
    white: true,
    pieces: [{ text: letter, strong: true, language: null, width: wide }],
  };
  const label: Part = { role: 'Lbl', inside: [disc(x + radius, top + 2 + radius, radius, null), words] };
  const body = spoken('LBody', runs, {
    x: x + s.discColumn,
    y: top + 2 + (s.disc - s.lead) / 2,
    width: width - s.discColumn,
    size: s.body,
    lead: s.lead,
  });
  const bottom = Math.max(top + 4 + s.disc, body.bottom + 2);
  return { part: { role: 'LI', inside: [label, body.part] } satisfies Part, bottom };
}

/** Neighbouring passages of a paragraph, with a space between them. */
export const joined = (passages: readonly Passage[]): Run[] =>
  passages.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));

export function feelOf({ feel }: SheetWordsAndMarks, room: Room): Laid | null {
  if (!feel) return null;
  const head = headed(room, room.s.gap, plain(feel.heading));
  const words = paragraph(room, head.bottom, joined(feel.passages));
  return { parts: [head.part, words.part], bottom: words.bottom + room.s.gap };
}

export function ownOf({ ownSentence: own }: SheetWordsAndMarks, room: Room): Laid | null {
  if (!own) return null;
  const words = paragraph(room, room.s.gap, [...bold(own.from), { text: ' ' }, { text: own.text }]);
  return { parts: [words.part], bottom: words.bottom + room.s.gap };
}

function bulletsOf(
  items: readonly Run[][],
  { s, x, width }: Room,
  top: number,
): { part: Part; bottom: number } {
  let y = top;
  const inside = items.map((runs): Part => {
    const dot = disc(x + 2 + s.bulletRadius, y + s.lead / 2, s.bulletRadius, null);
    const words = inked(runs, { x: x + s.bullet, y, width: width - s.bullet, size: s.body, lead: s.lead });
    y += words.height;
    return {
      role: 'LI',
      inside: [
        { role: 'Lbl', inside: [dot] },
        { role: 'LBody', inside: words.ink },
      ],
    };
  });
  return { part: { role: 'L', inside }, bottom: y };
}

/** Their say on pressure beside when to call, or above it where two columns are too narrow. */
export function pairOf({ pressure, callUs }: SheetWordsAndMarks, room: Room): Laid {
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
export function helpOf({ help }: SheetWordsAndMarks, { s, x, width }: Room): Laid {
  const edge = s.boxBorder + s.boxPad;
  const left = x + s.boxBorder + s.boxSide;
  const inner = width - 2 * (s.boxBorder + s.boxSide);
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
  if (s.helpColumns === 1) return [bulletsOf(items, room, top)];
  const column = (width - s.columnGap) / 2;
  const heights = items.map(
    (runs) => inked(runs, { x: 0, y: 0, width: column - s.bullet, size: s.body, lead: 1 }).height,
  );
  const split = evenSplit(heights);
  return [
    bulletsOf(items.slice(0, split), { s, x, width: column }, top),
    bulletsOf(items.slice(split), { s, x: x + column + s.columnGap, width: column }, top),
  ];
}

/** How many come first so that the longer column is shortest; of several ways the fullest first column. */
export function evenSplit(heights: readonly number[]): number {
  const total = heights.reduce((sum, one) => sum + one, 0);
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
