import { acrossLeg } from './leg-width';
import { border } from './region-lines';
import type { RegionCode } from './regions';

// Borders that run down give x at a height; those that run across give y at a distance from the midline.
const jawLine = (x: number) => (x > 41 ? 102 : 132.5 - (x / 41) ** 2 * 30);
const neckBase = (x: number) => (x < 34 ? 183 : 180);
const jawFromCheek = border('78,39 92,33 106,25 113,18');
const deltoid = border('180,70 200,80 225,89 243,92.5');
const sideRibs = border('246,76 276,60 300,56 344,66');
const groinFold = border('0,536 100,460');
const hip = border('424,84 440,78 462,72 490,75 548,86');

/** Head, trunk and leg from the front; x from the midline and y from the crown in 1/1000 stature. */
export function frontRegion(x: number, y: number): RegionCode {
  if (x < 58 && y < jawLine(x)) return faceRegion(x, y);
  if (y < neckBase(x)) return neckRegion(x, y);
  if (y < 276) return chestRegion(x, y);
  if (y < groinFold(x) + 26) return bellyRegion(x, y);
  return legRegion(x, y);
}

function faceRegion(x: number, y: number): RegionCode {
  if (x > 45.5 && y > 57) return 'HD_EAR';
  if (y < 20) return 'HD_VERTEX';
  if (x > 32 && y < 78) return 'HD_TEMPLE';
  if (y < 51) return 'HD_FOREHEAD';
  if (y < 74 && x > 5) return 'HD_EYE';
  if (y > 113 || x > jawFromCheek(y)) return 'HD_JAW';
  return y > 96 && x < 16 ? 'HD_MOUTH' : 'HD_CHEEK';
}

function neckRegion(x: number, y: number): RegionCode {
  if (x > 36) return 'SH_TOP';
  return x < 33 - (y - 125) * 0.42 ? 'NK_FRONT' : 'NK_SIDE';
}

function chestRegion(x: number, y: number): RegionCode {
  if (x > deltoid(y) && y < 243) return 'SH_FRONT';
  if (x > sideRibs(y) && y > 246) return 'CH_SIDE';
  if (x < 10) return 'CH_STERNUM';
  return y < 216 ? 'CH_UPPER' : 'CH_BREAST';
}

function bellyRegion(x: number, y: number): RegionCode {
  if (x > hip(y) && y > 424) return 'HP_SIDE';
  if (x < 22 && y > 500) return 'GR_PUBIC';
  if (y > groinFold(x) - 12) return 'GR_GROIN';
  if (x > sideRibs(y) && y < 344) return y < 300 ? 'CH_SIDE' : 'CH_RIBS';
  return y < 398 ? 'AB_UPPER' : 'AB_LOWER';
}

function legRegion(x: number, y: number): RegionCode {
  const across = acrossLeg(x, y);
  if (y < 548 && x > hip(y)) return 'HP_SIDE';
  if (y < 684) return across < 0.34 ? 'TH_INNER' : across > 0.8 ? 'TH_OUTER' : 'TH_FRONT';
  if (y < 750) return across < 0.2 ? 'KN_INNER' : across > 0.8 ? 'KN_OUTER' : 'KN_FRONT';
  if (y < 922) return across < 0.24 ? 'LG_BACK' : across > 0.77 ? 'LG_OUTER' : 'LG_FRONT';
  if (y < 964) return across < 0.3 ? 'AN_INNER' : across > 0.7 ? 'AN_OUTER' : 'AN_FRONT';
  return footRegion(x, y);
}

const toeLine = border('51,991 70,990 82,986');

function footRegion(x: number, y: number): RegionCode {
  if (y > 987 && x < 51.7) return 'FT_BIGTOE';
  if (y > toeLine(x)) return 'FT_TOES';
  return x > 58 + (y - 964) * 0.45 ? 'FT_OUTER' : 'FT_TOP';
}
