import { type Drawing, drawingOf, drawnPoint, type FigurePoint, type View } from './figure';
import { FOREARM_LENGTH, forearm, hand, UPPER_ARM_LENGTH, upperArm } from './frames';
import { checkedPoint, onNearArm } from './geometry';
import { border } from './region-lines';
import { backRegion } from './region-rules-back';
import { frontRegion } from './region-rules-front';
import { sideArmRegion, sideRegion } from './region-rules-side';
import { soleRegion } from './region-rules-sole';
import type { RegionCode } from './regions';

/**
 * The region under a spot; every spot of the chart has one. Throws `invalid` for a spot outside the chart or an unknown
 * view.
 */
export function regionAt(view: View, point: FigurePoint): RegionCode {
  const { x, y } = drawnPoint(view, checkedPoint(point));
  return drawnRegion(drawingOf(view), x / 10, y / 10, onNearArm(view, point));
}

/**
 * The region of a drawing (see `drawnPoint`) in 1/1000 stature: rules are written once, because halves and sides are
 * twins. `onArm`: on the near arm of the side view.
 */
export function drawnRegion(drawing: Drawing, x: number, y: number, onArm: boolean): RegionCode {
  if (drawing === 'sole') return soleRegion(x, y);
  if (drawing === 'side') return onArm ? sideArmRegion(x, y) : sideRegion(x, y);
  if (x > armEdge(y)) return armRegion(drawing === 'front', x, y);
  return drawing === 'front' ? frontRegion(x, y) : backRegion(x, y);
}

const armEdge = border('160,118 190,104 215,94 243,92.5 264,99 300,102 376,115 450,136 520,146 1025,150');

function armRegion(front: boolean, x: number, y: number): RegionCode {
  const [u, v] = upperArm.local(x, y);
  if (v < 76) return u > 17 ? 'SH_SIDE' : front ? 'SH_FRONT' : 'SH_BACK';
  if (v < UPPER_ARM_LENGTH - 24) {
    if (u > 13) return 'UA_SIDE';
    return front ? (u < -14 ? 'UA_INNER' : 'UA_FRONT') : 'UA_BACK';
  }
  const [across, along] = forearm.local(x, y);
  if (along < 18) {
    if (across > 12) return 'EL_LAT';
    return across < -11 ? 'EL_MED' : front ? 'EL_FRONT' : 'EL_BACK';
  }
  if (along < FOREARM_LENGTH - 16) return forearmRegion(front, across, along);
  return handRegion(front, ...hand.local(x, y));
}

function forearmRegion(front: boolean, across: number, along: number): RegionCode {
  const halfWidth = 28 - along * 0.09;
  if (across > halfWidth * 0.5) return 'FA_RADIAL';
  if (across < -halfWidth * 0.45) return 'FA_ULNAR';
  return front ? 'FA_FRONT' : 'FA_BACK';
}

// The palm faces forward: the thumb is on the outer side in both views.
function handRegion(front: boolean, u: number, v: number): RegionCode {
  if (v < 10) return front ? 'WR_FRONT' : 'WR_BACK';
  if (v < 78 && u > 11 + (v - 4) * 0.3) return 'HA_THUMB';
  if (v > 51) return u > 1.4 ? 'HA_FING_R' : 'HA_FING_U';
  return front ? 'HA_PALM' : 'HA_BACK';
}
