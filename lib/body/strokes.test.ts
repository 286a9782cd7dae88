import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigurePoint } from './figure';
import { MAX_STROKE_POINTS, meetsPiece, onStroke, storableStroke } from './strokes';

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

  it('keeps the pressure of the points it keeps, and invents none', () => {
    const pen = [
      { x: 0.4, y: 1000, p: 20 },
      { x: 250, y: 1000, p: 60 },
      { x: 500, y: 1400, p: 90 },
    ];
    expect(storableStroke(pen)).toEqual([
      { x: 0, y: 1000, p: 20 },
      { x: 250, y: 1000, p: 60 },
      { x: 500, y: 1400, p: 90 },
    ]);
    expect(storableStroke([{ x: 0, y: 1000 }])[0]).not.toHaveProperty('p');
  });

  it('is thinned from 10,000 points without leaving the line drawn', () => {
    const circle = Array.from({ length: 10_000 }, (_, i) => ({
      x: Math.cos(i / 300) * 800,
      y: 3000 + Math.sin(i / 300) * 800,
    }));
    const stored = storableStroke(circle);
    expect(stored.length).toBeLessThan(1500);
    for (const point of circle) expect(onStroke(stored, point, 40)).toBe(true);
  });
});

describe('rubbing over a mark', () => {
  const line = [
    { x: 0, y: 1000 },
    { x: 400, y: 1000 },
  ];
  it('meets a line it crosses, however fast the finger went', () => {
    expect(meetsPiece(line, { x: 200, y: 0 }, { x: 200, y: 5000 }, 1)).toBe(true);
    expect(meetsPiece(line, { x: 600, y: 0 }, { x: 600, y: 5000 }, 100)).toBe(false);
  });
  it('meets a spot within reach and no farther', () => {
    expect(meetsPiece([{ x: 0, y: 0 }], { x: 90, y: -50 }, { x: 90, y: 50 }, 90)).toBe(true);
    expect(meetsPiece([{ x: 0, y: 0 }], { x: 91, y: -50 }, { x: 91, y: 50 }, 90)).toBe(false);
  });
  it('lies the same way round for both lines', () => {
    const spot = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(spot, spot, spot, spot, (a, b, c, d) => {
        expect(meetsPiece([a, b], c, d, 120)).toBe(meetsPiece([c, d], a, b, 120));
      }),
    );
  });
});
