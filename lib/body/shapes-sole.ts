import type { ShapeLandmarks } from './shape-landmarks';
import { landmarks } from './spline';

/** Muscles of the right sole, deepest first within a layer. */
export const SOLE_SHAPES: readonly ShapeLandmarks[] = [
  [
    'abductor-hallucis',
    'abductor-hallucis',
    'superficial',
    landmarks('10,136 17,130 16.5,110 16,96 20,80 23,62 19,60 15,76 11,94 9.5,114'),
  ],
  [
    'quadratus-plantae',
    'quadratus-plantae',
    'deep',
    landmarks('-8,134 6,134 8,116 7,98 4,90 -3,92 -8,104 -10,120'),
  ],
  [
    'flexor-hallucis-brevis',
    'flexor-hallucis-brevis',
    'deep',
    landmarks('4,86 9,84 13,74 18,58 15,50 10,52 7,62 4,74'),
  ],
];
