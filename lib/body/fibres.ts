import type { FigurePoint } from './figure';

const LINES = [0.25, 0.5, 0.75] as const;
const STOPS = 7;

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

/** Lines along a muscle from pole to pole, between its two edges: the grain that makes a flat shape read as muscle. */
export function fibreLines(ring: readonly FigurePoint[]): FigurePoint[][] {
  const poles = farthestPair(ring);
  const one = walk(ring, poles, 1);
  const other = walk(ring, poles, -1);
  return LINES.map((between) =>
    Array.from({ length: STOPS }, (_, stop) => {
      const share = 0.12 + (stop / (STOPS - 1)) * 0.76;
      const a = along(one, share);
      const b = along(other, share);
      return { x: a.x + (b.x - a.x) * between, y: a.y + (b.y - a.y) * between };
    }),
  );
}
