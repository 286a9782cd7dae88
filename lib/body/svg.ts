import { fibreLines } from './fibres';
import type { FigurePoint, MuscleLayer, Side, View } from './figure';
import type { MuscleCode } from './muscles';
import { BELLY_TENDONS, CREASES, EAR, FEATURES, NAVEL, OUTLINES } from './outlines';
import { type Shape, shapesOf } from './shapes';
import { type Landmark, mirrored, splinePath } from './spline';

/** Which half of the picture: the muscles of `x > 0` or of `x < 0`. */
export type Half = 'plus' | 'minus';

export type MusclePath = {
  readonly id: string;
  readonly code: MuscleCode | null;
  readonly half: Half;
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

export const viewBox = ({ x, y, width, height }: Crop): string => `${x} ${y} ${width} ${height}`;

const known = new Map<string, string>();

/** Path strings never change, so each is made once. */
function once(key: string, make: () => string): string {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

const bothHalves = (ring: readonly Landmark[], closed: boolean) =>
  splinePath(ring, closed) + splinePath(mirrored(ring), closed);

/** The silhouette of a view as path data in tenths. */
export const outlinePath = (view: View): string => once(`outline ${view}`, () => splinePath(OUTLINES[view]));

/** Both ears; drawn behind the silhouette. */
export const earPath = (): string => once('ears', () => bothHalves(EAR, true));

/** Open lines, no fill: `features` (face, kneecaps, toes) always, `creases` only on the plain figure. */
export const detailPath = (view: View, part: 'features' | 'creases'): string =>
  once(`${part} ${view}`, () => {
    const drawn = part === 'features' ? FEATURES[view] : CREASES[view];
    const lines = drawn.map((line) => bothHalves(line, false)).join('');
    return part === 'features' && view === 'front' ? lines + navelPath() : lines;
  });

function navelPath(): string {
  const [y, rx, ry] = [NAVEL.y * 10, NAVEL.rx * 10, NAVEL.ry * 10];
  return `M${-rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

const ringOf = (shape: Shape, half: Half) => (half === 'plus' ? shape.ring : mirrored(shape.ring));

/** Every muscle shape of a layer, both halves, so one can be picked out and coloured. */
export function musclePaths(view: View, layer: MuscleLayer): MusclePath[] {
  const shapes = shapesOf(view).filter((shape) => shape.layer === layer);
  return (['plus', 'minus'] as const).flatMap((half) =>
    shapes.map((shape) => {
      const d = once(`${view} ${shape.id} ${layer} ${half}`, () => splinePath(ringOf(shape, half)));
      return { id: shape.id, code: shape.code, half, d };
    }),
  );
}

/** The halves of the picture a client's side lies on; both for the midline. */
export function halvesOn(view: View, side: Side): readonly Half[] {
  if (side === 'midline') return ['plus', 'minus'];
  return (side === 'left') === (view === 'front') ? ['plus'] : ['minus'];
}

/**
 * The half right of the midline of a whole layer in one path: muscles, or the tendons and other shapes that cannot be
 * marked. The other half is the same path under `scale(-1 1)`, so a page carries it once.
 */
export function halfLayerPath(view: View, layer: MuscleLayer, part: 'muscles' | 'tendons'): string {
  return once(`${part} ${view} ${layer}`, () =>
    shapesOf(view)
      .filter((shape) => shape.layer === layer && (shape.code === null) === (part === 'tendons'))
      .map((shape) => splinePath(shape.ring))
      .join(''),
  );
}

/** The grain of all muscles of a layer, half right of the midline: thin open lines. */
export function halfFibrePath(view: View, layer: MuscleLayer): string {
  return once(`fibres ${view} ${layer}`, () => {
    const grain = shapesOf(view)
      .filter((shape) => shape.layer === layer)
      .flatMap((shape) => fibreLines(shape.polygon))
      .map((line) => line.map(({ x, y }): Landmark => [x / 10, y / 10]));
    const across = view === 'front' && layer === 'superficial' ? BELLY_TENDONS : [];
    // Doubled, because a tendon reads as a gap between muscles and not as one more fibre.
    return [...grain, ...across, ...across.map(lower)].map((line) => splinePath(line, false)).join('');
  });
}

const lower = (line: readonly Landmark[]) => line.map(([x, y]): Landmark => [x, y + 1.3]);

/** Grows a cut-out around its middle to a width-to-height ratio, so it fills its frame without distortion. */
export function fitCrop(crop: Crop, aspect: number): Crop {
  const width = Math.max(crop.width, crop.height * aspect);
  const height = width / aspect;
  const { y: top, height: tallest } = CROPS.whole;
  const centred = crop.y + (crop.height - height) / 2;
  const y = height >= tallest ? centred : Math.min(Math.max(centred, top), top + tallest - height);
  return { x: crop.x + (crop.width - width) / 2, y, width, height };
}

/** Straight line through points of the chart, for strokes and leaders. */
export function linePath(points: readonly FigurePoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
