import { acrossLeg } from './leg-width';
import { border } from './region-lines';
import type { RegionCode } from './regions';

// Borders that run down give x at a height; those that run across give y at a distance from the midline.
const neckFromShoulder = border('112,60 140,48 158,38 172,30');
const angleBase = border('14,178 60,183');
const spineOfBlade = border('46,208 104,191');
const iliacCrest = border('0,434 44,420 84,405');
const sacrum = border('430,16 470,12 506,5');
const hip = border('405,81 452,82 484,88 530,90 560,87');

/** Head, trunk and leg from the back; x from the midline and y from the crown in 1/1000 stature. */
export function backRegion(x: number, y: number): RegionCode {
  if (y < 112 && x < 58) return headRegion(x, y);
  if (y < 172 && x < neckFromShoulder(y)) return x < 28 ? 'NK_BACK' : 'NK_SIDE';
  if (y < 284) return shoulderRegion(x, y);
  if (y < iliacCrest(x)) return loinRegion(x, y);
  if (y < 560) return seatRegion(x, y);
  return legRegion(x, y);
}

function headRegion(x: number, y: number): RegionCode {
  if (x > 45.5 && y > 57) return 'HD_EAR';
  return y < 48 ? 'HD_VERTEX' : 'HD_OCCIPUT';
}

function shoulderRegion(x: number, y: number): RegionCode {
  if (x < 14) return 'BK_UPPER';
  if (x < 58 && y < angleBase(x)) return 'NK_ANGLE';
  if (y < 186 || (x > 98 && y < 192)) return x < 44 ? 'SC_MEDIAL' : 'SH_TOP';
  if (x < 46) return y < 268 ? 'SC_MEDIAL' : 'BK_UPPER';
  if (x > 88) return y < 243 ? 'SH_BACK' : 'CH_SIDE';
  if (y < spineOfBlade(x)) return 'SC_UPPER';
  if (y < 250) return 'SC_BLADE';
  return x < 78 ? 'SC_LOWER' : 'CH_SIDE';
}

function loinRegion(x: number, y: number): RegionCode {
  if (y < 346) return x > 62 ? 'CH_RIBS' : 'BK_MID';
  return 'BK_LOW';
}

function seatRegion(x: number, y: number): RegionCode {
  if (x > hip(y)) return 'HP_SIDE';
  if (y < 506 && x < sacrum(y)) return 'BK_SACRUM';
  if (y < 474 && x < 32) return 'BK_SI';
  return y < 482 ? 'BU_UPPER' : 'BU_LOWER';
}

function legRegion(x: number, y: number): RegionCode {
  const across = acrossLeg(x, y);
  if (y < 690) return across > 0.82 ? 'TH_OUTER' : 'TH_BACK';
  if (y < 748) return 'KN_BACK';
  if (y < 912) return across > 0.84 ? 'LG_OUTER' : 'LG_BACK';
  if (y < 962) return across < 0.34 ? 'AN_INNER' : across > 0.66 ? 'AN_OUTER' : 'AN_BACK';
  return x > 72 ? 'FT_OUTER' : 'FT_HEEL';
}
