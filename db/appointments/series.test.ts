import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import * as visits from '@/db/visits';
import type { Cancelling } from '@/lib/domain/appointment';
import type { Booking } from '@/lib/domain/clinic';
import { addDays, localDay, localTime, wallToInstant } from '@/lib/when';
import * as appointments from '.';

let clinic: TestClinic;
let today: string;

beforeAll(async () => {
  clinic = await newClinic();
  today = localDay(new Date(), clinic.timeZone);
});

const at = (days: number, time: string) => wallToInstant(addDays(today, days), time, clinic.timeZone);
type Episode = { clientId: string; episodeId: string };

/** A client whose plan is weekly. */
async function weekly(more: { phase?: string; interval?: number } = {}): Promise<Episode> {
  const of = await newClient(clinic);
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`update episodes set phase = ${more.phase ?? 'weekly'}, interval_days = ${more.interval ?? 7}
      where id = ${of.episodeId}`),
  );
  return of;
}

const wish = (of: Episode, days: number, time: string, more: Partial<Booking> = {}): Booking => ({
  ...of,
  staffId: clinic.therapist.staffId,
  roomId: clinic.roomId,
  serviceId: clinic.serviceId,
  startsAt: at(days, time),
  ...more,
});

type Stored = {
  id: string;
  starts_at: string;
  minutes: number;
  status: string;
  sequence: number;
  series_id: string | null;
  outside_reason: string | null;
};

/** What stands in the database for a client, by time. */
async function stored({ clientId }: Episode): Promise<Stored[]> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<Stored>(sql`
      select id, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts_at, status, sequence,
        series_id, outside_reason, (extract(epoch from ends_at - starts_at) / 60)::int as minutes
      from appointments where client_id = ${clientId} order by starts_at`);
    return found.rows;
  });
}

async function planOf({ episodeId }: Episode) {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{
      phase: string;
      days: number | null;
      paused: boolean;
      closed: boolean;
    }>(sql`
      select phase, interval_days as days, paused_at is not null as paused, closed_at is not null as closed
      from episodes where id = ${episodeId}`);
    const events = await tx.execute<{ kind: string }>(
      sql`select kind from plan_events where episode_id = ${episodeId} order by made_at, id`,
    );
    return { ...found.rows[0], events: events.rows.map((one) => one.kind) };
  });
}

/** Lets minutes pass for one client, as only the past can: by hand. */
async function minutesLater({ clientId }: Episode, minutes: number): Promise<void> {
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`update appointments set changed_at = changed_at - make_interval(mins => ${minutes})
      where client_id = ${clientId}`),
  );
}

const times = (rows: readonly Stored[]) => rows.map((one) => one.starts_at);
const booked = (rows: readonly Stored[]) => rows.filter((one) => one.status === 'booked');

