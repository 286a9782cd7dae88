import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as staff from '@/db/staff';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import type { Booking } from '@/lib/domain/clinic';
import { addDays, localDay, wallToInstant } from '@/lib/when';
import * as appointments from '.';

let clinic: TestClinic;
let stranger: TestClinic;
let today: string;

beforeAll(async () => {
  clinic = await newClinic();
  stranger = await newClinic();
  today = localDay(new Date(), clinic.timeZone);
});

const at = (days: number, time: string) => wallToInstant(addDays(today, days), time, clinic.timeZone);

async function booking(more: Partial<Booking> = {}): Promise<Booking> {
  const { clientId, episodeId } = more.clientId
    ? { clientId: more.clientId, episodeId: null }
    : await newClient(clinic);
  const { roomId, serviceId } = clinic;
  const staffId = clinic.therapist.staffId;
  return { clientId, episodeId, staffId, roomId, serviceId, startsAt: at(3, '10:00'), ...more };
}

async function count(where: ReturnType<typeof sql>): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from appointments a where ${where}`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

async function audited(action: string, id: string): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from audit_events where action = ${action} and object_id = ${id}`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

/** Moves an appointment's time as only the past can: by hand. */
async function startedAgo(id: string, minutes: number): Promise<void> {
  await asActor(clinic.admin, (tx) =>
    tx.execute(sql`update appointments set starts_at = now() - make_interval(mins => ${minutes}),
      ends_at = now() - make_interval(mins => ${minutes - 60}), holds_until = now() - make_interval(mins => ${minutes - 70})
      where id = ${id}`),
  );
}

