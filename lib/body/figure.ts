import { z } from 'zod';

/** Version of outlines and muscle shapes. Every stored mark carries it, so a new figure leaves old marks where they were. */
export const FIGURE_VERSION = '1.0';

/** The views a mark can stand on. Side views would be added here. */
export const View = z.enum(['front', 'back']);
export type View = z.infer<typeof View>;
export const VIEWS = View.options;

/** The client's side, never the picture's. */
export const Side = z.enum(['left', 'right', 'midline']);
export type Side = z.infer<typeof Side>;

export const MuscleLayer = z.enum(['superficial', 'deep']);
export type MuscleLayer = z.infer<typeof MuscleLayer>;

/** What a mark may carry: tenths of 1/1000 stature, origin at the crown on the midline, x to the viewer's right. */
export const FIGURE_BOUNDS = { minX: -3000, maxX: 3000, minY: 0, maxY: 10250 } as const;

/** A spot on a view, in tenths of 1/1000 stature. Integers when stored; geometry accepts fractions. */
export const FigurePoint = z.object({
  x: z.number().int().min(FIGURE_BOUNDS.minX).max(FIGURE_BOUNDS.maxX),
  y: z.number().int().min(FIGURE_BOUNDS.minY).max(FIGURE_BOUNDS.maxY),
});
export type FigurePoint = z.infer<typeof FigurePoint>;

/** Half width of the strip that counts as the midline, in tenths. */
export const MIDLINE_HALF_WIDTH = 60;
