import { expect, test } from 'vitest';
import type { Op } from '@/lib/domain/ops';
import { applyOp, emptyFacts, type VisitFacts } from '@/lib/domain/visit-facts';
import { type Entry, inverse } from './visit-history';

const apply = (facts: VisitFacts, entries: readonly Entry[]): VisitFacts =>
  entries.reduce(
    (so, entry) => applyOp(so, { v: 1, id: 'x', visitId: 'v', staffId: 's', madeAt: 'm', ...entry } as Op),
    facts,
  );

const spot = { view: 'back', x: -900, y: 1700, side: 'left', figureVersion: '1.0' } as const;
const found: Entry = {
  kind: 'finding.put',
  body: {
    pointId: 'p1',
    change: 'new',
    ...spot,
    state: null,
    felt: 5,
    feltAfter: null,
    qualities: [],
    pressureLevel: null,
    ceiling: null,
    note: null,
  },
};
const pointed: Entry = { kind: 'point.put', body: { pointId: 'p1', letter: 'A', muscleCode: null, ...spot } };
const held: Entry = {
  kind: 'hold.put',
  body: {
    holdId: 'h1',
    pointId: 'p1',
    startedAt: null,
    technique: 'pressure_release',
    contact: 'thumb',
    seconds: 45,
    repetitions: 3,
    restSeconds: null,
    pressureLevel: 'medium',
    pressureValue: null,
    pressureUnit: null,
    clientRating: null,
    feltStart: null,
    feltPeak: null,
    feltEnd: null,
    sensations: [],
    stopReason: null,
    zoneReason: null,
  },
};
const full = apply(emptyFacts, [pointed, found, held]);

test('taking back a changed finding brings the earlier one back', () => {
  const harder: Entry = {
    kind: 'finding.put',
    body: { ...found.body, felt: 8 } as typeof found.body & object,
  };
  expect(apply(apply(full, [harder]), inverse(full, harder))).toEqual(full);
});

test('taking back a removed point brings back its letter before its finding', () => {
  const bin: Entry = { kind: 'finding.remove', body: { pointId: 'p1' } };
  expect(inverse(full, bin).map(({ kind }) => kind)).toEqual(['point.put', 'finding.put']);
  expect(apply(apply(full, [bin]), inverse(full, bin))).toEqual(full);
});

test('taking back a hold removes it, and taking back its removal keeps its numbers', () => {
  const bare = apply(emptyFacts, [pointed, found]);
  expect(apply(full, inverse(bare, held))).toEqual(bare);
  const drop: Entry = { kind: 'hold.remove', body: { holdId: 'h1' } };
  expect(apply(apply(full, [drop]), inverse(full, drop))).toEqual(full);
});

test('taking back a first score says "not asked", never zero', () => {
  const first: Entry = { kind: 'score.put', body: { measure: 'pain_now', value: 4 } };
  expect(inverse(emptyFacts, first)).toEqual([
    { kind: 'score.put', body: { measure: 'pain_now', value: null } },
  ]);
});
