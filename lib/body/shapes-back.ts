import { forearm, upperArm } from './frames';
import { drawn, type ShapeLandmarks } from './shape-landmarks';

const arm = (text: string) => drawn(text, upperArm);
const fore = (text: string) => drawn(text, forearm);

/** Muscles seen from the back, half right of the midline, deepest first within a layer. */
export const BACK_SHAPES: readonly ShapeLandmarks[] = [
  ['occipitalis', 'occipitofrontalis', 'superficial', drawn('4,72 20,70 32,79 30,91 16,91.5 4,89')],
  [
    'splenius-capitis',
    'splenius-capitis',
    'superficial',
    drawn('16,97 28,103 33,114 32.2,130 33.5,144 27,135 21,116'),
  ],
  [
    'upper-trapezius',
    'upper-trapezius',
    'superficial',
    drawn(
      '2,95 13,98 19.5,118 26.5,140 38,155 58,167 88,175 116,184.5 106,189.5 82,188.5 54,184.5 24,175.5 2,168',
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
    arm('7,86 15,98 25,108 27,122 23,146 12,160 4,160 7,130'),
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
    'external-oblique',
    'external-oblique',
    'superficial',
    drawn('67,403 79,379 78,400 83,423 84.5,429 74,413'),
  ],
  [
    'gluteus-medius',
    'gluteus-medius',
    'superficial',
    drawn('34,431 52,416.5 70,412.5 86,430 96,462 96,484 84,488 62,462 45,445'),
  ],
  [
    'gluteus-maximus',
    'gluteus-maximus',
    'superficial',
    drawn('3,474 22,447 42,448 62,468 84,492 99,502 97,528 86,546 56,556.5 26,556 9,542 3,514'),
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
    'semimembranosus',
    'medial-hamstrings',
    'superficial',
    drawn('15.5,562 25,560.5 27,600 31,645 28,690 27,716 24,700 22.5,672 19,632 14,590'),
  ],
  [
    'semitendinosus',
    'medial-hamstrings',
    'superficial',
    drawn('27.5,560.5 40,560.5 46,600 52,650 47,690 34,714 30,690 33,640 29.5,600'),
  ],
  [
    'biceps-femoris',
    'biceps-femoris',
    'superficial',
    drawn('42.5,560.5 64,561 86,552 88,590 82,640 76,690 79,722 75,734 68,720 60,680 54,630 47,590'),
  ],
  [
    'soleus',
    'soleus',
    'superficial',
    drawn('23,819 34,832 46,833 53.5,815 64,834.5 82,819 80,846 72,884 60,910 48,910 36,884 28,850'),
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
    drawn('54.5,728 66,718 78,726 84,760 85,796 79,820 66,827 55.5,806 54.5,764'),
  ],
  ['achilles-tendon', null, 'superficial', drawn('48,914 60,914 57,940 61,966 56,972 49,972 45,966 50,940')],
  [
    'semispinalis-capitis',
    'semispinalis-capitis',
    'deep',
    drawn('3,92 11,91 16,104 17.5,128 18.5,158 15,186 8,192 4,170 3,130'),
  ],
  ['suboccipitals', 'suboccipitals', 'deep', drawn('3,100 14,98 24,102.5 20,112 11,121 3,123')],
  [
    'splenius-cervicis',
    'splenius-cervicis',
    'deep',
    drawn('23,121 29,126 26.5,150 20,178 9,212 4,218 9,196 17,164 20.5,140'),
  ],
  [
    'levator-scapulae',
    'levator-scapulae',
    'deep',
    drawn('26,114 32,121 33.5,142 40.5,161 48.5,177 45.5,194 38.5,190 32.5,172 28,150'),
  ],
  [
    'erector-spinae-thoracic',
    'erector-spinae-thoracic',
    'deep',
    drawn('12,222 20,228 28.5,248 31,290 31,330 30,352 16,346 11,344 12,290'),
  ],
  ['multifidus-lumbar', 'multifidus-lumbar', 'deep', drawn('2.5,356 9,356 11.5,400 13.5,440 9.5,466 3,474')],
  [
    'iliocostalis-lumborum',
    'iliocostalis-lumborum',
    'deep',
    drawn('13,350 30,356 35,384 31.5,418 22,444 17,442 14.5,404'),
  ],
  [
    'quadratus-lumborum',
    'quadratus-lumborum',
    'deep',
    drawn('35,353 47,355 55,377 63,404 49,412.5 35,415 38.5,386'),
  ],
  [
    'serratus-posterior-superior',
    'serratus-posterior-superior',
    'deep',
    drawn('3,163 14,170 38,186 56,200 62,214 54,214 34,202 14,188 3,182'),
  ],
  ['rhomboids', 'rhomboids', 'deep', drawn('3,178 14,182 36,200 45,214 48.5,248 44.5,258 28,238 3,212')],
  [
    'subscapularis',
    'subscapularis',
    'deep',
    drawn('51,222 72,213 94,206 100,212 92,226 76,244 59,260 52,250'),
  ],
  [
    'supraspinatus',
    'supraspinatus',
    'deep',
    drawn('44,197 60,188 88,182 111,186 117,192 96,195 70,201 49,206'),
  ],
  ['supinator', 'supinator', 'deep', fore('16,-6 20,6 17,26 10,46 6,42 8,20')],
  ['gluteus-minimus', 'gluteus-minimus', 'deep', drawn('51,432 68,426 84,442 92,470 88,484 76,474 60,452')],
  [
    'piriformis',
    'piriformis',
    'deep',
    drawn('8,464 22,460 48,474 74,486 92,490 92,498 72,500 44,497 18,492 8,480'),
  ],
  ['popliteus', 'popliteus', 'deep', drawn('30,730 50,723 72,716 74,726 54,744 33,754')],
  [
    'tibialis-posterior',
    'tibialis-posterior',
    'deep',
    drawn('46,766 58,760 64,790 60,840 53,890 47,918 43,914 45,870 44,810'),
  ],
];
