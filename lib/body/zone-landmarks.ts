import type { Drawing } from './figure';
import { forearm, upperArm } from './frames';
import { sideForearm } from './frames-side';
import type { FigurePart } from './shape-landmarks';
import { type Landmark, landmarks, splinePolygon, wholeRing } from './spline';

/** One ring of a drawing: its twin is the mirror image, or (`across` the midline) `ring` is the whole and `half` one side of it. */
export type ZoneRing = Readonly<{
  drawing: Drawing;
  part: FigurePart;
  across: boolean;
  ring: readonly Landmark[];
  half: readonly Landmark[];
}>;

const both = (of: Pick<ZoneRing, 'drawing' | 'part' | 'across'>, ring: readonly Landmark[]): ZoneRing => ({
  ...of,
  ring,
  half: ring,
});
const straightAlongMidline = (ring: readonly Landmark[]) =>
  ring.map(([x, y]): Landmark => (x === 0 ? [x, y, 'c'] : [x, y]));
const half =
  (drawing: Drawing) =>
  (text: string): ZoneRing =>
    both({ drawing, part: 'body', across: false }, landmarks(text));
const front = half('front');
const back = half('back');
const side = half('side');
/** From the midline out and back to it; the other half is its mirror image. */
const across = (drawing: 'front' | 'back', text: string): ZoneRing => ({
  drawing,
  part: 'body',
  across: true,
  ring: wholeRing(landmarks(text)),
  half: straightAlongMidline(landmarks(text)),
});
/** In a side view the near arm lies over the body, so it is a part of its own. */
const onArm = (drawing: Drawing, frame: typeof forearm, text: string): ZoneRing =>
  both({ drawing, part: drawing === 'side' ? 'arm' : 'body', across: false }, frame.place(landmarks(text)));

/** Corner points in tenths. */
export const zonePolygon = ({ ring }: ZoneRing) => splinePolygon(ring);

/**
 * Where the general no-press zones lie, in 1/1000 stature on the half right of the midline (side: +x is the front of
 * the body). Zones follow palpable edges: jaw, collarbone, rib margin, groin fold, fibular head.
 */
export const ZONE_RINGS = {
  neck_front: [
    across('front', '0,133c 14,130.5 25,126 31,122 30,134 26,146 20,160 13,172 7,181 0,184c'),
    side('29,130 21.5,135 18.6,141.5 19,149 17.4,158 16.9,167 18,177 12,178 8,166 6,150 10,136 18,130'),
  ],
  neck_side: [
    front('35.6,147 38,156 36.5,168 30.5,177.5 25.5,178 29,167 32.6,155'),
    back('31.5,126 33.5,126 35,142 41,156 46,162 38,163 33.5,154 31,140'),
    side('-2,124 2,138 5,156 9,172 0,178 -12,172 -20,158 -19,142 -11,128'),
  ],
  under_ear: [
    front('43.4,91 41,102 36.6,112.6 34.3,121 33,119 36.8,108.5 40.2,99 41.6,91'),
    back('43.6,91 41,102 36.6,112.6 34.3,121 31,118 33.5,107 37.5,98 40,91'),
    side('-9,95 -3,95.5 3,101 5.5,112 0,118 -7,112 -11,102'),
  ],
  skull_base: [
    across('back', '0,97c 12,97.5 24,101 30,107 27,115 15,117.5 0,119c'),
    side('-22,98 -36,98 -50,104 -47,113 -43.5,121 -32,120 -22,114 -18,105'),
  ],
  eye: [
    front('6.5,65 11,58.5 19,56.5 28,61 30,67 24,73 14,73.5 8,70.5'),
    side('37,64 42,56.5 50,56.5 51.5,64 47,71.5 40,71'),
  ],
  temple: [
    front('43.5,52 45,66 44,80 38.5,79 36.2,68 36.5,56 39.5,50'),
    side('2,60 10,48 24,42 33,48 33,60 20,66 9,78 4,72'),
  ],
  armpit: [
    front('84,226 93,220 102,226 105,244 103,262 99,256 95.5,245.5 92,243.5 92,258 87,264 82,250'),
    back('94,242 98.5,238 103.5,246 105,259 101,257 97,245.5 92,242.8 91,262 87.8,263 89,249'),
  ],
  arm_inner: [
    onArm('front', upperArm, '-14,60 -13.5,92 -13,124 -13.5,160 -22,162 -24,136 -25.6,104 -23.8,76'),
  ],
  elbow_crease: [onArm('front', forearm, '-11,-14 0,-17 11,-13 12,2 9,18 0,20 -9,18 -12,2')],
  ulnar_groove: [onArm('back', forearm, '-22.5,-15 -13,-14 -9,-4 -11,8 -16,13 -23.5,10 -23,-2')],
  elbow_outer: [
    onArm('front', forearm, '17,8 26,8 28,26 26.5,44 18,46 15,28'),
    onArm('back', forearm, '17,8 26,8 28,26 26.5,44 16,46 13,28'),
    onArm('side', sideForearm, '3,12 14,10 21,22 19,42 8,46 1,30'),
  ],
  breast: [front('52,212 68,215 81,226 83,242 74,256 56,263 38,260 25,250 22,236 30,222 40,214')],
  breastbone_tip: [across('front', '0,259c 6,261 8.5,268 7,278 3,284 0,285c')],
  floating_ribs: [
    front('80,342 84.5,346 81.5,362 77.5,368 71,360 73,348'),
    back('44,320 62,326 83,338 82,354 77,362 62,350 46,341 41,330'),
    side('-44,322 -24,330 -2,340 14,352 10,366 -4,364 -24,350 -42,342'),
  ],
  upper_belly: [
    across('front', '0,287c 14,286 28,291 44,301 57,315 64,328 60,337 44,342 20,345 17,380 14,404 0,408c'),
  ],
  flank: [
    back('13,326 40,334 62,346 73,360 68,378 44,376 13,370'),
    side('-47,338 -24,350 -8,362 -14,380 -30,380 -43.5,374'),
  ],
  spine: [across('back', '0,112c 6.5,116 6.5,160 7,220 7,300 7,380 7,440 6,500 3,518 0,520c')],
  groin: [
    front('80,470 79,492 72,524 62,556 50,586 41,574 29,556 14,543 11,530 24,518 42,503 62,486'),
    side('46,462 43,492 45.5,520 50,548 38,546 28,520 27,492 34,470'),
  ],
  mid_buttock: [back('30,476 46,474 57,490 57,520 53,545 40,550 32,535 28,505')],
  knee_back: [
    back('28,702 40,694 56,691 70,695 79,704 81,724 79,742 66,750 46,750 29,746 25,726'),
    side('-39.5,696 -33,702 -31,722 -32,740 -40,747 -46,745 -38.5,721'),
  ],
  fibular_head: [
    front('74,738 82.6,738 85,766 84,776 76,774 72,756'),
    back('74,738 82.6,738 85,766 84,776 76,774 72,756'),
    side('-16,738 -6,734 4,740 6,756 0,772 -12,772 -18,756'),
  ],
  calf_inner: [front('22,742 30,748 34,780 38,830 42,880 43,926 38.5,930 34.5,894 27,850 20.5,806 19.8,776')],
  ankle_inner: [
    front('37.2,934 43,938 44,952 43,966 38.5,966 37,952'),
    back('37,930 45,932 46,948 45,966 38.5,966 37,952'),
  ],
} as const satisfies Record<string, readonly ZoneRing[]>;
