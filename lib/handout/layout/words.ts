import type { Run } from '../document';
import { ascent, descent } from './letter-widths';
import { type Line, linesOf } from './lines';
import type { Ink, Part, Role } from './page';

export type Setting = {
  x: number;
  y: number;
  width: number;
  size: number;
  lead: number;
  align?: 'left' | 'right' | 'centre';
};

/** Foot of the letters under the top of a line `lead` px high, as a browser sets it. */
export const baselineIn = (lead: number, size: number): number =>
  (lead - (ascent + descent) * size) / 2 + ascent * size;

export const plain = (text: string): Run[] => [{ text }];
export const bold = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, strong: true }));

const indent = { left: 0, centre: 0.5, right: 1 } as const;

/** Words broken into lines, with the height they take and the widest line. */
export function inked(runs: readonly Run[], setting: Setting) {
  const lines = linesOf(runs, setting.width, setting.size);
  return {
    ink: inkOf(lines, setting),
    height: lines.length * setting.lead,
    width: Math.max(0, ...lines.map((line) => line.width)),
  };
}

/** Lines that were broken for the width of `setting`. */
export function inkOf(lines: readonly Line[], { x, y, width, size, lead, align = 'left' }: Setting): Ink[] {
  return lines.map(
    (line, index): Ink => ({
      kind: 'words',
      x: x + (width - line.width) * indent[align],
      baseline: y + index * lead + baselineIn(lead, size),
      size,
      white: false,
      pieces: line.pieces,
    }),
  );
}

/** One part of words, and where it ends. */
export function spoken(role: Role, runs: readonly Run[], setting: Setting): { part: Part; bottom: number } {
  const { ink, height } = inked(runs, setting);
  return { part: { role, inside: ink }, bottom: setting.y + height };
}
