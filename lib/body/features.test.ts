import { describe, expect, it } from 'vitest';
import { fibreLines } from './fibres';
import { DRAWINGS, VIEWS } from './figure';
import { figureOf } from './figures';
import { distanceToPolygon, insidePolygon } from './geometry';
import { shapesOf } from './shapes';
import { splinePolygon } from './spline';
import { CROPS, isCloseUp, wholeCrop } from './svg';

// A line that meets the edge may end on it, in tenths.
const ON_THE_EDGE = 12;

describe('lines of the figure', () => {
  it.each(DRAWINGS)('lie on the body or the ear: %s', (name) => {
    const { outline, arm, ear, features, creases, close } = figureOf().drawings[name];
    const under = { body: [outline, ear ?? []], arm: [arm ?? []] };
    for (const part of ['body', 'arm'] as const) {
      const rings = under[part].filter((ring) => ring.length > 0).map((ring) => splinePolygon(ring));
      const lines = [features, creases, close].flatMap((kind) => kind?.[part] ?? []);
      const off = lines
        .flatMap((line) => splinePolygon(line, false))
        .filter((point) => !rings.some((ring) => distanceToPolygon(ring, point) <= ON_THE_EDGE));
      expect(off).toEqual([]);
    }
  });

  it('stay on the half they are drawn for, so a mirror image never crosses them', () => {
    for (const name of ['front', 'back'] as const) {
      const { features, creases, close } = figureOf().drawings[name];
      const xs = [features, creases, close]
        .flatMap((kind) => kind?.body ?? [])
        .flatMap((line) => line.map(([x]) => x));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    }
  });

  it('show skin detail in close-ups only', () => {
    expect(isCloseUp(CROPS['head-neck'])).toBe(true);
    expect(isCloseUp(wholeCrop('soleLeft'))).toBe(true);
    expect(isCloseUp(CROPS.whole)).toBe(false);
    expect(isCloseUp(CROPS['crown-to-hip'])).toBe(false);
  });
});

describe('fibres', () => {
  it('run inside their muscle, one or more in every one', () => {
    const bare: string[] = [];
    for (const view of VIEWS) {
      for (const { id, polygon } of shapesOf(view)) {
        const lines = fibreLines(polygon);
        if (lines.length === 0) bare.push(id);
        expect(
          lines.flat().every((point) => insidePolygon(polygon, point)),
          `${view} ${id}`,
        ).toBe(true);
      }
    }
    expect([...new Set(bare)]).toEqual([]);
  });
});
