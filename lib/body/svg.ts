import { fibreLines } from './fibres';
import {
  drawingOf,
  type FigurePoint,
  type Half,
  halvesOf,
  type MuscleLayer,
  type Side,
  sideOfView,
  type View,
} from './figure';
import { type DrawingLandmarks, type Figure, type FigureRef, figureOf } from './figures';
import type { MuscleCode } from './muscles';
import type { FigurePart } from './shape-landmarks';
import { partRing, type Shape, shapesOf } from './shapes';
import { type Landmark, mirrored, splinePath } from './spline';

export type MusclePath = {
  readonly id: string;
  readonly code: MuscleCode | null;
  readonly half: Half;
  readonly part: FigurePart;
  readonly d: string;
};

/** A cut-out of a view, in tenths. */
export type Crop = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const CROPS = {
  whole: { x: -2740, y: -60, width: 5480, height: 10240 },
  'crown-to-hip': { x: -2080, y: -20, width: 4160, height: 5380 },
  'head-neck': { x: -1240, y: -60, width: 2480, height: 2360 },
  shoulders: { x: -1900, y: 1150, width: 3800, height: 2900 },
  'low-back-hips': { x: -1560, y: 3250, width: 3120, height: 2750 },
} as const satisfies Record<string, Crop>;
export type CropName = keyof typeof CROPS;

// A side view is as tall as the front but leans forward; a sole is small and stands by itself.
const SIDE_WHOLE = { x: -1100, y: -60, width: 3900, height: 10240 };
const SOLE_WHOLE = { x: -520, y: 0, width: 1040, height: 1720 };

/** The whole of a view. */
export function wholeCrop(view: View): Crop {
  const drawing = drawingOf(view);
  if (drawing === 'sole') return SOLE_WHOLE;
  if (drawing !== 'side') return CROPS.whole;
  return view === 'right' ? SIDE_WHOLE : { ...SIDE_WHOLE, x: -SIDE_WHOLE.x - SIDE_WHOLE.width };
}

export const viewBox = ({ x, y, width, height }: Crop): string => `${x} ${y} ${width} ${height}`;

const known = new WeakMap<Figure, Map<string, string>>();

/** Path strings of a figure never change, so each is made once. */
function once(figure: Figure, key: string, make: () => string): string {
  const ofFigure = known.get(figure) ?? new Map<string, string>();
  known.set(figure, ofFigure);
  const made = ofFigure.get(key) ?? make();
  ofFigure.set(key, made);
  return made;
}

const onHalf = (ring: readonly Landmark[], half: Half) => (half === 'plus' ? ring : mirrored(ring));

/** A ring or line on every half the view has. */
const onHalves = (view: View, ring: readonly Landmark[], closed: boolean) =>
  halvesOf(view)
    .map((half) => splinePath(onHalf(ring, half), closed))
    .join('');

const landmarksOf = (view: View, version?: FigureRef): DrawingLandmarks =>
  figureOf(version).drawings[drawingOf(view)];

/** The silhouette of a view as path data in tenths; in a side view without the near arm. */
export const outlinePath = (view: View, version?: FigureRef): string => partPath(view, 'body', version);

/** The outline of one part: silhouette or near arm; empty where the view has no such part. */
export const partPath = (view: View, part: FigurePart, version?: FigureRef): string =>
  once(figureOf(version), `outline ${view} ${part}`, () => splinePath(partRing(view, part, version)));

/** The ears: drawn behind the silhouette from the front and back, on it from the side; none on a sole. */
export const earPath = (view: View, version?: FigureRef): string =>
  once(figureOf(version), `ears ${view}`, () => onHalves(view, landmarksOf(view, version).ear ?? [], true));

/** A cut-out no taller than this is a close-up and has room for nails, lids and skin folds. */
const CLOSE_UP_HEIGHT = 3600;
export const isCloseUp = ({ height }: Crop): boolean => height <= CLOSE_UP_HEIGHT;

/**
 * Open lines, no fill: `features` (face, kneecaps, toes) always, `close` where `isCloseUp`, `creases` only on the plain
 * figure.
 */
export const detailPath = (
  view: View,
  kind: 'features' | 'close' | 'creases',
  part: FigurePart = 'body',
  version?: FigureRef,
): string =>
  once(figureOf(version), `${kind} ${view} ${part}`, () =>
    (landmarksOf(view, version)[kind]?.[part] ?? []).map((line) => onHalves(view, line, false)).join(''),
  );

