import { AppError } from '@/lib/errors';
import { BELLY_TENDONS, CLOSE_LINES, CREASES, EAR, FEATURES, NAVEL } from './features';
import { type Drawing, FIGURE_VERSION } from './figure';
import { SIDE } from './outline-side';
import { SOLE } from './outline-sole';
import { OUTLINES } from './outlines';
import type { FigurePart, ShapeLandmarks } from './shape-landmarks';
import { BACK_SHAPES } from './shapes-back';
import { FRONT_SHAPES } from './shapes-front';
import { SIDE_SHAPES } from './shapes-side';
import { SOLE_SHAPES } from './shapes-sole';
import type { Landmark } from './spline';

export type Lines = readonly (readonly Landmark[])[];

/** Landmarks of one drawing, in 1/1000 stature; lines and shapes of front and back right of the midline only. */
export type DrawingLandmarks = {
  /** The silhouette, once round; in a side view without the near arm. */
  readonly outline: readonly Landmark[];
  /** The near arm, drawn over the body. */
  readonly arm: readonly Landmark[] | null;
  /** The ear: behind the head from the front and back, on it from the side. */
  readonly ear: readonly Landmark[] | null;
  /** Face, kneecaps, toes: open lines, always drawn. */
  readonly features: Readonly<Record<FigurePart, Lines>>;
  /** Lids, nails, skin folds: open lines that only a close-up has room for. */
  readonly close?: Readonly<Record<FigurePart, Lines>>;
  /** Folds and bones: open lines of the plain figure only. */
  readonly creases: Readonly<Record<FigurePart, Lines>>;
  /** Tendon lines across muscles, drawn with the grain of the superficial layer. */
  readonly grain: Lines;
  /** Muscles, deepest first within a layer. */
  readonly shapes: readonly ShapeLandmarks[];
};

/**
 * One version of the figure. Versions share one frame (tenths of 1/1000 stature, origin at the crown), so a mark keeps
 * its coordinates and stands where it stood on the version it was made on.
 */
export type Figure = {
  readonly version: string;
  readonly drawings: Readonly<Record<Drawing, DrawingLandmarks>>;
};

const FIGURE_1_0: Figure = {
  version: '1.0',
  drawings: {
    front: {
      outline: OUTLINES.front,
      arm: null,
      ear: EAR,
      features: { body: [...FEATURES.front, NAVEL], arm: [] },
      close: { body: CLOSE_LINES.front, arm: [] },
      creases: { body: CREASES.front, arm: [] },
      grain: BELLY_TENDONS,
      shapes: FRONT_SHAPES,
    },
    back: {
      outline: OUTLINES.back,
      arm: null,
      ear: EAR,
      features: { body: FEATURES.back, arm: [] },
      close: { body: CLOSE_LINES.back, arm: [] },
      creases: { body: CREASES.back, arm: [] },
      grain: [],
      shapes: BACK_SHAPES,
    },
    side: { ...SIDE, shapes: SIDE_SHAPES },
    sole: { ...SOLE, shapes: SOLE_SHAPES },
  },
};

/** Every version ever drawn; none is removed while a visit may carry it. */
export const FIGURES: readonly Figure[] = [FIGURE_1_0];

/** A version's name, or the figure itself. */
export type FigureRef = string | Figure;

/** The figure of a version; today's without one. Throws `invalid` for a version nobody drew. */
export function figureOf(version: FigureRef = FIGURE_VERSION, known: readonly Figure[] = FIGURES): Figure {
  if (typeof version !== 'string') return version;
  const figure = known.find((each) => each.version === version);
  if (!figure)
    throw new AppError('invalid', `This chart was drawn on figure ${version}, which is not known here.`);
  return figure;
}
