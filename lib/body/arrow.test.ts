import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowBetween } from './arrow';

const numbers = (path: string) => (path.match(/-?\d+/g) ?? []).map(Number);
const spot = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: 0, max: 10250 }) });

test('an arrow ends at the felt spot, a gap away, and starts a gap from its point', () => {
  fc.assert(
    fc.property(spot, spot, (from, to) => {
      const arrow = arrowBetween(from, to, 120, { start: 200, end: 150 });
      const apart = Math.hypot(to.x - from.x, to.y - from.y);
      expect(arrow === null).toBe(apart < 470);
      if (!arrow) return;
      const [startX = 0, startY = 0] = numbers(arrow.line);
      const [tipX = 0, tipY = 0] = numbers(arrow.head);
      expect(Math.hypot(startX - from.x, startY - from.y)).toBeCloseTo(200, -1);
      expect(Math.hypot(tipX - to.x, tipY - to.y)).toBeCloseTo(150, -1);
    }),
  );
});

test('the way there and the way back do not lie on each other', () => {
  const [a, b] = [
    { x: 0, y: 1000 },
    { x: 0, y: 3000 },
  ];
  const gaps = { start: 0, end: 0 };
  expect(numbers(arrowBetween(a, b, 100, gaps)?.line ?? '')[2]).toBeGreaterThan(100);
  expect(numbers(arrowBetween(b, a, 100, gaps)?.line ?? '')[2]).toBeLessThan(-100);
});
