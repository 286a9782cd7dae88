import { choirCode, michiganArea } from './exchange-codes';
import { isMoreThanSliver, regionShares } from './extent';
import type { Side, View } from './figure';
import type { Ink } from './ink';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';

/** A region a mark is felt in, where it was marked. */
type Felt = { readonly code: RegionCode; readonly view: View; readonly side: Side };

/** CHOIR-compatible segment codes of a chart's pins and painted areas, each once, ascending. */
export const choirCodes = (marks: readonly Ink[]): number[] =>
  codesOf(marks, ({ code, view, side }) => choirCode(code, view, side));

/** Michigan areas of a chart's pins and painted areas, each once, ascending. */
export const michiganAreas = (marks: readonly Ink[]): number[] =>
  codesOf(marks, ({ code, view, side }) => michiganArea(code, view, side));

function codesOf(marks: readonly Ink[], codeOf: (felt: Felt) => number): number[] {
  return [...new Set(marks.flatMap(feltIn).map(codeOf))].sort((a, b) => a - b);
}

/**
 * A pin is felt in its own region; a painted area in all it covers by more than a sliver, in the largest when it is
 * small, and in the region of its spot when it misses the body.
 */
function feltIn(mark: Ink): readonly Felt[] {
  const { view, side } = mark;
  const own = { code: mark.regionCode ?? regionAt(view, mark), view, side };
  if (mark.kind === 'pin') return [own];
  const shares = regionShares([mark]);
  const clear = shares.filter(isMoreThanSliver);
  if (clear.length > 0) return clear;
  const [largest] = [...shares].sort((a, b) => b.cells - a.cells);
  return [largest ?? own];
}