describe('booking', () => {
  test('the service says when it ends and how long the room is held, whatever was sent', async () => {
    const made = await appointments.book(clinic.therapist, await booking({ startsAt: at(20, '09:00') }));
    expect(made).toMatchObject({
      startsAt: at(20, '09:00'),
      endsAt: at(20, '10:00'),
      holdsUntil: at(20, '10:10'),
    });
    expect(await audited('appointment.booked', made.id)).toBe(1);
  });

  test('the same booking twice is one appointment', async () => {
    const wish = await booking({ startsAt: at(21, '09:00') });
    const both = await Promise.all([
      appointments.book(clinic.therapist, wish),
      appointments.book(clinic.therapist, wish),
    ]);
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(await count(sql`a.client_id = ${wish.clientId}`)).toBe(1);
  });

  test('nothing starts in the turn-over of another, not even in its last minute', async () => {
    await appointments.book(clinic.therapist, await booking({ startsAt: at(22, '09:00') }));
    const inside = await booking({ startsAt: at(22, '10:09') });
    await expect(appointments.book(clinic.therapist, inside)).rejects.toMatchObject({ code: 'conflict' });
    const after = await booking({ startsAt: at(22, '10:10') });
    await expect(appointments.book(clinic.therapist, after)).resolves.toBeDefined();
  });

  test('two therapists cannot share a room, and the refusal says so', async () => {
    await appointments.book(clinic.therapist, await booking({ startsAt: at(23, '09:00') }));
    const other = await booking({ startsAt: at(23, '09:30'), staffId: clinic.colleague.staffId });
    await expect(appointments.book(clinic.therapist, other)).rejects.toMatchObject({
      code: 'conflict',
      message: 'That room is taken at this time: Ilse Brandt has Room 1, 09:00–10:10 with the turn-over.',
    });
  });

  test('a client is in one place at a time', async () => {
    const first = await booking({ startsAt: at(24, '09:00') });
    await appointments.book(clinic.therapist, first);
    const secondRoom = await room();
    const second = {
      ...first,
      staffId: clinic.colleague.staffId,
      roomId: secondRoom,
      startsAt: at(24, '09:30'),
    };
    await expect(appointments.book(clinic.therapist, second)).rejects.toMatchObject({
      message: 'The client has another appointment at that time: 09:00–10:00 with Ilse Brandt.',
    });
  });

  test.each([
    ['a past time', () => new Date(Date.now() - 60_000).toISOString()],
    ['before opening', () => at(25, '07:45')],
    ['a visit whose turn-over ends after closing', () => at(25, '18:55')],
    ['the night', () => at(25, '23:30')],
  ])('%s is refused', async (_what, startsAt) => {
    const wish = await booking({ startsAt: startsAt() });
    await expect(appointments.book(clinic.therapist, wish)).rejects.toMatchObject({ code: 'invalid' });
    expect(await count(sql`a.client_id = ${wish.clientId}`)).toBe(0);
  });

  test('never more than four weekly visits ahead', async () => {
    const wish = await booking();
    await asActor(clinic.admin, (tx) =>
      tx.execute(sql`update episodes set phase = 'weekly', interval_days = 7 where id = ${wish.episodeId}`),
    );
    for (const week of [1, 2, 3, 4])
      await appointments.book(clinic.therapist, { ...wish, startsAt: at(60 + 7 * week, '09:00') });
    const fifth = { ...wish, startsAt: at(60 + 35, '09:00') };
    await expect(appointments.book(clinic.therapist, fifth)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a plan in review books nothing; a referral holds every booking of the client', async () => {
    const wish = await booking({ startsAt: at(27, '12:00') });
    const phase = (to: string) =>
      asActor(clinic.admin, (tx) =>
        tx.execute(sql`update episodes set phase = ${to} where id = ${wish.episodeId}`),
      );
    await phase('review');
    await expect(appointments.book(clinic.therapist, wish)).rejects.toMatchObject({ code: 'conflict' });
    await phase('referred');
    await expect(appointments.book(clinic.therapist, { ...wish, episodeId: null })).rejects.toMatchObject({
      code: 'conflict',
    });
    await phase('weekly');
    await expect(appointments.book(clinic.therapist, wish)).resolves.toBeDefined();
  });
});

async function room(): Promise<string> {
  return asActor(clinic.admin, async (tx) => {
    const made = await tx.execute<{ id: string }>(
      sql`insert into rooms (clinic_id, id, name) values (${clinic.clinicId}, gen_random_uuid(), gen_random_uuid()::text) returning id`,
    );
    return made.rows[0]?.id ?? '';
  });
}

describe('the day of the appointment', () => {
  test('arrived on the day only, twice is once, and can be taken back', async () => {
    const { id } = await appointments.book(clinic.therapist, await booking({ startsAt: at(30, '09:00') }));
    await expect(appointments.arrive(clinic.colleague, id)).rejects.toMatchObject({ code: 'conflict' });
    await startedAgo(id, 0);
    expect((await appointments.arrive(clinic.colleague, id)).status).toBe('arrived');
    expect((await appointments.arrive(clinic.colleague, id)).status).toBe('arrived');
    expect(await audited('appointment.status', id)).toBe(1);
    expect((await appointments.undo(clinic.colleague, id)).status).toBe('booked');
  });

  test('nobody is missed before the appointment has begun', async () => {
    const { id } = await appointments.book(clinic.therapist, await booking({ startsAt: at(31, '09:00') }));
    await expect(appointments.miss(clinic.therapist, id)).rejects.toMatchObject({ code: 'conflict' });
    await startedAgo(id, 200);
    expect((await appointments.miss(clinic.therapist, id)).status).toBe('missed');
  });

  test('a missed time given to somebody else cannot be taken back', async () => {
    const { id, startsAt } = await appointments.book(
      clinic.therapist,
      await booking({ startsAt: at(32, '09:00') }),
    );
    await asActor(clinic.admin, (tx) =>
      tx.execute(sql`update appointments set status = 'missed' where id = ${id}`),
    );
    await appointments.book(clinic.therapist, await booking({ startsAt }));
    await expect(appointments.undo(clinic.therapist, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('who cancelled and why is kept, and the time is free again', async () => {
    const { id, startsAt } = await appointments.book(
      clinic.therapist,
      await booking({ startsAt: at(33, '09:00') }),
    );
    const gone = await appointments.cancel(clinic.therapist, {
      appointmentId: id,
      by: 'clinic',
      reason: 'Therapist ill',
    });
    expect(gone.status).toBe('cancelled_by_clinic');
    await expect(appointments.book(clinic.therapist, await booking({ startsAt }))).resolves.toBeDefined();
    const { rows } = await appointments.day(clinic.therapist, addDays(today, 33));
    expect(rows.map((row) => [row.status, row.cancelReason])).toContainEqual([
      'cancelled_by_clinic',
      'Therapist ill',
    ]);
  });
});

describe('free times', () => {
  test('a taken time is not offered, to the turn-over exactly', async () => {
    await appointments.book(clinic.therapist, await booking({ startsAt: at(40, '10:00') }));
    const { clientId } = await newClient(clinic);
    const free = await appointments.freeOn(clinic.therapist, {
      clientId,
      episodeId: null,
      staffId: clinic.therapist.staffId,
      serviceId: clinic.serviceId,
      day: addDays(today, 40),
    });
    const starts = free.map((one) => one.startsAt);
    expect(starts).not.toContain(at(40, '09:00'));
    expect(starts).not.toContain(at(40, '10:00'));
    expect(starts).toContain(at(40, '08:45'));
    expect(starts).toContain(at(40, '11:15'));
    expect(starts).not.toContain(at(40, '19:00'));
  });

  test('an admin who treats as well is booked by name from the first time on, and never put forward before', async () => {
    const { clientId } = await newClient(clinic);
    const owner = {
      name: 'Noor Visser',
      email: `${uuidv7()}@clinic.test`,
      role: 'admin',
      advanced: false,
    } as const;
    const { id: staffId } = await staff.add(clinic.admin, owner);
    const search = { clientId, episodeId: null, serviceId: clinic.serviceId, day: addDays(today, 50) };
    const named = await appointments.freeOn(clinic.therapist, { ...search, staffId });
    expect(new Set(named.map((one) => one.staffId))).toEqual(new Set([staffId]));
    const anyone = await appointments.freeOn(clinic.therapist, { ...search, staffId: null });
    expect(anyone.map((one) => one.staffId)).not.toContain(staffId);
  });

  test('every offered time can be booked', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    const search = { clientId, episodeId, staffId: null, serviceId: clinic.serviceId };
    const offers = await appointments.slots(clinic.therapist, {
      ...search,
      aroundDay: addDays(today, 45),
      count: 3,
    });
    expect(offers).toHaveLength(3);
    for (const { startsAt, staffId, roomId } of offers)
      await appointments.book(clinic.therapist, {
        clientId,
        episodeId,
        serviceId: clinic.serviceId,
        startsAt,
        staffId,
        roomId,
      });
  });
});

describe('another clinic', () => {
  const refused = { code: 'not_found' };
  test('finds nothing to book, move, cancel, mark or read', async () => {
    const wish = await booking({ startsAt: at(50, '09:00') });
    const { id } = await appointments.book(clinic.therapist, wish);
    const them: Actor = stranger.admin;
    const { staffId, roomId, serviceId, startsAt, clientId, episodeId } = wish;
    await expect(appointments.book(them, wish)).rejects.toMatchObject(refused);
    const theirs = await newClient(stranger);
    const mixed = { ...wish, clientId: theirs.clientId, episodeId: null };
    await expect(appointments.book(them, mixed)).rejects.toMatchObject(refused);
    await expect(
      appointments.move(them, { appointmentId: id, staffId, roomId, startsAt }),
    ).rejects.toMatchObject(refused);
    await expect(
      appointments.cancel(them, { appointmentId: id, by: 'client', reason: 'ill' }),
    ).rejects.toMatchObject(refused);
    for (const verb of [appointments.arrive, appointments.miss, appointments.undo])
      await expect(verb(them, id)).rejects.toMatchObject(refused);
    const search = { clientId, episodeId, staffId, serviceId };
    const aroundDay = addDays(today, 50);
    await expect(appointments.slots(them, { ...search, aroundDay, count: 3 })).rejects.toMatchObject(refused);
    await expect(appointments.freeOn(them, { ...search, day: aroundDay })).rejects.toMatchObject(refused);
    await expect(appointments.choices(them, clientId)).rejects.toMatchObject(refused);
    expect((await appointments.day(them, aroundDay)).rows).toHaveLength(0);
  });
});
