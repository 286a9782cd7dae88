// Inner and outer edge of the leg at heights, in 1/1000 stature.
const EDGES: readonly (readonly [y: number, inner: number, outer: number])[] = [
  [536, 0, 103],
  [562, 5, 102],
  [600, 9, 98],
  [650, 15, 92],
  [696, 21, 84],
  [720, 23.5, 82],
  [774, 19, 85],
  [806, 19.5, 85],
  [850, 26, 80],
  [896, 34, 72],
  [936, 37, 66],
  [965, 37, 67],
  [1010, 36, 89],
];

/** Where x lies across the leg: 0 at its inner edge, 1 at its outer edge. */
export function acrossLeg(x: number, y: number): number {
  let [fromY, fromInner, fromOuter] = EDGES[0] ?? [0, 0, 1];
  let inner = fromInner;
  let outer = fromOuter;
  for (const [toY, toInner, toOuter] of EDGES) {
    const part = Math.max(0, Math.min(1, (y - fromY) / (toY - fromY || 1)));
    if (y > fromY) {
      inner = fromInner + (toInner - fromInner) * part;
      outer = fromOuter + (toOuter - fromOuter) * part;
    }
    fromY = toY;
    fromInner = toInner;
    fromOuter = toOuter;
  }
  return (x - inner) / (outer - inner);
}
