import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import * as visits from '@/db/visits';
import type { PlanChoice } from '@/lib/domain/plan-step';
import * as plans from '.';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
});

/** A first visit, and the choice of a weekly plan with so many dates from the first free one. */
async function choosing(weeks: number): Promise<{ choice: PlanChoice; clientId: string }> {
  const of = await newClient(clinic);
  const { visitId } = await visits.start(clinic.therapist, { ...of, appointmentId: null });
  const { offers, service } = await plans.propose(clinic.therapist, visitId, {
    step: { phase: 'weekly', intervalDays: 7 },
  });
  const [offer] = offers;
  if (!offer) throw new Error('nothing was offered');
  const { startsAt, staffId, roomId } = offer;
  const book = { startsAt, staffId, roomId, serviceId: service.id, weeks };
  const plan = { phase: 'weekly' as const, intervalDays: 7, reason: 'Pain every day', closeReason: null };
  return { clientId: of.clientId, choice: { visitId, ...plan, asNeeded: false, pause: false, book } };
}

async function booked(clientId: string): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from appointments where client_id = ${clientId} and status = 'booked'`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

test('a weekly block is decided with its plan, once however often it is sent, and taken back whole', async () => {
  const { choice, clientId } = await choosing(4);
  const decided = await plans.decide(clinic.therapist, choice);
  expect(decided.booked?.later).toHaveLength(3);
  expect(decided.booked?.undoSeconds).toBeGreaterThan(100);
  await plans.decide(clinic.therapist, choice);
  expect(await booked(clientId)).toBe(4);
  await plans.undo(clinic.therapist, choice.visitId);
  expect(await booked(clientId)).toBe(0);
});

test('fewer weeks chosen afterwards are what stands', async () => {
  const { choice, clientId } = await choosing(3);
  await plans.decide(clinic.therapist, choice);
  await plans.decide(clinic.therapist, { ...choice, book: choice.book && { ...choice.book, weeks: 2 } });
  expect(await booked(clientId)).toBe(2);
});

test('after three minutes the client may know: nothing is taken back in silence', async () => {
  const { choice, clientId } = await choosing(1);
  await plans.decide(clinic.therapist, choice);
  await asActor(clinic.admin, (tx) =>
    tx.execute(
      sql`update appointments set changed_at = changed_at - interval '4 minutes' where client_id = ${clientId}`,
    ),
  );
  await expect(plans.undo(clinic.therapist, choice.visitId)).rejects.toMatchObject({
    code: 'conflict',
    message: 'Booked more than 3 minutes ago. Move or cancel the date instead.',
  });
  expect(await booked(clientId)).toBe(1);
});

test('a plan that is not weekly has no block', async () => {
  const { choice, clientId } = await choosing(2);
  const monthly = { ...choice, phase: 'monthly' as const, intervalDays: 28 };
  await expect(plans.decide(clinic.therapist, monthly)).rejects.toMatchObject({ code: 'invalid' });
  expect(await booked(clientId)).toBe(0);
});
