import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as episodes from '@/db/episodes';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import * as visits from '@/db/visits';
import { Booking } from '@/lib/domain/clinic';
import type { Op, OpKind } from '@/lib/domain/ops';
import type { PlanChoice, PlanProposal } from '@/lib/domain/plan-step';
import { emptyScreening, redFlagCodes, type Screening } from '@/lib/domain/screening';
import { addDays } from '@/lib/when';
import * as plans from '.';

let clinic: TestClinic;
let stranger: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
  stranger = await newClinic();
});

type Told = {
  daysAgo?: number;
  pain?: number | null;
  change?: number | null;
  screening?: Partial<Screening>;
};
type Episode = { clientId: string; episodeId: string };

/** A visit of an episode, some days ago, with its scores. */
async function visit(of: Episode, told: Told = {}): Promise<string> {
  const { visitId } = await visits.start(clinic.therapist, { ...of, appointmentId: null });
  const op = <K extends OpKind>(kind: K, body: Extract<Op, { kind: K }>['body']): Op =>
    ({
      v: 1,
      id: uuidv7(),
      visitId,
      staffId: clinic.therapist.staffId,
      madeAt: new Date().toISOString(),
      kind,
      body,
    }) as Op;
  const ops: Op[] = [];
  if (told.pain !== undefined) ops.push(op('score.put', { measure: 'pain_avg_7d', value: told.pain }));
  if (told.change !== undefined) ops.push(op('score.put', { measure: 'global_change', value: told.change }));
  if (told.screening) ops.push(op('screen.put', { ...emptyScreening, ...told.screening }));
  for (const answer of await visits.applyOps(clinic.therapist, ops)) expect(answer.state).toBe('applied');
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`update visits set started_at = started_at - make_interval(days => ${told.daysAgo ?? 0}),
      ended_at = case when ${told.daysAgo ?? 0} > 0 then now() - make_interval(days => ${told.daysAgo ?? 0}) end
      where id = ${visitId}`),
  );
  return visitId;
}

const accept = (proposal: PlanProposal, more: Partial<PlanChoice> = {}): PlanChoice => ({
  visitId: proposal.visitId,
  phase: proposal.step.phase,
  intervalDays: proposal.step.intervalDays,
  reason: null,
  asNeeded: false,
  pause: false,
  closeReason: null,
  book: null,
  ...more,
});

const slot = (proposal: PlanProposal, which = 0): NonNullable<PlanChoice['book']> => {
  const offer = proposal.offers[which];
  if (!offer) throw new Error('nothing was offered');
  const { startsAt, staffId, roomId } = offer;
  return { startsAt, staffId, roomId, serviceId: proposal.service.id };
};

/** A visit whose proposal is accepted, without a date. */
async function accepted(of: Episode, told: Told): Promise<PlanProposal> {
  const proposal = await plans.propose(clinic.therapist, await visit(of, told));
  await plans.decide(clinic.therapist, accept(proposal));
  return proposal;
}

