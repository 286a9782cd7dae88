import type { HandoutDocument, ToDo } from '../document';
import { linesOf } from './lines';
import type { Ink, Laid, Part } from './page';
import type { Of, Room } from './room';
import { bold, inked, inkOf, plain, spoken } from './words';

type Grid = NonNullable<HandoutDocument['toDo']>;

/** Some of the rows: from the one, up to but without the other. */
export type Rows = { from: number; to: number };

/** What to do, a row each, with a box for each of the seven days. */
export function toDoOf({ toDo }: Of<'toDo'>, room: Room, { from, to }: Rows): Laid | null {
  if (!toDo) return null;
  const { s } = room;
  const head = headRow(toDo, room, s.gap);
  let y = head.bottom;
  const rows = toDo.rows.slice(from, to).map((row) => {
    const laid = rowOf(row, toDo.days.length, room, y);
    y = laid.bottom;
    return laid.part;
  });
  return { parts: [{ role: 'Table', inside: [head.part, ...rows] }], bottom: y + s.gap };
}

const dayColumns = (days: number, { s, width }: Room) => width - days * s.tickColumn;

function headRow({ heading, days }: Grid, room: Room, top: number): { part: Part; bottom: number } {
  const { s, x } = room;
  const width = dayColumns(days.length, room);
  const type = { size: s.heading, lead: s.headingLine };
  const words = inked(bold(plain(heading)), { x, y: 0, width, ...type });
  const height = Math.max(words.height, 2 * s.lead);
  const h2 = spoken('H2', bold(plain(heading)), { x, y: top + height - words.height, width, ...type });
  const cells = days.map(({ weekdayLetter, dayNumber }, index): Part => {
    const middle = x + width + (index + 1) * s.tickColumn - s.tick / 2;
    const column = { x: middle - s.tickColumn / 2, width: s.tickColumn };
    const at = { ...column, size: s.body, lead: s.lead, align: 'centre' } as const;
    const y = top + height - 2 * s.lead;
    const letter = inked(plain(weekdayLetter), { ...at, y });
    const number = inked(plain(String(dayNumber)), { ...at, y: y + s.lead });
    return { role: 'TH', scope: 'Column', inside: [...letter.ink.map(spaced), ...number.ink] };
  });
  const inside: Part[] = [{ role: 'TH', scope: 'Column', inside: [h2.part] }, ...cells];
  return { part: { role: 'TR', inside }, bottom: top + height + 3 };
}

/** Words with a space after them, for whoever listens: the next ones stand below. */
const spaced = (ink: Ink): Ink =>
  ink.kind === 'words'
    ? { ...ink, pieces: ink.pieces.map((piece) => ({ ...piece, text: `${piece.text} ` })) }
    : ink;

function rowOf({ blockId, lead, runs, ticks }: ToDo, days: number, room: Room, top: number) {
  const { s, x, width } = room;
  const column = ticks ? dayColumns(days, room) : width;
  const type = { x, width: column - s.textToTick, size: s.body, lead: s.lead };
  const said = [...lead, { text: ' ' }, ...runs];
  const lines = linesOf(said, type.width, type.size);
  const tall = lines.length * s.lead;
  const height = Math.max(tall, ticks ? s.tick : 0);
  const from = top + 1 + s.rowPad;
  const text = inkOf(lines, { ...type, y: from + (height - tall) / 2 });
  const rule: Ink = { kind: 'rule', x, y: top, width, thick: 1, dotted: true };
  const boxes = Array.from({ length: days }, (_, index): Part => {
    if (!ticks) return { role: 'TD', inside: [] };
    const left = x + column + (index + 1) * s.tickColumn - s.tick;
    const y = from + (height - s.tick) / 2;
    const box: Ink = { kind: 'box', x: left, y, width: s.tick, height: s.tick, thick: 1.4, radius: 6 };
    return { role: 'TD', inside: [box] };
  });
  const first: Part = { role: 'TH', scope: 'Row', inside: [rule, ...text] };
  return {
    part: { role: 'TR', blockId, inside: [first, ...boxes] } satisfies Part,
    bottom: from + height + s.rowPad,
  };
}
