import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { type BodyOf, opOf } from '@/db/testing/ops';
import type { Op, OpKind } from '@/lib/domain/ops';
import * as visits from '.';
import { reach } from './judged';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
});

async function begin() {
  const { clientId, episodeId } = await newClient(clinic);
  return visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
}

const op = <K extends OpKind>(visitId: string, kind: K, body: BodyOf<K>): Op =>
  opOf(clinic.therapist, visitId, kind, body);

describe('the moment of an op', () => {
  const madeAt = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const kept = async (id: string) => {
    const { rows } = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ made_at: Date; received_at: Date }>(
        sql`select made_at, received_at from ops where id = ${id}`,
      ),
    );
    return rows[0];
  };

  test('an op from the future is kept, counts as made when it came, and is told of', async () => {
    const { visitId } = await begin();
    const ahead = { ...op(visitId, 'score.put', { measure: 'pain_now', value: 4 }), madeAt: madeAt(60) };
    const little = { ...op(visitId, 'score.put', { measure: 'pain_now', value: 5 }), madeAt: madeAt(1) };
    const answers = await visits.applyOps(clinic.therapist, [ahead, little]);
    expect(answers.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect(new Date((await kept(ahead.id))?.made_at ?? 0).getTime()).toBeLessThanOrEqual(Date.now());
    expect(new Date((await kept(little.id))?.made_at ?? 0).toISOString()).toBe(little.madeAt);
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ facts: unknown }>(
        sql`select facts from audit_events where action = 'visit.ops' and object_id = ${visitId}`,
      ),
    );
    expect(rows).toMatchObject([{ facts: { clock_fast: 1 } }]);
  });

  test('an op from before its visit is set aside in words while the rest goes on', async () => {
    const { visitId } = await begin();
    const early = { ...op(visitId, 'score.put', { measure: 'pain_now', value: 4 }), madeAt: madeAt(-60) };
    const right = op(visitId, 'score.put', { measure: 'pain_avg_7d', value: 5 });
    const answers = await visits.applyOps(clinic.therapist, [early, right]);
    expect(answers).toMatchObject([
      { id: early.id, state: 'refused', message: expect.stringMatching(/before the visit began/) },
      { id: right.id, state: 'applied' },
    ]);
    expect(await kept(early.id)).toBeUndefined();
  });
});

describe('how far a visit reaches', () => {
  const put = (visitId: string, value: number) => op(visitId, 'score.put', { measure: 'pain_now', value });

  test('a view says up to which op it was read, and a delivery where it began and ended', async () => {
    const { visitId } = await begin();
    expect((await visits.open(clinic.therapist, visitId)).upTo).toBe(0);
    const reached: visits.Reached = new Map();
    await visits.applyOps(clinic.therapist, [put(visitId, 1), put(visitId, 2)], null, reached);
    const first = reached.get(visitId);
    expect(first?.before).toBe(0);
    expect(first?.after).toBeGreaterThan(0);
    expect((await visits.open(clinic.therapist, visitId)).upTo).toBe(first?.after);
  });

  test('a page that missed ops of another delivery learns it from its own', async () => {
    const { visitId } = await begin();
    const page = (await visits.open(clinic.therapist, visitId)).upTo;
    await visits.applyOps(clinic.therapist, [put(visitId, 3)]);
    const reached: visits.Reached = new Map();
    const again = put(visitId, 4);
    await visits.applyOps(clinic.therapist, [again], null, reached);
    expect(reached.get(visitId)?.before).toBeGreaterThan(page);
    const repeated: visits.Reached = new Map();
    await visits.applyOps(clinic.therapist, [again], null, repeated);
    const end = reached.get(visitId)?.after;
    expect(repeated.get(visitId)).toEqual({ before: end, after: end });
  });

  test('steps of one delivery join; what others sent in between shows as a later beginning', () => {
    const reached: visits.Reached = new Map();
    for (const [before, after] of [
      [4, 6],
      [6, 7],
    ] as const)
      reach(reached, 'visit', { before, after });
    expect(reached.get('visit')).toEqual({ before: 4, after: 7 });
    reach(reached, 'visit', { before: 9, after: 10 });
    expect(reached.get('visit')).toEqual({ before: 9, after: 10 });
  });
});
