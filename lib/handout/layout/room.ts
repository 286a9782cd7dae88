import type { HandoutDocument, Run } from '../document';
import type { Ink, Part } from './page';
import type { Sizes } from './sizes';
import { bold, inked, spoken } from './words';

/** What a section is laid out in: the column of the whole page, its top at 0. */
export type Room = { s: Sizes; x: number; width: number };

/** What is drawn of a document, without what only staff see. */
export type SheetOnPaper = Omit<HandoutDocument, 'choices' | 'rows' | 'shortened' | 'fits' | 'printed'>;

export const disc = (x: number, y: number, radius: number, thick: number | null): Ink => ({
  kind: 'disc',
  x,
  y,
  radius,
  thick,
});
/** Parts of a sheet by name: a section sees no more of it than what it is laid out from. */
export type Of<Key extends keyof SheetOnPaper> = Pick<SheetOnPaper, Key>;

/** Drawn, not read aloud. */
export const silent = (...inside: Ink[]): Part => ({ role: 'Artifact', inside });

export function paragraph({ s, x, width }: Room, y: number, runs: readonly Run[]) {
  return spoken('P', runs, { x, y, width, size: s.body, lead: s.lead });
}

/** The heading of a section, and where what it heads begins. */
export function headed({ s, x, width }: Room, y: number, runs: readonly Run[]) {
  const laid = spoken('H2', bold(runs), { x, y, width, size: s.heading, lead: s.headingLine });
  return { part: laid.part, bottom: laid.bottom + s.headingBelow };
}

/** A list with dots, and where it ends. */
export function bulletsOf(
  items: readonly Run[][],
  { s, x, width }: Room,
  top: number,
): { part: Part; bottom: number } {
  let y = top;
  const inside = items.map((runs): Part => {
    const dot = disc(x + 2 + s.bulletRadius, y + s.lead / 2, s.bulletRadius, null);
    const words = inked(runs, { x: x + s.bullet, y, width: width - s.bullet, size: s.body, lead: s.lead });
    y += words.height;
    return { role: 'LI', inside: [dot, { role: 'LBody', inside: words.ink }] };
  });
  return { part: { role: 'L', inside }, bottom: y };
}
