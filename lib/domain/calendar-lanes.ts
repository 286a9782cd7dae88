export type Lane = Readonly<{ lane: number; of: number }>;
type Timed = Readonly<{ id: string; from: number; until: number }>;

/**
 * Side by side what lies over one another: each gets the first free lane, and all that touch share one count.
 * Times are any comparable numbers; `until` is not part of the time.
 */
export function lanesOf(items: readonly Timed[]): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  let cluster: { id: string; lane: number }[] = [];
  let ends: number[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const { id, lane } of cluster) lanes.set(id, { lane, of: ends.length });
    cluster = [];
    ends = [];
  };
  for (const one of [...items].sort(inOrder)) {
    if (one.from >= reach) close();
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = one.until;
    cluster.push({ id: one.id, lane });
    reach = Math.max(reach, one.until);
  }
  close();
  return lanes;
}

function inOrder(a: Timed, b: Timed): number {
  return a.from - b.from || b.until - a.until || (a.id < b.id ? -1 : 1);
}
