import type { RegionCode } from './regions';

/** The right sole; big toe at x > 0, toes near y 10, heel near y 162, in 1/1000 stature. */
export function soleRegion(x: number, y: number): RegionCode {
  if (x > 9 && y < 40) return 'FT_BIGTOE';
  if (y < 76) return 'FT_BALL';
  if (y > 126) return 'FT_HEEL';
  return x < -14 ? 'FT_OUTER' : 'FT_ARCH';
}
