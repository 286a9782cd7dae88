import { acrossLeg } from './leg-width';
import type { RegionCode } from './regions';

/** Head, trunk and leg from the back; x from the midline and y from the crown in 1/1000 stature. */
export function backRegion(x: number, y: number): RegionCode {
  if (y < 112 && x < 58) return headRegion(x, y);
  if (y < 172 && x < 30 + (y - 112) * 0.1) return x < 20 ? 'NK_BACK' : 'NK_SIDE';
  if (y < 284) return shoulderRegion(x, y);
  if (y < 412 || (y < 430 && x < 44)) return loinRegion(x, y);
  if (y < 560) return seatRegion(x, y);
  return legRegion(x, y);
}

function headRegion(x: number, y: number): RegionCode {
  if (x > 45.5 && y > 57) return 'HD_EAR';
  return y < 48 ? 'HD_VERTEX' : 'HD_OCCIPUT';
}

function shoulderRegion(x: number, y: number): RegionCode {
  if (y < 192) {
    if (x < 14) return 'BK_MID';
    if (x < 52 && y < 178) return 'NK_ANGLE';
    if (x < 44) return 'SC_MEDIAL';
    return y < 186 || x > 98 ? 'SH_TOP' : 'SC_UPPER';
  }
  if (x < 14) return 'BK_MID';
  if (x < 46) return y < 268 ? 'SC_MEDIAL' : 'BK_MID';
  if (x > 88) return 'SH_BACK';
  if (y < 209) return 'SC_UPPER';
  if (y < 250) return 'SC_BLADE';
  return x < 80 ? 'SC_LOWER' : 'CH_SIDE';
}

function loinRegion(x: number, y: number): RegionCode {
  if (y < 346) return x > 62 ? 'CH_SIDE' : 'BK_MID';
  return 'BK_LOW';
}

function seatRegion(x: number, y: number): RegionCode {
  if (x > 86) return 'HP_SIDE';
  if (y < 506 && x < 12) return 'BK_SACRUM';
  if (y < 470 && x < 30) return 'BK_SI';
  return y < 482 ? 'BU_UPPER' : 'BU_LOWER';
}

function legRegion(x: number, y: number): RegionCode {
  const across = acrossLeg(x, y);
  if (y < 690) return across > 0.82 ? 'TH_OUTER' : 'TH_BACK';
  if (y < 748) return 'KN_BACK';
  if (y < 912) return across > 0.84 ? 'LG_OUTER' : 'LG_BACK';
  if (y < 962) {
    if (across > 0.36 && across < 0.64) return y < 940 ? 'LG_BACK' : 'FT_HEEL';
    return across < 0.5 ? 'AN_INNER' : 'AN_OUTER';
  }
  return x > 72 ? 'FT_OUTER' : 'FT_HEEL';
}
