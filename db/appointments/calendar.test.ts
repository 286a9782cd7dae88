import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { addDays, localDay, wallToInstant } from '@/lib/when';
import * as appointments from '.';

let clinic: TestClinic;
let from: string;
let to: string;

beforeAll(async () => {
  clinic = await newClinic();
  from = addDays(localDay(new Date(), clinic.timeZone), 1);
  to = addDays(from, 6);
});

const afterCancel = { plan: 'keep', closeReason: null, rest: 'keep' } as const;
const at = (days: number, time: string) => wallToInstant(addDays(from, days), time, clinic.timeZone);
const read = (of = 'everyone') => appointments.calendar(clinic.therapist, { from, to, of });

async function booked(days: number, time: string, staffId = clinic.therapist.staffId) {
  const { clientId, episodeId } = await newClient(clinic);
  const { roomId, serviceId } = clinic;
  const startsAt = at(days, time);
  return appointments.book(clinic.therapist, { clientId, episodeId, staffId, roomId, serviceId, startsAt });
}

describe('the calendar', () => {
  test('shows the days asked for, the last one whole, and no day beside them', async () => {
    const first = await booked(0, '09:30');
    const last = await booked(6, '16:30');
    const after = await booked(7, '09:30');
    const { rows } = await read();
    const ids = rows.map((row) => row.appointmentId);
    expect(ids).toContain(first.id);
    expect(ids).toContain(last.id);
    expect(ids).not.toContain(after.id);
    expect(rows.find((row) => row.appointmentId === last.id)).toMatchObject({
      turnoverMinutes: 10,
      holdsUntil: last.holdsUntil,
      minutes: 60,
      sequence: 0,
    });
  });

  test('one therapist’s week leaves others out, but knows when the room is theirs', async () => {
    const mine = await booked(1, '09:00');
    const theirs = await booked(1, '11:00', clinic.colleague.staffId);
    const { rows, held } = await read(clinic.therapist.staffId);
    const ids = rows.map((row) => row.appointmentId);
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(theirs.id);
    expect(held.map((one) => one.appointmentId)).toContain(theirs.id);
  });

  test('what was cancelled is shown and holds nothing', async () => {
    const { id } = await booked(2, '09:00');
    await appointments.cancel(clinic.therapist, {
      appointmentId: id,
      by: 'client',
      reason: 'on holiday',
      ...afterCancel,
    });
    const { rows, held } = await read();
    expect(rows.find((row) => row.appointmentId === id)?.status).toBe('cancelled_by_client');
    expect(held.some((one) => one.appointmentId === id)).toBe(false);
  });

  test('a plan that is due with no date is proposed, and no longer once it has one', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    await treated(clientId, episodeId, -4);
    const isDue = async () => (await read()).due.some((one) => one.episodeId === episodeId);
    expect(await isDue()).toBe(true);
    const { roomId, serviceId } = clinic;
    const staffId = clinic.therapist.staffId;
    const startsAt = at(3, '15:00');
    await appointments.book(clinic.therapist, { clientId, episodeId, staffId, roomId, serviceId, startsAt });
    expect(await isDue()).toBe(false);
    const row = (await read()).rows.find((one) => one.client.id === clientId);
    expect(row).toMatchObject({ done: 1, ahead: 1, intervalDays: 7, sinceDay: addDays(from, -4) });
  });

  test('nobody paused is proposed', async () => {
    const { clientId, episodeId } = await newClient(clinic);
    await treated(clientId, episodeId, -5);
    await asActor(clinic.admin, (tx) =>
      tx.execute(sql`update episodes set paused_at = now() where id = ${episodeId}`),
    );
    expect((await read()).due.some((one) => one.episodeId === episodeId)).toBe(false);
  });
});

/** A weekly plan whose last visit was kept so many days from the first day shown, with its appointment. */
async function treated(clientId: string, episodeId: string, days: number): Promise<void> {
  const { clinicId, roomId, serviceId, therapist } = clinic;
  const start = at(days, days === -4 ? '10:00' : '13:00');
  await asActor(clinic.admin, async (tx) => {
    await tx.execute(sql`update episodes set phase = 'weekly', interval_days = 7 where id = ${episodeId}`);
    await tx.execute(sql`insert into appointments (clinic_id, id, client_id, episode_id, staff_id, room_id, service_id,
        starts_at, ends_at, holds_until, status, created_by)
      values (${clinicId}, gen_random_uuid(), ${clientId}, ${episodeId}, ${therapist.staffId}, ${roomId}, ${serviceId},
        ${start}::timestamptz, ${start}::timestamptz + interval '1 hour', ${start}::timestamptz + interval '70 minutes', 'done', ${therapist.staffId})`);
    await tx.execute(sql`insert into visits (clinic_id, id, client_id, episode_id, staff_id, number, started_at)
      values (${clinicId}, gen_random_uuid(), ${clientId}, ${episodeId}, ${therapist.staffId}, 1, ${start}::timestamptz)`);
  });
}
