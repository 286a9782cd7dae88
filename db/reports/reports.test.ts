import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { appointments, planDecisions, visits } from '@/db/schema/visits';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import { painFinding } from '@/lib/domain/findings';
import type { BehindFilter, PlanStep, ReportRange } from '@/lib/domain/report';
import * as reports from '.';

let clinic: TestClinic;
let other: TestClinic;
const range: ReportRange = { from: '2026-03-02', to: '2026-03-29', therapist: null };

type Phase = typeof planDecisions.$inferInsert.phase;
type Given = {
  on: string;
  by?: Actor;
  before?: number | null;
  after?: number | null;
  agreed?: Phase;
  voided?: boolean;
};

/** One episode with its visits in order; a score that is not given has no row, `null` is "not asked". */
async function episode(where: TestClinic, list: readonly Given[]) {
  const { clientId, episodeId } = await newClient(where);
  const { clinicId } = where;
  const ids: string[] = [];
  await asActor(where.admin, async (tx) => {
    for (const [at, given] of list.entries()) {
      const id = uuidv7();
      ids.push(id);
      const staffId = (given.by ?? where.therapist).staffId;
      const startedAt = given.on.includes('T') ? given.on : `${given.on}T10:00:00Z`;
      await tx
        .insert(visits)
        .values({ clinicId, id, clientId, episodeId, staffId, number: at + 1, startedAt });
      for (const [measure, value] of [
        ['pain_now', given.before],
        ['pain_now_after', given.after],
      ] as const)
        if (value !== undefined)
          await tx.execute(
            sql`insert into scores (clinic_id, visit_id, measure, value) values (${clinicId}, ${id}, ${measure}, ${value})`,
          );
      if (given.agreed)
        await tx.insert(planDecisions).values({
          clinicId,
          visitId: id,
          episodeId,
          input: {},
          proposedPhase: given.agreed,
          flags: [],
          phase: given.agreed,
          decidedBy: staffId,
        });
      if (given.voided)
        await tx.execute(
          sql`update visits set voided_at = now(), voided_by = ${staffId}, void_reason = 'by mistake' where id = ${id}`,
        );
    }
  });
  return { clientId, episodeId, ids };
}

type Status = typeof appointments.$inferInsert.status;
let minute = 0;

async function appointment(
  where: TestClinic,
  more: Partial<typeof appointments.$inferInsert> & { clientId: string; on: string; status: Status },
) {
  const { on, ...rest } = more;
  const starts = Date.parse(`${on}T08:00:00Z`) + 60_000 * 60 * (minute++ % 10);
  const iso = (after: number) => new Date(starts + after * 60_000).toISOString();
  const id = uuidv7();
  await asActor(where.admin, (tx) =>
    tx.insert(appointments).values({
      clinicId: where.clinicId,
      id,
      staffId: where.therapist.staffId,
      roomId: where.roomId,
      serviceId: where.serviceId,
      startsAt: iso(0),
      endsAt: iso(45),
      holdsUntil: iso(50),
      createdBy: where.therapist.staffId,
      ...rest,
    }),
  );
  return id;
}

const audited = (where: TestClinic, clientId: string, objectId: string) =>
  asActor(where.admin, (tx) =>
    tx.execute(sql`insert into audit_events (clinic_id, action, object_kind, object_id, client_id)
      values (${where.clinicId}, 'appointment.moved', 'appointment', ${objectId}, ${clientId})`),
  );

const steps = (more: Partial<Record<PlanStep, number>>) => ({
  weekly: 0,
  monthly: 0,
  as_needed: 0,
  other: 0,
  ...more,
});

beforeAll(async () => {
  clinic = await newClinic();
  other = await newClinic();
  await episode(clinic, [
    { on: '2026-03-02', before: 8, after: 5, agreed: 'weekly' },
    { on: '2026-03-09', before: 6, after: null, agreed: 'weekly' },
    { on: '2026-03-16', before: 9, after: 9, voided: true, agreed: 'monthly' },
    { on: '2026-03-17', before: null, after: 0, agreed: 'monthly' },
    { on: '2026-03-24', before: 0, after: 0 },
  ]);
  await episode(clinic, [
    { on: '2026-03-03', before: 4, after: 4, agreed: 'fortnightly', by: clinic.colleague },
    { on: '2026-03-17', agreed: 'as_needed', by: clinic.colleague },
  ]);
  // Begun before the range: counted as a visit, not among those followed from their first.
  await episode(clinic, [
    { on: '2026-02-20', before: 10, agreed: 'monthly' },
    { on: '2026-03-20', before: 10 },
  ]);
  await episode(other, [{ on: '2026-03-03', before: 10, after: 10, agreed: 'weekly' }]);
});

