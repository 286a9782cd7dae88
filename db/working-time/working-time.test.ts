import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as plans from '@/db/plans';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { opOf } from '@/db/testing/ops';
import * as visits from '@/db/visits';
import { Booking } from '@/lib/domain/clinic';
import type { TimeOffWish } from '@/lib/domain/working-time';
import { isAppError } from '@/lib/errors';
import { addDays, localDay, localTime, wallToInstant } from '@/lib/when';
import * as workingTime from '.';

let clinic: TestClinic;
let today: string;

beforeEach(async () => {
  clinic = await newClinic();
  today = localDay(new Date(), clinic.timeZone);
});

const dayIn = (days: number) => addDays(today, days);
const at = (days: number, time: string) => wallToInstant(dayIn(days), time, clinic.timeZone);

async function wish(more: Partial<Booking> = {}): Promise<Booking> {
  const { clientId } = more.clientId ? { clientId: more.clientId } : await newClient(clinic);
  const { roomId, serviceId } = clinic;
  const staffId = clinic.therapist.staffId;
  return Booking.parse({
    clientId,
    episodeId: null,
    staffId,
    roomId,
    serviceId,
    startsAt: at(7, '10:00'),
    ...more,
  });
}

const off = (more: Partial<TimeOffWish> = {}): TimeOffWish => ({
  kind: 'closure',
  staffId: null,
  roomId: null,
  from: dayIn(7),
  until: dayIn(7),
  times: null,
  note: null,
  ...more,
});
const times = (starts: string, ends: string) => ({ starts, ends, startsFold: null, endsFold: null });

const ownWeek = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, opens: '09:00', closes: '13:00' },
  { weekday, opens: '14:00', closes: '18:00' },
]);

async function addRoom(name: string): Promise<string> {
  const id = uuidv7();
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`insert into rooms (clinic_id, id, name) values (${clinic.clinicId}, ${id}, ${name})`),
  );
  return id;
}

async function phase(episodeId: string, to: string): Promise<void> {
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`update episodes set phase = ${to}, interval_days = 7 where id = ${episodeId}`),
  );
}

