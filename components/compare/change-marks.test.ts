import { describe, expect, test } from 'vitest';
import { comparePoints } from '@/lib/domain/chart-change';
import type { Finding, Point } from '@/lib/domain/ops';
import { changeMarks, cropFor, rowsInShape } from './change-marks';

const figureVersion = '1.0';
const scale = 0.07;
type Place = readonly [view: 'back' | 'front', x: number, y: number];
const at = ([view, x, y]: Place) =>
  ({ view, x, y, side: x > 0 === (view === 'back') ? 'right' : 'left', figureVersion }) as const;
const point = (letter: string, place: Place): Point => ({
  pointId: letter,
  letter,
  muscleCode: 'upper-trapezius',
  ...at(place),
});
const finding = (letter: string, place: Place, more: Partial<Finding> = {}): Finding => ({
  pointId: letter,
  change: 'confirmed',
  ...at(place),
  state: 'active',
  felt: 5,
  feltAfter: null,
  qualities: [],
  pressureLevel: null,
  ceiling: null,
  note: null,
  ...more,
});
const chart = (number: number, findings: Finding[]) => ({
  visitId: `v${number}`,
  number,
  onDay: '2027-03-11',
  points: findings.map(({ pointId, view, x, y }) => point(pointId, [view as 'back', x, y])),
  findings,
  marks: [],
});
const options = { heightCm: null, laterWords: 'today', earlierWords: 'on 4 Mar' };
const rowsOf = (before: Finding[], after: Finding[]) =>
  comparePoints(chart(1, before), chart(2, after), options).rows;
const B: Place = ['back', 460, 3600];
const lower: Place = ['back', 460, 3840];

describe('two charts over each other', () => {
  const rows = rowsOf(
    [finding('A', ['back', -590, 1740]), finding('B', B), finding('C', ['back', -300, 2600])],
    [
      finding('A', ['back', -590, 1740]),
      finding('B', lower),
      finding('C', ['back', -300, 2600], { change: 'gone', felt: null }),
      finding('D', ['front', 500, 3000], { change: 'new' }),
    ],
  );

  test('keep every spot where it was stored, each view its own', () => {
    const back = changeMarks(rows, 'back', scale);
    expect(back.pins.map(({ id, spot }) => [id, spot.x, spot.y])).toEqual([
      ['B', 460, 3840],
      ['A', -590, 1740],
    ]);
    expect(back.rings.map(({ letter, shape, spot }) => [letter, shape, spot.y])).toEqual([
      ['B', 'left', 3600],
      ['C', 'gone', 2600],
      ['A', 'around', 1740],
    ]);
    expect(changeMarks(rows, 'front', scale).pins.map(({ id }) => id)).toEqual(['D']);
  });

  test('tell a move by an arrow that points its way, outside of the body’s middle', () => {
    expect(changeMarks(rows, 'back', scale).arrows).toMatchObject([
      { id: 'B', degrees: 90, label: '4 cm', side: 'right' },
    ]);
  });

  test('stand on the figure of the client’s shape while the distance stays as measured', () => {
    const broad = rowsInShape(rows, 'broad-hips');
    const moved = broad.find(({ pointId }) => pointId === 'B');
    expect(moved?.toSpot?.x).not.toBe(460);
    expect(moved?.toSpot?.y).toBe(3840);
    expect(moved?.shift).toEqual(rows.find(({ pointId }) => pointId === 'B')?.shift);
  });
});

test('a view shows the upper body until a mark lies lower, then the whole of it', () => {
  expect(cropFor('back', [{ x: -590, y: 1740 }]).height).toBeLessThan(6000);
  expect(cropFor('back', [{ x: -590, y: 7900 }]).height).toBeGreaterThan(9000);
  expect(cropFor('right', []).height).toBeGreaterThan(9000);
});
