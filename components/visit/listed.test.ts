import { expect, test } from 'vitest';
import { lateralityAt, musclesAt } from '@/lib/body/geometry';
import { musclePlace, regionPlace } from '@/lib/body/places';
import { amaraVisit } from '@/lib/domain/note-visit.fixture';
import { applyOp } from '@/lib/domain/visit-facts';
import { pointsToday, type VisitView } from '@/lib/domain/visit-view';
import { findingMovedTo, type ListedMark, listedEntries, markMovedTo } from './listed';
import { changeSaid, spokenById } from './spoken';
import { type Entry, takeBack } from './visit-history';

const start: VisitView = amaraVisit();
const after = (view: VisitView, entries: readonly Entry[]): VisitView => ({
  ...view,
  facts: entries.reduce(
    (facts, entry) => applyOp(facts, { v: 1, id: '', visitId: '', staffId: '', madeAt: '', ...entry }),
    view.facts,
  ),
});
const asked = (more: Partial<ListedMark>): ListedMark => ({
  what: 'finding',
  place: musclePlace('gluteus-medius'),
  sides: ['left'],
  felt: 6,
  qualities: ['aching'],
  fromPointId: null,
  note: null,
  ...more,
});

test('a finding said in words is the point the figure would have made: muscle, side, number, qualities', () => {
  const view = after(start, listedEntries(start, ['n1'], asked({})));
  const made = pointsToday(view).find(({ point }) => point.pointId === 'n1');
  expect(made?.point.muscleCode).toBe('gluteus-medius');
  expect(made?.finding).toMatchObject({ side: 'left', change: 'new', felt: 6, qualities: ['aching'] });
  expect(made && lateralityAt(made.finding.view, made.finding.x)).toBe('left');
  expect(made && musclesAt(made.finding.view, made.finding).map(({ code }) => code)).toContain(
    'gluteus-medius',
  );
});

test('both sides make two points with letters of their own', () => {
  const view = after(start, listedEntries(start, ['n1', 'n2'], asked({ sides: ['left', 'right'] })));
  const [one, two] = ['n1', 'n2'].map((id) => view.facts.points[id]);
  expect([one?.side, two?.side]).toEqual(['left', 'right']);
  const letters = Object.values(view.facts.points).map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
  expect(start.letters).not.toContain(one?.letter);
});

test('pain in a region keeps the region that was said; where a point is felt keeps its point', () => {
  const pain = asked({ what: 'pain', place: regionPlace('FT_ARCH'), sides: ['right'], felt: null });
  const felt = asked({ what: 'referral', place: regionPlace('HD_TEMPLE'), fromPointId: 'a' });
  const view = after(start, [...listedEntries(start, ['m1'], pain), ...listedEntries(start, ['m2'], felt)]);
  expect(view.facts.marks.m1).toMatchObject({
    layer: 'pain',
    regionCode: 'FT_ARCH',
    side: 'right',
    intensity: null,
  });
  expect(view.facts.marks.m2).toMatchObject({ layer: 'referral', pointId: 'a', regionCode: 'HD_TEMPLE' });
});

test('a mark put elsewhere keeps its answers and takes the new place and side; undo brings the old place back', () => {
  const pain = asked({ what: 'pain', place: regionPlace('SC_BLADE'), sides: ['left'] });
  const view = after(start, listedEntries(start, ['m1'], pain));
  const before = view.facts.marks.m1;
  const move = before ? markMovedTo(before, regionPlace('KN_BACK'), 'right') : [];
  const there = after(view, move);
  expect(there.facts.marks.m1).toMatchObject({
    regionCode: 'KN_BACK',
    side: 'right',
    intensity: 6,
    qualities: ['aching'],
  });
  expect(after(there, takeBack(view.facts, move)).facts.marks.m1).toEqual(before);
});

test('a point put elsewhere keeps its letter and answers and is called after the new muscle', () => {
  const view = after(start, listedEntries(start, ['n1'], asked({})));
  const finding = view.facts.findings.n1;
  const there = after(view, finding ? findingMovedTo(view, finding, musclePlace('soleus'), 'right') : []);
  expect(there.facts.points.n1).toMatchObject({
    letter: view.facts.points.n1?.letter,
    muscleCode: 'soleus',
    side: 'right',
  });
  expect(there.facts.findings.n1).toMatchObject({ change: 'new', side: 'right', felt: 6 });
});

test('every mark is read back in one sentence: side, place, view, number, qualities', () => {
  const pain = asked({ what: 'pain', place: regionPlace('SC_BLADE'), sides: ['left'] });
  const view = after(start, listedEntries(start, ['m1'], pain));
  expect(spokenById(view, 'm1')).toBe('your left shoulder blade, back view, 6 of 10, aching');
  expect(changeSaid(start.facts, view)).toBe('your left shoulder blade, back view, 6 of 10, aching');
  expect(changeSaid(view.facts, start)).toBe('Removed: your left shoulder blade, back view, 6 of 10, aching');
  expect(changeSaid(view.facts, view)).toBeNull();
});

test('a point is read back with its letter, and no number is made up where none was given', () => {
  const view = after(start, listedEntries(start, ['n1'], asked({ felt: null, qualities: [] })));
  expect(spokenById(view, 'n1')).toMatch(
    /^[A-Z], left gluteus medius: your left .*, back view, pain not asked$/,
  );
});
