import { SIDE_CLOSE_LINES, SIDE_CREASES, SIDE_EAR, SIDE_FEATURES } from './features-side';
import type { DrawingLandmarks } from './figures';
import { finger } from './frames';
import { sideForearm, sideHand, sideUpperArm } from './frames-side';
import { landmarks } from './spline';

// The right side in 1/1000 stature, facing the viewer's right. Heights are those of front and back.

const FACE_AND_THROAT = landmarks(
  `-2,3 18,5 36,13.5 47,26 52,39 53.8,48 54.3,55 51.8,62 54.2,68.5 58.8,77.5 62.4,84.8 60.9,88.8 55.8,91 54.8,95
   56.6,99.8 54.8,103.8 55.8,107.6 52.8,112 53.6,119 51.3,126 44.5,130.6 32,132.6 23.4,137.5 20,144 20.4,151 18.5,158
   18,166 19.2,176 24.5,185`,
);

const CHEST_AND_BELLY = landmarks(
  '34,197 43,212 50,228 54,244 54.5,256 52.5,268 50.5,282 50,304 49,340 49.5,376 50.5,402 49.5,430 46,456 42.5,480',
);

const FRONT_OF_LEG = landmarks(
  `42.5,498 46,524 50.5,556 52.5,590 51.5,624 47.5,660 42.5,682 42.5,696 45,708 43.5,721 38,733 35,744 34,753 31,775
   27.5,810 23,850 18,888 14,918 14,936`,
);

const FOOT = landmarks(
  `19,951 32,963 52,973 72,981 88,986 97,990.5 99.5,996 96.5,1001 86,1003.5 70,1003 50,1001.5 28,999.5 4,1000.5
   -18,1003 -36,1003.5 -46,1000.5 -50,991 -48.5,979 -43,966`,
);

const BACK_OF_LEG = landmarks(
  `-37,951 -33,936 -31.5,918 -34,894 -39.5,866 -47,836 -53,806 -54.5,786 -52.5,764 -47,744 -42,728 -40,714 -41.5,696
   -45,672 -50,640 -54,606 -55.5,578 -56,560 -58.5,548`,
);

const SEAT_BACK_AND_NAPE = landmarks(
  `-66,535 -73,516 -76,494 -75,472 -70,450 -62,430 -54,414 -47.5,398 -45,382 -46,364 -50,340 -56,310 -62,280 -66,252
   -67.5,228 -65,206 -59,188 -51,174 -45,160 -42,146 -42.5,132 -46,118 -53,104 -58.5,86 -60,66 -57.5,44 -48,25 -34,11
   -18,4.5`,
);

const HAND = sideHand.place([
  ...landmarks('15,2 18.5,12 24,24 29,38 32.5,54 33.5,66 31,71.5 27,69.5 24.5,59 20.8,47'),
  ...finger(15.8, 49, 4, 4.6, 41),
  ...landmarks('10.8,52.5'),
  ...finger(5.9, 53, 1, 4.8, 46),
  ...landmarks('0.9,54'),
  ...finger(-4, 52, -2, 4.6, 43),
  ...landmarks('-8.8,51'),
  ...finger(-13, 47.5, -5, 4.1, 35),
  ...landmarks('-19,40 -20,24 -16,8'),
]);

export const SIDE: Omit<DrawingLandmarks, 'shapes'> = {
  outline: [
    ...FACE_AND_THROAT,
    ...CHEST_AND_BELLY,
    ...FRONT_OF_LEG,
    ...FOOT,
    ...BACK_OF_LEG,
    ...SEAT_BACK_AND_NAPE,
  ],
  arm: [
    ...sideUpperArm.place(landmarks('-12,-18 6,-19 21,-8 29.5,14 31.5,44 29,82 26,112 24.5,142')),
    ...sideForearm.place(landmarks('24,20 23.5,46 18,86 14.5,120 14,140')),
    ...HAND,
    ...sideForearm.place(landmarks('-14,140 -16,118 -20,84 -24,48 -25,20 -22.5,-2 -15,-18')),
    ...sideUpperArm.place(landmarks('-24,150 -27,112 -31,74 -33.5,40 -28,4')),
  ],
  ear: SIDE_EAR,
  features: SIDE_FEATURES,
  close: SIDE_CLOSE_LINES,
  creases: SIDE_CREASES,
  grain: [],
};
