import { describe, expect, test } from 'vitest';
import { VIEWS } from './figure';
import { insideOutline, lateralityAt } from './geometry';
import { regionAt } from './region-at';
import {
  type Direction,
  neighbour,
  type RegionStop,
  regionStops,
  stopAtEnd,
  stopNearest,
} from './region-neighbours';

const directions: Direction[] = ['left', 'right', 'up', 'down'];
const said = ({ side, code }: RegionStop) => `${side} ${code}`;

describe.each(VIEWS)('the regions of the %s view by keyboard', (view) => {
  const stops = regionStops(view);

  test('each stop lies on the body, in its own region and on its own side', () => {
    for (const stop of stops) {
      expect(insideOutline(view, stop), said(stop)).toBe(true);
      expect(regionAt(view, stop), said(stop)).toBe(stop.code);
      expect(lateralityAt(view, stop.x), said(stop)).toBe(stop.side);
    }
    expect(new Set(stops.map(said)).size).toBe(stops.length);
  });

  test('the arrow keys reach every region from every other', () => {
    for (const start of [stopAtEnd(stops, 'head'), stopAtEnd(stops, 'foot')]) {
      const met = new Set<RegionStop>(start ? [start] : []);
      for (const stop of met)
        for (const direction of directions) {
          const next = neighbour(stops, stop, direction);
          if (next) met.add(next);
        }
      expect(stops.filter((stop) => !met.has(stop)).map(said)).toEqual([]);
    }
  });

  test('an arrow never goes against its direction', () => {
    for (const stop of stops) {
      expect(neighbour(stops, stop, 'right')?.x ?? 9999).toBeGreaterThan(stop.x);
      expect(neighbour(stops, stop, 'left')?.x ?? -9999).toBeLessThan(stop.x);
      expect(neighbour(stops, stop, 'down')?.y ?? 99999).toBeGreaterThan(stop.y);
      expect(neighbour(stops, stop, 'up')?.y ?? -1).toBeLessThan(stop.y);
    }
  });
});

test('straight ahead comes before nearer but aside', () => {
  const ahead = { x: 300, y: 0 };
  const aside = { x: 100, y: 250 };
  expect(neighbour([aside, ahead], { x: 0, y: 0 }, 'right')).toBe(ahead);
  expect(neighbour([aside], { x: 0, y: 0 }, 'right')).toBe(aside);
  expect(neighbour([aside, ahead], { x: 0, y: 0 }, 'left')).toBeNull();
});

test('a spot between regions starts at the nearest; a figure without regions has no start', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(stopNearest([a, b], { x: 70, y: 10 })).toBe(b);
  expect(stopNearest([], { x: 0, y: 0 })).toBeNull();
});