async function bookings(of: Episode): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from appointments where client_id = ${of.clientId} and status = 'booked'`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

async function episodeRow(of: Episode) {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{
      phase: string;
      interval_days: number | null;
      closed: boolean;
      paused: boolean;
    }>(
      sql`select phase, interval_days, closed_at is not null as closed, paused_at is not null as paused from episodes where id = ${of.episodeId}`,
    );
    return found.rows[0];
  });
}

/** Three visits with pain 6, 5, 4, a week apart, all as proposed; today is the fourth, with 3. */
async function improving(): Promise<{ of: Episode; visitId: string }> {
  const of = await newClient(clinic);
  await accepted(of, { daysAgo: 21, pain: 6 });
  await accepted(of, { daysAgo: 14, pain: 5, change: 3 });
  await accepted(of, { daysAgo: 7, pain: 4, change: 3 });
  return { of, visitId: await visit(of, { pain: 3, change: 2 }) };
}

describe('what is proposed', () => {
  test('from the scores of every visit: better twice in a row goes monthly, with three slots round day 28', async () => {
    const { visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    expect(proposal.step).toEqual({ phase: 'monthly', intervalDays: 28, flags: ['response_held'] });
    expect(proposal.offers).toHaveLength(3);
    expect(
      proposal.offers.every((one) => !one.outsideWindow && one.staffId === clinic.therapist.staffId),
    ).toBe(true);
    expect(proposal.line.map((dot) => dot.pain).filter((pain) => pain !== null)).toEqual([6, 5, 4, 3]);
  });

  test('a void visit is in no history', async () => {
    const of = await newClient(clinic);
    await accepted(of, { daysAgo: 14, pain: 6 });
    const mistaken = await visit(of, { daysAgo: 7, pain: 0, change: 1 });
    await visits.voidVisit(clinic.therapist, { visitId: mistaken, reason: 'wrong client' });
    const today = await plans.propose(clinic.therapist, await visit(of, { pain: 6, change: 4 }));
    expect(today.visits).toBe(2);
    expect(today.line.some((dot) => dot.pain === 0)).toBe(false);
    await expect(plans.propose(clinic.therapist, mistaken)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a missing score is missing, never zero: intake stays intake', async () => {
    const of = await newClient(clinic);
    const silent = await plans.propose(clinic.therapist, await visit(of));
    expect(silent.step).toMatchObject({ phase: 'intake', flags: ['missing_score'] });
    const other = await newClient(clinic);
    const notAsked = await plans.propose(clinic.therapist, await visit(other, { pain: null }));
    expect(notAsked.step).toMatchObject({ phase: 'intake', flags: ['missing_score'] });
    const third = await newClient(clinic);
    const zero = await plans.propose(clinic.therapist, await visit(third, { pain: 0 }));
    expect(zero.step).toMatchObject({ phase: 'monthly', flags: ['no_target_pain'] });
  });

  test('a red flag today refers, whatever the scores say', async () => {
    const of = await newClient(clinic);
    const answers = Object.fromEntries(redFlagCodes.map((code) => [code, code === 'saddle']));
    const visitId = await visit(of, { pain: 2, screening: { answers } });
    const proposal = await plans.propose(clinic.therapist, visitId);
    expect(proposal.step).toMatchObject({ phase: 'referred', intervalDays: null });
    const weekly = accept(proposal, {
      phase: 'weekly',
      intervalDays: 7,
      reason: 'wants to go on',
      book: slot(proposal),
    });
    await expect(plans.decide(clinic.therapist, weekly)).rejects.toMatchObject({ code: 'invalid' });
    expect(await bookings(of)).toBe(0);
  });

  test('after-effects are read from the screening of this visit', async () => {
    const of = await newClient(clinic);
    const visitId = await visit(of, { pain: 5, screening: { afterEffects: 'serious' } });
    const proposal = await plans.propose(clinic.therapist, visitId);
    expect(proposal.step).toMatchObject({ phase: 'review', flags: ['serious_ae', 'hold_bookings'] });
    expect(proposal.extension).toBe(false);
  });
});

describe('deciding', () => {
  test('the same call twice is one decision and one booking', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const choice = accept(proposal, { book: slot(proposal) });
    const [one, two] = await Promise.all([
      plans.decide(clinic.therapist, choice),
      plans.decide(clinic.therapist, choice),
    ]);
    expect(one?.booked?.id).toBe(two?.booked?.id);
    expect(await bookings(of)).toBe(1);
    expect(await episodeRow(of)).toMatchObject({ phase: 'monthly', interval_days: 28 });
  });

  test('another slot moves the booking, so there is still one', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const first = await plans.decide(clinic.therapist, accept(proposal, { book: slot(proposal, 0) }));
    const second = await plans.decide(clinic.therapist, accept(proposal, { book: slot(proposal, 1) }));
    expect(second.booked?.id).toBe(first.booked?.id);
    expect(second.booked?.startsAt).toBe(proposal.offers[1]?.startsAt);
    expect(await bookings(of)).toBe(1);
  });

  test('a slot that was taken meanwhile leaves nothing behind', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const book = slot(proposal);
    await appointments.book(clinic.colleague, { ...book, ...(await newClient(clinic)) });
    await expect(plans.decide(clinic.therapist, accept(proposal, { book }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await plans.propose(clinic.therapist, visitId)).decided).toBeNull();
    expect(await episodeRow(of)).toMatchObject({ phase: 'weekly' });
  });

  test('anything else than proposed needs a reason; as needed does not', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const weekly = accept(proposal, { phase: 'weekly', intervalDays: 7 });
    await expect(plans.decide(clinic.therapist, weekly)).rejects.toMatchObject({ code: 'invalid' });
    await plans.decide(clinic.therapist, { ...weekly, reason: 'Client travels' });
    await plans.decide(
      clinic.therapist,
      accept(proposal, { phase: 'as_needed', intervalDays: null, asNeeded: true }),
    );
    expect(await episodeRow(of)).toMatchObject({ phase: 'as_needed', interval_days: null });
  });

  test('taken back, the plan stands as before, and the slot is free and in no plan', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const book = slot(proposal);
    await plans.decide(clinic.therapist, accept(proposal, { book }));
    await plans.undo(clinic.therapist, visitId);
    expect(await episodeRow(of)).toMatchObject({ phase: 'weekly', interval_days: 7 });
    const again = await plans.propose(clinic.therapist, visitId);
    expect(again).toMatchObject({ decided: null, missed: 0, step: proposal.step });
    await expect(plans.decide(clinic.therapist, accept(again, { book }))).resolves.toMatchObject({
      phase: 'monthly',
    });
    expect(await bookings(of)).toBe(1);
  });

  test('finishing closes the problem with its reason, and can be taken back', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    const finish = accept(proposal, { phase: 'closed', intervalDays: null });
    await expect(plans.decide(clinic.therapist, finish)).rejects.toMatchObject({ code: 'invalid' });
    await plans.decide(clinic.therapist, { ...finish, closeReason: 'goal_reached' });
    expect(await episodeRow(of)).toMatchObject({ closed: true, phase: 'closed' });
    await plans.undo(clinic.therapist, visitId);
    expect(await episodeRow(of)).toMatchObject({ closed: false, phase: 'weekly' });
  });

  test('a pause keeps the plan, and the next booking ends it', async () => {
    const { of, visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    await plans.decide(clinic.therapist, accept(proposal, { pause: true, reason: 'Holidays' }));
    expect(await episodeRow(of)).toMatchObject({ paused: true, phase: 'monthly' });
    await appointments.book(clinic.therapist, { ...of, ...slot(proposal) });
    expect(await episodeRow(of)).toMatchObject({ paused: false });
  });
});

describe('review and referral', () => {
  /** Five weekly visits without any gain. */
  async function stuck(): Promise<{ of: Episode; proposal: PlanProposal }> {
    const of = await newClient(clinic);
    for (const week of [4, 3, 2, 1])
      await accepted(of, { daysAgo: 7 * week, pain: 6, change: week === 4 ? null : 4 });
    const proposal = await plans.propose(clinic.therapist, await visit(of, { pain: 6, change: 4 }));
    expect(proposal.step.phase).toBe('review');
    return { of, proposal };
  }

  test('no date can be booked while the plan is in review, and dates ahead are taken out', async () => {
    const { of, proposal } = await stuck();
    await appointments.book(clinic.therapist, { ...of, ...slot(proposal, 2) });
    const choice = accept(proposal, { book: slot(proposal) });
    await expect(plans.decide(clinic.therapist, choice)).rejects.toMatchObject({ code: 'invalid' });
    await plans.decide(clinic.therapist, { ...choice, book: null });
    expect(await bookings(of)).toBe(0);
    await expect(appointments.book(clinic.therapist, { ...of, ...slot(proposal) })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('four more visits need a reason, then book; a second extension is a referral', async () => {
    const { of, proposal } = await stuck();
    const more = accept(proposal, { phase: 'weekly', intervalDays: 7, book: slot(proposal) });
    await expect(plans.decide(clinic.therapist, more)).rejects.toMatchObject({ code: 'invalid' });
    await plans.decide(clinic.therapist, { ...more, reason: 'Sleeps better, wants to go on' });
    expect(await bookings(of)).toBe(1);
    expect(
      (await plans.propose(clinic.therapist, proposal.visitId)).line.some(
        (dot) => dot.word === '4 more agreed',
      ),
    ).toBe(true);
  });

  test('a referral takes every date of the client out and books nothing', async () => {
    const { of, proposal } = await stuck();
    await appointments.book(clinic.therapist, { ...of, ...slot(proposal, 1), episodeId: null });
    await plans.decide(
      clinic.therapist,
      accept(proposal, { phase: 'referred', intervalDays: null, reason: 'Look at the hip' }),
    );
    expect(await bookings(of)).toBe(0);
    await expect(
      appointments.book(clinic.therapist, { ...of, ...slot(proposal), episodeId: null }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('who decides', () => {
  test('only the visit’s own therapist or an admin', async () => {
    const { visitId } = await improving();
    const proposal = await plans.propose(clinic.colleague, visitId);
    expect(proposal.locked).toBe('Only the therapist of this visit decides its plan.');
    await expect(plans.decide(clinic.colleague, accept(proposal))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(plans.undo(clinic.colleague, visitId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(plans.decide(clinic.admin, accept(proposal))).resolves.toMatchObject({ phase: 'monthly' });
  });

  test('another clinic finds no visit', async () => {
    const { visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    for (const attempt of [
      () => plans.propose(stranger.admin, visitId),
      () => plans.freeOn(stranger.admin, visitId, proposal.today),
      () => plans.decide(stranger.admin, accept(proposal, { book: slot(proposal) })),
      () => plans.undo(stranger.admin, visitId),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });

  test('signed with its plan, a visit’s decision stands', async () => {
    const { visitId } = await improving();
    const proposal = await plans.propose(clinic.therapist, visitId);
    await plans.decide(clinic.therapist, accept(proposal));
    await asActor(clinic.admin, (tx) =>
      tx.execute(sql`update visits set signed_at = now() where id = ${visitId}`),
    );
    await expect(plans.decide(clinic.therapist, accept(proposal))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(plans.undo(clinic.therapist, visitId)).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('change is asked against the start of the running block, and not at the visit that begins one', async () => {
  const of = await newClient(clinic);
  const first = await visit(of, { daysAgo: 21, pain: 6 });
  await plans.decide(clinic.therapist, accept(await plans.propose(clinic.therapist, first)));
  const later = await visit(of, { daysAgo: 7, pain: 5, change: 4 });
  const [day] = await asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ day: string }>(
      sql`select ((started_at at time zone ${clinic.timeZone})::date)::text as day from visits where id = ${first}`,
    );
    return found.rows;
  });
  expect(await plans.since(clinic.therapist, first)).toBeNull();
  expect(await plans.since(clinic.therapist, later)).toBe(day?.day);
});

describe('between two visits', () => {
  test('written clearance opens a referred plan again: dates can be booked, and the next visit is a first one', async () => {
    const of = await newClient(clinic);
    await accepted(of, { daysAgo: 8, pain: 6 });
    const answers = Object.fromEntries(redFlagCodes.map((code) => [code, code === 'chest']));
    const proposal = await plans.propose(
      clinic.therapist,
      await visit(of, { daysAgo: 1, pain: 6, change: 4, screening: { answers } }),
    );
    await plans.decide(clinic.therapist, accept(proposal));
    expect(await episodeRow(of)).toMatchObject({ phase: 'referred' });
    const [free] = await appointments.freeOn(clinic.therapist, {
      ...of,
      staffId: clinic.therapist.staffId,
      serviceId: clinic.serviceId,
      day: addDays(proposal.today, 7),
    });
    if (!free) throw new Error('no free time in a week');
    const { startsAt, staffId, roomId } = free;
    const booking = Booking.parse({ ...of, serviceId: clinic.serviceId, staffId, roomId, startsAt });
    await expect(appointments.book(clinic.therapist, booking)).rejects.toMatchObject({ code: 'conflict' });
    await episodes.clear(clinic.therapist, of.episodeId, 'Dr. Hale, yesterday');
    expect(await episodeRow(of)).toMatchObject({ phase: 'intake', interval_days: null });
    await appointments.book(clinic.therapist, booking);
    const again = await plans.propose(clinic.therapist, await visit(of, { pain: 5 }));
    expect(again).toMatchObject({ from: 'intake', step: { phase: 'weekly', flags: ['baseline_set'] } });
    await expect(episodes.clear(clinic.therapist, of.episodeId, 'twice')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('the wish to come as needed ends the rhythm, and the next visit sees it', async () => {
    const of = await newClient(clinic);
    await accepted(of, { daysAgo: 9, pain: 6 });
    await accepted(of, { daysAgo: 2, pain: 5, change: 3 });
    await episodes.comeAsNeeded(clinic.therapist, of.episodeId);
    await episodes.comeAsNeeded(clinic.therapist, of.episodeId);
    expect(await episodeRow(of)).toMatchObject({ phase: 'as_needed', interval_days: null });
    const next = await plans.propose(clinic.therapist, await visit(of, { pain: 5, change: 4 }));
    expect(next).toMatchObject({ from: 'as_needed', step: { phase: 'as_needed', flags: ['single_visit'] } });
    const record = await plans.record(clinic.therapist, of.clientId);
    expect(record.events.map((one) => one.kind)).toEqual(['as_needed']);
    expect(record.decisions).toHaveLength(2);
  });

  test('what was written down about a plan is never changed, not even by the app itself', async () => {
    const of = await newClient(clinic);
    await episodes.pause(clinic.therapist, of.episodeId, 'Travel');
    for (const statement of [sql`update plan_events set reason = 'x'`, sql`delete from plan_events`])
      await expect(asActor(clinic.admin, (tx) => tx.execute(statement))).rejects.toThrow();
  });
});
