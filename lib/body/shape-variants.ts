import type { BodyShape } from './body-shape';
import { type Drawing, drawingOf, type FigurePoint, type View } from './figure';
import { type DrawingLandmarks, type Figure, type FigureRef, figureOf, type Lines } from './figures';
import type { FigurePart } from './shape-landmarks';
import { perFigure } from './shapes';
import type { Landmark } from './spline';

// All numbers here are 1/1000 stature. Stored coordinates are those of the even figure, whatever shape is drawn.

type Curve = readonly (readonly [y: number, value: number])[];

/** Width of trunk and legs against the even figure, by height: neck, shoulders, armpit, waist, hips, knees, feet. */
const WIDTHS: Readonly<Record<Exclude<BodyShape, 'even'>, Curve>> = {
  'broad-shoulders': widths(1.075, 1.05, 0.96, 1),
  'broad-hips': widths(0.945, 0.955, 1.085, 1.02),
};

function widths(shoulder: number, waist: number, hip: number, knee: number): Curve {
  return [
    [125, 1],
    [186, shoulder],
    [246, shoulder],
    [376, waist],
    [495, hip],
    [725, knee],
    [940, 1],
  ];
}

// Trunk and arm part at the armpit. Inside the trunk edge all is scaled, outside the arm edge all is shifted in one
// piece, and the gap between them takes up the difference.
const ARMPIT = { x: 92.5, y: 243 } as const;
const TRUNK_EDGE: Curve = [
  [ARMPIT.y, ARMPIT.x],
  [264, 95],
  [305, 98],
  [376, 104],
  [495, 112],
];
const ARM_EDGE: Curve = [
  [ARMPIT.y, ARMPIT.x],
  [246, 96],
  [264, 101.5],
  [305, 111],
  [376, 133],
  [430, 148],
];

/** A curve's value, smooth (cubic Hermite, flat at its turns, so it never overshoots) and level beyond its ends. */
function smoothAt(curve: Curve, y: number): number {
  const next = curve.findIndex(([at]) => at > y);
  const q = curve[next];
  const p = curve[next - 1];
  if (!q || !p) return (next === 0 ? curve[0] : curve.at(-1))?.[1] ?? 1;
  const span = q[0] - p[0];
  const t = (y - p[0]) / span;
  const [fromSlope, toSlope] = [slopeAt(curve, next - 1), slopeAt(curve, next)];
  const u = 1 - t;
  return (
    p[1] * (1 + 2 * t) * u * u +
    q[1] * t * t * (3 - 2 * t) +
    span * (fromSlope * t * u * u - toSlope * t * t * u)
  );
}

/** Harmonic mean of the slopes on both sides; 0 at an end, a turn or a level stretch. */
function slopeAt(curve: Curve, i: number): number {
  const [before, at, after] = [curve[i - 1], curve[i], curve[i + 1]];
  if (!before || !at || !after) return 0;
  const rise = (at[1] - before[1]) / (at[0] - before[0]);
  const next = (after[1] - at[1]) / (after[0] - at[0]);
  return rise * next <= 0 ? 0 : (2 * rise * next) / (rise + next);
}

function straightAt(curve: Curve, y: number): number {
  let [fromY, fromX] = curve[0] ?? [0, 0];
  for (const [toY, toX] of curve) {
    if (y <= toY) return toY === fromY ? toX : fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY);
    [fromY, fromX] = [toY, toX];
  }
  return fromX;
}

type Stretch = Readonly<{ trunk: number; arm: number; width: number; shift: number }>;

/** How the half right of the midline is stretched at one height. */
function stretchAt(shape: Exclude<BodyShape, 'even'>, y: number): Stretch {
  const curve = WIDTHS[shape];
  const width = smoothAt(curve, y);
  const shoulder = Math.min(y, ARMPIT.y);
  return {
    trunk: straightAt(TRUNK_EDGE, y),
    arm: straightAt(ARM_EDGE, y),
    width,
    shift: (smoothAt(curve, shoulder) - 1) * ARMPIT.x,
  };
}

function stretched(x: number, { trunk, arm, width, shift }: Stretch): number {
  if (x <= trunk) return x * width;
  if (x >= arm) return x + shift;
  return trunk * width + ((x - trunk) / (arm - trunk)) * (arm + shift - trunk * width);
}

