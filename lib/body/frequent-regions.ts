import { isMoreThanSliver, regionShares } from './extent';
import type { Side } from './figure';
import type { Ink } from './ink';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';
import { regionTitle } from './words';

export type FrequentRegion = Readonly<{
  code: RegionCode;
  side: Side;
  /** "Left low back". */
  title: string;
  /** Visits at which it was marked. */
  visits: number;
  /** Highest number of pain any of them gave; null when none was asked. */
  maxPain: number | null;
}>;

const higher = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));

/** Places marked at one visit: regions painted by more than a sliver, and those a pin stands in. */
function markedAt(marks: readonly Ink[]): { code: RegionCode; side: Side; pain: number | null }[] {
  const pins = marks.filter(({ kind }) => kind === 'pin');
  return [
    ...regionShares(marks)
      .filter(isMoreThanSliver)
      .map(({ code, side, maxPain }) => ({ code, side, pain: maxPain })),
    ...pins.map((pin) => ({
      code: pin.regionCode ?? regionAt(pin.view, pin),
      side: pin.side,
      pain: pin.intensity,
    })),
  ];
}

/** Regions by the number of visits at which they were marked, most often first; each visit counts once. */
export function frequentRegions(visits: readonly (readonly Ink[])[]): FrequentRegion[] {
  const found = new Map<string, FrequentRegion>();
  for (const marks of visits) {
    const here = new Set<string>();
    for (const { code, side, pain } of markedAt(marks)) {
      const key = `${code} ${side}`;
      const before = found.get(key) ?? {
        code,
        side,
        title: regionTitle(side, code),
        visits: 0,
        maxPain: null,
      };
      found.set(key, {
        ...before,
        visits: before.visits + (here.has(key) ? 0 : 1),
        maxPain: higher(before.maxPain, pain),
      });
      here.add(key);
    }
  }
  return [...found.values()].sort((a, b) => b.visits - a.visits || a.title.localeCompare(b.title));
}