/** Every muscle shape of a layer on every half of the view, so one can be picked out and coloured. */
export function musclePaths(view: View, layer: MuscleLayer, version?: FigureRef): MusclePath[] {
  const shapes = shapesOf(view, version).filter((shape) => shape.layer === layer);
  return halvesOf(view).flatMap((half) =>
    shapes.map((shape) => {
      const { id, code, part } = shape;
      return { id, code, half, part, d: shapePath(view, shape, half, version) };
    }),
  );
}

const shapePath = (view: View, { id, layer, ring }: Shape, half: Half, version?: FigureRef) =>
  once(figureOf(version), `${drawingOf(view)} ${id} ${layer} ${half}`, () => splinePath(onHalf(ring, half)));

export type DrawnPath = Pick<MusclePath, 'id' | 'code' | 'd'> & {
  /** The shape's own fibres: drawn with it, a shape above covers them. */
  readonly grain: string;
};

/** The muscle shapes of one layer and part as drawn, lowest first, before any half is mirrored. */
export const drawnPaths = (
  view: View,
  layer: MuscleLayer,
  part: FigurePart,
  version?: FigureRef,
): readonly DrawnPath[] =>
  shapesOf(view, version)
    .filter((shape) => shape.layer === layer && shape.part === part)
    .map((shape) => ({
      id: shape.id,
      code: shape.code,
      d: shapePath(view, shape, 'plus', version),
      grain: once(figureOf(version), `grain ${drawingOf(view)} ${shape.id} ${layer}`, () => grainOf(shape)),
    }));

const grainOf = ({ polygon }: Shape) =>
  fibreLines(polygon)
    .map((line) =>
      splinePath(
        line.map(({ x, y }): Landmark => [x / 10, y / 10]),
        false,
      ),
    )
    .join('');

/** The halves of the picture a client's side lies on: all of them for the midline, none on a view of the other side. */
export function halvesOn(view: View, side: Side): readonly Half[] {
  const only = sideOfView(view);
  if (side === 'midline' || side === only) return halvesOf(view);
  if (only) return [];
  return (side === 'left') === (view === 'front') ? ['plus'] : ['minus'];
}

/**
 * A whole layer of one part as drawn, in one path: muscles, or the tendons and other shapes that cannot be marked. The
 * other half or side is the same path under `scale(-1 1)`, so a page carries it once.
 */
export function halfLayerPath(
  view: View,
  layer: MuscleLayer,
  kind: 'muscles' | 'tendons',
  part: FigurePart = 'body',
  version?: FigureRef,
): string {
  return once(figureOf(version), `${kind} ${drawingOf(view)} ${layer} ${part}`, () =>
    shapesOf(view, version)
      .filter((shape) => shape.layer === layer && shape.part === part)
      .filter((shape) => (shape.code === null) === (kind === 'tendons'))
      .map((shape) => splinePath(shape.ring))
      .join(''),
  );
}

/** The grain of all muscles of a layer and part as drawn: thin open lines. */
export function halfFibrePath(
  view: View,
  layer: MuscleLayer,
  part: FigurePart = 'body',
  version?: FigureRef,
): string {
  return once(figureOf(version), `fibres ${drawingOf(view)} ${layer} ${part}`, () => {
    const grain = shapesOf(view, version)
      .filter((shape) => shape.layer === layer && shape.part === part)
      .map(grainOf);
    const across = layer === 'superficial' && part === 'body' ? landmarksOf(view, version).grain : [];
    // Doubled, because a tendon reads as a gap between muscles and not as one more fibre.
    return [...grain, ...[...across, ...across.map(lower)].map((line) => splinePath(line, false))].join('');
  });
}

const lower = (line: readonly Landmark[]) => line.map(([x, y]): Landmark => [x, y + 1.3]);

/**
 * Grows a cut-out around its middle to a width-to-height ratio, so it fills its frame without distortion; it slides to
 * stay inside the height of `within`.
 */
export function fitCrop(crop: Crop, aspect: number, within: Crop = CROPS.whole): Crop {
  const width = Math.max(crop.width, crop.height * aspect);
  const height = width / aspect;
  const { y: top, height: tallest } = within;
  const centred = crop.y + (crop.height - height) / 2;
  const y = height >= tallest ? centred : Math.min(Math.max(centred, top), top + tallest - height);
  return { x: crop.x + (crop.width - width) / 2, y, width, height };
}

/** Straight line through points of the chart, for strokes and leaders. */
export function linePath(points: readonly FigurePoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
