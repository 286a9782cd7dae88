import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyShape } from './body-shape';
import { FIGURE_BOUNDS, VIEWS, WHOLE_VIEWS } from './figure';
import { insidePolygon, lateralityAt } from './geometry';
import { figureInShape, unwarped, warped, warpedLine, warpedMark } from './shape-variants';
import { outlinePolygon, polygonArea, shapesOf } from './shapes';
import { CROPS } from './svg';

const SHAPES = BodyShape.options;
const shape = fc.constantFrom(...SHAPES);
const view = fc.constantFrom(...VIEWS);
const x = fc.integer({ min: FIGURE_BOUNDS.minX, max: FIGURE_BOUNDS.maxX });
const y = fc.integer({ min: FIGURE_BOUNDS.minY, max: FIGURE_BOUNDS.maxY });

describe('a spot on another body shape', () => {
  it('comes back to where it was stored', () => {
    fc.assert(
      fc.property(shape, view, x, y, (of, on, atX, atY) => {
        const back = unwarped(of, on, warped(of, on, { x: atX, y: atY }));
        expect(Math.hypot(back.x - atX, back.y - atY)).toBeLessThan(0.5);
        const there = warped(of, on, unwarped(of, on, { x: atX, y: atY }));
        expect(Math.hypot(there.x - atX, there.y - atY)).toBeLessThan(0.5);
      }),
      { numRuns: 3000 },
    );
  });

  it('never passes a neighbour, keeps its height, and its twin is its mirror image', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom(...WHOLE_VIEWS), x, x, y, (of, on, ax, bx, atY) => {
        const [a, b] = [warped(of, on, { x: ax, y: atY }), warped(of, on, { x: bx, y: atY })];
        if (ax < bx) expect(a.x).toBeLessThan(b.x);
        expect(a.y).toBe(atY);
        expect(warped(of, on, { x: -ax, y: atY }).x).toBeCloseTo(0 - a.x, 9);
      }),
      { numRuns: 3000 },
    );
  });

  it('stays on its side of the client', () => {
    fc.assert(
      fc.property(shape, view, x, y, (of, on, atX, atY) => {
        const side = lateralityAt(on, atX);
        const drawn = warped(of, on, { x: atX, y: atY });
        if (side !== 'midline') expect(Math.sign(drawn.x)).toBe(Math.sign(atX));
      }),
    );
  });

  it('is on the drawn body where its stored spot is on the even one, a line’s width aside', () => {
    for (const of of SHAPES) {
      for (const on of WHOLE_VIEWS) {
        const ring = outlinePolygon(on, figureInShape(of));
        for (const corner of outlinePolygon(on)) {
          const inward = { x: corner.x * 0.97, y: corner.y };
          if (!insidePolygon(outlinePolygon(on), inward)) continue;
          expect(insidePolygon(ring, warped(of, on, inward))).toBe(true);
        }
      }
    }
  });

  it('the arm moves in one piece: lengths below the shoulder stay', () => {
    const [elbow, wrist] = [
      { x: 1600, y: 3750 },
      { x: 2060, y: 5150 },
    ];
    for (const of of SHAPES) {
      const [a, b] = [warped(of, 'back', elbow), warped(of, 'back', wrist)];
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(Math.hypot(460, 1400), 6);
    }
  });

  it('a whole mark keeps the rest of itself; stored, drawn and tapped again it is within a tenth of itself', () => {
    fc.assert(
      fc.property(shape, view, x, y, (of, on, atX, atY) => {
        const mark = { id: 'a', x: atX, y: atY };
        const drawn = warpedMark(of, on, mark);
        expect(drawn).toMatchObject({ id: 'a', y: atY });
        expect(Number.isInteger(drawn.x)).toBe(true);
        expect(Math.abs(unwarped(of, on, drawn).x - atX)).toBeLessThanOrEqual(1);
        expect(warpedLine(of, on, [mark, mark])).toEqual([drawn, drawn]);
      }),
    );
  });

  it('on the even figure a mark is itself', () => {
    const line = [{ x: 500, y: 4000 }];
    expect(warpedLine('even', 'front', line)).toBe(line);
  });

  it('side views and soles are the same for all', () => {
    expect(warped('broad-hips', 'right', { x: 500, y: 4000 })).toEqual({ x: 500, y: 4000 });
    expect(warped('broad-hips', 'soleLeft', { x: 100, y: 900 })).toEqual({ x: 100, y: 900 });
  });

  it('head and feet stay as they are', () => {
    expect(warped('broad-hips', 'front', { x: 300, y: 900 })).toEqual({ x: 300, y: 900 });
    expect(warped('broad-hips', 'front', { x: 600, y: 9900 })).toEqual({ x: 600, y: 9900 });
  });
});

describe('the figure in another shape', () => {
  const widthAt = (of: BodyShape, height: number, from: number) =>
    warped(of, 'back', { x: from, y: height }).x / from;

  it('is what its name says', () => {
    expect(widthAt('broad-shoulders', 2000, 1300)).toBeGreaterThan(1.04);
    expect(widthAt('broad-shoulders', 4950, 1000)).toBeLessThan(0.97);
    expect(widthAt('broad-hips', 2000, 1300)).toBeLessThan(0.97);
    expect(widthAt('broad-hips', 4950, 1000)).toBeGreaterThan(1.05);
  });

  it('even is the figure itself; every shape is made once', () => {
    expect(figureInShape('even')).toBe(figureInShape('even', '1.0'));
    expect(figureInShape('broad-hips')).toBe(figureInShape('broad-hips'));
    expect(outlinePolygon('front', figureInShape('even'))).toBe(outlinePolygon('front'));
  });

  it('outline and muscles keep about their area, and stay inside the widest cut-out', () => {
    for (const of of SHAPES) {
      const figure = figureInShape(of);
      for (const on of WHOLE_VIEWS) {
        const ratio = polygonArea(outlinePolygon(on, figure)) / polygonArea(outlinePolygon(on));
        expect(Math.abs(ratio - 1)).toBeLessThan(0.06);
        const { x: left, width } = CROPS.whole;
        const xs = outlinePolygon(on, figure).map((point) => point.x);
        expect(Math.max(...xs)).toBeLessThan(left + width);
        const even = shapesOf(on);
        shapesOf(on, figure).forEach(({ id, area }, i) => {
          expect(even[i]?.id).toBe(id);
          expect(Math.abs(area / (even[i]?.area ?? 1) - 1)).toBeLessThan(0.12);
        });
      }
    }
  });

  it('has no kink: along the silhouette the width changes evenly from height to height', () => {
    for (const of of SHAPES) {
      for (const from of [200, 500, 800, 1000]) {
        const widths = Array.from({ length: 1025 }, (_, i) => widthAt(of, i * 10, from));
        const bends = widths.slice(2).map((width, i) => width - 2 * (widths[i + 1] ?? 0) + (widths[i] ?? 0));
        const worst = Math.max(...bends.map(Math.abs));
        expect(worst).toBeLessThan(0.004);
      }
    }
  });
});
