import type { ShapeLandmarks } from './shape-landmarks';
import { SIDE_ARM_SHAPES } from './shapes-side-arm';
import { SIDE_LOWER_SHAPES } from './shapes-side-lower';
import { SIDE_UPPER_SHAPES } from './shapes-side-upper';

/** Muscles of the right side; those of the near arm lie over the body. */
export const SIDE_SHAPES: readonly ShapeLandmarks[] = [
  ...SIDE_UPPER_SHAPES,
  ...SIDE_LOWER_SHAPES,
  ...SIDE_ARM_SHAPES,
];
