import { expect, test } from 'vitest';
import type { Answer } from '@/components/visit/sender-doors';
import { deliver } from './delivery';
import type { KeptOp } from './tablet-store';

const entry = (n: number, visitId = 'visit 1', aside: string | null = null): KeptOp => ({
  id: `op ${n}`,
  n,
  visitId,
  staffId: 'staff',
  keptAt: '2026-03-18T10:00:00.000Z',
  tab: 'gone',
  sealed: { id: `op ${n}`, visitId, keyId: '', epk: '', iv: '', data: 'x'.repeat(100) },
  aside,
});

type Plan = (ids: readonly string[], nth: number) => Answer;
const applied: Plan = (ids) => ({
  state: 'answered',
  results: ids.map((id) => ({ id, state: 'applied' })),
});

/** A tablet with these entries, and a clinic that answers as planned. */
function tablet(entries: readonly KeptOp[], plan: Plan = applied) {
  let kept = [...entries];
  const sent: string[][] = [];
  return {
    sent,
    kept: () => kept,
    errand: {
      left: async () => kept,
      post: async (batch: readonly KeptOp[]) => {
        const ids = batch.map(({ id }) => id);
        sent.push(ids);
        return plan(ids, sent.length);
      },
      settle: async ({ gone, aside }: Parameters<Parameters<typeof deliver>[0]['settle']>[0]) => {
        const why = new Map(aside.map(({ id, message }) => [id, message]));
        kept = kept
          .filter(({ id }) => !gone.includes(id))
          .map((one) => ({ ...one, aside: why.get(one.id) ?? one.aside }));
      },
    },
  };
}

test('everything left goes to the clinic in order, visit by visit', async () => {
  const entries = Array.from({ length: 120 }, (_, n) => entry(n, n % 2 ? 'visit 1' : 'visit 2'));
  const { errand, sent, kept } = tablet(entries);
  expect((await deliver(errand)).visitIds.toSorted()).toEqual(['visit 1', 'visit 2']);
  for (const visitId of ['visit 1', 'visit 2']) {
    const ids = entries.filter((one) => one.visitId === visitId).map(({ id }) => id);
    expect(sent.flat().filter((id) => ids.includes(id))).toEqual(ids);
  }
  expect(kept()).toEqual([]);
});

test('a refused entry is set aside with its reason and the rest goes on', async () => {
  const { errand, kept } = tablet([entry(1), entry(2), entry(3)], (ids) => ({
    state: 'answered',
    results: ids.map((id) =>
      id === 'op 2' ? { id, state: 'refused', message: 'Signed.' } : { id, state: 'applied' },
    ),
  }));
  await deliver(errand);
  expect(kept()).toMatchObject([{ id: 'op 2', aside: 'Signed.' }]);
});

test('one entry that spoils its batch is found and set aside alone', async () => {
  const { errand, kept } = tablet(
    [1, 2, 3, 4].map((n) => entry(n)),
    (ids, nth) =>
      ids.includes('op 3') ? { state: 'unreadable', message: 'Unreadable.' } : applied(ids, nth),
  );
  await deliver(errand);
  expect(kept()).toMatchObject([{ id: 'op 3', aside: 'Unreadable.' }]);
});

test('an entry set aside is not sent again by itself', async () => {
  const { errand, sent } = tablet([entry(1, 'visit 1', 'No.'), entry(2)]);
  await deliver(errand);
  expect(sent).toEqual([['op 2']]);
});

test('without a road, a login or an answer nothing leaves the tablet', async () => {
  const answers: Answer[] = [
    { state: 'unreachable' },
    { state: 'signed_out' },
    { state: 'answered', results: [] },
  ];
  for (const answer of answers) {
    const { errand, sent, kept } = tablet([entry(1), entry(2, 'visit 2')], () => answer);
    const { visitIds, signedOut } = await deliver(errand);
    expect([visitIds, signedOut]).toEqual([[], answer.state === 'signed_out']);
    expect(sent).toHaveLength(1);
    expect(kept()).toHaveLength(2);
  }
});
