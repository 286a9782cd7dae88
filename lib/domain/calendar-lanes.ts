export type Lane = Readonly<{ lane: number; of: number }>;
type Timed = Readonly<{ id: string; from: number; until: number }>;
/** `yields`: holds no time any more (cancelled, missed), and gives way to what does. */
export type Crowded = Timed & Readonly<{ yields: boolean }>;

/** What had no room: one block over its time says how many. */
export type More = Readonly<{ ids: readonly string[]; from: number; until: number; at: Lane }>;
export type CrowdLayout = Readonly<{ lanes: ReadonlyMap<string, Lane>; more: readonly More[] }>;

/**
 * Side by side what lies over one another: each gets the first free lane, and all that touch share one count.
 * Times are any comparable numbers; `until` is not part of the time.
 */
export function lanesOf(items: readonly Timed[]): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  for (const cluster of clustersOf(items)) {
    const { placed } = fill(cluster, Number.POSITIVE_INFINITY);
    const of = Math.max(...placed.values()) + 1;
    for (const [id, lane] of placed) lanes.set(id, { lane, of });
  }
  return lanes;
}

/**
 * Lanes as `lanesOf`, never more than `most` side by side. Where they do not suffice the last lane belongs to what is
 * counted instead of shown; nobody is left out of both. A count is at least `least` long, so that it can be pressed.
 */
export function crowdedLanes(items: readonly Crowded[], most: number, least: number): CrowdLayout {
  const lanes = new Map<string, Lane>();
  const more: More[] = [];
  let waiting = clustersOf(items);
  for (let [first, next] = waiting; first; [first, next] = waiting) {
    const laid = squeezed(first, most, least);
    const reach = Math.max(...laid.more.map(({ until }) => until));
    const meets = next?.some(({ from }) => from < reach) ?? false;
    // A count longer than its time would lie over those who come next.
    if (next && meets) {
      waiting = [[...first, ...next], ...waiting.slice(2)];
      continue;
    }
    for (const [id, lane] of laid.lanes) lanes.set(id, lane);
    more.push(...laid.more);
    waiting = waiting.slice(1);
  }
  return { lanes, more };
}

function squeezed(cluster: readonly Crowded[], most: number, least: number): CrowdLayout {
  const all = lanesOf(cluster);
  if ([...all.values()].every(({ of }) => of <= most)) return { lanes: all, more: [] };
  const { placed, left } = fill(cluster, most - 1);
  const lanes = new Map([...placed].map(([id, lane]) => [id, { lane, of: most }]));
  const at = { lane: most - 1, of: most };
  const more: More[] = [];
  const long = left.map((one) => ({ ...one, until: Math.max(one.until, one.from + least) }));
  for (const group of clustersOf(long)) {
    const [only] = group;
    if (only && group.length === 1) lanes.set(only.id, at);
    else {
      const from = Math.min(...group.map((one) => one.from));
      const until = Math.max(...group.map((one) => one.until));
      more.push({ ids: group.map(({ id }) => id), from, until, at });
    }
  }
  return { lanes, more };
}

/** What touches, directly or through others. */
function clustersOf<T extends Timed>(items: readonly T[]): T[][] {
  const clusters: T[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const one of [...items].sort(inOrder)) {
    const last = clusters.at(-1);
    if (last && one.from < reach) last.push(one);
    else clusters.push([one]);
    reach = Math.max(reach, one.until);
  }
  return clusters;
}

/** Each into the first lane that is free over its time, what yields after the others; the rest is left. */
function fill<T extends Timed & { yields?: boolean }>(
  cluster: readonly T[],
  most: number,
): Readonly<{ placed: Map<string, number>; left: readonly T[] }> {
  const placed = new Map<string, number>();
  const lanes: T[][] = [];
  const left: T[] = [];
  const squeezes = Number.isFinite(most);
  const sorted = [...cluster].sort(
    (a, b) => (squeezes ? Number(a.yields ?? false) - Number(b.yields ?? false) : 0) || inOrder(a, b),
  );
  for (const one of sorted) {
    const free = lanes.findIndex((lane) => lane.every((b) => b.until <= one.from || one.until <= b.from));
    const lane = free < 0 ? lanes.length : free;
    if (lane >= most) left.push(one);
    else {
      lanes[lane] = [...(lanes[lane] ?? []), one];
      placed.set(one.id, lane);
    }
  }
  return { placed, left };
}

function inOrder(a: Timed, b: Timed): number {
  return a.from - b.from || b.until - a.until || (a.id < b.id ? -1 : 1);
}
