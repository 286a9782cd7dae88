import { acrossLeg } from './leg-width';
import type { RegionCode } from './regions';

/** Head, trunk and leg from the front; x from the midline and y from the crown in 1/1000 stature. */
export function frontRegion(x: number, y: number): RegionCode {
  if (x < 58 && y < jawLine(x)) return faceRegion(x, y);
  if (y < neckBase(x)) return neckRegion(x, y);
  if (y < 276) return chestRegion(x, y);
  if (y < groinLine(x) + 26) return bellyRegion(x, y);
  return legRegion(x, y);
}

const jawLine = (x: number) => (x > 41 ? 102 : 132.5 - (x / 41) ** 2 * 30);
const neckBase = (x: number) => (x < 34 ? 183 : 180);
const groinLine = (x: number) => 536 - x * 0.76;

function faceRegion(x: number, y: number): RegionCode {
  if (x > 45.5 && y > 57) return 'HD_EAR';
  if (y < 20) return 'HD_VERTEX';
  if (x > 32 && y < 80) return 'HD_TEMPLE';
  if (y < 51) return 'HD_FOREHEAD';
  if (y < 74 && x > 5) return 'HD_EYE';
  if (x > 35 || y > 113 || (x > 25 && y > 104)) return 'HD_JAW';
  return y > 96 && x < 16 ? 'HD_TEETH' : 'HD_CHEEK';
}

function neckRegion(x: number, y: number): RegionCode {
  if (x > 36) return 'SH_TOP';
  return x < 33 - (y - 125) * 0.42 ? 'NK_FRONT' : 'NK_SIDE';
}

function chestRegion(x: number, y: number): RegionCode {
  if (x > 86 && y < 225) return 'SH_FRONT';
  if (x > 74 && y > 248) return 'CH_SIDE';
  if (x < 10) return 'CH_STERNUM';
  return y < 216 ? 'CH_UPPER' : 'CH_BREAST';
}

function bellyRegion(x: number, y: number): RegionCode {
  if (x > 82 && y > 428) return 'HP_SIDE';
  if (y > groinLine(x) - 12) return 'GR_GROIN';
  if (x > 56 && y < 344) return 'CH_SIDE';
  return y < 398 ? 'AB_UPPER' : 'AB_LOWER';
}

function legRegion(x: number, y: number): RegionCode {
  const across = acrossLeg(x, y);
  if (y < 548 && x > 84) return 'HP_SIDE';
  if (y < 684) return across < 0.34 ? 'TH_INNER' : across > 0.8 ? 'TH_OUTER' : 'TH_FRONT';
  if (y < 750) return across < 0.2 ? 'KN_INNER' : across > 0.8 ? 'KN_OUTER' : 'KN_FRONT';
  if (y < 922) return across < 0.24 ? 'LG_BACK' : across > 0.72 ? 'LG_OUTER' : 'LG_FRONT';
  if (y < 964) return across < 0.3 ? 'AN_INNER' : across > 0.7 ? 'AN_OUTER' : 'AN_FRONT';
  if (y > 985 && x < 52) return 'FT_BIGTOE';
  return x > 58 + (y - 964) * 0.45 ? 'FT_OUTER' : 'FT_TOP';
}
