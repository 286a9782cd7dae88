import { border } from './region-lines';
import type { RegionCode } from './regions';

// Across the sole: y at a distance from its middle, big toe at x > 0.
const toeLine = border('-26,48.5 -18,48 -8,44 2,40.5 8,40.5 16,44 24,40');
const ballBase = border('-27,84 0,79 26,77');

/** The right sole; toes near y 10, heel near y 162, in 1/1000 stature. */
export function soleRegion(x: number, y: number): RegionCode {
  if (y < toeLine(x)) return x > 8.7 ? 'FT_BIGTOE' : 'FT_TOES';
  if (y < ballBase(x)) return 'FT_BALL';
  if (y > 126) return 'FT_HEEL';
  return x < -11 ? 'FT_OUTER' : 'FT_ARCH';
}
