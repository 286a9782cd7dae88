import { expect, test } from 'vitest';
import type { Op } from '@/lib/domain/ops';
import { emptyFacts } from '@/lib/domain/visit-facts';
import type { KeptOp } from './tablet-store';
import { agreed, type LiveDraft, sorted } from './visit-shelf';

const score = (id: string, value: number): Op => ({
  v: 1,
  id,
  visitId: 'visit',
  staffId: 'staff',
  madeAt: '2026-03-18T10:00:00.000Z',
  kind: 'score.put',
  body: { measure: 'pain_now', value },
});
const record = (id: string, aside: string | null = null): KeptOp => ({
  id,
  n: 1,
  visitId: 'visit',
  staffId: 'staff',
  keptAt: '2026-03-18T10:00:00.000Z',
  tab: 'gone',
  sealed: { id, visitId: 'visit', keyId: '', epk: '', iv: '', data: '' },
  aside,
});
const live: LiveDraft = {
  settled: emptyFacts,
  waiting: [score('one', 1), score('two', 2), score('three', 3)],
  refused: [],
  letters: {},
  upTo: 7,
};

test('what reached the clinic without its page is agreed on, and what still lies here waits', () => {
  const records = [record('two'), record('three')];
  expect(agreed(live, records)).toMatchObject({ facts: { scores: { pain_now: 1 } }, upTo: 7 });
  const { recalled } = sorted(live, records, new Set());
  expect(recalled.waiting.map(({ id }) => id)).toEqual(['two', 'three']);
  expect(recalled.delivered.map(({ id }) => id)).toEqual(['one']);
});

test('with nothing left here everything of the draft is agreed on', () => {
  expect(agreed(live, []).facts.scores).toEqual({ pain_now: 3 });
});

test('what the clinic refused meanwhile is told, and is in neither', () => {
  const records = [record('one'), record('two'), record('three', 'Signed.')];
  expect(agreed(live, records).facts.scores).toEqual({});
  const { recalled } = sorted(live, records, new Set());
  expect(recalled.waiting.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(recalled.refused).toMatchObject([{ id: 'three', message: 'Signed.' }]);
});

test('what a living tab sends is left to it', () => {
  const { mine } = sorted(live, [record('one'), { ...record('two'), tab: 'alive' }], new Set(['alive']));
  expect(mine.map(({ id }) => id)).toEqual(['one']);
});
