import {
  SIDE_FOREARM_LENGTH,
  SIDE_UPPER_ARM_LENGTH,
  sideForearm,
  sideHand,
  sideUpperArm,
} from './frames-side';
import { border } from './region-lines';
import type { RegionCode } from './regions';

// x forward, y from the crown. Borders that run down give x at a height; those that run across give y at an x.
const jawLine = border('-12,100 -3,103 2,116 14,128 34,136 60,136');
const skullBase = border('-60,112 -44,112 -12,98');
const forehead = border('18,35 52,36');
const jawFromCheek = border('84,14 96,26 112,38');
const throat = border('98,6 134,10 150,7 166,8 184,14');
const nape = border('100,-26 140,-24 184,-36');
const belly = border('240,24 276,22 346,2 420,2');
const ribs = border('-60,284 -36,288 24,300');
const iliacCrest = border('-50,430 -10,411 20,424 34,446');
const buttock = border('411,-20 480,-27 552,-33');

/** Head, trunk and leg from the client's right, without the near arm; in 1/1000 stature. */
export function sideRegion(x: number, y: number): RegionCode {
  if (y < (x < -12 ? skullBase(x) : jawLine(x))) return headRegion(x, y);
  if (y < 184) return neckRegion(x, y);
  if (y < 346) return trunkRegion(x, y);
  if (y < iliacCrest(x)) return x < belly(y) ? 'BK_LOW' : y < 398 ? 'AB_UPPER' : 'AB_LOWER';
  if (y < 552) return hipRegion(x, y);
  return legRegion(x, y);
}

function headRegion(x: number, y: number): RegionCode {
  if (x > -14.5 && x < 4.5 && y > 59 && y < 97) return 'HD_EAR';
  if (y < 18 || (y < 34 && x < forehead(y))) return 'HD_VERTEX';
  if (x < -14) return y < 50 ? 'HD_VERTEX' : 'HD_OCCIPUT';
  if (y < 80 && x < forehead(y)) return 'HD_TEMPLE';
  if (y < 52) return 'HD_FOREHEAD';
  if (y < 74) return 'HD_EYE';
  if (y > 112 || x < jawFromCheek(y)) return 'HD_JAW';
  return x > 42 && y > 91 ? 'HD_MOUTH' : 'HD_CHEEK';
}

function neckRegion(x: number, y: number): RegionCode {
  if (x > throat(y)) return 'NK_FRONT';
  if (y > 164 && x < -16) return x > -46 ? 'NK_ANGLE' : 'NK_BACK';
  if (y > 174) return 'SH_TOP';
  return x < nape(y) ? 'NK_BACK' : 'NK_SIDE';
}

function trunkRegion(x: number, y: number): RegionCode {
  if (x > belly(y)) return y < 216 ? 'CH_UPPER' : y < 276 ? 'CH_BREAST' : 'AB_UPPER';
  if (x > -36) return y < 200 ? 'SH_TOP' : y < ribs(x) ? 'CH_SIDE' : 'CH_RIBS';
  if (y < 206) return 'SC_UPPER';
  if (y < 250) return 'SC_BLADE';
  return y < 284 ? 'SC_LOWER' : 'BK_MID';
}

function hipRegion(x: number, y: number): RegionCode {
  if (x < buttock(y)) return y < 482 ? 'BU_UPPER' : 'BU_LOWER';
  if (x < 30) return 'HP_SIDE';
  return y < 470 ? 'AB_LOWER' : y < 530 ? 'GR_GROIN' : 'TH_FRONT';
}

const thighFront = border('552,29 690,20');
const thighBack = border('552,-30 690,-20');
const shin = border('750,12 850,6 922,0');
const calf = border('750,-20 850,-18 922,-18');

function legRegion(x: number, y: number): RegionCode {
  if (y < 690) return x > thighFront(y) ? 'TH_FRONT' : x < thighBack(y) ? 'TH_BACK' : 'TH_OUTER';
  if (y < 750) return x > 18 ? 'KN_FRONT' : x < -19 ? 'KN_BACK' : 'KN_OUTER';
  if (y < 922) return x > shin(y) ? 'LG_FRONT' : x < calf(y) ? 'LG_BACK' : 'LG_OUTER';
  if (y < 966) return x > 9 ? 'AN_FRONT' : x < -18 ? 'AN_BACK' : 'AN_OUTER';
  return footRegion(x, y);
}

const soleEdge = border('-12,980 40,985 80,991');

function footRegion(x: number, y: number): RegionCode {
  if (x < -12) return 'FT_HEEL';
  if (x > 84 || (x > 61 && y > 984)) return 'FT_TOES';
  return y < soleEdge(x) ? 'FT_TOP' : 'FT_OUTER';
}

/** The near arm, which lies over the trunk: its outer side, thumb upward. */
export function sideArmRegion(x: number, y: number): RegionCode {
  const [u, v] = sideUpperArm.local(x, y);
  if (v < 88) return u > 12 ? 'SH_FRONT' : u < -14 ? 'SH_BACK' : 'SH_SIDE';
  if (v < SIDE_UPPER_ARM_LENGTH - 24) return u > 9 ? 'UA_FRONT' : u < -10 ? 'UA_BACK' : 'UA_SIDE';
  const [across, along] = sideForearm.local(x, y);
  if (along < 18) return across > 11 ? 'EL_FRONT' : across < -11 ? 'EL_BACK' : 'EL_LAT';
  if (along < SIDE_FOREARM_LENGTH - 16) return forearmRegion(across, along);
  return handRegion(...sideHand.local(x, y));
}

function forearmRegion(across: number, along: number): RegionCode {
  const halfWidth = 24 - along * 0.07;
  if (across > halfWidth * 0.3) return 'FA_RADIAL';
  return across < -halfWidth * 0.5 ? 'FA_ULNAR' : 'FA_BACK';
}

function handRegion(u: number, v: number): RegionCode {
  if (v < 10) return 'WR_BACK';
  if (v < 76 && u > 10 + (v - 4) * 0.25) return 'HA_THUMB';
  if (v < 52) return 'HA_BACK';
  return u > 0.9 ? 'HA_FING_R' : 'HA_FING_U';
}
