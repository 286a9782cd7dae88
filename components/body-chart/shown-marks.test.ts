import { expect, test } from 'vitest';
import { placePins } from '@/lib/body/place-pins';
import { unwarped } from '@/lib/body/shape-variants';
import { CROPS } from '@/lib/body/svg';
import type { ChartPin, ChartReferral, ChartStroke } from './chart-props';
import { markAt, rubbedOut, shownMarks } from './shown-marks';

const pin = (id: string, x: number, y: number, view: ChartPin['view'] = 'back'): ChartPin => ({
  id,
  letter: id.slice(0, 1).toUpperCase(),
  view,
  x,
  y,
  felt: 4,
  title: 'Left upper trapezius',
});
const stroke: ChartStroke = {
  id: 's',
  view: 'back',
  felt: null,
  points: [
    { x: -900, y: 1700 },
    { x: -300, y: 1700 },
  ],
};
const felt: ChartReferral = {
  id: 'f',
  view: 'front',
  x: 700,
  y: 1900,
  stroke: null,
  felt: null,
  letter: 'A',
  title: 'Left front of shoulder',
  from: { view: 'back', x: -760, y: 1720 },
};
const marks = {
  points: [pin('a', -760, 1720), pin('f', 400, 2000, 'front')],
  lastPoints: [pin('a before', -600, 2100)],
  strokes: [stroke],
  referrals: [felt],
};
const back = shownMarks(marks, 'back', CROPS.whole, 'even');
const front = shownMarks(marks, 'front', CROPS.whole, 'even');
const rub = (x: number) => ({ from: { x, y: 1000 }, to: { x, y: 2400 }, reach: 60 });

test('a panel shows what lies in its view and its cut-out', () => {
  expect(back.points.map(({ id }) => id)).toEqual(['a']);
  expect(shownMarks(marks, 'back', CROPS['low-back-hips'], 'even').points).toEqual([]);
  expect(front.strokes).toEqual([]);
});

test('a point that moved is tied to where it was', () => {
  expect(back.ties).toMatchObject([{ from: { x: -600 }, to: { x: -760 } }]);
});

test('a felt place is known to the view it lies in and to the view it comes from', () => {
  expect(back.referrals).toHaveLength(1);
  expect(front.referrals).toHaveLength(1);
  expect(shownMarks(marks, 'right', CROPS.whole, 'even').referrals).toEqual([]);
});

test('only marks of the active layer answer a tap', () => {
  expect(markAt(back, 'back', 'client', { x: -600, y: 1740 })).toBe('s');
  expect(markAt(back, 'back', 'findings', { x: -600, y: 1740 })).toBeUndefined();
  expect(markAt(back, 'back', 'client', { x: -600, y: 1900 })).toBeUndefined();
});

test('rubbing takes whole marks of the active layer and no others', () => {
  const placed = placePins([...back.lastPoints, ...back.points], 0.05);
  expect(rubbedOut(back, 'back', 'client', placed, rub(-500))).toEqual(['s']);
  expect(rubbedOut(back, 'back', 'findings', placed, rub(-740))).toEqual(['a']);
  expect(rubbedOut(back, 'back', 'findings', placed, rub(900))).toEqual([]);
  expect(rubbedOut(front, 'front', 'referral', [], rub(720))).toEqual(['f']);
  expect(rubbedOut(back, 'back', 'referral', [], rub(-760))).toEqual([]);
});

test('last visit is never rubbed out', () => {
  const placed = placePins([...back.lastPoints], 0.05);
  expect(rubbedOut(back, 'back', 'findings', placed, rub(-600))).toEqual([]);
});

test('on another body shape marks move with the skin and what is stored does not change', () => {
  const broad = shownMarks(marks, 'back', CROPS.whole, 'broad-shoulders');
  const [shown] = broad.points;
  expect(shown?.x).not.toBeCloseTo(-760, 0);
  expect(shown && unwarped('broad-shoulders', 'back', shown).x).toBeCloseTo(-760, 6);
  expect(shownMarks(marks, 'back', CROPS.whole, 'broad-shoulders').strokes[0]).toBe(broad.strokes[0]);
  expect(stroke.points[0]).toEqual({ x: -900, y: 1700 });
});
