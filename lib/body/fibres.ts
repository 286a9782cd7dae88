import type { FigurePoint } from './figure';
import { insidePolygon } from './geometry';

/** Room a line takes across the muscle, in tenths. */
const APART = 44;
const MOST = 7;
const STOPS = 6;

type Poles = { readonly start: number; readonly end: number };

function farthestPair(ring: readonly FigurePoint[]): Poles {
  let best = -1;
  let poles = { start: 0, end: 0 };
  for (const [start, a] of ring.entries()) {
    for (const [end, b] of ring.entries()) {
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      if (apart > best) {
        best = apart;
        poles = { start, end };
      }
    }
  }
  return poles;
}

function walk(ring: readonly FigurePoint[], { start, end }: Poles, step: 1 | -1): FigurePoint[] {
  const chain: FigurePoint[] = [];
  for (let i = start; ; i = (i + step + ring.length) % ring.length) {
    const point = ring[i];
    if (point) chain.push(point);
    if (i === end) return chain;
  }
}

/** The point a share of the way along a chain, by length. */
function along(chain: readonly FigurePoint[], share: number): FigurePoint {
  const lengths = chain.map((p, i) => {
    const before = chain[i - 1] ?? p;
    return Math.hypot(p.x - before.x, p.y - before.y);
  });
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  let from = chain[0] ?? { x: 0, y: 0 };
  for (const [i, to] of chain.entries()) {
    const length = lengths[i] ?? 0;
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
    from = to;
  }
  return from;
}

/**
 * Lines along a muscle from pole to pole, between its two edges: the grain that makes a flat shape read as muscle. A
 * broad muscle gets more of them; every second one is shorter, as fibres end at different places.
 */
export function fibreLines(ring: readonly FigurePoint[]): FigurePoint[][] {
  const poles = farthestPair(ring);
  const one = walk(ring, poles, 1);
  const other = walk(ring, poles, -1);
  const between = (share: number, part: number) => {
    const a = along(one, share);
    const b = along(other, share);
    return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
  };
  const edge = along(one, 0.5);
  const across = along(other, 0.5);
  const width = Math.hypot(edge.x - across.x, edge.y - across.y);
  const count = Math.min(MOST, Math.max(1, Math.round(width / APART)));
  const lines = Array.from({ length: count }, (_, line) => {
    const inset = line % 2 === 0 ? 0.1 : 0.17;
    const stops = Array.from({ length: STOPS }, (_, stop) => inset + (stop / (STOPS - 1)) * (1 - 2 * inset));
    const drawn = stops.map((share) => between(share, (line + 1) / (count + 1)));
    // In a hollow of the edge a line would leave the muscle.
    return drawn.filter((point) => insidePolygon(ring, point));
  });
  return lines.filter((line) => line.length > 2);
}
