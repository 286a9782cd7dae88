import { expect, test } from 'vitest';
import { amaraVisit, findingOf, ids, pointOf } from '@/lib/domain/note-visit.fixture';
import { Mark } from '@/lib/domain/ops';
import { applyOp, type VisitFacts } from '@/lib/domain/visit-facts';
import type { VisitView } from '@/lib/domain/visit-view';
import { chartMarksOf } from './chart-marks-of';
import { erased, feltMark, feltPlaces, feltWords, senderOf } from './felt-elsewhere';
import { painMark, removal } from './marking';
import { type Entry, takeBack } from './visit-history';

const id = (n: number) => `01890000-0000-7000-a000-00000000000${n}`;
const written = (facts: VisitFacts, entries: readonly Entry[]) =>
  entries.reduce(
    (so, entry) => applyOp(so, { v: 1, id: '', visitId: '', staffId: '', madeAt: '', ...entry }),
    facts,
  );
const after = (view: VisitView, ...entries: Entry[]): VisitView => ({
  ...view,
  facts: written(view.facts, entries),
});
const front = feltMark(id(1), ids.A, 'front', [{ x: 900, y: 2000 }]);
const line = feltMark(id(2), ids.A, 'back', [
  { x: -300, y: 1200, p: 40 },
  { x: -300, y: 1500, p: 80 },
]);
const pain = painMark(id(3), 'back', [{ x: 300, y: 3800 }]);
const put = (mark: Mark): Entry => ({ kind: 'mark.put', body: mark });
const start = amaraVisit();
const view = after(
  start,
  { kind: 'point.put', body: pointOf('A') },
  { kind: 'finding.put', body: findingOf('A') },
  put(front),
  put(line),
  put(pain),
);

test('a felt place is a referral mark of its point, on the side where it is felt, and the pen keeps its pressure', () => {
  expect(Mark.safeParse(front).success).toBe(true);
  expect(Mark.safeParse(line).success).toBe(true);
  expect(front).toMatchObject({ layer: 'referral', pointId: ids.A, kind: 'pin', side: 'left' });
  expect(line.stroke).toEqual([
    [-300, 1200, 40],
    [-300, 1500, 80],
  ]);
});

test('a point says where else it is felt, each place once, side first', () => {
  const twice = after(view, put(feltMark(id(4), ids.A, 'front', [{ x: 905, y: 2000 }])));
  expect(feltPlaces(twice, ids.A)).toHaveLength(3);
  expect(feltWords(feltPlaces(twice, ids.A))).toMatch(/^Left [^,]+, left [^,]+$/);
  expect(feltPlaces(view, ids.B)).toEqual([]);
});

test('the arrow starts at the spot of today and leaves when the point is gone', () => {
  const [shown] = chartMarksOf(view).referrals;
  const { x, y } = findingOf('A');
  expect(shown).toMatchObject({ letter: 'A', view: 'front', from: { view: 'back', x, y } });
  const gone = after(view, { kind: 'finding.put', body: findingOf('A', { change: 'gone' }) });
  expect(chartMarksOf(gone).referrals[0]?.from).toBeNull();
});

test('the sender is the chosen point of today, or that of the chosen felt place', () => {
  expect(senderOf(view, ids.A)).toBe(ids.A);
  expect(senderOf(view, id(1))).toBe(ids.A);
  expect(senderOf(view, ids.C)).toBeNull();
  expect(senderOf(view, id(3))).toBeNull();
  expect(senderOf(view, null)).toBeNull();
});

test('removing a point takes its felt places along, and one undo brings all of it back', () => {
  const entries = removal(view, ids.A);
  const without = written(view.facts, entries);
  expect(Object.values(without.marks)).toEqual([pain]);
  const again = written(without, takeBack(view.facts, entries));
  expect(again.marks).toEqual(view.facts.marks);
  expect(again.findings[ids.A]).toEqual(view.facts.findings[ids.A]);
});

test('erasing marks and points at once is one touch that one undo takes back', () => {
  const entries = erased(view, [id(3), ids.A, id(1)]);
  const left = written(view.facts, entries);
  expect(left.marks).toEqual({});
  expect(left.findings[ids.A]).toBeUndefined();
  const removed = entries.filter(({ kind }) => kind === 'mark.remove');
  expect(removed).toHaveLength(3);
  const again = written(left, takeBack(view.facts, entries));
  expect(again.marks).toEqual(view.facts.marks);
  expect(erased(view, ['nobody'])).toEqual([]);
});

test('a stroke that did not change is the same object for the chart', () => {
  const [one] = chartMarksOf(view).strokes;
  expect(
    chartMarksOf(after(view, { kind: 'finding.put', body: findingOf('A', { felt: 3 }) })).strokes[0],
  ).toBe(one);
});