describe('a weekly block', () => {
  test('is four dates of one weekday and wall time in one series', async () => {
    const of = await weekly();
    const made = await appointments.book(clinic.therapist, wish(of, 2, '09:00', { weeks: 4 }));
    const rows = await stored(of);
    expect(made.later).toHaveLength(3);
    expect(times(rows)).toEqual([2, 9, 16, 23].map((days) => at(days, '09:00')));
    expect(new Set(rows.map((one) => one.series_id)).size).toBe(1);
    expect(rows[0]?.series_id).not.toBeNull();
  });

  test('keeps its wall time across the change of the clocks', async () => {
    const of = await weekly();
    const changes = Array.from({ length: 300 }, (_, n) => n).find(
      (n) => n > 10 && at(n + 1, '12:00').slice(11, 16) !== at(n, '12:00').slice(11, 16),
    );
    const before = (changes ?? 0) - 3;
    await appointments.book(clinic.therapist, wish(of, before, '18:00', { weeks: 2 }));
    const [first, second] = times(await stored(of));
    expect(localTime(second ?? '', clinic.timeZone)).toBe('18:00');
    expect(first?.slice(11)).not.toBe(second?.slice(11));
  });

  test('where one week is taken, the nearest free time of that week is shown, and booked as shown', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(await weekly(), 32, '09:00'));
    const first = wish(of, 25, '09:00');
    const { staffId, roomId, serviceId, startsAt } = first;
    const shown = await appointments.block(clinic.therapist, { ...of, staffId, roomId, serviceId, startsAt });
    expect(shown.map((one) => one.asUsual)).toEqual([false, true, true]);
    expect(shown[0]?.offer?.onDay).toBe(addDays(today, 32));
    expect(shown[0]?.offer?.startsAt).not.toBe(at(32, '09:00'));
    const later = shown
      .flatMap(({ offer }) => (offer ? [offer] : []))
      .map(({ startsAt, staffId, roomId }) => ({
        startsAt,
        staffId,
        roomId,
      }));
    const made = await appointments.book(clinic.therapist, { ...first, weeks: 4, later });
    expect(made.later.map((one) => one.startsAt)).toEqual(later.map((one) => one.startsAt));
  });

  test('stands or falls together, and the refusal names the date', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(await weekly(), 60, '14:00'));
    const refused = appointments.book(clinic.therapist, wish(of, 53, '14:00', { weeks: 3 }));
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/14:00 does not fit\. Ilse Brandt is taken at this time: 14:00–15:10/),
    });
    expect(await stored(of)).toHaveLength(0);
  });

  test('twice is once, and no more weekly dates are ahead than the plan allows', async () => {
    const of = await weekly();
    const block = wish(of, 70, '11:00', { weeks: 3 });
    const first = await appointments.book(clinic.therapist, block);
    expect((await appointments.book(clinic.therapist, block)).id).toBe(first.id);
    const more = appointments.book(clinic.therapist, wish(of, 91, '11:00', { weeks: 2 }));
    await expect(more).rejects.toMatchObject({ code: 'conflict', message: /3 visits are booked ahead/ });
    const { staffId, roomId, serviceId, startsAt } = wish(of, 91, '11:00');
    const room = await appointments.block(clinic.therapist, { ...of, staffId, roomId, serviceId, startsAt });
    expect(room).toHaveLength(0);
    await appointments.book(clinic.therapist, wish(of, 91, '11:00'));
    expect(booked(await stored(of))).toHaveLength(4);
  });

  test.each([
    ['a plan that is monthly', { phase: 'monthly', interval: 28 }, {}, /for weekly visits only/],
    ['dates out of the window of their week', {}, { later: [13] }, /inside the window of its week/],
    ['two dates in one week', {}, { later: [8, 10] }, /inside the window of its week/],
    ['more dates than weeks', {}, { weeks: 2, later: [9, 16] }, /one date a week/],
  ])(
    '%s is refused',
    async (_what, plan, { weeks = 3, later }: { weeks?: number; later?: number[] }, message) => {
      const of = await weekly(plan);
      const { staffId, roomId } = wish(of, 2, '16:00');
      const dates = later?.map((days) => ({ startsAt: at(100 + days, '16:00'), staffId, roomId })) ?? null;
      const block = wish(of, 102, '16:00', { weeks, later: dates });
      await expect(appointments.book(clinic.therapist, block)).rejects.toThrow(message);
      expect(await stored(of)).toHaveLength(0);
    },
  );
});

