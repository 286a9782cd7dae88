import { forearm, hand, upperArm } from './frames';
import { drawn, type ShapeLandmarks } from './shape-landmarks';
import { BACK_DEEP_SHAPES } from './shapes-back-deep';

const arm = (text: string) => drawn(text, upperArm);
const fore = (text: string) => drawn(text, forearm);

/** Muscles seen from the back, half right of the midline, deepest first within a layer. */
export const BACK_SHAPES: readonly ShapeLandmarks[] = [
  ['occipitalis', 'occipitofrontalis', 'superficial', drawn('4,72 20,70 32,79 30,91 16,91.5 4,89')],
  ['galea', null, 'superficial', drawn('2,10 14,12.5 27,22 35.6,38 38,54 33.4,68.5 20,66.8 2,67.6')],
  [
    'scm-at-the-skull',
    'scm-sternal',
    'superficial',
    drawn('34.4,98.4 39.8,97.6 40.2,102.6 36.8,110.6 34,121 33.4,131 32.4,119 32.8,107'),
  ],
  [
    'splenius-capitis',
    'splenius-capitis',
    'superficial',
    drawn('19.6,98.8 28,98.6 32.6,101.6 31.6,110 31.2,121 32.2,133 33.6,145.6 28,136.6 23,122.4 20,108.4'),
  ],
  [
    'upper-trapezius',
    'upper-trapezius',
    'superficial',
    drawn(
      '2,95 10,95.6 15.6,98.6 18.2,110 21.6,125 27,140 38,155 58,167 88,175 116,184.5 106,189.5 82,188.5 54,184.5 24,175.5 2,168',
    ),
  ],
  [
    'middle-trapezius',
    'middle-trapezius',
    'superficial',
    drawn('2,171 24,178.5 54,187.5 82,191.5 108,192.5 98,199 72,205.5 46,211.5 20,216 2,220'),
  ],
  [
    'lower-trapezius',
    'lower-trapezius',
    'superficial',
    drawn('2,223 22,219 45,214.5 41.5,233 30,268 16,306 2,342'),
  ],
  [
    'infraspinatus',
    'infraspinatus',
    'superficial',
    drawn('48,214.5 70,209 92,205.5 101,210.5 97,222 86,234 72,246 57,257 49.5,240'),
  ],
  [
    'teres-minor',
    'teres-minor',
    'superficial',
    drawn('64,257 80,246 93,233 101,224 104,231 96,242 84,253 72,259'),
  ],
  [
    'teres-major',
    'teres-major',
    'superficial',
    drawn('54,264 66,262.5 82,257.5 91.5,249 92,257 91,269 76,280 60,280'),
  ],
  [
    'latissimus-dorsi',
    'latissimus-dorsi',
    'superficial',
    drawn(
      '18,313 30,278 42,263 54,268 58,285 76,289 92,279 91,306 86,340 79.5,374 66,400 60,396 52,372 38,346 22,332',
    ),
  ],
  [
    'thoracolumbar-fascia',
    null,
    'superficial',
    drawn('2,348 17,333 36,349 49,374 58,401 34,413 14,427 2,439'),
  ],
  [
    'posterior-deltoid',
    'deltoid',
    'superficial',
    [...drawn('94,206 110,194.5 122,190'), ...arm('24,16 27,50 19,86 12,98 4,74 -6,44 -14,22')],
  ],
  [
    'middle-deltoid',
    'deltoid',
    'superficial',
    [...drawn('124,190'), ...arm('30,18 36,52 32.5,82 25,100 21,88 29,52 26,18')],
  ],
  [
    'triceps-long-head',
    'triceps-brachii',
    'superficial',
    arm('-14,48 -5,66 3,98 4,130 -2,150 -10,160 -20,150 -23,124 -24,92 -21,66'),
  ],
  [
    'triceps-lateral-head',
    'triceps-brachii',
    'superficial',
    arm('14.6,102.6 24,109 27,122 23.6,146 15,158 8,158 7,140 8.6,118'),
  ],
  [
    'triceps-tendon',
    null,
    'superficial',
    arm('5.4,124 5.4,144 6,160 5,174 0,181 -6,178 -8,166 -1,152 4,136'),
  ],
  [
    'radial-wrist-extensors',
    'radial-wrist-extensors',
    'superficial',
    fore('19,-20 25,-8 27.5,14 27,44 22.5,78 16.5,112 12.5,122 13.5,92 17,52 17.5,18 15.5,-4'),
  ],
  [
    'extensor-digitorum',
    'extensor-digitorum',
    'superficial',
    fore('12,-2 15.5,20 14.8,52 11.5,92 8.5,126 2,130 1.5,96 3,58 5.5,22 8,2'),
  ],
  [
    'flexor-carpi-ulnaris',
    'wrist-finger-flexors',
    'superficial',
    fore('-4,4 1.5,22 0,58 -1,96 -2.5,122 -11,133 -16,110 -20,80 -24,46 -22,16 -12,0'),
  ],
  [
    'first-dorsal-interosseous',
    null,
    'superficial',
    drawn('11.4,18 16.4,23.4 21.6,33 23.8,42.6 20.8,45 17.6,40 14.2,30', hand),
  ],
  [
    'external-oblique',
    'external-oblique',
    'superficial',
    drawn('67,403 79,379 78,400 83,423 84.5,429 74,413'),
  ],
  [
    'gluteus-medius',
    'gluteus-medius',
    'superficial',
    drawn(
      '36,431.5 45,421.5 57,414.6 70,413 80.6,420.6 89.4,438 96,458 98,475 95,486.6 86.6,484.6 74,472.6 61.6,459.4 50,448.6 41.4,440.4',
    ),
  ],
  [
    'gluteus-maximus',
    'gluteus-maximus',
    'superficial',
    drawn(
      '2.8,472 9,459.4 19.6,448 32,443.4 41.4,447 50,454.6 61.6,465.6 74.4,479 86.4,491 97.6,499 99,514 95.6,532 87,545.4 72,553.4 54,556.4 34,556.4 18.6,552.6 8,542 3,522 2.8,498',
    ),
  ],
  [
    'iliotibial-band',
    null,
    'superficial',
    drawn('100,512 102,540 99,590 93,640 87,680 83,702 79,690 84,640 90,590 92,548'),
  ],
  [
    'adductor-magnus',
    'adductor-magnus',
    'superficial',
    drawn('7,561 12.5,562.5 12.5,588 17.5,630 21.5,668 18.5,662 12.8,624 9.3,590'),
  ],
  [
    'vastus-lateralis',
    'vastus-lateralis',
    'superficial',
    drawn('63,561.6 78,557.4 88.4,549.8 89.4,566 87.4,592 82.6,634 80.4,636 77,612 70.4,586'),
  ],
  [
    'semimembranosus',
    'medial-hamstrings',
    'superficial',
    drawn(
      '15.6,566 20.6,561 25,561 26.8,590 29.4,622 31.6,655 30.4,688 28,716 25,715 24,696 22.6,672 19,632 15.8,594',
    ),
  ],
  [
    'semitendinosus',
    'medial-hamstrings',
    'superficial',
    drawn(
      '27.6,560 33.6,559.6 40,588 46.4,620 50.6,652 48.6,680 42,702 35,716 32.4,714 33.4,690 34.4,655 32,615 29,585',
    ),
  ],
  [
    'biceps-femoris',
    'biceps-femoris',
    'superficial',
    drawn(
      '36,559.6 44,560 56,570 68,592 76,620 79.4,650 78.4,690 80,716 79,733 75.4,734 70,716 64,690 57,655 49,618 42,588',
    ),
  ],
  [
    'soleus',
    'soleus',
    'superficial',
    drawn('23,819 34,832 46,833.6 53.5,822 64,834.5 82,819 80,846 72,884 60,910 48,910 36,884 28,850'),
  ],
  [
    'gastrocnemius-medial',
    'gastrocnemius',
    'superficial',
    drawn('26,726 36,716 48,727 51.5,760 51,800 44,826 32,822 23,800 21,770 24,744'),
  ],
  [
    'gastrocnemius-lateral',
    'gastrocnemius',
    'superficial',
    drawn('54.5,731 59,722.4 66,720.6 71.6,728 77.6,741 83.6,764 85,796 79,820 66,827 55.5,806 54.5,764'),
  ],
  ['achilles-tendon', null, 'superficial', drawn('48,914 60,914 57,940 61,966 56,972 49,972 45,966 50,940')],
  ...BACK_DEEP_SHAPES,
];
