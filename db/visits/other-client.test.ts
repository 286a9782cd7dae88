import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { newClient } from '@/db/testing/client';
import { digestOf, type Holdings, newHoldings } from '@/db/testing/holdings';
import { type BodyOf, careOf, findingOf, holdOf, markOf, opOf, spot, thresholdOf } from '@/db/testing/ops';
import type { Op, OpKind } from '@/lib/domain/ops';
import * as visits from '.';

// One clinic, one therapist, two clients: what belongs to one body is not reached from the visit of another.

let one: Holdings;
let visitId: string;

beforeAll(async () => {
  one = await newHoldings();
  const other = await newClient(one.clinic, 'Piotr Zieliński');
  ({ visitId } = await visits.start(one.clinic.therapist, { ...other, appointmentId: null }));
});

const elsewhere = { ...spot, x: 480, side: 'right' } as const;
const bodies: Record<string, (pointId: string) => Op> = {
  'point.put': (pointId) =>
    put('point.put', { pointId, letter: 'A', muscleCode: 'upper-trapezius', ...elsewhere }),
  'finding.put': (pointId) => put('finding.put', { ...findingOf(pointId), ...elsewhere }),
  'hold.put': (pointId) => put('hold.put', holdOf(pointId)),
  'threshold.put': (pointId) => put('threshold.put', thresholdOf(pointId)),
  'mark.put': (pointId) => put('mark.put', markOf(pointId)),
  'care.put': (pointId) => put('care.put', careOf(pointId)),
};
const put = <K extends OpKind>(kind: K, body: BodyOf<K>): Op =>
  opOf(one.clinic.therapist, visitId, kind, body);

test.each(Object.entries(bodies))(
  "%s cannot reach a point of another client, and leaves that client's map as it was",
  async (_kind, make) => {
    const before = await digestOf(one);
    const [answer] = await visits.applyOps(one.clinic.therapist, [make(one.ids.pointId)]);
    expect(answer?.state).toBe('refused');
    expect(await digestOf(one)).toEqual(before);
  },
);

test("the same entries about the client's own point are taken", async () => {
  const pointId = uuidv7();
  const answers = await visits.applyOps(
    one.clinic.therapist,
    Object.values(bodies).map((make) => make(pointId)),
  );
  expect(answers.map(({ message }) => message)).toEqual(answers.map(() => undefined));
});

test('removing by the id of another client removes nothing of theirs', async () => {
  const before = await visits.open(one.clinic.therapist, one.ids.visitId);
  const [holdId = ''] = Object.keys(before.facts.holds);
  const [markId = ''] = Object.keys(before.facts.marks);
  const [thresholdId = ''] = Object.keys(before.facts.thresholds);
  await visits.applyOps(one.clinic.therapist, [
    put('finding.remove', { pointId: one.ids.pointId }),
    put('hold.remove', { holdId }),
    put('mark.remove', { markId }),
    put('threshold.remove', { thresholdId }),
  ]);
  const after = await visits.open(one.clinic.therapist, one.ids.visitId);
  expect(after.facts).toEqual(before.facts);
  expect([holdId, markId, thresholdId].every(Boolean)).toBe(true);
});
