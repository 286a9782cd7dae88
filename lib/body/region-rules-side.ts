import {
  SIDE_FOREARM_LENGTH,
  SIDE_UPPER_ARM_LENGTH,
  sideForearm,
  sideHand,
  sideUpperArm,
} from './frames-side';
import type { RegionCode } from './regions';

/** Head, trunk and leg from the client's right; x forward and y from the crown in 1/1000 stature. */
export function sideRegion(x: number, y: number): RegionCode {
  if (y < 104 || (y < 132 && x > 14)) return headRegion(x, y);
  if (y < 180) return x > 18 ? 'NK_FRONT' : x > -30 ? 'NK_SIDE' : 'NK_BACK';
  if (y < 346) return trunkRegion(x, y);
  if (y < 420) return x > 30 ? (y < 398 ? 'AB_UPPER' : 'AB_LOWER') : 'BK_LOW';
  if (y < 556) return x < -30 ? (y < 482 ? 'BU_UPPER' : 'BU_LOWER') : 'HP_SIDE';
  return legRegion(x, y);
}

function headRegion(x: number, y: number): RegionCode {
  if (y < 20) return 'HD_VERTEX';
  if (x < -14) return y < 48 ? 'HD_VERTEX' : 'HD_OCCIPUT';
  if (x < 4 && y > 60) return 'HD_EAR';
  if (y < 80 && x < 34) return 'HD_TEMPLE';
  if (y < 52) return 'HD_FOREHEAD';
  if (y < 74) return 'HD_EYE';
  return x < 30 || y > 112 ? 'HD_JAW' : 'HD_CHEEK';
}

function trunkRegion(x: number, y: number): RegionCode {
  if (y < 196) return 'SH_TOP';
  if (x > 30) return y < 216 ? 'CH_UPPER' : 'CH_BREAST';
  if (x > -36) return 'CH_SIDE';
  return y < 260 ? 'SC_BLADE' : 'BK_MID';
}

function legRegion(x: number, y: number): RegionCode {
  if (y < 690) return x > 30 ? 'TH_FRONT' : x < -30 ? 'TH_BACK' : 'TH_OUTER';
  if (y < 750) return x > 26 ? 'KN_FRONT' : x < -26 ? 'KN_BACK' : 'KN_OUTER';
  if (y < 922) return x > 8 ? 'LG_FRONT' : x < -20 ? 'LG_BACK' : 'LG_OUTER';
  if (y < 964) return x > 10 ? 'AN_FRONT' : 'AN_OUTER';
  if (x < -14) return 'FT_HEEL';
  return y < 984 ? 'FT_TOP' : 'FT_OUTER';
}

/** The near arm, which lies over the trunk. */
export function sideArmRegion(x: number, y: number): RegionCode {
  const [u, v] = sideUpperArm.local(x, y);
  if (v < 96) return u > 12 ? 'SH_FRONT' : u < -14 ? 'SH_BACK' : 'SH_SIDE';
  if (v < SIDE_UPPER_ARM_LENGTH - 24) return u > 8 ? 'UA_FRONT' : u < -8 ? 'UA_BACK' : 'UA_SIDE';
  const [, along] = sideForearm.local(x, y);
  if (along < 18) return 'EL_LAT';
  if (along < SIDE_FOREARM_LENGTH - 16) return 'FA_RADIAL';
  const [, inHand] = sideHand.local(x, y);
  if (inHand < 10) return 'WR_BACK';
  return inHand > 60 ? 'HA_FING_R' : 'HA_THUMB';
}
