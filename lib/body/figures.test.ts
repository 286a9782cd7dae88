import { describe, expect, it, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { DRAWINGS, FIGURE_VERSION, type FigurePoint, VIEWS, type View } from './figure';
import { type DrawingLandmarks, FIGURES, type Figure, figureOf } from './figures';
import { insideOutline, musclesAt } from './geometry';
import { placePins } from './place-pins';
import { figureSvg } from './printed-figure-svg';
import { armPolygon, outlinePolygon } from './shapes';
import type { Landmark } from './spline';
import { detailPath, earPath, halfFibrePath, halfLayerPath, partPath, viewBox, wholeCrop } from './svg';

/** A later figure: broader, with longer legs and other muscles than today's, in the same frame. */
const redrawn = (version: string): Figure => {
  const move = ([x, y, corner]: Landmark): Landmark => {
    const to = [x * (1.06 + 0.04 * Math.sin(y / 90)), y * 0.98] as const;
    return corner ? [...to, corner] : to;
  };
  const ring = (points: readonly Landmark[]) => points.map(move);
  const parts = (lines: DrawingLandmarks['features']) => ({
    body: lines.body.map(ring),
    arm: lines.arm.map(ring),
  });
  const redraw = (now: DrawingLandmarks): DrawingLandmarks => ({
    ...now,
    outline: ring(now.outline),
    arm: now.arm && ring(now.arm),
    ear: now.ear && ring(now.ear),
    features: parts(now.features),
    creases: parts(now.creases),
    grain: now.grain.map(ring),
    shapes: now.shapes
      .slice(1)
      .map(([id, code, layer, points, part]) => [id, code, layer, ring(points), part ?? 'body']),
  });
  const { drawings } = figureOf();
  return {
    version,
    drawings: {
      front: redraw(drawings.front),
      back: redraw(drawings.back),
      side: redraw(drawings.side),
      sole: redraw(drawings.sole),
    },
  };
};

const next = redrawn('9.0');
const withNext = [...FIGURES, next];

const SPOTS: Readonly<Record<View, readonly FigurePoint[]>> = {
  front: [
    { x: 500, y: 2400 },
    { x: -600, y: 8000 },
  ],
  back: [
    { x: 720, y: 2250 },
    { x: -450, y: 3850 },
    { x: -440, y: 3900 },
  ],
  right: [{ x: -200, y: 4500 }],
  left: [{ x: 200, y: 4500 }],
  soleRight: [{ x: 100, y: 1000 }],
  soleLeft: [{ x: -100, y: 1000 }],
};

/** Everything a chart shows of one view, from the version its marks carry. */
function chartOf(view: View, version: string, known: readonly Figure[]) {
  const figure = figureOf(version, known);
  const crop = wholeCrop(view);
  const pins = SPOTS[view].map((spot, i) => ({ ...spot, id: String(i) }));
  const marks = SPOTS[view].map((spot, i) => ({
    ...spot,
    view,
    letter: 'ABC'.charAt(i),
    kind: 'pressed' as const,
  }));
  return {
    frame: viewBox(crop),
    body: partPath(view, 'body', figure) + partPath(view, 'arm', figure) + earPath(view, figure),
    lines: detailPath(view, 'features', 'body', figure) + detailPath(view, 'creases', 'arm', figure),
    muscles: halfLayerPath(view, 'superficial', 'muscles', 'body', figure),
    deep:
      halfLayerPath(view, 'deep', 'muscles', 'body', figure) + halfFibrePath(view, 'deep', 'body', figure),
    edge: [outlinePolygon(view, figure), armPolygon(view, figure)],
    pins: placePins(pins, 800 / crop.height),
    under: SPOTS[view].map((spot) => musclesAt(view, spot, undefined, figure).map(({ code }) => code)),
    onBody: SPOTS[view].map((spot) => insideOutline(view, spot, figure)),
    paper: figureSvg({ view, marks, crop: 'whole', heightPx: 400, title: 'Map', version: figure }),
  };
}

test.each(VIEWS)(
  'a chart of an earlier version is drawn on its own figure and every mark is where it was: %s',
  (view) => {
    const before = chartOf(view, FIGURE_VERSION, FIGURES);
    const today = chartOf(view, '9.0', withNext);
    const after = chartOf(view, FIGURE_VERSION, withNext);
    expect(after).toEqual(before);
    // The new figure really is another one, in the same frame, so a mark carried over keeps its coordinates.
    expect(today.body).not.toBe(before.body);
    expect(today.muscles).not.toBe(before.muscles);
    expect(today.paper).not.toBe(before.paper);
    expect(today.frame).toBe(before.frame);
    expect(today.pins).toEqual(before.pins);
  },
);

describe('the register of figures', () => {
  it('knows today’s version, each version once, and draws it when none is named', () => {
    expect(FIGURES.map(({ version }) => version)).toContain(FIGURE_VERSION);
    expect(new Set(FIGURES.map(({ version }) => version)).size).toBe(FIGURES.length);
    expect(figureOf()).toBe(figureOf(FIGURE_VERSION));
    for (const { drawings } of FIGURES) expect(Object.keys(drawings).sort()).toEqual([...DRAWINGS].sort());
  });

  it.each(['0.9', '', '1', 'latest'])('refuses version %j, which nobody drew', (version) => {
    expect(() => figureOf(version)).toThrow(AppError);
    expect(() => partPath('front', 'body', version)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => musclesAt('back', { x: 0, y: 2000 }, undefined, version)).toThrow(AppError);
  });
});