describe('moving', () => {
  const to = (row: Stored | undefined, startsAt: string) => ({
    appointmentId: row?.id ?? '',
    staffId: clinic.therapist.staffId,
    roomId: clinic.roomId,
    startsAt,
  });

  test('one of a series keeps the count, and the rest stays or goes along by the same days and time', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 122, '09:00', { weeks: 4 }));
    const rows = await stored(of);
    await appointments.move(clinic.therapist, to(rows[1], at(130, '10:30')));
    expect(times(await stored(of))).toEqual([
      at(122, '09:00'),
      at(130, '10:30'),
      at(136, '09:00'),
      at(143, '09:00'),
    ]);
    await appointments.move(clinic.therapist, { ...to(rows[1], at(129, '09:30')), rest: 'shift' });
    expect(times(await stored(of))).toEqual([
      at(122, '09:00'),
      at(129, '09:30'),
      at(135, '08:00'),
      at(142, '08:00'),
    ]);
    expect((await stored(of)).map((one) => one.sequence)).toEqual([0, 2, 1, 1]);
  });

  test('a whole series goes a week on or back, over its own dates', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 152, '15:00', { weeks: 4 }));
    const [first] = await stored(of);
    const reason = 'A week away';
    await appointments.move(clinic.therapist, { ...to(first, at(159, '15:00')), rest: 'shift', reason });
    expect(times(await stored(of))).toEqual([159, 166, 173, 180].map((days) => at(days, '15:00')));
    await appointments.move(clinic.therapist, { ...to(first, at(152, '15:00')), rest: 'shift', reason });
    expect(times(await stored(of))).toEqual([152, 159, 166, 173].map((days) => at(days, '15:00')));
  });

  test('when one of the rest does not fit, none moves and the refusal names it', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 192, '09:00', { weeks: 3 }));
    await appointments.book(clinic.therapist, wish(await weekly(), 206, '12:00'));
    const before = await stored(of);
    const refused = appointments.move(clinic.therapist, {
      ...to(before[0], at(192, '12:30')),
      rest: 'shift',
    });
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/09:00 cannot go along: Ilse Brandt is taken at this time: 12:00–13:10/),
    });
    expect(await stored(of)).toEqual(before);
  });

  test('from an old look it is refused with where it is now; the same move twice is one', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 222, '09:00'));
    const [row] = await stored(of);
    const seen = { sequence: row?.sequence ?? 0 };
    await appointments.move(clinic.colleague, { ...to(row, at(222, '11:00')), ...seen });
    await expect(
      appointments.move(clinic.therapist, { ...to(row, at(222, '13:00')), ...seen }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Moved meanwhile: it is .*, 11:00 with Ilse Brandt now\.$/),
    });
    await appointments.move(clinic.therapist, { ...to(row, at(222, '11:00')), ...seen });
    expect((await stored(of)).map((one) => [one.starts_at, one.sequence])).toEqual([[at(222, '11:00'), 1]]);
  });

  test('another length holds as long, and is refused where it runs into the next', async () => {
    const of = await weekly();
    const other = await weekly();
    await appointments.book(clinic.therapist, wish(of, 224, '09:00'));
    await appointments.book(clinic.therapist, wish(other, 224, '10:45'));
    const [row] = await stored(of);
    await appointments.move(clinic.therapist, { ...to(row, at(224, '09:00')), minutes: 90 });
    expect((await stored(of))[0]).toMatchObject({ minutes: 90, sequence: 1 });
    await expect(
      appointments.move(clinic.therapist, { ...to(row, at(224, '09:15')), minutes: null }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await stored(of))[0]?.minutes).toBe(90);
  });

  test('outside the window of the plan it asks a reason, and keeps it', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 232, '09:00', { weeks: 2 }));
    const [, second] = await stored(of);
    const far = to(second, at(243, '09:00'));
    await expect(appointments.move(clinic.therapist, far)).rejects.toMatchObject({
      code: 'invalid',
      message: 'That is day 11, and the window of this plan ends on day 9. Say why.',
      fields: { reason: expect.any(String) },
    });
    await appointments.move(clinic.therapist, { ...far, reason: 'Away until then' });
    expect((await stored(of))[1]).toMatchObject({ outside_reason: 'Away until then' });
    await appointments.move(clinic.therapist, to(second, at(240, '09:00')));
    expect((await stored(of))[1]).toMatchObject({ outside_reason: null });
  });
});

describe('a date booked by itself', () => {
  test('outside the window of its plan asks a reason and keeps it; a window that is over asks nothing', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 310, '16:00'));
    const late = wish(of, 321, '16:00');
    await expect(appointments.book(clinic.therapist, late)).rejects.toMatchObject({
      code: 'invalid',
      message: 'That is day 11, and the window of this plan ends on day 9. Say why.',
      fields: { reason: expect.any(String) },
    });
    await appointments.book(clinic.therapist, { ...late, reason: 'Away until then' });
    expect((await stored(of)).map((one) => one.outside_reason)).toEqual([null, 'Away until then']);

    const away = await weekly();
    const { visitId } = await visits.start(clinic.therapist, { ...away, appointmentId: null });
    await asActor(clinic.admin, (tx) =>
      tx.execute(sql`update visits set started_at = now() - interval '40 days' where id = ${visitId}`),
    );
    await appointments.book(clinic.therapist, wish(away, 324, '12:00'));
    expect((await stored(away))[0]).toMatchObject({ status: 'booked', outside_reason: null });
  });

  test('is found where the appointment it takes the place of still stands, and for another length', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 333, '09:00'));
    const [row] = await stored(of);
    const search = { ...of, staffId: clinic.therapist.staffId, serviceId: clinic.serviceId };
    const day = addDays(today, 333);
    const times = async (more: { moving?: string; minutes?: number }) =>
      (await appointments.freeOn(clinic.therapist, { ...search, day, ...more })).map((one) =>
        localTime(one.startsAt, clinic.timeZone),
      );
    expect(await times({})).not.toContain('09:15');
    const moving = row?.id ?? '';
    expect(await times({ moving })).toContain('09:15');
    const longer = await times({ moving, minutes: 120 });
    expect(longer.length).toBeLessThan((await times({ moving })).length);
    expect(longer).toContain('09:15');
  });
});

