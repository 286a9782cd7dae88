import { sideForearm, sideHand, sideUpperArm } from './frames-side';
import type { ShapeLandmarks } from './shape-landmarks';
import { landmarks } from './spline';

const upperArm = (text: string) => sideUpperArm.place(landmarks(text));
const fore = (text: string) => sideForearm.place(landmarks(text));
const hand = (text: string) => sideHand.place(landmarks(text));

/** The near arm from the client's right; it lies over the trunk. */
export const SIDE_ARM_SHAPES: readonly ShapeLandmarks[] = [
  [
    'posterior-deltoid',
    'deltoid',
    'superficial',
    upperArm('-13,-16 -12,20 -11,60 -6.5,93 -16,84 -27,62 -31.5,38 -26,6'),
    'arm',
  ],
  [
    'middle-deltoid',
    'deltoid',
    'superficial',
    upperArm('-10,-16.5 8,-17 5.5,20 6.8,60 8.5,98 3,107 -3,99 -8.5,60 -9.5,20'),
    'arm',
  ],
  [
    'anterior-deltoid',
    'deltoid',
    'superficial',
    upperArm('11,-16 20.5,-6 28,16 29.5,44 24.5,72 12.5,95 10,60 8.5,20'),
    'arm',
  ],
  [
    'biceps-brachii',
    'biceps-brachii',
    'superficial',
    upperArm('29,60 28,84 24.5,114 23,146 17,165 13,152 13.5,120 18,90'),
    'arm',
  ],
  [
    'brachialis',
    'brachialis',
    'superficial',
    upperArm('10.5,108 10.5,130 10.5,154 6,168 0.5,154 1,124'),
    'arm',
  ],
  [
    'triceps-lateral-head',
    'triceps-brachii',
    'superficial',
    upperArm('-12.5,92 -4.5,106 -2,128 -3,152 -10,172 -12.5,150 -12,116'),
    'arm',
  ],
  [
    'triceps-long-head',
    'triceps-brachii',
    'superficial',
    upperArm('-30,68 -20,90 -15,114 -15,150 -14,176 -21,166 -22.5,136 -26,104'),
    'arm',
  ],
  [
    'brachioradialis',
    'radial-wrist-extensors',
    'superficial',
    fore('8,-18 17,-4 22.5,18 22,44 16.5,82 12,100 9.5,74 8,40 5.5,6'),
    'arm',
  ],
  [
    'extensor-digitorum',
    'extensor-digitorum',
    'superficial',
    fore('1.5,-6 5.5,14 7,48 8.5,84 9.5,108 6,128 1,132 -0.5,100 -1,60 -2,20'),
    'arm',
  ],
  [
    'extensor-carpi-ulnaris',
    null,
    'superficial',
    fore('-4.5,2 -3.5,48 -2.5,90 -2,122 -8,132 -9.5,90 -11.5,48 -11,16'),
    'arm',
  ],
  [
    'flexor-carpi-ulnaris',
    'wrist-finger-flexors',
    'superficial',
    fore('-14,10 -20,20 -23,46 -19,82 -15,114 -12.5,134 -11,110 -12,84 -14,48'),
    'arm',
  ],
  ['thumb-muscles', 'thumb-muscles', 'superficial', hand('11,12 17,18 22,30 25.5,44 20,42 15,32'), 'arm'],
  ['supinator', 'supinator', 'deep', fore('3,-8 9,4 8.5,24 3.5,44 -2,38 -2,10'), 'arm'],
];
