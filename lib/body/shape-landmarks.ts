import type { MuscleLayer } from './figure';
import type { Frame } from './frames';
import type { MuscleCode } from './muscles';
import { type Landmark, landmarks } from './spline';

/** The silhouette, or the near arm that lies over it in a side view. */
export type FigurePart = 'body' | 'arm';

/** One drawn shape: its own id, the muscle it belongs to (null: tendon or muscle nobody marks), layer, ring, part. */
export type ShapeLandmarks = readonly [
  id: string,
  code: MuscleCode | null,
  layer: MuscleLayer,
  ring: readonly Landmark[],
  part?: FigurePart,
];

// Beside the midline the edge is straight: a curve would bulge onto the other side.
const MIDLINE = 3;
const straightAtMidline = (point: Landmark): Landmark =>
  point[0] <= MIDLINE ? [Math.min(point[0], 1.4), point[1], 'c'] : point;

/** Landmarks from text, placed by a limb's frame when one is given. */
export const drawn = (text: string, frame?: Frame): Landmark[] =>
  frame ? frame.place(landmarks(text)) : landmarks(text).map(straightAtMidline);
