import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FigurePoint, VIEWS } from './figure';
import { distanceToBody, insideOutline } from './geometry';
import { ontoBody } from './onto-body';

const near = fc.record({
  view: fc.constantFrom(...VIEWS),
  x: fc.integer({ min: -2900, max: 2900 }),
  y: fc.integer({ min: 0, max: 10200 }),
});

test('a tap on the body stays where it was; one just beside it lands on skin; one far off means nothing', () => {
  fc.assert(
    fc.property(near, ({ view, ...point }) => {
      const spot = ontoBody(view, point, 120);
      if (insideOutline(view, point)) expect(spot).toEqual(point);
      if (spot) {
        expect(insideOutline(view, spot)).toBe(true);
        expect(FigurePoint.safeParse(spot).success).toBe(true);
        expect(Math.hypot(spot.x - point.x, spot.y - point.y)).toBeLessThan(240);
      }
      if (distanceToBody(view, point) > 122) expect(spot).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test('a fingertip just beside the hip is not lost', () => {
  const hip = [...Array(400).keys()].map((i) => ({ x: 600 + i * 5, y: 4900 }));
  const edge = hip.find((point) => !insideOutline('front', point));
  expect(edge && ontoBody('front', { x: edge.x + 60, y: edge.y }, 120)).not.toBeNull();
});
