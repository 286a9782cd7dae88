import { expect, test } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { type Known, learnClinic } from './fixtures/clinic';
import { json, post, raw } from './fixtures/raw';

// The route that takes the touches of a visit, asked by somebody who wants it to break.

test.describe.configure({ timeout: 300_000 });

let known: Known;

test.beforeAll(async () => {
  known = await learnClinic();
});

const op = (more: Record<string, unknown> = {}) => ({
  v: 1,
  id: uuidv7(),
  visitId: known.signedVisitId,
  staffId: known.staffId,
  madeAt: new Date().toISOString(),
  kind: 'score.put',
  body: { measure: 'pain_now', value: 9 },
  ...more,
});

type Result = { id: string | null; state: string; message?: string };
const noteNow = async () =>
  (await raw(`/api/v1/visits/${known.signedVisitId}/note`, { cookie: known.cookie })).body;

async function send(ops: unknown[]): Promise<Result[]> {
  const answer = await post('/api/v1/ops', { ops }, known.cookie);
  expect(answer.status, answer.body.slice(0, 200)).toBe(200);
  return (JSON.parse(answer.body) as { results: Result[] }).results;
}

test('every bad entry of a batch is refused in words of its own, and nothing is written', async () => {
  const before = await noteNow();
  const text = (value: unknown) => ({
    kind: 'text.put',
    body: { slot: 'quote', text: value, baseOpId: null },
  });
  const bad: unknown[] = [
    null,
    1,
    'score.put',
    [],
    {},
    op({ v: 2 }),
    op({ id: 'not an id' }),
    op({ visitId: null }),
    op({ madeAt: 'yesterday' }),
    op({ madeAt: '0000-01-01T00:00:00Z' }),
    op({ kind: 'score.drop' }),
    op({ kind: '__proto__' }),
    op({ kind: 'constructor' }),
    op({ unknown: true }),
    op({ body: null }),
    op({ body: {} }),
    op({ body: { measure: 'pain_now', value: 11 } }),
    op({ body: { measure: 'pain_now', value: -1 } }),
    op({ body: { measure: 'pain_now', value: 4.5 } }),
    op({ body: { measure: 'pain_now', value: '4' } }),
    op({ body: { measure: 'pain_now', value: 1e308 } }),
    op({ body: { measure: 'pain_now', value: true } }),
    op({ body: { measure: 'pain_now', value: 4, clinicId: uuidv7() } }),
    op({ body: { measure: "pain_now'; drop table scores; --", value: 4 } }),
    op(text('x'.repeat(4001))),
    op(text('\u0000')),
    op(text('\ud800')),
    op(text({ toString: 'x' })),
    op({ kind: 'hold.put', body: { seconds: 45 } }),
  ];
  const results = await send(bad);
  expect(results.map(({ state }) => state)).toEqual(bad.map(() => 'refused'));
  expect(results.filter(({ message }) => (message ?? '').length < 8)).toEqual([]);
  expect(await noteNow()).toBe(before);
});

test('entries for a visit of nobody, of another therapist or signed are refused', async () => {
  const before = await noteNow();
  const results = await send([op({ visitId: uuidv7() }), op()]);
  expect(results.map(({ state }) => state)).toEqual(['refused', 'refused']);
  expect(results[0]?.message).toMatch(/not found among yours/);
  expect(results[1]?.message).toMatch(/signed/);
  expect(await noteNow()).toBe(before);
});

test('a batch that is too long, too large, empty or something else is refused whole', async () => {
  const wrong: [unknown, number][] = [
    [{ ops: Array.from({ length: 201 }, () => op()) }, 400],
    [{ ops: [] }, 400],
    [{ ops: {} }, 400],
    [{ ops: [op()], and: 'more' }, 400],
    [[op()], 400],
    ['ops', 400],
    [null, 400],
    [{ ops: [op({ body: 'x'.repeat(2_000_000) })] }, 413],
  ];
  for (const [body, status] of wrong) {
    const answer = await post('/api/v1/ops', body, known.cookie);
    expect([answer.status, JSON.stringify(body)?.slice(0, 40)]).toEqual([
      status,
      JSON.stringify(body)?.slice(0, 40),
    ]);
    expect((JSON.parse(answer.body) as { message: string }).message).toMatch(/batch/);
  }
});

test('a large body that hides its length is refused as well', async () => {
  const answer = await raw('/api/v1/ops', {
    method: 'POST',
    headers: { ...json, 'transfer-encoding': 'chunked' },
    body: JSON.stringify({ ops: ['x'.repeat(2_000_000)] }),
    cookie: known.cookie,
  });
  expect(answer.status).toBe(413);
});
