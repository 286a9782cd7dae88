import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, inTransaction } from '@/db/access';
import * as clients from '@/db/clients';
import { mint } from '@/db/mint';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { type BodyOf, holdOf, opOf, pointOf } from '@/db/testing/ops';
import type { Op, OpKind } from '@/lib/domain/ops';
import { zonesNow } from '@/lib/domain/visit-view';
import * as visits from '.';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
});

/** One day's visit of a client; the day before yesterday's is ended, so that another can begin. */
async function begin(of?: { clientId: string; episodeId: string }) {
  const { clientId, episodeId } = of ?? (await newClient(clinic));
  const { visitId } = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
  return { clientId, episodeId, visitId };
}

const bruise = (zoneId = uuidv7()): BodyOf<'zone.put'> => ({
  zoneId,
  kind: 'bruise',
  view: 'back',
  x: 500,
  y: 8000,
  side: 'right',
  stroke: [],
  penWidth: 300,
  rule: 'block',
  reason: null,
  figureVersion: '1.0',
});
const op = <K extends OpKind>(visitId: string, kind: K, body: BodyOf<K>): Op =>
  opOf(clinic.therapist, visitId, kind, body);
const send = (ops: Op[], actor = clinic.therapist) => visits.applyOps(actor, ops);
const states = async (ops: Op[]) => (await send(ops)).map(({ state }) => state);
const told = async (clientId: string) => {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<{ action: string; facts: object }>(sql`select action, facts from audit_events
      where client_id = ${clientId} and (action like 'client.zone%' or action = 'visit.zone_override') order by id`),
  );
  return rows;
};

describe('a no-press zone drawn on the chart', () => {
  test('stands in the visit, in the record and on the next chart', async () => {
    const first = await begin();
    const zone = bruise();
    expect(await states([op(first.visitId, 'zone.put', zone)])).toEqual(['applied']);
    const { zoneId, kind, side, rule, reason, ...drawn } = zone;
    const seen = { id: zoneId, kind, place: null, side, rule, reason, drawn };
    const view = await visits.open(clinic.therapist, first.visitId);
    expect([view.zones, zonesNow(view)]).toEqual([[], [seen]]);
    const card = await clients.open(clinic.therapist, first.clientId);
    expect(card.zones).toMatchObject([seen]);

    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`update visits set started_at = started_at - interval '7 days', ended_at = now() - interval '7 days'
        where id = ${first.visitId}`),
    );
    const next = await begin(first);
    const later = await visits.open(clinic.therapist, next.visitId);
    expect(zonesNow(later)).toEqual([seen]);

    expect(await states([op(next.visitId, 'zone.end', { zoneId, ended: true })])).toEqual(['applied']);
    expect(zonesNow(await visits.open(clinic.therapist, next.visitId))).toEqual([]);
    expect((await clients.open(clinic.therapist, first.clientId)).zones).toEqual([]);
    expect(await states([op(next.visitId, 'zone.end', { zoneId, ended: false })])).toEqual(['applied']);
    expect(zonesNow(await visits.open(clinic.therapist, next.visitId))).toEqual([seen]);
    expect((await told(first.clientId)).map(({ action }) => action)).toEqual([
      'client.zone_added',
      'client.zone_ended',
      'client.zone_restored',
    ]);
  });

  test('blocks a hold without a reason from the moment it is drawn, in the same batch too', async () => {
    const { visitId, clientId } = await begin();
    const id = uuidv7();
    const calf = { view: 'back', x: 520, y: 8050, side: 'right', figureVersion: '1.0' } as const;
    expect(
      await states([
        op(visitId, 'point.put', { ...pointOf(id), ...calf, muscleCode: 'soleus' }),
        op(visitId, 'hold.put', holdOf(id)),
        op(visitId, 'zone.put', bruise()),
        op(visitId, 'hold.put', holdOf(id)),
        op(visitId, 'hold.put', { ...holdOf(id), zoneReason: 'at the edge, agreed' }),
      ]),
    ).toEqual(['applied', 'applied', 'applied', 'refused', 'applied']);
    expect((await told(clientId)).filter(({ action }) => action === 'visit.zone_override')).toEqual([
      { action: 'visit.zone_override', facts: { zone: 'own' } },
    ]);
  });

  test('is taken back by the visit that drew it', async () => {
    const { visitId } = await begin();
    const zone = bruise();
    await send([op(visitId, 'zone.put', zone), op(visitId, 'zone.put', { ...zone, rule: 'warn' })]);
    expect(zonesNow(await visits.open(clinic.therapist, visitId))).toMatchObject([{ rule: 'warn' }]);
    await send([op(visitId, 'zone.remove', { zoneId: zone.zoneId })]);
    expect(zonesNow(await visits.open(clinic.therapist, visitId))).toEqual([]);
  });

  test('is refused in words off the figure, on the wrong side, of no kind; what was sound is kept', async () => {
    const { visitId } = await begin();
    const answers = await send([
      op(visitId, 'zone.put', { ...bruise(), x: 2900, y: 200 }),
      op(visitId, 'zone.put', { ...bruise(), side: 'left' }),
      op(visitId, 'zone.put', { ...bruise(), kind: 'feeling' as 'bruise' }),
      op(visitId, 'zone.put', { ...bruise(), kind: 'other' }),
      op(visitId, 'zone.put', bruise()),
    ]);
    expect(answers.map(({ state }) => state)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'applied',
    ]);
    expect(answers.slice(0, 4).map(({ message }) => message)).toEqual([
      'This zone lies outside the figure.',
      "The zone is on the client's right, but left was written. Which is it?",
      'Say what the zone is: a bruise, a port, a wound or something else.',
      'Say in words what the zone is.',
    ]);
  });

  test('is one of at most 40 of a client', async () => {
    const { visitId } = await begin();
    const many = Array.from({ length: 41 }, () => op(visitId, 'zone.put', bruise()));
    const answers = await send(many);
    expect(answers.filter(({ state }) => state === 'applied')).toHaveLength(40);
    expect(answers.at(-1)).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/40 no-press zones/),
    });
  });

  test('of another client is neither changed nor ended', async () => {
    const mine = await begin();
    const other = await begin();
    const zone = bruise();
    await send([op(mine.visitId, 'zone.put', zone)]);
    const answers = await states([
      op(other.visitId, 'zone.put', { ...zone, rule: 'warn' }),
      op(other.visitId, 'zone.end', { zoneId: zone.zoneId, ended: true }),
      op(other.visitId, 'zone.remove', { zoneId: zone.zoneId }),
    ]);
    expect(answers[0]).toBe('refused');
    const view = await visits.open(clinic.therapist, mine.visitId);
    expect(zonesNow(view)).toMatchObject([{ id: zone.zoneId, rule: 'block' }]);
    expect((await told(other.clientId)).map(({ action }) => action)).toEqual([]);
  });
});

describe('advanced training', () => {
  test('opens the armpit to the trained; everyone else says why', async () => {
    const { visitId } = await begin();
    const armpit = { view: 'front', x: 950, y: 2350, side: 'left', figureVersion: '1.0' } as const;
    const id = uuidv7();
    const trained = mint({ ...clinic.therapist, advanced: true });
    const hold = () => op(visitId, 'hold.put', holdOf(id));
    await send([op(visitId, 'point.put', { ...pointOf(id), ...armpit, muscleCode: 'subscapularis' })]);
    const [untrained] = await send([hold()]);
    expect(untrained).toMatchObject({ state: 'refused', message: expect.stringMatching(/armpit/) });
    expect((await send([hold()], trained)).map(({ state }) => state)).toEqual(['applied']);
  });
});
