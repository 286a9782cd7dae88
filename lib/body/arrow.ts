import type { FigurePoint } from './figure';

/** A bent arrow as path data in tenths: its line, and the filled head at its end. */
export type Arrow = { readonly line: string; readonly head: string };

const BEND = 0.18;

/**
 * From one spot to another. `gaps` in tenths keep both ends off the discs there; `head` is the length of the arrow head.
 * Null when the spots are too close for an arrow between them. The bend is to the left of the way, so arrows there and
 * back do not lie on each other.
 */
export function arrowBetween(
  from: FigurePoint,
  to: FigurePoint,
  head: number,
  gaps: { readonly start: number; readonly end: number },
): Arrow | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < gaps.start + gaps.end + head) return null;
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * BEND,
    y: (from.y + to.y) / 2 - (to.x - from.x) * BEND,
  };
  const start = toward(from, bend, gaps.start);
  const tip = toward(to, bend, gaps.end);
  const neck = toward(to, bend, gaps.end + head);
  const across = { x: (neck.y - tip.y) * 0.5, y: (tip.x - neck.x) * 0.5 };
  const say = ({ x, y }: FigurePoint) => `${Math.round(x)} ${Math.round(y)}`;
  const wing = (turn: 1 | -1) => say({ x: neck.x + across.x * turn, y: neck.y + across.y * turn });
  return {
    line: `M${say(start)}Q${say(bend)} ${say(neck)}`,
    head: `M${say(tip)}L${wing(1)}L${wing(-1)}Z`,
  };
}

function toward(from: FigurePoint, to: FigurePoint, by: number): FigurePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}