async function booked(): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from appointments where status = 'booked'`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

/** Appointments that stand in time off of theirs. */
async function standing(): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(sql`
      select count(*)::int as n from appointments a join time_off o on o.clinic_id = a.clinic_id
        and o.removed_at is null and o.starts_at < a.holds_until and o.ends_at > a.starts_at
        and (o.staff_id = a.staff_id or o.room_id = a.room_id or (o.staff_id is null and o.room_id is null))
      where a.status in ('booked', 'arrived', 'in_treatment')`);
    return found.rows[0]?.n ?? -1;
  });
}

const freeTimes = async (days: number, staffId: string | null = null) => {
  const { clientId } = await newClient(clinic);
  const { serviceId } = clinic;
  const found = await appointments.freeOn(clinic.therapist, {
    clientId,
    episodeId: null,
    staffId,
    serviceId,
    day: dayIn(days),
  });
  return found.map((one) => ({ staffId: one.staffId, time: localTime(one.startsAt, clinic.timeZone) }));
};

describe('a therapist’s own hours', () => {
  test('are the only times offered: none in the break, and none whose turn-over reaches into it', async () => {
    await workingTime.setStaffHours(clinic.admin, clinic.therapist.staffId, ownWeek);
    const own = (await freeTimes(7, clinic.therapist.staffId)).map((one) => one.time);
    expect(own[0]).toBe('09:00');
    expect(own).toContain('11:45');
    expect(own).not.toContain('12:00');
    expect(own.filter((time) => time > '11:45' && time < '14:00')).toEqual([]);
    expect(own.at(-1)).toBe('16:45');
    const colleague = (await freeTimes(7, clinic.colleague.staffId)).map((one) => one.time);
    expect([colleague[0], colleague.at(-1)]).toEqual(['08:00', '18:45']);
    const anyone = await freeTimes(7);
    expect(anyone.find((one) => one.time === '13:15')?.staffId).toBe(clinic.colleague.staffId);
  });

  test.each(['08:00', '12:00', '13:15', '17:00'])(
    '%s is booked with a reason only, and it is kept',
    async (time) => {
      await workingTime.setStaffHours(clinic.admin, clinic.therapist.staffId, ownWeek);
      const asked = await wish({ startsAt: at(7, time) });
      const refused = expect.objectContaining({
        code: 'invalid',
        fields: { reason: expect.any(String) },
        message: expect.stringContaining('09:00 to 13:00, 14:00 to 18:00'),
      });
      await expect(appointments.book(clinic.therapist, asked)).rejects.toEqual(refused);
      const made = await appointments.book(clinic.therapist, { ...asked, reason: 'Cannot come otherwise' });
      expect(made.outsideReason).toBe('Cannot come otherwise');
      const inside = await appointments.book(
        clinic.therapist,
        await wish({ startsAt: at(8, '09:00'), reason: 'x y' }),
      );
      expect(inside.outsideReason).toBeNull();
    },
  );

  test('hold for a move, a longer treatment and every week of a block', async () => {
    await workingTime.setStaffHours(clinic.admin, clinic.therapist.staffId, ownWeek);
    const { id } = await appointments.book(clinic.therapist, await wish({ startsAt: at(7, '11:45') }));
    const { roomId } = clinic;
    const move = (more: { startsAt?: string; minutes?: number }) =>
      appointments.move(clinic.therapist, {
        appointmentId: id,
        staffId: clinic.therapist.staffId,
        roomId,
        startsAt: at(7, '11:45'),
        minutes: null,
        sequence: null,
        rest: 'keep',
        reason: null,
        ...more,
      });
    await expect(move({ startsAt: at(7, '13:00') })).rejects.toMatchObject({ code: 'invalid' });
    await expect(move({ minutes: 90 })).rejects.toMatchObject({ code: 'invalid' });
    await expect(move({ startsAt: at(7, '14:00') })).resolves.toMatchObject({ startsAt: at(7, '14:00') });
    const { clientId, episodeId } = await newClient(clinic);
    await phase(episodeId, 'weekly');
    const block = await wish({ clientId, episodeId, startsAt: at(9, '12:30'), weeks: 3 });
    await expect(appointments.book(clinic.therapist, block)).rejects.toMatchObject({ code: 'invalid' });
    expect(await booked()).toBe(1);
  });

  test('cannot reach outside the clinic’s; an empty week goes back to them', async () => {
    const { staffId } = clinic.therapist;
    const early = [{ weekday: 1, opens: '07:30', closes: '12:00' }];
    await expect(workingTime.setStaffHours(clinic.admin, staffId, early)).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'week.0.opens': 'The clinic is open from 08:00 to 20:00.' },
    });
    await workingTime.setStaffHours(clinic.admin, staffId, ownWeek);
    expect(await workingTime.ownWeeks(clinic.colleague)).toHaveLength(14);
    await workingTime.setStaffHours(clinic.admin, staffId, []);
    expect(await workingTime.ownWeeks(clinic.colleague)).toEqual([]);
    await expect(
      appointments.book(clinic.therapist, await wish({ startsAt: at(7, '13:15') })),
    ).resolves.toBeDefined();
  });

  test('leave booked appointments where they are, and say which lie outside now', async () => {
    await appointments.book(clinic.therapist, await wish({ startsAt: at(7, '10:00') }));
    await appointments.book(clinic.therapist, await wish({ startsAt: at(7, '12:30') }));
    const { outside } = await workingTime.setStaffHours(clinic.admin, clinic.therapist.staffId, ownWeek);
    expect(outside).toMatch(/^1 appointment stands outside these hours: .*12:30$/);
    expect(await booked()).toBe(2);
  });

  test('are the admin’s to set', async () => {
    const { staffId } = clinic.therapist;
    await expect(workingTime.setStaffHours(clinic.therapist, staffId, ownWeek)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('and what is off are told day by day to everyone', async () => {
    await workingTime.setStaffHours(clinic.admin, clinic.therapist.staffId, ownWeek);
    await workingTime.addTimeOff(
      clinic.admin,
      off({ kind: 'holiday', until: dayIn(8), note: 'Spring fair' }),
    );
    const days = await workingTime.week(clinic.colleague, { from: dayIn(6), days: 3 });
    expect(days.map((one) => one.off.map(({ kind, wholeDay }) => [kind, wholeDay]))).toEqual([
      [],
      [['holiday', true]],
      [['holiday', true]],
    ]);
    const ilse = days[0]?.staff.find((one) => one.staffId === clinic.therapist.staffId);
    expect(ilse?.spans).toEqual([
      { opens: '09:00', closes: '13:00' },
      { opens: '14:00', closes: '18:00' },
    ]);
  });
});

describe('time off', () => {
  const whose = {
    'the clinic closed': () => off(),
    'the therapist away': () => off({ kind: 'away', staffId: clinic.therapist.staffId }),
    'the room out of use': () => off({ kind: 'repair', roomId: clinic.roomId }),
    'an hour of the therapist': () =>
      off({ kind: 'break', staffId: clinic.therapist.staffId, times: times('11:00', '12:00') }),
  };

  test.each(Object.entries(whose))(
    'with %s nothing is booked, moved or brought back, whatever the reason',
    async (_what, asked) => {
      const reason = 'Wants it very much';
      const there = await wish({ startsAt: at(7, '10:30') });
      const cancelled = await appointments.book(clinic.therapist, there);
      await appointments.cancel(clinic.therapist, {
        appointmentId: cancelled.id,
        by: 'client',
        reason: 'ill',
        plan: 'keep',
        closeReason: null,
        rest: 'keep',
      });
      const elsewhere = await appointments.book(clinic.therapist, await wish({ startsAt: at(8, '10:30') }));
      await workingTime.addTimeOff(clinic.admin, asked());

      await expect(appointments.book(clinic.therapist, { ...there, reason })).rejects.toMatchObject({
        code: 'invalid',
      });
      const { staffId } = clinic.therapist;
      const { roomId } = clinic;
      const to = { staffId, roomId, startsAt: at(7, '10:30'), minutes: null, sequence: null, reason };
      await expect(
        appointments.move(clinic.therapist, { appointmentId: elsewhere.id, rest: 'keep', ...to }),
      ).rejects.toMatchObject({ code: 'invalid' });
      await expect(appointments.uncancel(clinic.therapist, cancelled.id)).rejects.toMatchObject({
        code: 'invalid',
      });
      const { clientId, episodeId } = await newClient(clinic);
      await phase(episodeId, 'weekly');
      const block = await wish({ clientId, episodeId, startsAt: at(7, '10:30'), weeks: 2, reason });
      await expect(appointments.book(clinic.therapist, block)).rejects.toMatchObject({ code: 'invalid' });
      const second = { ...block, startsAt: at(0, '10:30'), weeks: 2 };
      await expect(appointments.book(clinic.therapist, second)).rejects.toMatchObject({ code: 'invalid' });
      expect(await booked()).toBe(1);
      expect((await freeTimes(7, staffId)).map((one) => one.time)).not.toContain('10:30');
      expect(await standing()).toBe(0);
    },
  );

  test('is not offered by the plan of a visit, and cannot be decided into', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    const { visitId } = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    await visits.applyOps(clinic.therapist, [
      opOf(clinic.therapist, visitId, 'score.put', { measure: 'pain_avg_7d', value: 6 }),
    ]);
    const before = await plans.propose(clinic.therapist, visitId);
    const [offer] = before.offers;
    if (!offer) throw new Error('nothing was offered');
    await workingTime.addTimeOff(clinic.admin, off({ from: offer.onDay, until: offer.onDay }));
    const after = await plans.propose(clinic.therapist, visitId);
    expect(after.offers.length).toBeGreaterThan(0);
    expect(after.offers.map((one) => one.onDay)).not.toContain(offer.onDay);
    expect(await plans.freeOn(clinic.therapist, visitId, offer.onDay)).toEqual([]);
    const { startsAt, staffId, roomId } = offer;
    const decided = plans.decide(clinic.therapist, {
      visitId,
      phase: before.step.phase,
      intervalDays: before.step.intervalDays,
      reason: null,
      asNeeded: false,
      pause: false,
      closeReason: null,
      book: { startsAt, staffId, roomId, serviceId: before.service.id, weeks: 1, later: null, reason: 'x y' },
    });
    await expect(decided).rejects.toMatchObject({ code: 'invalid' });
    expect(await booked()).toBe(0);
  });

  test('of one leaves the other therapist and the other room free', async () => {
    const other = await addRoom('Room 2');
    await workingTime.addTimeOff(clinic.admin, off({ kind: 'away', staffId: clinic.therapist.staffId }));
    await workingTime.addTimeOff(clinic.admin, off({ kind: 'repair', roomId: clinic.roomId }));
    const free = await wish({ staffId: clinic.colleague.staffId, roomId: other });
    await expect(appointments.book(clinic.therapist, free)).resolves.toBeDefined();
    const found = await freeTimes(7);
    expect(found.length).toBeGreaterThan(10);
    expect(found.map((one) => one.staffId)).not.toContain(clinic.therapist.staffId);
  });

  test('cannot be put over appointments: says how many and when; moved away, it can', async () => {
    const made: string[] = [];
    for (const time of ['09:00', '11:00', '13:00', '15:00', '17:00'])
      made.push((await appointments.book(clinic.therapist, await wish({ startsAt: at(7, time) }))).id);
    const refusal = workingTime.addTimeOff(clinic.admin, off());
    await expect(refusal).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(
        /^5 appointments stand in it: .*, 09:00; .*, 11:00; .*, 13:00 and 2 more\. Move or cancel them first\.$/,
      ),
    });
    // The turn-over belongs to the appointment: 11:00 and 60 + 10 minutes.
    const reaching = off({ times: times('12:05', '12:30') });
    await expect(workingTime.addTimeOff(clinic.admin, reaching)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      workingTime.addTimeOff(clinic.admin, off({ times: times('12:10', '13:00') })),
    ).resolves.toBeDefined();
    for (const appointmentId of made)
      await appointments.cancel(clinic.admin, {
        appointmentId,
        by: 'clinic',
        reason: 'Closed',
        plan: 'keep',
        closeReason: null,
        rest: 'keep',
      });
    await expect(workingTime.addTimeOff(clinic.admin, off())).resolves.toMatchObject({ kind: 'closure' });
  });

  test('and a booking at the same moment: one of them wins, never both', async () => {
    for (let round = 0; round < 12; round += 1) {
      const asked = await Promise.all(
        ['09:00', '10:30', '12:00'].map((time) => wish({ startsAt: at(20 + round, time) })),
      );
      const day = dayIn(20 + round);
      const calls = asked.map((one) => () => appointments.book(clinic.therapist, one) as Promise<unknown>);
      calls.splice(round % 4, 0, () => workingTime.addTimeOff(clinic.admin, off({ from: day, until: day })));
      const results = await Promise.allSettled(calls.map((call) => call()));
      for (const one of results) if (one.status === 'rejected') expect(isAppError(one.reason)).toBe(true);
      const closed = results[round % 4]?.status === 'fulfilled';
      const others = results.filter((_, i) => i !== round % 4 && results[i]?.status === 'fulfilled');
      expect(closed ? others.length : Math.min(1, others.length)).toBe(closed ? 0 : 1);
      expect(await standing()).toBe(0);
    }
  }, 60_000);

  test('whatever is booked, moved, taken off and opened again, nobody stands in it', async () => {
    const clients = await Promise.all(Array.from({ length: 4 }, () => newClient(clinic)));
    const step = fc.record({
      verb: fc.constantFrom('book', 'move', 'off', 'open', 'cancel', 'uncancel'),
      client: fc.nat(3),
      staff: fc.nat(1),
      hour: fc.integer({ min: 8, max: 18 }),
      hours: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('closure', 'away', 'repair'),
    });
    let base = 40;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        base += 1;
        const made: string[] = [];
        const closed: string[] = [];
        for (const { verb, client, staff, hour, hours, kind } of steps) {
          const staffId = [clinic.therapist.staffId, clinic.colleague.staffId][staff] ?? '';
          const startsAt = at(base, `${String(hour).padStart(2, '0')}:00`);
          const { roomId } = clinic;
          const chosen = made[client % Math.max(1, made.length)];
          const opened = closed[client % Math.max(1, closed.length)];
          const place = { staffId, roomId, startsAt, minutes: null, sequence: null, reason: 'x y' } as const;
          const run = async () => {
            if (verb === 'off') {
              const until = `${String(Math.min(20, hour + hours)).padStart(2, '0')}:00`;
              const one = off({
                kind,
                staffId: kind === 'away' ? staffId : null,
                roomId: kind === 'repair' ? roomId : null,
                from: dayIn(base),
                until: dayIn(base),
                times: times(localTime(startsAt, clinic.timeZone), until),
              });
              closed.push((await workingTime.addTimeOff(clinic.admin, one)).id);
            } else if (verb === 'open' && opened) await workingTime.removeTimeOff(clinic.admin, opened);
            else if (verb === 'move' && chosen)
              await appointments.move(clinic.therapist, { appointmentId: chosen, rest: 'keep', ...place });
            else if (verb === 'cancel' && chosen)
              await appointments.cancel(clinic.therapist, {
                appointmentId: chosen,
                by: 'client',
                reason: 'ill',
                plan: 'keep',
                closeReason: null,
                rest: 'keep',
              });
            else if (verb === 'uncancel' && chosen) await appointments.uncancel(clinic.therapist, chosen);
            else {
              const { clientId = '' } = clients[client] ?? {};
              made.push(
                (await appointments.book(clinic.therapist, await wish({ clientId, staffId, startsAt }))).id,
              );
            }
          };
          const [result] = await Promise.allSettled([run()]);
          if (result?.status === 'rejected' && !isAppError(result.reason)) throw result.reason;
          expect(await standing()).toBe(0);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  test('the same again answers the first; opened again, the time can be booked', async () => {
    const first = await workingTime.addTimeOff(clinic.admin, off({ note: 'Stocktaking' }));
    expect((await workingTime.addTimeOff(clinic.admin, off())).id).toBe(first.id);
    expect(await workingTime.listTimeOff(clinic.therapist)).toMatchObject([
      { id: first.id, whose: null, note: 'Stocktaking' },
    ]);
    await workingTime.removeTimeOff(clinic.admin, first.id);
    await workingTime.removeTimeOff(clinic.admin, first.id);
    expect(await workingTime.listTimeOff(clinic.therapist)).toEqual([]);
    await expect(appointments.book(clinic.therapist, await wish())).resolves.toBeDefined();
  });

  test('is a therapist’s own to say, when they are away or have a break; the rest is the admin’s', async () => {
    const { staffId } = clinic.therapist;
    const own = await workingTime.addTimeOff(clinic.therapist, off({ kind: 'away', staffId }));
    const forbidden = { code: 'forbidden' };
    await expect(workingTime.addTimeOff(clinic.therapist, off())).rejects.toMatchObject(forbidden);
    await expect(
      workingTime.addTimeOff(clinic.colleague, off({ kind: 'away', staffId })),
    ).rejects.toMatchObject(forbidden);
    await expect(
      workingTime.addTimeOff(clinic.therapist, off({ kind: 'repair', roomId: clinic.roomId })),
    ).rejects.toMatchObject(forbidden);
    await expect(workingTime.removeTimeOff(clinic.colleague, own.id)).rejects.toMatchObject(forbidden);
    await expect(workingTime.removeTimeOff(clinic.therapist, own.id)).resolves.toEqual({ id: own.id });
    const closure = await workingTime.addTimeOff(clinic.admin, off());
    await expect(workingTime.removeTimeOff(clinic.therapist, closure.id)).rejects.toMatchObject(forbidden);
  });

  test('that is over is refused; a day that has begun is not', async () => {
    const yesterday = off({ from: dayIn(-1), until: dayIn(-1) });
    await expect(workingTime.addTimeOff(clinic.admin, yesterday)).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      workingTime.addTimeOff(clinic.admin, off({ from: today, until: today })),
    ).resolves.toBeDefined();
  });

  test('is written down with who did it', async () => {
    const { id } = await workingTime.addTimeOff(clinic.admin, off());
    await workingTime.removeTimeOff(clinic.admin, id);
    const found = await asActor(clinic.admin, (tx) =>
      tx.execute<{ action: string }>(
        sql`select action from audit_events where object_id = ${id} and staff_id = ${clinic.admin.staffId} order by at, id`,
      ),
    );
    expect(found.rows.map((row) => row.action).sort()).toEqual(['time_off.added', 'time_off.removed']);
  });
});
