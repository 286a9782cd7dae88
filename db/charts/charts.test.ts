import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { asActor } from '@/db/access';
import * as charts from '@/db/charts';
import * as clients from '@/db/clients';
import { appointments, auditEvents, visits } from '@/db/schema/visits';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { findingOf, markOf, pointOf } from '@/db/testing/ops';
import { record } from '@/db/testing/treated-visit';
import * as visitVerbs from '@/db/visits';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

let clinic: TestClinic;
let clientId: string;
let first: string;
let second: string;
let struck: string;
const pointId = uuidv7();

/** A visit some days ago with one finding at the point, an area of pain and where the point is felt. */
async function visit(episodeId: string, days: number, felt: number, stands: 'signed' | 'open' | 'void') {
  const { therapist, clinicId } = clinic;
  const { visitId } = await visitVerbs.start(therapist, { clientId, episodeId, appointmentId: null });
  await record(therapist, visitId, 'point.put', pointOf(pointId));
  await record(therapist, visitId, 'finding.put', { ...findingOf(pointId), felt });
  await record(therapist, visitId, 'mark.put', markOf(pointId));
  await record(therapist, visitId, 'mark.put', {
    ...markOf(pointId),
    layer: 'pain',
    kind: 'stroke',
    stroke: [
      [-480, 1750],
      [-500, 1900],
    ],
    penWidth: 260,
    pointId: null,
  });
  const at = daysAgo(days).toISOString();
  const end = {
    signed: { startedAt: at, signedAt: at },
    open: { startedAt: at },
    void: { startedAt: at, voidedAt: at, voidedBy: therapist.staffId, voidReason: 'wrong client' },
  }[stands];
  await asActor(therapist, (tx) =>
    tx
      .update(visits)
      .set(end)
      .where(and(eq(visits.clinicId, clinicId), eq(visits.id, visitId))),
  );
  return visitId;
}

beforeAll(async () => {
  clinic = await newClinic();
  const { therapist, clinicId, roomId, serviceId } = clinic;
  const client = await newClient(clinic);
  clientId = client.clientId;
  const { episodeId } = client;
  struck = await visit(episodeId, 30, 10, 'void');
  first = await visit(episodeId, 20, 8, 'signed');
  second = await visit(episodeId, 5, 5, 'open');
  await clients.addZones(
    therapist,
    clientId,
    { kind: null, place: 'knee_back', rule: 'block', reason: 'clot' },
    ['right'],
  );
  await asActor(therapist, (tx) =>
    tx.insert(appointments).values(
      (
        [
          ['missed', 12],
          ['cancelled_by_clinic', 9],
          ['booked', -7],
        ] as const
      ).map(([status, days]) => ({
        clinicId,
        id: uuidv7(),
        clientId,
        episodeId,
        staffId: therapist.staffId,
        roomId,
        serviceId,
        startsAt: daysAgo(days).toISOString(),
        endsAt: daysAgo(days - 0.04).toISOString(),
        holdsUntil: daysAgo(days - 0.04).toISOString(),
        status,
        createdBy: therapist.staffId,
      })),
    ),
  );
});

describe('every chart of a client', () => {
  test('comes oldest first with its points and marks, without void visits', async () => {
    const read = await charts.ofClient(clinic.colleague, clientId);
    expect(read.visits.map(({ id, signed }) => [id, signed])).toEqual([
      [first, true],
      [second, false],
    ]);
    const [one] = read.visits;
    expect(one?.points).toMatchObject([
      { point: { letter: 'A', muscleCode: 'upper-trapezius' }, finding: { felt: 8, side: 'left' } },
    ]);
    expect(one?.marks.map(({ layer, stroke, pointId: from }) => [layer, stroke.length, from])).toEqual([
      ['referral', 0, pointId],
      ['pain', 2, null],
    ]);
    expect(read.client).toMatchObject({ id: clientId, bodyShape: 'even' });
    expect(read.zones).toMatchObject([{ place: 'knee_back', side: 'right' }]);
  });

  test('keeps the place of appointments the client did not come to, and of no others', async () => {
    const { missed } = await charts.ofClient(clinic.therapist, clientId);
    expect(missed.map(({ status }) => status)).toEqual(['missed']);
  });

  test('is read in one statement, with one more for the audit row', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await charts.ofClient(clinic.therapist, clientId);
    const statements = query.mock.calls.map(([given]: unknown[]) => {
      const text = typeof given === 'object' && given && 'text' in given ? given.text : given;
      return String(text).trim().slice(0, 6);
    });
    query.mockRestore();
    expect(statements).toEqual(['begin;', 'select', 'insert', 'commit']);
  });
});

describe('the chart of one visit', () => {
  test('is the same chart, and says of a void visit that it is void', async () => {
    const { visits: all } = await charts.ofClient(clinic.therapist, clientId);
    const { visit: one } = await charts.ofVisit(clinic.therapist, first);
    expect(one).toEqual({ ...all[0], voidReason: null });
    expect((await charts.ofVisit(clinic.therapist, struck)).visit.voidReason).toBe('wrong client');
  });

  test('leaves a trace of its own when it leaves as a file', async () => {
    await charts.exportVisit(clinic.therapist, first);
    const rows = await asActor(clinic.admin, (tx) =>
      tx.select().from(auditEvents).where(eq(auditEvents.action, 'chart.exported')),
    );
    expect(rows).toMatchObject([{ objectKind: 'chart', objectId: first, clientId, facts: { signed: true } }]);
  });
});
