import type { Run } from '../document';
import { ascent, descent } from './letter-widths';
import { linesOf } from './lines';
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
export function inked(
  runs: readonly Run[],
  { x, y, width, size, lead, align = 'left' }: Setting,
): { ink: Ink[]; height: number; width: number } {
  const lines = linesOf(runs, width, size);
  const ink = lines.map(
    (line, index): Ink => ({
      kind: 'words',
      x: x + (width - line.width) * indent[align],
      baseline: y + index * lead + baselineIn(lead, size),
      size,
      white: false,
      pieces: line.pieces,
    }),
  );
  return { ink, height: lines.length * lead, width: Math.max(0, ...lines.map((line) => line.width)) };
}

/** One part of words, and where it ends. */
export function spoken(role: Role, runs: readonly Run[], setting: Setting): { part: Part; bottom: number } {
  const { ink, height } = inked(runs, setting);
  return { part: { role, inside: ink }, bottom: setting.y + height };
}
