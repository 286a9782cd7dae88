import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, inTransaction } from '@/db/access';
import { appointments } from '@/db/schema/visits';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { type BodyOf, careOf, findingOf, holdOf, markOf, opOf, pointOf, thresholdOf } from '@/db/testing/ops';
import type { Actor } from '@/lib/domain/actor';
import type { Op, OpKind } from '@/lib/domain/ops';
import { applyOp, emptyFacts } from '@/lib/domain/visit-facts';
import * as visits from '.';

let clinic: TestClinic;
let stranger: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
  stranger = await newClinic();
});

async function begin(actor: Actor = clinic.therapist) {
  const { clientId, episodeId } = await newClient(clinic);
  const { visitId } = await visits.start(actor, { clientId, episodeId, appointmentId: null });
  return { clientId, episodeId, visitId };
}

const op = <K extends OpKind>(visitId: string, kind: K, body: BodyOf<K>, actor = clinic.therapist): Op =>
  opOf(actor, visitId, kind, body);

describe('ops', () => {
  test('an op sent twice is applied once', async () => {
    const { visitId } = await begin();
    const id = uuidv7();
    const put = op(visitId, 'point.put', pointOf(id));
    const again = [op(visitId, 'finding.put', findingOf(id)), put];
    expect((await visits.applyOps(clinic.therapist, [put])).map((r) => r.state)).toEqual(['applied']);
    expect((await visits.applyOps(clinic.therapist, again)).map((r) => r.state)).toEqual([
      'applied',
      'repeated',
    ]);
    const stored = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from ops where visit_id = ${visitId}`),
    );
    expect(stored.rows[0]?.n).toBe(2);
  });

  test('parallel repeats of one batch leave one of each', async () => {
    const { visitId } = await begin();
    const id = uuidv7();
    const batch = [
      op(visitId, 'point.put', pointOf(id)),
      op(visitId, 'finding.put', findingOf(id)),
      op(visitId, 'hold.put', holdOf(id)),
    ];
    const rounds = await Promise.all(
      Array.from({ length: 6 }, () => visits.applyOps(clinic.therapist, batch)),
    );
    expect(rounds.flat().filter((r) => r.state === 'applied')).toHaveLength(3);
    expect(rounds.flat().filter((r) => r.state === 'repeated')).toHaveLength(15);
  });

  test('the same id with other content is refused', async () => {
    const { visitId } = await begin();
    const first = op(visitId, 'score.put', { measure: 'pain_now', value: 4 });
    await visits.applyOps(clinic.therapist, [first]);
    const [answer] = await visits.applyOps(clinic.therapist, [
      { ...first, body: { measure: 'pain_now', value: 9 } },
    ]);
    expect(answer?.state).toBe('refused');
    expect((await visits.open(clinic.therapist, visitId)).facts.scores.pain_now).toBe(4);
  });

  test('one bad op among good ones is set aside and the rest is saved', async () => {
    const { visitId } = await begin();
    const id = uuidv7();
    const answers = await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', pointOf(id)),
      {
        ...op(visitId, 'score.put', { measure: 'pain_now', value: 4 }),
        body: { measure: 'pain_now', value: 11 },
      },
      { nonsense: true },
      op(visitId, 'finding.put', { ...findingOf(id), side: 'right' }),
      op(visitId, 'finding.put', findingOf(id)),
      op(visitId, 'hold.put', holdOf(uuidv7())),
    ]);
    expect(answers.map((r) => r.state)).toEqual([
      'applied',
      'refused',
      'refused',
      'refused',
      'applied',
      'refused',
    ]);
    expect(answers.filter((r) => r.state === 'refused').every((r) => (r.message ?? '').length > 10)).toBe(
      true,
    );
  });

  test('what is read back equals what the reducer builds from the same ops', async () => {
    const { visitId } = await begin();
    const ids = [uuidv7(), uuidv7()] as const;
    const list: Op[] = [
      op(visitId, 'point.put', pointOf(ids[0])),
      op(visitId, 'finding.put', findingOf(ids[0])),
      op(visitId, 'point.put', pointOf(ids[1], 'B')),
      op(visitId, 'finding.put', { ...findingOf(ids[1]), felt: null, note: 'thumb, not elbow' }),
      op(visitId, 'hold.put', { ...holdOf(ids[0]), pressureValue: 2.5, pressureUnit: 'kgf/cm2' }),
      op(visitId, 'threshold.put', thresholdOf(ids[0])),
      op(visitId, 'score.put', { measure: 'pain_avg_7d', value: null }),
      op(visitId, 'score.put', { measure: 'pain_now', value: 0 }),
      op(visitId, 'tolerance.put', { targetLow: 5, targetHigh: 7, ceiling: 7 }),
      op(visitId, 'screen.put', {
        answers: { chest: false, fever: true },
        consentGiven: true,
        consentNote: null,
        afterEffects: 'mild',
        flareDays: 3,
        familiarPain: true,
      }),
      op(visitId, 'mark.put', {
        ...markOf(ids[0]),
        layer: 'pain',
        kind: 'stroke',
        stroke: [
          [-480, 1750],
          [-300, 1700],
        ],
        penWidth: 160,
        pointId: null,
      }),
      op(visitId, 'care.put', careOf(ids[0])),
      op(visitId, 'text.put', { slot: 'quote', text: 'I can look over my shoulder again.', baseOpId: null }),
    ];
    const answers = await visits.applyOps(clinic.therapist, list);
    expect(answers.map((r) => r.message)).toEqual(list.map(() => undefined));
    const view = await visits.open(clinic.therapist, visitId);
    expect(view.facts).toEqual(list.reduce(applyOp, emptyFacts));
  });

  test('any order of repeats and removals ends the same on both sides', async () => {
    const { visitId } = await begin();
    const pointId = uuidv7();
    const holdIds = [uuidv7(), uuidv7(), uuidv7()];
    await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', pointOf(pointId)),
      op(visitId, 'finding.put', findingOf(pointId)),
    ]);
    let facts = (await visits.open(clinic.therapist, visitId)).facts;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.integer({ min: 1, max: 300 })), { maxLength: 8 }),
        async (steps) => {
          const list = steps.map(([which, away, seconds]) => {
            const holdId = holdIds[which] ?? uuidv7();
            return away
              ? op(visitId, 'hold.remove', { holdId })
              : op(visitId, 'hold.put', { ...holdOf(pointId, holdId), seconds });
          });
          if (list.length > 0) await visits.applyOps(clinic.therapist, [...list, ...list]);
          facts = list.reduce(applyOp, facts);
          expect((await visits.open(clinic.therapist, visitId)).facts.holds).toEqual(facts.holds);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('two tablets writing one text keep both', async () => {
    const { visitId } = await begin();
    await visits.applyOps(clinic.therapist, [
      op(visitId, 'text.put', { slot: 'found', text: 'First tablet.', baseOpId: null }),
    ]);
    const [answer] = await visits.applyOps(clinic.therapist, [
      op(visitId, 'text.put', { slot: 'found', text: 'Second tablet.', baseOpId: null }),
    ]);
    expect(answer?.state).toBe('merged');
    expect((await visits.open(clinic.therapist, visitId)).facts.texts.found?.text).toBe(
      'First tablet.\nSecond tablet.',
    );
  });

  test('two new points that ask for one letter get two letters', async () => {
    const { visitId } = await begin();
    const answers = await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', pointOf(uuidv7())),
      op(visitId, 'point.put', pointOf(uuidv7())),
    ]);
    expect(answers.map((r) => r.letter)).toEqual([undefined, 'B']);
  });

  test('a hold in a no-press zone needs a reason and is in the audit', async () => {
    const { visitId, clientId } = await begin();
    const id = uuidv7();
    const knee = { view: 'back', x: 500, y: 7300, side: 'right', figureVersion: '1.0' } as const;
    const answers = await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', { ...pointOf(id), ...knee, muscleCode: 'popliteus' }),
      op(visitId, 'hold.put', holdOf(id)),
      op(visitId, 'hold.put', { ...holdOf(id), zoneReason: 'light contact only, agreed' }),
    ]);
    expect(answers.map((r) => r.state)).toEqual(['applied', 'refused', 'applied']);
    const told = await asActor(clinic.admin, (tx) =>
      tx.execute(
        sql`select 1 from audit_events where action = 'visit.zone_override' and client_id = ${clientId}`,
      ),
    );
    expect(told.rows).toHaveLength(1);
  });

  test('only the therapist of the visit writes in it, and only as themselves', async () => {
    const { visitId } = await begin();
    const [colleague] = await visits.applyOps(clinic.colleague, [
      op(visitId, 'score.put', { measure: 'pain_now', value: 3 }, clinic.colleague),
    ]);
    const [forged] = await visits.applyOps(clinic.therapist, [
      op(visitId, 'score.put', { measure: 'pain_now', value: 3 }, clinic.colleague),
    ]);
    const [outside] = await visits.applyOps(stranger.therapist, [
      op(visitId, 'score.put', { measure: 'pain_now', value: 3 }, stranger.therapist),
    ]);
    expect([colleague?.state, forged?.state, outside?.state]).toEqual(['refused', 'refused', 'refused']);
    expect((await visits.open(clinic.therapist, visitId)).facts.scores).toEqual({});
  });

  test("an object's id cannot be used to write into another visit", async () => {
    const one = await begin();
    const two = await begin();
    const [a, b] = [uuidv7(), uuidv7()];
    const mine = holdOf(a);
    await visits.applyOps(clinic.therapist, [
      op(one.visitId, 'point.put', pointOf(a)),
      op(one.visitId, 'hold.put', mine),
    ]);
    const answers = await visits.applyOps(clinic.therapist, [
      op(two.visitId, 'point.put', pointOf(b)),
      op(two.visitId, 'hold.put', { ...holdOf(b, mine.holdId), seconds: 200 }),
      op(two.visitId, 'finding.put', findingOf(a)),
    ]);
    expect(answers.map((r) => r.state)).toEqual(['applied', 'refused', 'refused']);
    expect((await visits.open(clinic.therapist, one.visitId)).facts.holds[mine.holdId]?.seconds).toBe(45);
  });
});

describe('a visit', () => {
  test('a stranger of another clinic finds no visit', async () => {
    const { visitId } = await begin();
    await expect(visits.open(stranger.admin, visitId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(visits.discard(stranger.admin, visitId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(visits.voidVisit(stranger.admin, { visitId, reason: 'not mine' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('a double tap on start starts one visit', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    const input = { clientId, episodeId, appointmentId: null };
    const started = await Promise.all([1, 2, 3, 4].map(() => visits.start(clinic.therapist, input)));
    expect(new Set(started.map((s) => s.visitId)).size).toBe(1);
  });

  test('a visit started without naming the appointment of this hour still belongs to it', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    const appointmentId = uuidv7();
    const from = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    await asActor(clinic.therapist, (tx) =>
      tx.insert(appointments).values({
        clinicId: clinic.clinicId,
        id: appointmentId,
        clientId,
        episodeId,
        staffId: clinic.therapist.staffId,
        roomId: clinic.roomId,
        serviceId: clinic.serviceId,
        startsAt: from(10),
        endsAt: from(70),
        holdsUntil: from(80),
        createdBy: clinic.therapist.staffId,
      }),
    );
    const { visitId } = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    expect((await visits.open(clinic.therapist, visitId)).visit.appointmentId).toBe(appointmentId);
    expect(await visits.start(clinic.therapist, { clientId, episodeId, appointmentId })).toEqual({ visitId });
  });

  test('points of the last visit come back as known, gone ones do not', async () => {
    const { clientId, episodeId, visitId } = await begin();
    const [a, b] = [uuidv7(), uuidv7()];
    await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', pointOf(a)),
      op(visitId, 'finding.put', findingOf(a)),
      op(visitId, 'hold.put', holdOf(a)),
      op(visitId, 'point.put', pointOf(b, 'B')),
      op(visitId, 'finding.put', { ...findingOf(b), change: 'gone', felt: null }),
    ]);
    await asActor(clinic.therapist, (tx) =>
      tx.execute(
        sql`update visits set started_at = now() - interval '7 days', signed_at = now() where id = ${visitId}`,
      ),
    );
    const next = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    const view = await visits.open(clinic.therapist, next.visitId);
    expect(view.known.map((k) => k.point.letter)).toEqual(['A']);
    expect(view.known[0]?.lastHolds).toHaveLength(1);
    expect(view.known[0]?.sightings.map((s) => s.felt)).toEqual([6]);
    expect(view.letters).toEqual(['A', 'B']);
    expect(view.visit.number).toBe(2);
    expect(view.facts).toEqual(emptyFacts);
  });

  test('a hold keeps when its timer began, and a ceiling stands until another is said', async () => {
    const { clientId, episodeId, visitId } = await begin();
    const a = uuidv7();
    const hold = { ...holdOf(a), startedAt: '2026-11-22T10:19:08.250Z' };
    const ofDay = (visit: string, days: number) =>
      asActor(clinic.therapist, (tx) =>
        tx.execute(
          sql`update visits set started_at = now() - make_interval(days => ${days}), signed_at = now() where id = ${visit}`,
        ),
      );
    await visits.applyOps(clinic.therapist, [
      op(visitId, 'point.put', pointOf(a)),
      op(visitId, 'finding.put', { ...findingOf(a), ceiling: 5 }),
      op(visitId, 'hold.put', hold),
    ]);
    expect((await visits.open(clinic.therapist, visitId)).facts.holds[hold.holdId]).toEqual(hold);
    await ofDay(visitId, 14);
    const second = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    await visits.applyOps(clinic.therapist, [
      op(second.visitId, 'finding.put', { ...findingOf(a), change: 'confirmed', ceiling: null }),
    ]);
    await ofDay(second.visitId, 7);
    const third = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    expect((await visits.open(clinic.therapist, third.visitId)).known[0]?.last.ceiling).toBe(5);
  });

  test('a signed visit takes no op, through the verb or past it', async () => {
    const { visitId } = await begin();
    await visits.applyOps(clinic.therapist, [op(visitId, 'score.put', { measure: 'pain_now', value: 5 })]);
    await asActor(clinic.therapist, (tx) =>
      tx.execute(sql`update visits set signed_at = now() where id = ${visitId}`),
    );
    const [answer] = await visits.applyOps(clinic.therapist, [
      op(visitId, 'score.put', { measure: 'pain_now', value: 2 }),
    ]);
    expect(answer?.state).toBe('refused');
    await expect(
      asActor(clinic.therapist, (tx) =>
        tx.execute(sql`update scores set value = 2 where visit_id = ${visitId}`),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      asActor(clinic.therapist, (tx) =>
        tx.execute(sql`update visits set signed_at = null where id = ${visitId}`),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a visit ended before its note is signed still takes what is written down later', async () => {
    const { visitId } = await begin();
    const first = await visits.end(clinic.therapist, visitId);
    expect(await visits.end(clinic.therapist, visitId)).toEqual(first);
    const [answer] = await visits.applyOps(clinic.therapist, [
      op(visitId, 'score.put', { measure: 'pain_now_after', value: 2 }),
    ]);
    expect(answer?.state).toBe('applied');
    expect((await visits.open(clinic.therapist, visitId)).visit).toMatchObject({ ...first, signedAt: null });
  });

  test('an empty visit is discarded, one with something in it is voided with a reason', async () => {
    const empty = await begin();
    await visits.discard(clinic.therapist, empty.visitId);
    await expect(visits.open(clinic.therapist, empty.visitId)).rejects.toMatchObject({ code: 'not_found' });
    const used = await begin();
    await visits.applyOps(clinic.therapist, [
      op(used.visitId, 'score.put', { measure: 'pain_now', value: 5 }),
    ]);
    await expect(visits.discard(clinic.therapist, used.visitId)).rejects.toMatchObject({ code: 'conflict' });
    await visits.voidVisit(clinic.therapist, { visitId: used.visitId, reason: 'started by mistake' });
    const view = await visits.open(clinic.therapist, used.visitId);
    expect(view.visit.voidReason).toBe('started by mistake');
    expect(view.facts.scores.pain_now).toBe(5);
  });

  test('a visit on the wrong client moves with its new points, unsigned only', async () => {
    const wrong = await begin();
    const right = await newClient(clinic, 'Piotr Zieliński');
    const earlier = await visits.start(clinic.colleague, { ...right, appointmentId: null });
    await visits.applyOps(clinic.colleague, [
      op(earlier.visitId, 'point.put', pointOf(uuidv7()), clinic.colleague),
    ]);
    const id = uuidv7();
    await visits.applyOps(clinic.therapist, [
      op(wrong.visitId, 'point.put', pointOf(id)),
      op(wrong.visitId, 'finding.put', findingOf(id)),
    ]);
    await visits.moveToClient(clinic.therapist, {
      visitId: wrong.visitId,
      ...right,
      reason: 'tapped the wrong row',
    });
    const view = await visits.open(clinic.therapist, wrong.visitId);
    expect(view.visit.clientId).toBe(right.clientId);
    expect(view.facts.points[id]?.letter).toBe('B');
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`update visits set signed_at = now() where id = ${wrong.visitId}`),
    );
    await expect(
      visits.moveToClient(clinic.therapist, {
        visitId: wrong.visitId,
        clientId: wrong.clientId,
        episodeId: wrong.episodeId,
        reason: 'back again',
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
