import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { asActor } from '@/db/access';
import * as clients from '@/db/clients';
import * as episodes from '@/db/episodes';
import { findings, points, scores } from '@/db/schema/facts';
import { holds } from '@/db/schema/pressure';
import { appointments, visits } from '@/db/schema/visits';
import { detailsOf } from '@/db/testing/client-details';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { planHistoryOf } from '@/lib/domain/client-card';

const spot = { view: 'back', x: -900, y: 1800, side: 'left', figureVersion: '1.0' } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

let clinic: TestClinic;
let clientId: string;
let episodeId: string;
const pointA = uuidv7();
const pointB = uuidv7();
const pointC = uuidv7();

type Told = {
  at: string;
  felt: Record<string, number | 'gone' | 'not_checked'>;
  voided?: boolean;
  signed?: boolean;
};

/** One visit with a finding per point; the rest of the visit is left out. */
async function visit(number: number, { at, felt, voided, signed = true }: Told): Promise<string> {
  const { clinicId, therapist } = clinic;
  const id = uuidv7();
  await asActor(therapist, async (tx) => {
    await tx.insert(visits).values({
      clinicId,
      id,
      clientId,
      episodeId,
      staffId: therapist.staffId,
      number,
      startedAt: at,
    });
    for (const [pointId, value] of Object.entries(felt)) {
      const letter = { [pointA]: 'A', [pointB]: 'B', [pointC]: 'C' }[pointId] ?? 'Z';
      await tx
        .insert(points)
        .values({ clinicId, id: pointId, clientId, foundInVisitId: id, letter, muscleCode: null, ...spot })
        .onConflictDoNothing();
      await tx.insert(findings).values({
        clinicId,
        visitId: id,
        pointId,
        change: typeof value === 'number' ? 'confirmed' : value,
        felt: typeof value === 'number' ? value : null,
        ...spot,
      });
      const hold = { technique: 'pressure_release', contact: 'thumb', seconds: 45, repetitions: 3 };
      await tx.insert(holds).values({ clinicId, id: uuidv7(), visitId: id, pointId, ...hold });
    }
    await tx.insert(scores).values({ clinicId, visitId: id, measure: 'pain_avg_7d', value: 8 - number });
    const void_ = { voidedAt: daysAgo(0), voidedBy: therapist.staffId, voidReason: 'wrong client' };
    if (voided || signed)
      await tx
        .update(visits)
        .set(voided ? void_ : { signedAt: at })
        .where(and(eq(visits.clinicId, clinicId), eq(visits.id, id)));
  });
  return id;
}

let voidVisit: string;
let running: string;
beforeAll(async () => {
  clinic = await newClinic();
  const { clinicId, therapist, roomId, serviceId } = clinic;
  ({ clientId } = await clients.register(therapist, detailsOf('Amara', 'Okafor')));
  ({ episodeId } = await episodes.open(therapist, clientId, {
    problem: 'Neck',
    goal: null,
    wellness: false,
  }));
  await visit(1, { at: daysAgo(28), felt: { [pointA]: 8, [pointB]: 4 } });
  await visit(2, { at: daysAgo(21), felt: { [pointA]: 6, [pointB]: 'gone' } });
  await visit(3, { at: daysAgo(7), felt: { [pointA]: 5, [pointB]: 'not_checked' } });
  const wrong = { [pointA]: 10, [pointB]: 9, [pointC]: 9 };
  voidVisit = await visit(4, { at: daysAgo(3), felt: wrong, voided: true });
  running = await visit(4, { at: new Date().toISOString(), felt: { [pointA]: 1 }, signed: false });
  await asActor(therapist, (tx) =>
    tx.insert(appointments).values(
      (['missed', 'booked'] as const).map((status, at) => ({
        clinicId,
        id: uuidv7(),
        clientId,
        episodeId,
        staffId: therapist.staffId,
        roomId,
        serviceId,
        startsAt: daysAgo(at === 0 ? 14 : -7),
        endsAt: daysAgo(at === 0 ? 13.9 : -7.1),
        holdsUntil: daysAgo(at === 0 ? 13.9 : -7.1),
        status,
        createdBy: therapist.staffId,
      })),
    ),
  );
});

describe('the start card', () => {
  test('tells what stood before the visit under way, from visits that count', async () => {
    const card = await clients.open(clinic.colleague, clientId);
    expect(card.running).toMatchObject({ visitId: running, number: 4, staffName: 'Ilse Brandt' });
    expect(card.last).toMatchObject({ number: 3, painAvg7d: 5, staffName: 'Ilse Brandt' });
    expect(card.known.map((one) => [one.point.letter, one.last.felt, one.lastHolds.length])).toEqual([
      ['A', 5, 1],
    ]);
    expect(card.known[0]?.sightings.map((one) => one.felt)).toEqual([8, 6, 5]);
    expect(card.gone.map((one) => one.letter)).toEqual(['B']);
    expect(card.visits.find((one) => one.number === 3)).toMatchObject({ points: 1, gone: 0 });
    expect([card.firstFelt[pointA], card.firstFelt[pointC]]).toEqual([8, null]);
  });

  test('keeps the void visit in the list and out of the points and the plan', async () => {
    const card = await clients.open(clinic.therapist, clientId);
    expect(card.visits.map((one) => [one.number, one.voided])).toEqual([
      [4, false],
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
    expect(card.visits.find((one) => one.voided)).toMatchObject({
      id: voidVisit,
      voidReason: 'wrong client',
    });
    const history = planHistoryOf(card, { id: episodeId, wellness: false });
    expect(history.visits.map((one) => one.painAvg7d)).toEqual([7, 6, 5, 4]);
    expect(history.missed).toMatchObject([{ kind: 'no_show' }]);
    expect(card.appointments.map((one) => one.status)).toEqual(['missed', 'booked']);
  });

  test('is read in one statement, with one more for the audit row', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await clients.open(clinic.therapist, clientId);
    const statements = query.mock.calls.map(([first]: unknown[]) => {
      const given = typeof first === 'object' && first && 'text' in first ? first.text : first;
      return String(given).trim().slice(0, 6);
    });
    query.mockRestore();
    expect(statements).toEqual(['begin;', 'select', 'insert', 'commit']);
  });
});

describe('the story of a point', () => {
  test('has every sighting that counts, oldest first, and the visits that did not come about', async () => {
    const story = await clients.point(clinic.therapist, clientId, pointA);
    expect(story.sightings.map((one) => one.finding.felt)).toEqual([8, 6, 5, 1]);
    expect(story.sightings[0]?.holds).toMatchObject([{ seconds: 45, repetitions: 3 }]);
    expect(story.point.letter).toBe('A');
  });

  test('is not found under another client', async () => {
    const other = await clients.register(clinic.therapist, detailsOf('Other', 'Person'));
    await expect(clients.point(clinic.therapist, other.clientId, pointA)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
