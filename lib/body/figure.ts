import { z } from 'zod';

/** Version of outlines and muscle shapes. Every stored mark carries it, so a new figure leaves old marks where they were. */
export const FIGURE_VERSION = '1.0';

/** The views a mark can stand on. A sided view shows that side of the client, or that sole. */
export const View = z.enum(
  ['front', 'back', 'right', 'left', 'soleRight', 'soleLeft'],
  'The body chart has no such view.',
);
export type View = z.infer<typeof View>;
export const VIEWS = View.options;

/** The two views that show both sides of the client: what a chart shows until someone asks for more. */
export const WHOLE_VIEWS = ['front', 'back'] as const satisfies readonly View[];

/** The client's side, never the picture's. */
export const Side = z.enum(['left', 'right', 'midline'], 'A side is left, right or midline.');
export type Side = z.infer<typeof Side>;

/** The one side a view shows, or null when it shows both. */
export function sideOfView(view: View): 'left' | 'right' | null {
  if (view === 'right' || view === 'soleRight') return 'right';
  return view === 'left' || view === 'soleLeft' ? 'left' : null;
}

/** What is drawn: front and back once for both halves, side and sole once for the client's right. */
export const DRAWINGS = ['front', 'back', 'side', 'sole'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** The drawing a view is made of. */
export function drawingOf(view: View): Drawing {
  if (view === 'front' || view === 'back') return view;
  return view === 'right' || view === 'left' ? 'side' : 'sole';
}

/** `plus`: as drawn; `minus`: its mirror image. */
export type Half = 'plus' | 'minus';

const HALVES = { both: ['plus', 'minus'], right: ['plus'], left: ['minus'] } as const;

/** The halves a view consists of: the drawing, its mirror image, or both. */
export const halvesOf = (view: View): readonly Half[] => HALVES[sideOfView(view) ?? 'both'];

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

/** A chart point in the coordinates of the drawing: front and back fold onto x ≥ 0, left views turn round. */
export function drawnPoint(view: View, { x, y }: FigurePoint): FigurePoint {
  const side = sideOfView(view);
  if (side === null) return { x: Math.abs(x), y };
  return { x: side === 'right' ? x : 0 - x, y };
}

/** The chart point of a drawn one on a half of the view; the way back from `drawnPoint`. */
export const chartPoint = (half: Half, { x, y }: FigurePoint): FigurePoint => ({
  x: half === 'plus' ? x : 0 - x,
  y,
});
