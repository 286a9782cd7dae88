import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardCadence } from '@/lib/domain/cadence-config';
import { asActor } from './access';
import * as clinic from './clinics';
import { closePool } from './connection';
import * as health from './health';
import { clients } from './schema/clients';
import { appointments } from './schema/visits';
import { newClinic, type TestClinic } from './testing/clinic';

let ours: TestClinic;
let theirs: TestClinic;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([newClinic(), newClinic()]);
});
afterAll(closePool);

const service = { name: 'Short visit', minutes: 30, turnoverMinutes: 5, fee: '' };

describe('clinic settings', () => {
  it('are read by all staff and changed by admins only', async () => {
    const { therapist } = ours;
    const { details } = await clinic.settings(therapist);
    const tries = [
      clinic.amend(therapist, details),
      clinic.setIdleMinutes(therapist, 30),
      clinic.setHours(therapist, []),
      clinic.setCadence(therapist, standardCadence),
      clinic.setHeatPreset(therapist, 'article'),
      clinic.addRoom(therapist, 'Room 9'),
      clinic.renameRoom(therapist, ours.roomId, 'Room 9'),
      clinic.closeRoom(therapist, ours.roomId),
      clinic.addService(therapist, service),
      clinic.amendService(therapist, ours.serviceId, service),
      clinic.closeService(therapist, ours.serviceId),
    ];
    for (const one of await Promise.allSettled(tries)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
  });

  it('of another clinic cannot be reached by its ids', async () => {
    const tries = [
      clinic.renameRoom(ours.admin, theirs.roomId, 'Ours'),
      clinic.closeRoom(ours.admin, theirs.roomId),
      clinic.amendService(ours.admin, theirs.serviceId, service),
      clinic.closeService(ours.admin, theirs.serviceId),
    ];
    for (const one of await Promise.allSettled(tries)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
  });

  it('keep what was given, and the database refuses what is out of bounds', async () => {
    const { admin } = ours;
    await clinic.setIdleMinutes(admin, 45);
    await clinic.setHeatPreset(admin, 'article');
    await clinic.setHours(admin, [{ weekday: 6, opens: '10:00', closes: '14:30' }]);
    await expect(clinic.settings(admin)).resolves.toMatchObject({
      idleMinutes: 45,
      heatPreset: 'article',
      hours: [{ weekday: 6, opens: '10:00', closes: '14:30' }],
    });
    await expect(clinic.setIdleMinutes(admin, 5)).rejects.toMatchObject({ code: 'invalid' });
    await expect(clinic.addService(admin, { ...service, minutes: 999 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('store only the cadence numbers that differ, and refuse numbers that contradict each other', async () => {
    await clinic.setCadence(ours.admin, { ...standardCadence, weeklyDays: 10 });
    expect((await clinic.settings(ours.admin)).cadence).toEqual({ ...standardCadence, weeklyDays: 10 });
    await expect(
      clinic.setCadence(ours.admin, { ...standardCadence, monthlyFirstDays: 42, monthlyLongestDays: 28 }),
    ).rejects.toThrow();
    expect((await clinic.settings(ours.admin)).cadence.monthlyFirstDays).toBe(28);
  });
});

describe('rooms and services', () => {
  it('keep at least one of each open', async () => {
    const one = await newClinic();
    await expect(clinic.closeRoom(one.admin, one.roomId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(clinic.closeService(one.admin, one.serviceId)).rejects.toMatchObject({ code: 'conflict' });
    await clinic.addRoom(one.admin, 'Room 2');
    await clinic.addService(one.admin, service);
    await clinic.closeRoom(one.admin, one.roomId);
    await clinic.closeService(one.admin, one.serviceId);
    const settings = await clinic.settings(one.admin);
    expect(settings.rooms.map((room) => [room.name, room.closed])).toEqual([
      ['Room 2', false],
      ['Room 1', true],
    ]);
  });

  it('never share a name, and a closed room opens again by its name', async () => {
    const one = await newClinic();
    const second = await clinic.addRoom(one.admin, 'Room 2');
    await expect(clinic.addRoom(one.admin, 'Room 2')).rejects.toMatchObject({ code: 'conflict' });
    await expect(clinic.renameRoom(one.admin, second.id, 'Room 1')).rejects.toMatchObject({
      code: 'conflict',
    });
    await clinic.closeRoom(one.admin, second.id);
    await expect(clinic.addRoom(one.admin, 'Room 2')).resolves.toEqual(second);
  });

  it('close only when nobody is booked into them any more', async () => {
    const { admin, clinicId, roomId, serviceId } = await newClinic();
    await clinic.addRoom(admin, 'Room 2');
    const clientId = uuidv7();
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    await asActor(admin, async (tx) => {
      await tx.insert(clients).values({
        clinicId,
        id: clientId,
        givenName: 'Femi',
        familyName: 'Osei',
        birthDate: '1990-01-01',
        createdBy: admin.staffId,
      });
      await tx.insert(appointments).values({
        clinicId,
        id: uuidv7(),
        clientId,
        staffId: admin.staffId,
        roomId,
        serviceId,
        startsAt: at(24),
        endsAt: at(25),
        holdsUntil: at(25),
        createdBy: admin.staffId,
      });
    });
    await expect(clinic.closeRoom(admin, roomId)).rejects.toMatchObject({ code: 'conflict' });
    await asActor(admin, (tx) => tx.update(appointments).set({ status: 'cancelled_by_client' }));
    await expect(clinic.closeRoom(admin, roomId)).resolves.toEqual({ id: roomId });
  });
});

describe('health', () => {
  it('is good when the database answers with this code’s schema', async () => {
    await expect(health.check()).resolves.toEqual({ ok: true });
  });

  it('is not good when the database cannot be reached', async () => {
    const url = process.env.PALPATE_APP_DATABASE_URL;
    await closePool();
    process.env.PALPATE_APP_DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';
    await expect(health.check()).resolves.toEqual({ ok: false, why: 'database' });
    await closePool();
    process.env.PALPATE_APP_DATABASE_URL = url;
  });
});
