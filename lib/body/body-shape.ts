import { z } from 'zod';

/** Which drawing a client's chart uses. Marks are stored on one frame, so the shape can change at any time. */
export const BodyShape = z.enum(['even', 'broad-shoulders', 'broad-hips']);
export type BodyShape = z.infer<typeof BodyShape>;

export const bodyShapeWords: Record<BodyShape, string> = {
  even: 'Even',
  'broad-shoulders': 'Broader shoulders',
  'broad-hips': 'Broader hips',
};