function relaxed(x: number, { trunk, arm, width, shift }: Stretch): number {
  if (x <= trunk * width) return x / width;
  if (x >= arm + shift) return x - shift;
  return trunk + ((x - trunk * width) / (arm + shift - trunk * width)) * (arm - trunk);
}

/** From the side and from below the shapes look alike. */
const isShaped = (shape: BodyShape, drawing: Drawing): shape is Exclude<BodyShape, 'even'> =>
  shape !== 'even' && (drawing === 'front' || drawing === 'back');

const onBothHalves = (x: number, along: (x: number) => number) => (x < 0 ? -along(-x) : along(x));

/** Where a stored spot is drawn on the figure of this shape, in tenths. Heights never change. */
export function warped(shape: BodyShape, view: View, point: FigurePoint): FigurePoint {
  if (!isShaped(shape, drawingOf(view))) return point;
  const stretch = stretchAt(shape, point.y / 10);
  return { x: onBothHalves(point.x, (x) => stretched(x / 10, stretch) * 10), y: point.y };
}

/** The spot to store for one tapped on the figure of this shape, in tenths: the exact way back from `warped`. */
export function unwarped(shape: BodyShape, view: View, point: FigurePoint): FigurePoint {
  if (!isShaped(shape, drawingOf(view))) return point;
  const stretch = stretchAt(shape, point.y / 10);
  return { x: onBothHalves(point.x, (x) => relaxed(x / 10, stretch) * 10), y: point.y };
}

const inTenths = (point: FigurePoint): FigurePoint => ({
  x: Math.round(point.x) + 0,
  y: Math.round(point.y),
});

/** A mark with its spot where it is drawn, in whole tenths; the mark itself on the even figure. */
export function warpedMark<Mark extends FigurePoint>(shape: BodyShape, view: View, mark: Mark): Mark {
  return isShaped(shape, drawingOf(view)) ? { ...mark, ...inTenths(warped(shape, view, mark)) } : mark;
}

/** A line or ring as it is drawn; the line itself on the even figure. */
export function warpedLine<Point extends FigurePoint>(
  shape: BodyShape,
  view: View,
  line: readonly Point[],
): readonly Point[] {
  return isShaped(shape, drawingOf(view)) ? line.map((point) => warpedMark(shape, view, point)) : line;
}

/** Landmarks of the even figure, in 1/1000 stature, on the figure of this shape. */
export function warpedLandmarks(
  shape: BodyShape,
  drawing: Drawing,
  ring: readonly Landmark[],
): readonly Landmark[] {
  if (!isShaped(shape, drawing)) return ring;
  return ring.map(([x, y, corner]): Landmark => {
    const stretch = stretchAt(shape, y);
    const across = onBothHalves(x, (at) => stretched(at, stretch));
    return corner ? [across, y, corner] : [across, y];
  });
}

function warpedDrawing(shape: BodyShape, drawing: Drawing, drawn: DrawingLandmarks): DrawingLandmarks {
  const ring = (line: readonly Landmark[]) => warpedLandmarks(shape, drawing, line);
  const lines = (all: Lines) => all.map(ring);
  const parts = (all: Readonly<Record<FigurePart, Lines>>) => ({
    body: lines(all.body),
    arm: lines(all.arm),
  });
  return {
    ...drawn,
    outline: ring(drawn.outline),
    arm: drawn.arm && ring(drawn.arm),
    ear: drawn.ear && ring(drawn.ear),
    features: parts(drawn.features),
    ...(drawn.close && { close: parts(drawn.close) }),
    creases: parts(drawn.creases),
    grain: lines(drawn.grain),
    shapes: drawn.shapes.map(([id, code, layer, landmarks, part]) =>
      part ? [id, code, layer, ring(landmarks), part] : [id, code, layer, ring(landmarks)],
    ),
  };
}

const shapedFigure = perFigure((figure, shape: BodyShape): Figure => {
  if (shape === 'even') return figure;
  const { front, back, side, sole } = figure.drawings;
  const drawn = (drawing: Drawing, landmarks: DrawingLandmarks) => warpedDrawing(shape, drawing, landmarks);
  return {
    ...figure,
    drawings: { front: drawn('front', front), back: drawn('back', back), side, sole },
  };
});

/**
 * A version of the figure in a client's shape, to be drawn in place of the version. For drawing only: spots are judged
 * (side, region, muscle, extent) on the even figure they are stored on.
 */
export const figureInShape = (shape: BodyShape, version?: FigureRef): Figure =>
  shapedFigure(figureOf(version), shape);
