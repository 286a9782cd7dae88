import { type Drawing, drawingOf, type FigurePoint, halvesOf, type MuscleLayer, type View } from './figure';
import { type Figure, type FigureRef, figureOf } from './figures';
import type { MuscleCode } from './muscles';
import type { FigurePart } from './shape-landmarks';
import { type Landmark, mirrored, splinePolygon } from './spline';

/** One muscle shape as drawn; the other half or side is its mirror image. */
export type Shape = {
  readonly id: string;
  /** null: a tendon or a muscle nobody marks, drawn only. */
  readonly code: MuscleCode | null;
  readonly layer: MuscleLayer;
  readonly ring: readonly Landmark[];
  readonly polygon: readonly FigurePoint[];
  /** Square tenths. */
  readonly area: number;
  /** The upright rectangle round it: most shapes are ruled out by it alone. */
  readonly box: Box;
  /** Which part it is drawn on: a spot on the near arm belongs to the arm. */
  readonly part: FigurePart;
};

export type Box = Readonly<{ minX: number; maxX: number; minY: number; maxY: number }>;

const boxOf = (ring: readonly FigurePoint[]): Box => {
  const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
  return { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) };
};

/** Area inside a ring, in square units of its points, whatever its direction. */
export function polygonArea(ring: readonly FigurePoint[]): number {
  let twice = 0;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from) twice += from.x * to.y - to.x * from.y;
    from = to;
  }
  return Math.abs(twice) / 2;
}

/** Keeps what a figure's landmarks work out to; a figure never changes. */
export function perFigure<Key, Made>(make: (figure: Figure, key: Key) => Made) {
  const made = new WeakMap<Figure, Map<Key, Made>>();
  return (figure: Figure, key: Key): Made => {
    const ofFigure = made.get(figure) ?? new Map<Key, Made>();
    made.set(figure, ofFigure);
    const known = ofFigure.get(key) ?? make(figure, key);
    ofFigure.set(key, known);
    return known;
  };
}

const shapesIn = perFigure((figure, drawing: Drawing): readonly Shape[] =>
  figure.drawings[drawing].shapes.map(([id, code, layer, ring, part = 'body']) => {
    const polygon = splinePolygon(ring);
    return { id, code, layer, ring, polygon, area: polygonArea(polygon), box: boxOf(polygon), part };
  }),
);

/** Shapes of a view as drawn (see `drawnPoint`), both layers. Worked out once. */
export const shapesOf = (view: View, version?: FigureRef): readonly Shape[] =>
  shapesIn(figureOf(version), drawingOf(view));

/** The parts of a view, lower one first. */
export const partsOf = (view: View, version?: FigureRef): readonly FigurePart[] =>
  figureOf(version).drawings[drawingOf(view)].arm ? ['body', 'arm'] : ['body'];

/** The outline of a part as landmarks on the chart, so mirrored for the client's left; empty without that part. */
export function partRing(view: View, part: FigurePart, version?: FigureRef): readonly Landmark[] {
  const drawing = figureOf(version).drawings[drawingOf(view)];
  const ring = (part === 'arm' ? drawing.arm : drawing.outline) ?? [];
  return halvesOf(view).includes('plus') ? ring : mirrored(ring);
}

const polygonsIn = perFigure(
  (figure, view: View): Readonly<Record<FigurePart, readonly FigurePoint[]>> => ({
    body: splinePolygon(partRing(view, 'body', figure)),
    arm: splinePolygon(partRing(view, 'arm', figure)),
  }),
);

/** The silhouette (in a side view without the near arm) as corner points on the chart. Worked out once. */
export const outlinePolygon = (view: View, version?: FigureRef): readonly FigurePoint[] =>
  polygonsIn(figureOf(version), view).body;

/** The near arm of a side view as corner points on the chart; null where none lies over the body. */
export function armPolygon(view: View, version?: FigureRef): readonly FigurePoint[] | null {
  const ring = polygonsIn(figureOf(version), view).arm;
  return ring.length > 0 ? ring : null;
}

/** Everything that is skin: the silhouette and, in a side view, the near arm. */
export function bodyPolygons(view: View, version?: FigureRef): readonly (readonly FigurePoint[])[] {
  const arm = armPolygon(view, version);
  return arm ? [outlinePolygon(view, version), arm] : [outlinePolygon(view, version)];
}
