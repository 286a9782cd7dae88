import { drawn, type ShapeLandmarks } from './shape-landmarks';

/** Head and neck from the front, superficial layer, half right of the midline. */
export const FRONT_HEAD_SHAPES: readonly ShapeLandmarks[] = [
  [
    'frontalis',
    'occipitofrontalis',
    'superficial',
    drawn('2.5,17 13,18 24,25.5 31.5,37 31,46 26,50.5 17,48.6 9,51 2.5,52'),
  ],
  [
    'temporalis',
    'temporalis',
    'superficial',
    drawn('35.4,33.5 40.6,42 43.9,55 44.6,67 43,77 38.6,79.5 35,74.5 32.6,66 31.9,56 33,44'),
  ],
  [
    'masseter',
    'masseter',
    'superficial',
    drawn('28.6,84.4 35.5,82.6 43,82.8 42.8,92 40.4,101.5 36.6,110 32,116.6 28,117.6 26,111 26,101 27,91'),
  ],
  ['zygomaticus', null, 'superficial', drawn('28.6,81.6 31.6,79.6 26.4,88.6 19.4,98.2 15.2,101.4 19.6,95.4')],
  ['infrahyoids', null, 'superficial', drawn('2.5,144 7.6,142.6 10.2,149 9,160 5.4,172 2.5,177')],
  [
    'scalenes',
    'scalenes',
    'superficial',
    drawn('35.2,146.5 37.6,154 38.4,163 36.8,173 33.6,179.4 28.6,179.8 31,168 33.8,155.5'),
  ],
  [
    'scm-clavicular',
    'scm-clavicular',
    'superficial',
    drawn(
      '33.9,135 34.6,143 33,154 29.8,166.5 26.6,179.6 19.4,181.6 13.4,183 18.4,173.5 26,159.5 31.6,146.5',
    ),
  ],
  [
    'scm-sternal',
    'scm-sternal',
    'superficial',
    drawn(
      '33.5,121 33.3,131 29.4,143.5 23,157 15.6,170.5 9.6,181.6 4,183.6 5.2,177.6 11,165.5 18.5,151.5 26,137 30.8,127.4',
    ),
  ],
  [
    'upper-trapezius',
    'upper-trapezius',
    'superficial',
    drawn('39.2,151.6 44,159 58,167 83,175 103,180 84,180.4 60,178.4 46,176.8 40.4,172.6 39.8,162.6'),
  ],
];
