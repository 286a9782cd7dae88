import { finger, forearm, hand, upperArm } from './frames';
import { type Landmark, landmarks, wholeRing } from './spline';

// Landmarks in 1/1000 stature, half right of the midline. Proportions after Drillis and Contini's segment fractions.

const HEAD_AND_SHOULDER = landmarks(
  `0,3 20,7 36,21 44.5,44 46,66 44.5,86 41,102 36.5,113 33.8,124 34,139 40,153 56,164 82,172 104,178 120,186`,
);

const HAND: readonly Landmark[] = hand.place([
  ...landmarks('15.5,2 19,12 26,24 33,38 38.5,54 41,66 38.5,71.5 34,69 30,58 24.5,46'),
  ...finger(19, 50, 7, 4.7, 42),
  ...landmarks('12.4,52.5'),
  ...finger(7, 53, 2, 4.9, 48),
  ...landmarks('1.4,54'),
  ...finger(-4.4, 52, -3, 4.7, 44),
  ...landmarks('-9.8,51'),
  ...finger(-14.6, 47, -8, 4.1, 35),
  ...landmarks('-20.5,40 -21,24 -16.5,8'),
]);

const ARM: readonly Landmark[] = [
  ...upperArm.place(landmarks('27,6 33.5,28 36,54 33.5,82 28.5,110 26.5,140 24.5,166')),
  ...forearm.place(landmarks('25,4 28.5,26 28,48 23,82 18,116 15,138')),
  ...HAND,
  ...forearm.place(landmarks('-14.5,138 -16,116 -20,82 -24,48 -25,22 -23,4')),
  ...upperArm.place(landmarks('-22,164 -24.5,136 -26,104 -24,76')),
];

const TRUNK_AND_OUTER_LEG = landmarks(
  `97,246 92,243c 93,264 91,300 86,340 79,376 78,398 83,424 92,452 100,484 103,514 102,560 98,610 91,660 84,698
   82,718 82,738 85,768 85.5,800 80,850 71,905 66,938`,
);

type FrontOrBack = 'front' | 'back';

const FOOT: Readonly<Record<FrontOrBack, readonly Landmark[]>> = {
  front: landmarks(
    `67,952 67,964 73,975 81,984 87,989 89,994 86.5,998 81.5,997.5c 81,1001 77,1003 72.5,1000c 71.5,1004 67,1005.5
     62.5,1002c 61.5,1006 56.5,1008 52,1003.5c 50.5,1008 44,1010.5 38.5,1006.5 36.5,999 37,988 37.5,976 37.5,965 36,952`,
  ),
  back: landmarks(
    `67,952 66,966 71,979 83,989 87,995 82,1000 74,1001 68,1002 57,1004 45,1003 38,998 36.5,988 37,976 38,966 36,950`,
  ),
};

const INNER_LEG = landmarks(
  '37,936 34,896 26,850 19.5,806 19,774 23,742 23.5,720 21,696 15,650 9,600 5,562 0,536c',
);

const half = (view: FrontOrBack) => [
  ...HEAD_AND_SHOULDER,
  ...ARM,
  ...TRUNK_AND_OUTER_LEG,
  ...FOOT[view],
  ...INNER_LEG,
];

/** The whole silhouette of each view, once round. */
export const OUTLINES: Readonly<Record<FrontOrBack, readonly Landmark[]>> = {
  front: wholeRing(half('front')),
  back: wholeRing(half('back')),
};
