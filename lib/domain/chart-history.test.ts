import { describe, expect, test } from 'vitest';
import { type ChartVisit, chartAt, chosenOf, stripOf, tapped } from './chart-history';
import type { Finding, Point } from './ops';

const spot = { view: 'back', x: -590, y: 1740, side: 'left', figureVersion: '1.0' } as const;
const point = (letter: string): Point => ({
  pointId: `p${letter}`,
  letter,
  muscleCode: 'upper-trapezius',
  ...spot,
});
const finding = (letter: string): Finding => ({
  pointId: `p${letter}`,
  change: 'confirmed',
  ...spot,
  state: 'active',
  felt: 5,
  feltAfter: null,
  qualities: [],
  pressureLevel: null,
  ceiling: null,
  note: null,
});
const visit = (number: number, onDay: string, letters = ''): ChartVisit => ({
  id: `v${number}`,
  number,
  onDay,
  staffName: 'Ilse Brandt',
  signed: true,
  points: [...letters].map((letter) => ({ point: point(letter), finding: finding(letter) })),
  marks: [],
});
const one = visit(1, '2027-02-04', 'AB');
const two = visit(2, '2027-02-11', 'A');
const three = visit(3, '2027-02-25', 'C');
const visits = [one, two, three];

describe('the two charts that are compared', () => {
  test('are the last two until someone chooses', () => {
    expect(chosenOf(visits, {})).toEqual({ from: two, to: three });
    expect(chosenOf([one], {})).toEqual({ from: null, to: one });
    expect(chosenOf([], {})).toEqual({ from: null, to: null });
  });

  test('run from the earlier to the later, in whatever order they stand in the address', () => {
    expect(chosenOf(visits, { from: 'v3', to: 'v1' })).toEqual({ from: one, to: three });
    expect(chosenOf(visits, { from: 'v2', to: 'v2' })).toEqual({ from: null, to: two });
  });

  test('stay let go when the address says so, and an unknown id is nobody’s chart', () => {
    expect(chosenOf(visits, { from: '', to: '' })).toEqual({ from: null, to: null });
    expect(chosenOf(visits, { from: 'nobody', to: 'v3' })).toEqual({ from: null, to: three });
  });
});

describe('a tap on a small map', () => {
  test('lets a chosen one go', () => {
    expect(tapped(visits, { from: one, to: three }, one)).toEqual({ from: null, to: three });
    expect(tapped(visits, { from: one, to: three }, three)).toEqual({ from: one, to: null });
  });

  test('fills the empty place, the earlier one as from', () => {
    expect(tapped(visits, { from: null, to: two }, three)).toEqual({ from: two, to: three });
    expect(tapped(visits, { from: null, to: two }, one)).toEqual({ from: one, to: two });
    expect(tapped(visits, { from: null, to: null }, two)).toEqual({ from: null, to: two });
  });

  test('puts a third one in the place on its side of the later chart', () => {
    expect(tapped(visits, { from: two, to: three }, one)).toEqual({ from: one, to: three });
    expect(tapped(visits, { from: one, to: two }, three)).toEqual({ from: one, to: three });
    expect(tapped(visits, { from: one, to: three }, two)).toEqual({ from: two, to: three });
  });
});

test('a missed appointment keeps its place in the row, and none comes before the first visit', () => {
  const missed = (id: string, onDay: string) => ({ id, onDay, status: 'missed' as const });
  const strip = stripOf({ visits, missed: [missed('early', '2027-01-28'), missed('mid', '2027-02-18')] });
  expect(strip.map((place) => (place.kind === 'visit' ? place.visit.id : place.missed.id))).toEqual([
    'v1',
    'v2',
    'mid',
    'v3',
  ]);
  expect(stripOf({ visits: [], missed: [missed('early', '2027-01-28')] })).toEqual([]);
});

test('a chart knows every point found by its end, and none found later', () => {
  const known = chartAt(visits, two);
  expect(known.points.map(({ letter }) => letter)).toEqual(['A', 'B']);
  expect(known.findings.map(({ pointId }) => pointId)).toEqual(['pA']);
});
