import type { ShapeLandmarks } from './shape-landmarks';
import { landmarks } from './spline';

/** Head, neck and trunk from the client's right, deepest first within a layer. */
export const SIDE_UPPER_SHAPES: readonly ShapeLandmarks[] = [
  [
    'galea',
    null,
    'superficial',
    landmarks(
      '-57,55 -53,38 -41,21 -23,10 -2,7.5 15,9 21.5,11.5 20.5,18 9,25.5 -6,30 -17,41 -19,55 -34,58 -48,55',
    ),
  ],
  ['zygomaticus', null, 'superficial', landmarks('33.6,79.4 37,80.6 44.4,91 50,102 47.4,102.6 40,93.4')],
  [
    'frontalis',
    'occipitofrontalis',
    'superficial',
    landmarks('26,14 37,20 46,32 50,46 44.5,49 38,43 33,33 26,24'),
  ],
  [
    'occipitalis',
    'occipitofrontalis',
    'superficial',
    landmarks('-58,62 -49,58 -37,62 -31,72 -35,81 -47,84 -56.5,80'),
  ],
  [
    'temporalis',
    'temporalis',
    'superficial',
    landmarks(
      '-15,58 -13,45 -3,34 13,29.5 27,35 34.5,45 35.5,55 32,63 27.5,68 25,79 19.5,79 16,67 8,60 -3,55.5',
    ),
  ],
  [
    'masseter',
    'masseter',
    'superficial',
    landmarks('10,85 20,83 31,82.5 30.5,93 27.5,108 23,120.5 14.5,120.5 8.5,112 9,98'),
  ],
  [
    'scm-sternal',
    'scm-sternal',
    'superficial',
    landmarks(
      '-11.5,97 -4.5,98 2,110 8,128 12.5,146 16.5,164 21.5,180 18,184 12.5,172 6,152 -0.5,134 -7,116',
    ),
  ],
  [
    'scm-clavicular',
    'scm-clavicular',
    'superficial',
    landmarks(
      '-13.5,101 -9.5,116 -3,135 3.5,154 9.5,172 13,184 3,184 -1,172 -6,156 -11,140 -15,122 -16.5,108',
    ),
  ],
  [
    'splenius-capitis',
    'splenius-capitis',
    'superficial',
    landmarks('-19,100 -26,97 -34.5,101 -33.5,116 -31.5,130 -27,143 -22.5,132 -19.5,116'),
  ],
  [
    'levator-scapulae',
    'levator-scapulae',
    'superficial',
    landmarks('-17.5,126 -21,138 -25.5,147 -24,157 -17,166 -11,170 -12,160 -14.5,148 -15,136'),
  ],
  [
    'scalenes',
    'scalenes',
    'superficial',
    landmarks('-12,145 -8.5,156 -3.5,172 -1.5,181 -5,179 -9,171 -11,160'),
  ],
  [
    'upper-trapezius',
    'upper-trapezius',
    'superficial',
    landmarks(
      '-48.5,106 -41,101.5 -37,104 -36.5,120 -34,136 -29.5,152 -21,166 -8,176 4,182 -6,188 -26,189 -46,185 -54,179.5 -49.5,171 -44,159 -41,146 -41.5,132 -45,118',
    ),
  ],
  [
    'middle-trapezius',
    'middle-trapezius',
    'superficial',
    landmarks('-57,184 -46,188 -27,192 -22,197 -31,203 -44,208 -56,211 -64.5,211 -63.5,202'),
  ],
  [
    'lower-trapezius',
    'lower-trapezius',
    'superficial',
    landmarks(
      '-65.5,214 -56,214 -45,211.5 -50,226 -55.5,246 -58,266 -58,290 -58.5,298 -62,276 -65.5,250 -67,232',
    ),
  ],
  [
    'infraspinatus',
    'infraspinatus',
    'superficial',
    landmarks('-46.5,217 -39,212 -28,209 -20,215 -22,228 -30,240 -40,252 -48,260 -53,254 -51,238'),
  ],
  [
    'teres-minor',
    'teres-minor',
    'superficial',
    landmarks('-46,263 -37,254.5 -28,244 -21,238 -19,247 -27,257 -37,265'),
  ],
  [
    'teres-major',
    'teres-major',
    'superficial',
    landmarks('-48,268 -37,268.5 -26,260.5 -16,251 -13,262 -21,272 -34,281 -45,280.5'),
  ],
  [
    'latissimus-dorsi',
    'latissimus-dorsi',
    'superficial',
    landmarks(
      '-58.5,302 -55,283 -50,272 -46.5,283.5 -34,284.5 -21,276 -10,266 -6,272 -8,294 -13.5,322 -18.5,350 -22,378 -25,396 -30,405 -36,396 -41.5,376 -46,354 -52,328',
    ),
  ],
  [
    'thoracolumbar-fascia',
    null,
    'superficial',
    landmarks('-46,358 -43.6,374 -38.5,396 -33.5,408 -41,415 -50,417 -52.5,413.5 -46.8,397.5 -44.3,382'),
  ],
  [
    'serratus-anterior',
    'serratus-anterior',
    'superficial',
    landmarks(
      '-4,274 14,262 28,266 24,278 31,285 22,295 26,303 15,311 18,320 5,326 4,335 -8,340 -14,335 -10.5,316 -5.5,294',
    ),
  ],
  [
    'external-oblique',
    'external-oblique',
    'superficial',
    landmarks(
      '34,279 43.5,288 43,310 41.5,340 41.5,380 42.5,412 40.5,436 31,437 10,421 -8,412.5 -22,406 -19.5,382 -15.5,358 -12.5,343 -3,344.5 6.5,339 8.5,330 20.5,324 18.5,314 29,307 25.5,298 35,288',
    ),
  ],
  [
    'rectus-abdominis',
    'rectus-abdominis',
    'superficial',
    landmarks(
      '46,284 49.5,290 49,306 48,340 48.5,376 49.5,402 48.5,430 45,456 41,476 39.5,462 43.5,430 45.5,402 44.5,376 44.5,340 46,308',
    ),
  ],
  [
    'pectoralis-major-clavicular',
    'pectoralis-major',
    'superficial',
    landmarks('20,188 29,195 37,205 43,214.5 32,215 18,216 8,218 6,204'),
  ],
  [
    'pectoralis-major-sternal',
    'pectoralis-major',
    'superficial',
    landmarks('44.5,217.5 49.5,229 53,244 53.5,256 51,266 41,270 28,264 14,250 8,236 8,222 20,219 33,218'),
  ],
  [
    'lateral-pterygoid',
    'lateral-pterygoid',
    'deep',
    landmarks('11,87 20,84 31,85.5 33,91 27,97 18,96 11.5,92'),
  ],
  [
    'suboccipitals',
    'suboccipitals',
    'deep',
    landmarks('-43,101 -30,98.5 -18.5,101 -17.5,109 -26,117 -36,117 -43,110'),
  ],
  [
    'semispinalis-capitis',
    'semispinalis-capitis',
    'deep',
    landmarks(
      '-51,102 -45.5,100 -43,111 -36.5,119 -33,132 -34,150 -39,168 -46.5,177 -48,170 -43.5,157 -40.5,142 -41,131 -44.5,117',
    ),
  ],
  [
    'splenius-cervicis',
    'splenius-cervicis',
    'deep',
    landmarks(
      '-20,113 -15.5,117 -20,134 -28.5,154 -40,176 -50,194 -56,203 -57.5,199 -49,182 -38,160 -28,139 -22,124',
    ),
  ],
  [
    'erector-spinae-thoracic',
    'erector-spinae-thoracic',
    'deep',
    landmarks('-65.5,236 -60,238 -54,256 -48,290 -43,326 -41,350 -45.5,350 -50,330 -56,300 -61,274'),
  ],
  [
    'serratus-posterior-superior',
    'serratus-posterior-superior',
    'deep',
    landmarks('-53,180 -49,184 -41,199 -36,214 -42,217 -50,208 -57.5,196 -57,188'),
  ],
  [
    'rhomboids',
    'rhomboids',
    'deep',
    landmarks('-62.5,199 -53,206 -46,218 -48,242 -52.5,256 -58,250 -64,232 -66,214'),
  ],
  [
    'supraspinatus',
    'supraspinatus',
    'deep',
    landmarks('-46,197 -34,190 -14,185 2,186 -8,191 -30,198 -44,204'),
  ],
  [
    'multifidus-lumbar',
    'multifidus-lumbar',
    'deep',
    landmarks('-47.5,402 -46.5,418 -44,428 -52,442 -62,454 -68.5,456 -63,438 -54.5,419'),
  ],
  [
    'iliocostalis-lumborum',
    'iliocostalis-lumborum',
    'deep',
    landmarks('-44.5,355 -40,354 -35.5,374 -33.5,396 -36,412 -42,424 -47,416 -45,398 -43.5,380'),
  ],
  [
    'quadratus-lumborum',
    'quadratus-lumborum',
    'deep',
    landmarks('-32.5,354 -24,351 -19.5,368 -18,388 -20,404 -27,409 -31,398 -32.5,376'),
  ],
];
