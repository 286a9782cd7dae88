import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigurePoint } from './figure';
import { MAX_STROKE_POINTS, onStroke, storableStroke } from './strokes';

const wild = fc.array(
  fc.record({
    x: fc.double({ min: -5000, max: 5000, noNaN: true }),
    y: fc.double({ min: -500, max: 12000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 300 },
);

describe('a drawn stroke', () => {
  it('is stored as whole points of the chart, ends kept', () => {
    fc.assert(
      fc.property(wild, (points) => {
        const stored = storableStroke(points);
        expect(stored.every((point) => FigurePoint.safeParse(point).success)).toBe(true);
        expect(stored.length).toBeLessThanOrEqual(points.length);
      }),
    );
  });

  it('drops points on a straight line and keeps the bend', () => {
    const line = Array.from({ length: 50 }, (_, i) => ({ x: i * 10, y: 1000 }));
    const bend = [...line, { x: 490, y: 1500 }];
    expect(storableStroke(bend)).toEqual([
      { x: 0, y: 1000 },
      { x: 490, y: 1000 },
      { x: 490, y: 1500 },
    ]);
  });

  it('never holds more than 2,000 points', () => {
    const scribble = Array.from({ length: 9000 }, (_, i) => ({ x: (i % 2) * 900, y: 1000 + i }));
    expect(storableStroke(scribble).length).toBeLessThanOrEqual(MAX_STROKE_POINTS);
  });

  it('covers the spots under it, also where it crosses itself', () => {
    const loop = [
      { x: 0, y: 0 },
      { x: 500, y: 500 },
      { x: 500, y: 0 },
      { x: 0, y: 500 },
    ];
    expect(onStroke(loop, { x: 250, y: 250 })).toBe(true);
    expect(onStroke(loop, { x: 250, y: -400 })).toBe(false);
  });
});
