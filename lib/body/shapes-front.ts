import { forearm, hand, upperArm } from './frames';
import { drawn, type ShapeLandmarks } from './shape-landmarks';
import { FRONT_DEEP_SHAPES } from './shapes-front-deep';
import { FRONT_HEAD_SHAPES } from './shapes-front-head';

const arm = (text: string) => drawn(text, upperArm);
const fore = (text: string) => drawn(text, forearm);
const palm = (text: string) => drawn(text, hand);

/** Muscles seen from the front, half right of the midline, deepest first within a layer. */
export const FRONT_SHAPES: readonly ShapeLandmarks[] = [
  ...FRONT_HEAD_SHAPES,
  [
    'pectoralis-major-clavicular',
    'pectoralis-major',
    'superficial',
    drawn('5,191 30,186 60,183 78,184.4 86,191.6 92.6,203 94.6,213 70,209 38,208 5,209'),
  ],
  [
    'pectoralis-major-sternal',
    'pectoralis-major',
    'superficial',
    drawn('3,213 38,211.5 70,213 93,218 97.5,232 90,246 78,259 54,269 26,269 8,262 3,240'),
  ],
  [
    'anterior-deltoid',
    'deltoid',
    'superficial',
    [...drawn('88,185 106,183 120,188'), ...arm('23,14 27,50 19,86 12,98 5,72 -2,40 -8,18')],
  ],
  [
    'middle-deltoid',
    'deltoid',
    'superficial',
    [...drawn('122,189'), ...arm('30,18 36,52 32.5,82 25,100 21,88 29,52 25,16')],
  ],
  [
    'biceps-brachii',
    'biceps-brachii',
    'superficial',
    arm('-8,50 3,74 11,98 16,126 12,150 4,166 -6,164 -14,146 -20,116 -21,88 -17,66'),
  ],
  ['brachialis', 'brachialis', 'superficial', arm('18,102 26.5,112 25.5,140 20,160 12,166 14,150 18,126')],
  [
    'pronator-teres',
    'pronator-teres',
    'superficial',
    fore('-21,-6 -12,-2 0,10 9,32 12,50 7,47 -4,26 -14,9 -22,2'),
  ],
  [
    'brachioradialis',
    'radial-wrist-extensors',
    'superficial',
    fore('16,-24 24,-12 27.5,14 27,44 22,76 15,100 12,80 12,44 8,10 10,-10'),
  ],
  [
    'flexor-carpi-radialis',
    'wrist-finger-flexors',
    'superficial',
    fore('-20,5 -13,14 -3,32 5.5,53 8.5,76 8.6,100 6.8,126 4.6,127 3,104 0,80 -6,54 -15,27'),
  ],
  [
    'finger-flexors',
    'wrist-finger-flexors',
    'superficial',
    fore('-21.5,13 -16,29 -7.5,55 -1.8,81 1,104 1.8,128 -2.8,130 -6,104 -9.5,78 -14,50 -19.5,28'),
  ],
  [
    'flexor-carpi-ulnaris',
    'wrist-finger-flexors',
    'superficial',
    fore('-23,14 -20.8,30 -15.6,52 -11.2,80 -8,104 -5.6,130 -11.5,137 -14.2,112 -18.4,82 -22.4,50 -24,28'),
  ],
  [
    'thenar',
    'thumb-muscles',
    'superficial',
    palm('12.5,6 17.5,13 24,24 30.5,36 30,42 25.5,41.5 19,35 11.5,28.5 7.4,20 7.6,11'),
  ],
  [
    'adductor-pollicis',
    'thumb-muscles',
    'superficial',
    palm('8.4,31.5 16,37 22.5,42.6 23.4,46.4 17.5,47.2 10.5,45.6 8,41'),
  ],
  [
    'hypothenar',
    null,
    'superficial',
    palm('-14,7 -9.5,8 -7.6,17 -8.6,28 -12,38 -17.6,39.6 -19.2,27 -17.6,15'),
  ],
  [
    'serratus-anterior',
    'serratus-anterior',
    'superficial',
    drawn('90,252 92,270 90,300 86,330 73,318 78.5,306 71.5,297 78.5,286 71.5,278 79,268 77,262'),
  ],
  [
    'rectus-abdominis',
    'rectus-abdominis',
    'superficial',
    drawn('2.5,274 24,275 38,286 41,330 39,380 35,430 25,478 10,510 2.5,514'),
  ],
  [
    'external-oblique',
    'external-oblique',
    'superficial',
    drawn(
      '44,291 62,281 69,294 70,312 84,336 79,374 78,398 82,422 88,446 70,452 52,464 39,474 42.5,430 45,380',
    ),
  ],
  [
    'sartorius',
    null,
    'superficial',
    drawn('83,464 84,482 70,530 49,590 34,650 27,704 28,732 22,724 20,690 25,640 40,580 62,520'),
  ],
  [
    'tensor-fasciae-latae',
    'tensor-fasciae-latae',
    'superficial',
    drawn('90,456 98,480 102,512 100,548 94,560 89,530 86,496 85,466'),
  ],
  [
    'adductors',
    'adductors-short',
    'superficial',
    drawn('10,533 32,517 60,512 55,540 41,570 29,597 22,592 14,566 8.5,545'),
  ],
  [
    'adductor-magnus-edge',
    'adductor-magnus',
    'superficial',
    drawn('6.5,552 12,570 20,594 27,602 25,622 18,646 12,612 8,580'),
  ],
  [
    'rectus-femoris',
    'rectus-femoris',
    'superficial',
    drawn('84,492 89,530 85,585 76,640 64,684 52,690 48,660 52,612 62,562 74,520'),
  ],
  [
    'vastus-lateralis',
    'vastus-lateralis',
    'superficial',
    drawn('95,562 99,592 92,640 85,690 76,702 68,690 80,642 90,585'),
  ],
  [
    'vastus-medialis',
    'vastus-medialis',
    'superficial',
    drawn('46,630 46.6,662 45.6,689 42.6,704 37,711.4 30.6,707 28,696 31,674 38,648'),
  ],
  [
    'gastrocnemius-medial',
    'gastrocnemius',
    'superficial',
    drawn('24,744 35,758 37.5,798 35.5,836 31,860 25,840 20,806 19.5,776'),
  ],
  ['soleus-edge', 'soleus', 'superficial', drawn('37,838 41,860 41.5,890 38.5,918 34.5,892 32,868')],
  [
    'tibialis-anterior',
    'tibialis-anterior',
    'superficial',
    drawn('57,741 65,746 67,780 64.5,830 57.5,880 51,920 45.5,924 48.5,880 51.5,830 53,780'),
  ],
  [
    'extensor-digitorum-longus',
    'extensor-digitorum-longus',
    'superficial',
    drawn('68,744 74,760 74.5,800 69.5,850 63,898 58,930 54,928 59,890 66.5,832 69.5,782'),
  ],
  [
    'fibulares',
    'fibulares',
    'superficial',
    drawn('77,738 84,764 85.5,800 80,850 71,905 67,934 65,904 72.5,850 77.5,796'),
  ],
  [
    'extensor-digitorum-brevis',
    null,
    'superficial',
    drawn('60,958 65.5,963 70,972 71.5,981 65,979 59.5,969'),
  ],
  [
    'abductor-hallucis',
    'abductor-hallucis',
    'superficial',
    drawn('38,966 41.5,974 41.5,990 39.5,999 37,992 37.5,978'),
  ],
  ...FRONT_DEEP_SHAPES,
];