describe('visits per week', () => {
  test('counts each visit once, by the step agreed before it; void visits and other clinics are nowhere', async () => {
    const charts = await reports.charts(clinic.admin, range);
    expect(charts.visits).toBe(7);
    expect(charts.clients).toBe(3);
    expect(charts.grain).toBe('week');
    expect(charts.perWeek).toEqual([
      { start: '2026-03-02', end: '2026-03-08', whole: true, visits: 2, bySteps: steps({ other: 2 }) },
      { start: '2026-03-09', end: '2026-03-15', whole: true, visits: 1, bySteps: steps({ weekly: 1 }) },
      // The void visit agreed "monthly" on the 16th; nobody counts that.
      {
        start: '2026-03-16',
        end: '2026-03-22',
        whole: true,
        visits: 3,
        bySteps: steps({ weekly: 1, monthly: 1, other: 1 }),
      },
      { start: '2026-03-23', end: '2026-03-29', whole: true, visits: 1, bySteps: steps({ monthly: 1 }) },
    ]);
  });

  test('a week ends at midnight of the clinic, not of Greenwich', async () => {
    const summer = await newClinic();
    // 23:30 in London on Sunday 5 July is 22:30 in UTC; half past midnight on Monday is 23:30 in UTC on Sunday.
    await episode(summer, [{ on: '2026-07-05T22:30:00Z' }, { on: '2026-07-05T23:30:00Z' }]);
    const { perWeek } = await reports.charts(summer.admin, {
      from: '2026-07-05',
      to: '2026-07-06',
      therapist: null,
    });
    expect(perWeek.map(({ start, visits: n }) => [start, n])).toEqual([
      ['2026-07-05', 1],
      ['2026-07-06', 1],
    ]);
  });

  test('one therapist alone', async () => {
    const charts = await reports.charts(clinic.admin, { ...range, therapist: clinic.colleague.staffId });
    expect(charts.visits).toBe(2);
    expect(charts.pain.map((point) => point.before.n + point.before.missing)).toEqual([1, 1]);
  });

  test('a long range is told by the month', async () => {
    const year = await reports.charts(clinic.admin, {
      from: '2026-01-15',
      to: '2026-12-31',
      therapist: null,
    });
    expect(year.grain).toBe('month');
    expect(year.perWeek.map(({ visits: n }) => n)).toEqual([0, 1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(year.perWeek[0]).toMatchObject({ start: '2026-01-15', end: '2026-01-31', whole: false });
  });
});

describe('pain by visit number', () => {
  test('has exact means, and what was not asked is missing, never zero', async () => {
    const { pain } = await reports.charts(clinic.admin, range);
    expect(pain).toEqual([
      {
        number: 1,
        before: { n: 2, missing: 0, mean: 6 },
        after: { n: 2, missing: 0, mean: 4.5 },
        drop: { n: 2, mean: 0, sd: 0 },
      },
      {
        number: 2,
        before: { n: 1, missing: 1, mean: 6 },
        after: { n: 0, missing: 2, mean: null },
        drop: { n: 1, mean: 2, sd: null },
      },
      {
        number: 3,
        before: { n: 0, missing: 1, mean: null },
        after: { n: 1, missing: 0, mean: 0 },
        drop: { n: 0, mean: null, sd: null },
      },
      {
        number: 4,
        before: { n: 1, missing: 0, mean: 0 },
        after: { n: 1, missing: 0, mean: 0 },
        drop: { n: 1, mean: 8, sd: null },
      },
    ]);
    expect(painFinding(pain)).toBe('Pain before and after a visit');
  });
});

describe('planned and kept', () => {
  let planned: TestClinic;
  let kept: string;

  beforeAll(async () => {
    planned = await newClinic();
    const { clientId, episodeId, ids } = await episode(planned, [
      { on: '2026-03-02', agreed: 'weekly' },
      { on: '2026-03-09', agreed: 'monthly' },
      { on: '2026-03-12', voided: true },
    ]);
    const [first, second, struck] = ids;
    const make = (on: string, status: Status, more: Partial<typeof appointments.$inferInsert> = {}) =>
      appointment(planned, { clientId, episodeId, on, status, ...more });
    const link = (visitId: string | undefined, appointmentId: string) =>
      asActor(planned.admin, (tx) =>
        tx.execute(sql`update visits set appointment_id = ${appointmentId} where id = ${visitId}`),
      );
    await link(first, await make('2026-03-02', 'done'));
    kept = await make('2026-03-09', 'done', { plannedInVisitId: first ?? null });
    await link(second, kept);
    await audited(planned, clientId, kept);
    await make('2026-03-16', 'cancelled_by_client', { plannedInVisitId: second ?? null });
    await make('2026-03-17', 'cancelled_by_clinic');
    await make('2026-03-18', 'missed');
    await make('2026-03-19', 'booked');
    await make('2026-03-20', 'cancelled_by_clinic', {
      episodeId: null,
      cancelReason: 'Taken back when it was booked',
    });
    await make('2026-03-23', 'missed', { plannedInVisitId: struck ?? null });
    await make('2099-03-20', 'booked');
  });

  test('by the step it was planned in; moved ones are kept, open ones are said, taken back ones are gone', async () => {
    const { kept: rows } = await reports.charts(planned.admin, range);
    const none = {
      kept: 0,
      moved_kept: 0,
      cancelled_by_client: 0,
      cancelled_by_clinic: 0,
      missed: 0,
      open: 0,
    };
    expect(rows).toEqual([
      { ...none, step: 'weekly', moved_kept: 1 },
      { ...none, step: 'monthly', cancelled_by_client: 1, cancelled_by_clinic: 1, missed: 2, open: 1 },
      { ...none, step: 'other', kept: 1 },
    ]);
  });

  test('the future is neither kept nor missed', async () => {
    const { kept: rows } = await reports.charts(planned.admin, {
      from: '2099-03-01',
      to: '2099-03-31',
      therapist: null,
    });
    expect(rows).toEqual([]);
  });

  test('the list behind a share has exactly what the share counts', async () => {
    const behind = (more: object) =>
      reports.visitsBehind(planned.admin, { ...range, chart: 'kept', step: null, outcome: null, ...more });
    expect((await behind({})).total).toBe(7);
    expect((await behind({ outcome: 'not_kept' })).rows.map((row) => row.outcome)).toEqual([
      'missed',
      'missed',
      'cancelled_by_clinic',
      'cancelled_by_client',
    ]);
    const [only] = (await behind({ step: 'weekly' })).rows;
    expect(only).toMatchObject({
      key: kept,
      client: 'Amara Okafor',
      therapist: 'Ilse Brandt',
      outcome: 'moved_kept',
    });
    expect(only?.visitId).not.toBeNull();
  });
});

describe('the visits behind a bar', () => {
  const behind = (actor: Actor, filter: BehindFilter) => reports.visitsBehind(actor, filter);

  test('are the visits the bar counts', async () => {
    const list = await behind(clinic.admin, {
      ...range,
      from: '2026-03-16',
      to: '2026-03-22',
      chart: 'visits',
    });
    expect(list.total).toBe(3);
    expect(list.rows.map((row) => [row.at.slice(0, 10), row.therapist, row.step])).toEqual([
      ['2026-03-20', 'Ilse Brandt', 'monthly'],
      ['2026-03-17', expect.any(String), expect.any(String)],
      ['2026-03-17', expect.any(String), expect.any(String)],
    ]);
  });

  test('by visit number, and those whose score is missing', async () => {
    const pain = { ...range, chart: 'pain' } as const;
    expect((await behind(clinic.admin, { ...pain, number: 2, missing: null })).total).toBe(2);
    expect((await behind(clinic.admin, { ...pain, number: null, missing: 'before' })).total).toBe(2);
    expect((await behind(clinic.admin, { ...pain, number: 2, missing: 'after' })).total).toBe(2);
  });

  test('another clinic sees none of them, even by the id of a therapist', async () => {
    const theirs = { ...range, chart: 'visits', therapist: clinic.therapist.staffId } as const;
    expect(await behind(other.admin, theirs)).toEqual({ rows: [], total: 0 });
    expect((await reports.charts(other.admin, range)).visits).toBe(1);
  });
});

test('charts and lists are for admins, and every reading is in the audit', async () => {
  await expect(reports.charts(clinic.therapist, range)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(reports.visitsBehind(clinic.therapist, { ...range, chart: 'visits' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const fresh = await newClinic();
  await reports.charts(fresh.admin, range);
  await reports.visitsBehind(fresh.admin, { ...range, chart: 'visits' });
  const told = await asActor(fresh.admin, (tx) =>
    tx.execute<{ kind: string }>(
      sql`select object_kind as kind from audit_events where action = 'report.opened' order by id`,
    ),
  );
  expect(told.rows.map((row) => row.kind)).toEqual(['charts', 'visits_behind']);
});
