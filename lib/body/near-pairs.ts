import type { Side } from './figure';
import type { MuscleCode } from './muscles';
import type { Place } from './shift';

/** How far apart two pins of the same muscle may lie and still be one spot, in tenths (25/1000 of stature). */
export const PAIR_REACH = 250;

export type PairSpot = Place & { readonly side: Side; readonly muscleCode: MuscleCode | null };

/**
 * Pins of two charts that carry no common id, paired: same view, side and muscle, at most `PAIR_REACH` apart, nearest
 * first, each at most once. A pin without a muscle is paired with none.
 */
export function nearPairs<A extends PairSpot, B extends PairSpot>(
  from: readonly A[],
  to: readonly B[],
): (readonly [from: A, to: B])[] {
  const near = from
    .flatMap((a) => to.map((b) => ({ a, b, distance: Math.hypot(a.x - b.x, a.y - b.y) })))
    .filter(({ a, b, distance }) => distance <= PAIR_REACH && alike(a, b))
    .sort((p, q) => p.distance - q.distance);
  const taken = new Set<PairSpot>();
  return near.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b] as const];
  });
}

const alike = (a: PairSpot, b: PairSpot) =>
  a.muscleCode !== null && a.muscleCode === b.muscleCode && a.view === b.view && a.side === b.side;
