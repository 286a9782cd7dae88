import { isMoreThanSliver, regionShares } from '@/lib/body/extent';
import type { PainRegion } from '@/lib/body/muscles-to-check';
import { regionAt } from '@/lib/body/region-at';
import type { Mark } from '@/lib/domain/ops';

const known = new WeakMap<Mark, readonly PainRegion[]>();

/** Measuring an area takes a millisecond or two, so each stored mark is measured once. */
function regionsOf(mark: Mark): readonly PainRegion[] {
  const made = known.get(mark) ?? measured(mark);
  known.set(mark, made);
  return made;
}

function measured(mark: Mark): PainRegion[] {
  const own = { code: mark.regionCode ?? regionAt(mark.view, mark), side: mark.side };
  if (mark.kind === 'pin') return [own];
  const covered = regionShares([mark]).filter(isMoreThanSliver);
  return covered.length > 0 ? covered.map(({ code, side }) => ({ code, side })) : [own];
}

/** Regions the client shows pain in: that of each spot, and all that a drawn area covers more than in passing. */
export function painRegions(marks: readonly Mark[]): PainRegion[] {
  const found = marks.filter(({ layer }) => layer === 'pain').flatMap(regionsOf);
  return [...new Map(found.map((each) => [`${each.code} ${each.side}`, each])).values()];
}