describe('cancelling', () => {
  const gone = (row: Stored | undefined, more: Partial<Cancelling> = {}): Cancelling => ({
    appointmentId: row?.id ?? '',
    by: 'client',
    reason: 'A holiday',
    ...more,
  });

  test('takes one, or the later ones of the series with it', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 252, '09:00', { weeks: 4 }));
    const rows = await stored(of);
    await appointments.cancel(clinic.therapist, gone(rows[3]));
    expect(booked(await stored(of))).toHaveLength(3);
    await appointments.cancel(clinic.therapist, gone(rows[1], { rest: 'cancel' }));
    expect((await stored(of)).map((one) => [one.status, one.sequence])).toEqual([
      ['booked', 0],
      ['cancelled_by_client', 1],
      ['cancelled_by_client', 1],
      ['cancelled_by_client', 1],
    ]);
    expect(await planOf(of)).toMatchObject({ phase: 'weekly', days: 7, events: [] });
  });

  test.each([
    ['as_needed', { phase: 'as_needed', days: null, paused: false, closed: false, events: ['as_needed'] }, 1],
    ['pause', { phase: 'weekly', days: 7, paused: true, closed: false, events: ['paused'] }, 0],
    ['finish', { phase: 'closed', days: null, paused: false, closed: true, events: ['closed'] }, 0],
  ] as const)(
    'with "%s" the plan follows in the same breath, and both come back within minutes',
    async (plan, after, left) => {
      const of = await weekly();
      await appointments.book(clinic.therapist, wish(of, 272, '09:00', { weeks: 2 }));
      const [row] = await stored(of);
      const closeReason = plan === 'finish' ? ('goal_reached' as const) : null;
      await appointments.cancel(clinic.therapist, gone(row, { plan, closeReason }));
      expect(await planOf(of)).toEqual(after);
      expect(booked(await stored(of))).toHaveLength(left);
      await appointments.uncancel(clinic.therapist, row?.id ?? '');
      expect(booked(await stored(of))).toHaveLength(2);
      expect(await planOf(of)).toMatchObject({ phase: 'weekly', days: 7, paused: false, closed: false });
      for (const one of booked(await stored(of))) await appointments.cancel(clinic.therapist, gone(one));
    },
  );

  test('a plan that cannot follow leaves the date booked', async () => {
    const of = await weekly({ phase: 'intake' });
    await appointments.book(clinic.therapist, wish(of, 282, '09:00'));
    const [row] = await stored(of);
    await expect(
      appointments.cancel(clinic.therapist, gone(row, { plan: 'as_needed' })),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(appointments.cancel(clinic.therapist, gone(row, { plan: 'finish' }))).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(booked(await stored(of))).toHaveLength(1);
  });

  test('is not taken back after three minutes, nor when the time is somebody else’s', async () => {
    const late = await weekly();
    await appointments.book(clinic.therapist, wish(late, 292, '09:00'));
    const [old] = await stored(late);
    await appointments.cancel(clinic.therapist, gone(old));
    await minutesLater(late, 4);
    await expect(appointments.uncancel(clinic.therapist, old?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
      message: 'More than 3 minutes have passed. Book it again.',
    });
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 294, '09:00'));
    const [row] = await stored(of);
    await appointments.cancel(clinic.therapist, gone(row));
    await appointments.book(clinic.therapist, wish(await weekly(), 294, '09:30'));
    await expect(appointments.uncancel(clinic.therapist, row?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Ilse Brandt is taken at this time: 09:30/),
    });
    expect(booked(await stored(of))).toHaveLength(0);
  });

  test('what comes back never makes more weekly dates than the plan allows', async () => {
    const of = await weekly();
    await appointments.book(clinic.therapist, wish(of, 302, '09:00', { weeks: 4 }));
    const [row] = await stored(of);
    await appointments.cancel(clinic.therapist, gone(row));
    await appointments.book(clinic.therapist, wish(of, 330, '09:00'));
    await expect(appointments.uncancel(clinic.therapist, row?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(booked(await stored(of))).toHaveLength(4);
  });
});
