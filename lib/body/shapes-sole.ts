import type { ShapeLandmarks } from './shape-landmarks';
import { landmarks } from './spline';

/** Muscles of the right sole, deepest first within a layer; big toe at x > 0. */
export const SOLE_SHAPES: readonly ShapeLandmarks[] = [
  [
    'flexor-digiti-minimi',
    null,
    'superficial',
    landmarks('-13,88 -17,79 -20.6,67 -20.6,59 -17,58.6 -14.4,68 -12.2,79'),
  ],
  [
    'flexor-hallucis-brevis-medial',
    'flexor-hallucis-brevis',
    'superficial',
    landmarks('12.4,88 15.4,79.4 18.4,68 20.2,58.6 17.8,54.6 15.6,60 14,70 11.6,80'),
  ],
  [
    'flexor-hallucis-brevis-lateral',
    'flexor-hallucis-brevis',
    'superficial',
    landmarks('8.2,88 10.6,80 12.8,70 14.4,60 14.2,54.8 10.6,54 8.4,62 7.2,75'),
  ],
  [
    'flexor-digitorum-brevis',
    null,
    'superficial',
    landmarks(
      '-5.6,140 4.6,140 6.8,124 7.2,106 6.2,90 4.8,76 4.2,60 3.6,47 2.6,47 2,60 1.2,76 -0.6,82 -2.6,74 -4.4,60 -5.6,49.6 -6.6,49.8 -6.2,62 -5,76 -5.6,85 -8.6,76 -12,64 -14.4,54 -15.4,54.4 -13.4,66 -10.6,79 -9.2,90 -9.6,104 -8.4,122',
    ),
  ],
  [
    'abductor-hallucis',
    'abductor-hallucis',
    'superficial',
    landmarks(
      '8,141 14.4,137.4 16.6,128 14.6,113 15.4,99 19,85 23.2,71 24.8,60.6 22.4,58 19.8,68 16.4,80 12.4,93 9.4,108 8,124',
    ),
  ],
  [
    'abductor-digiti-minimi',
    null,
    'superficial',
    landmarks(
      '-8.6,141 -14.6,138 -17.4,128 -18.6,112 -21,97 -23.6,82 -25.8,68 -24.6,59.6 -22.4,64 -19.2,80 -15,96 -11.6,116',
    ),
  ],
  [
    'quadratus-plantae',
    'quadratus-plantae',
    'deep',
    landmarks('-8.4,136 -3,139 4,139 8.8,134 8.2,120 5.8,106 2,97.6 -2.6,97.6 -5.4,106 -8,121'),
  ],
  [
    'adductor-hallucis-transverse',
    null,
    'deep',
    landmarks('-20.4,62.6 -10,60 0,57.6 8,53.4 8.4,50.4 0,51.4 -10,53.4 -20,57.6'),
  ],
  [
    'adductor-hallucis-oblique',
    null,
    'deep',
    landmarks('-4.6,95 -5,84 -1,71 4,60 8.2,54.6 7.6,62 4.6,74 1,86 -1.6,95'),
  ],
  [
    'flexor-hallucis-brevis-deep-medial',
    'flexor-hallucis-brevis',
    'deep',
    landmarks('4.6,96 9,91.6 14,82 18.4,70 20.4,58.8 17.4,54.6 15,60 12.8,71 8.8,83'),
  ],
  [
    'flexor-hallucis-brevis-deep-lateral',
    'flexor-hallucis-brevis',
    'deep',
    landmarks('2.6,94 7.6,83 11.2,71 13.6,60 13.6,55 10.4,54 8,62 5.8,74 2,86'),
  ],
];
