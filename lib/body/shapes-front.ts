import { forearm, hand, upperArm } from './frames';
import { drawn, type ShapeLandmarks } from './shape-landmarks';

const arm = (text: string) => drawn(text, upperArm);
const fore = (text: string) => drawn(text, forearm);

/** Muscles seen from the front, half right of the midline, deepest first within a layer. */
export const FRONT_SHAPES: readonly ShapeLandmarks[] = [
  ['frontalis', 'occipitofrontalis', 'superficial', drawn('2.5,20 17,23 30,36 29,46 15,49.5 2.5,50')],
  [
    'temporalis',
    'temporalis',
    'superficial',
    drawn('35.5,35 41.5,46 43.7,62 42.5,75 38.5,79 35.5,68 32.5,53 32.5,43'),
  ],
  ['masseter', 'masseter', 'superficial', drawn('42.5,83 41,95 37.5,108 31,115.5 26.5,109 29.5,96 34.5,85')],
  ['scalenes', 'scalenes', 'superficial', drawn('35.2,148 37.5,156 35,169 30,177.5 27,177 31,165 33.8,155')],
  [
    'scm-clavicular',
    'scm-clavicular',
    'superficial',
    drawn('34,134 31.6,146 25.6,160 17.6,174 12.5,183 25,179.5 29.4,167 33.2,152 34.8,141'),
  ],
  [
    'scm-sternal',
    'scm-sternal',
    'superficial',
    drawn('33,121 27,134 19,150 9.5,168 3.5,182 10,183 17,171 25,156 31,141 33.8,130'),
  ],
  [
    'upper-trapezius',
    'upper-trapezius',
    'superficial',
    drawn('38.5,152 44,159 58,167 83,175 103,180 84,179 60,176.5 42,173 37.5,165'),
  ],
  [
    'pectoralis-major-clavicular',
    'pectoralis-major',
    'superficial',
    drawn('5,191 30,186 60,183 82,186 97,200 95,213 70,209 38,208 5,209'),
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
    'wrist-flexors',
    'wrist-finger-flexors',
    'superficial',
    fore('-21,7 -14,13 -5,31 6,54 9.5,80 12,106 10,132 0,134 -12,132 -15,112 -19,82 -23,48 -24,22'),
  ],
  ['thenar', 'thumb-muscles', 'superficial', drawn('11,6 19,15 26,29 21,40 12,37 6,21', hand)],
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
    drawn('46,630 46,664 50,692 44,708 33,712 28,702 31,674 38,648'),
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
    'abductor-hallucis',
    'abductor-hallucis',
    'superficial',
    drawn('38,966 41.5,974 41.5,990 39.5,999 37,992 37.5,978'),
  ],
  ['lateral-pterygoid', 'lateral-pterygoid', 'deep', drawn('27,84 36,85 38,90 35,96 27,95 24,90')],
  ['pectoralis-minor', 'pectoralis-minor', 'deep', drawn('84,198 91,205 80,232 60,258 46,250 61,223')],
  [
    'iliopsoas',
    'iliopsoas',
    'deep',
    drawn('8,352 17,350 27,400 44,444 68,450 84,449 74,482 60,510 53,538 46,534 39,496 24,452 11,402'),
  ],
  [
    'vastus-intermedius',
    'vastus-intermedius',
    'deep',
    drawn('70,548 80,566 79,600 70,648 60,686 53,684 52,650 57,604 63,566'),
  ],
  [
    'adductor-magnus',
    'adductor-magnus',
    'deep',
    drawn('11,548 27,545 50,556 54,580 45,622 33,664 25,684 21,660 15,622 10,582'),
  ],
];
