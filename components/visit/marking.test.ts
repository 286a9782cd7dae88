import { expect, test } from 'vitest';
import { emptyFacts } from '@/lib/domain/visit-facts';
import type { KnownPoint, VisitView } from '@/lib/domain/visit-view';
import {
  answeredWithout,
  ceilingOf,
  confirmed,
  freeLetter,
  moved,
  newPoint,
  painMark,
  removal,
  stillToCheck,
  titleOf,
} from './marking';
import { type Entry, takeBack } from './visit-history';

const where = { view: 'back', x: -900, y: 1700, side: 'left', figureVersion: '1.0' } as const;
const known: KnownPoint = {
  point: { pointId: 'a', letter: 'A', muscleCode: 'upper-trapezius', ...where },
  last: {
    pointId: 'a',
    change: 'confirmed',
    ...where,
    state: 'active',
    felt: 6,
    feltAfter: 4,
    qualities: ['aching'],
    pressureLevel: 'medium',
    ceiling: 6,
    note: 'sore on turning',
  },
  lastVisitId: 'v0',
  lastDay: '2026-03-11',
  lastHolds: [],
  sightings: [],
};
const view: VisitView = {
  visit: {
    id: 'v1',
    number: 6,
    clientId: 'c',
    episodeId: 'e',
    appointmentId: null,
    staffId: 's',
    staffName: 'Ilse Brandt',
    staffAdvanced: false,
    startedAt: '2026-03-18T10:00:00.000Z',
    endedAt: null,
    signedAt: null,
    voidedAt: null,
    voidReason: null,
    onDay: '2026-03-18',
  },
  client: {
    givenName: 'Amara',
    familyName: 'Okafor',
    preferredName: null,
    birthDate: '1985-06-03',
    bodyShape: 'even',
  },
  episode: { problem: 'Neck', goal: null, wellness: false, phase: 'weekly', intervalDays: 7 },
  flags: [],
  zones: [],
  lastMarks: [],
  letters: ['A', 'B'],
  known: [known],
  last: null,
  facts: emptyFacts,
  upTo: 0,
};

test('a confirmed point keeps its place and side, and nothing the client said last time', () => {
  const finding = confirmed(known);
  expect(finding).toMatchObject({ ...where, change: 'confirmed' });
  expect([finding.felt, finding.state, finding.pressureLevel, finding.note, finding.qualities]).toEqual([
    null,
    null,
    null,
    null,
    [],
  ]);
});

test('the side of a point comes from where it lies, in front and back view', () => {
  const sideAt = (of: 'front' | 'back', x: number) => {
    const finding = newPoint(view, 'n', { view: of, x, y: 1700 })[1];
    return finding?.kind === 'finding.put' ? finding.body.side : null;
  };
  expect([sideAt('back', -900), sideAt('back', 900), sideAt('front', 900), sideAt('front', -900)]).toEqual([
    'left',
    'right',
    'left',
    'right',
  ]);
  expect(titleOf({ muscleCode: 'upper-trapezius' }, { ...where })).toBe('Left upper trapezius');
});

test('a moved point takes the side of its new place; a new one that moves stays new', () => {
  const across = moved(confirmed(known), { view: 'back', x: 900, y: 1700 });
  expect(across).toMatchObject({ change: 'moved', side: 'right' });
  expect(moved({ ...across, change: 'new' }, where).change).toBe('new');
});

test('gone and not checked carry no number', () => {
  expect(answeredWithout(known, 'gone')).toMatchObject({ change: 'gone', felt: null, x: -900 });
  expect(answeredWithout(known, 'not_checked').felt).toBeNull();
});

test('a new point gets the next free letter, and a removed one gives its letter back', () => {
  expect(freeLetter(view)).toBe('C');
  const [point, finding] = newPoint(view, 'n', { view: 'back', x: 900, y: 4400 });
  if (point?.kind !== 'point.put' || finding?.kind !== 'finding.put') throw new Error('two entries');
  const marked: VisitView = {
    ...view,
    facts: { ...emptyFacts, points: { n: point.body }, findings: { n: finding.body } },
  };
  expect(freeLetter(marked)).toBe('D');
  expect(freeLetter({ ...marked, facts: { ...marked.facts, findings: {} } })).toBe('C');
});

test('removing a point takes its holds along, and taking that back brings all of it again', () => {
  const entries: Entry[] = newPoint(view, 'n', { view: 'back', x: 900, y: 4400 });
  const [point, finding] = entries;
  if (point?.kind !== 'point.put' || finding?.kind !== 'finding.put') throw new Error('two entries');
  const hold = {
    holdId: 'h',
    pointId: 'n',
    startedAt: null,
    technique: 'pressure_release',
    contact: 'thumb',
    seconds: 45,
    repetitions: 1,
    restSeconds: null,
    pressureLevel: null,
    pressureValue: null,
    pressureUnit: null,
    clientRating: null,
    feltStart: 6,
    feltPeak: null,
    feltEnd: 4,
    sensations: [],
    stopReason: null,
    zoneReason: null,
  } as const;
  const facts = {
    ...emptyFacts,
    points: { n: point.body },
    findings: { n: finding.body },
    holds: { h: { ...hold, sensations: [] } },
  };
  const gone = removal({ ...view, facts }, 'n');
  expect(gone.map(({ kind }) => kind)).toEqual(['hold.remove', 'finding.remove']);
  expect(takeBack(facts, gone).map(({ kind }) => kind)).toEqual(['point.put', 'finding.put', 'hold.put']);
});

test('only points nobody has spoken of are still to check', () => {
  expect(stillToCheck(view)).toHaveLength(1);
  const answered = {
    ...view,
    facts: { ...emptyFacts, findings: { a: answeredWithout(known, 'not_checked') } },
  };
  expect(stillToCheck(answered)).toHaveLength(0);
});

test('the ceiling is what the client said last, and never above 7', () => {
  expect(ceilingOf(view, 'a')).toBe(6);
  expect(ceilingOf(view, 'unknown')).toBe(7);
  const brave = { ...confirmed(known), ceiling: 9 };
  expect(ceilingOf({ ...view, facts: { ...emptyFacts, findings: { a: brave } } }, 'a')).toBe(7);
});

test('a drawn area lies where its middle is, a tap is a spot without a line', () => {
  const line = painMark('m', 'front', [
    { x: 400, y: 1000 },
    { x: 600, y: 1200 },
  ]);
  expect(line).toMatchObject({ kind: 'stroke', x: 500, y: 1100, side: 'left', intensity: null });
  expect(painMark('m', 'front', [{ x: 400, y: 1000 }])).toMatchObject({
    kind: 'pin',
    stroke: [],
    penWidth: null,
  });
});
