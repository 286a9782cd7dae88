import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as clients from '@/db/clients';
import * as episodes from '@/db/episodes';
import { auditEvents, appointments as stored } from '@/db/schema/visits';
import { newClient } from '@/db/testing/client';
import { detailsOf } from '@/db/testing/client-details';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import { addDays, localDay, wallToInstant } from '@/lib/when';

let clinic: TestClinic;
let stranger: Actor;
let clientId: string;
let today: string;
const neck = { problem: 'Stiff neck', goal: 'Look over the shoulder', wellness: false };

beforeAll(async () => {
  clinic = await newClinic();
  today = localDay(new Date(), clinic.timeZone);
  stranger = (await newClinic()).therapist;
  ({ clientId } = await clients.register(clinic.therapist, detailsOf('Amara', 'Okafor')));
});

const opened = async (problem: string) =>
  (await episodes.open(clinic.therapist, clientId, { ...neck, problem })).episodeId;
const read = async (episodeId: string) =>
  (await clients.open(clinic.therapist, clientId)).episodes.find((one) => one.id === episodeId);
const actionsOn = (episodeId: string) =>
  asActor(clinic.therapist, async (tx) => {
    const rows = await tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.clinicId, clinic.clinicId), eq(auditEvents.objectId, episodeId)))
      .orderBy(auditEvents.id);
    return rows.map((row) => row.action);
  });

describe('a problem being treated', () => {
  test('is one of several a client may have at once', async () => {
    const first = await opened('Neck');
    const second = await opened('Low back');
    const card = await clients.open(clinic.therapist, clientId);
    expect(card.episodes.map((one) => one.id)).toEqual(expect.arrayContaining([first, second]));
    expect(await read(first)).toMatchObject({ phase: 'intake', intervalDays: null, closedDay: null });
  });

  test('pauses, resumes and closes once each, every step audited', async () => {
    const id = await opened('Knee');
    await episodes.pause(clinic.therapist, id, 'Travel');
    await episodes.pause(clinic.therapist, id, 'Travel');
    expect((await read(id))?.pausedDay).not.toBeNull();
    await episodes.resume(clinic.colleague, id);
    await episodes.resume(clinic.colleague, id);
    expect((await read(id))?.pausedDay).toBeNull();
    await episodes.amend(clinic.therapist, id, { problem: 'Left knee', goal: null, wellness: true });
    await episodes.close(clinic.therapist, id, 'goal_reached');
    expect(await read(id)).toMatchObject({
      problem: 'Left knee',
      goal: null,
      wellness: true,
      phase: 'closed',
      closeReason: 'goal_reached',
    });
    expect(await actionsOn(id)).toEqual([
      'episode.opened',
      'episode.paused',
      'episode.resumed',
      'episode.amended',
      'episode.closed',
    ]);
  });

  test.each(['close', 'pause'] as const)(
    '%s takes its dates ahead out of the book, and no other',
    async (how) => {
      const of = await newClient(clinic);
      const { episodeId: other } = await episodes.open(clinic.therapist, of.clientId, neck);
      const { roomId, serviceId } = clinic;
      const book = (episodeId: string, days: number) =>
        appointments.book(clinic.therapist, {
          ...{ clientId: of.clientId, episodeId, staffId: clinic.therapist.staffId, roomId, serviceId },
          startsAt: wallToInstant(addDays(today, days), how === 'close' ? '09:00' : '12:00', clinic.timeZone),
        });
      await book(of.episodeId, 4);
      await book(of.episodeId, 11);
      await book(other, 18);
      if (how === 'close') await episodes.close(clinic.therapist, of.episodeId, 'goal_reached');
      else await episodes.pause(clinic.therapist, of.episodeId, 'Travel');
      const rows = await asActor(clinic.admin, (tx) =>
        tx.select().from(stored).where(eq(stored.clientId, of.clientId)).orderBy(stored.startsAt),
      );
      const why = how === 'close' ? 'Finished' : 'Paused';
      expect(rows.map((one) => [one.status, one.cancelReason, one.sequence])).toEqual([
        ['cancelled_by_clinic', why, 1],
        ['cancelled_by_clinic', why, 1],
        ['booked', null, 0],
      ]);
    },
  );

  test('once closed is not changed any more', async () => {
    const id = await opened('Ankle');
    const close = () => episodes.close(clinic.therapist, id, 'moved_away');
    const both = await Promise.allSettled([close(), close()]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const changes = [
      episodes.amend(clinic.therapist, id, neck),
      episodes.pause(clinic.therapist, id, 'Travel'),
      episodes.resume(clinic.therapist, id),
    ];
    for (const answer of await Promise.allSettled(changes))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    expect(await read(id)).toMatchObject({ problem: 'Ankle', closeReason: 'moved_away' });
  });

  test('is not opened for an archived client', async () => {
    const made = await clients.register(clinic.therapist, detailsOf('On', 'Shelf'));
    await clients.archive(clinic.therapist, made.clientId);
    await expect(episodes.open(clinic.therapist, made.clientId, neck)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('of another clinic is not found', async () => {
    const id = await opened('Elbow');
    const tries = [
      episodes.open(stranger, clientId, neck),
      episodes.amend(stranger, id, neck),
      episodes.pause(stranger, id, 'Travel'),
      episodes.resume(stranger, id),
      episodes.close(stranger, id, 'no_benefit'),
    ];
    for (const answer of await Promise.allSettled(tries))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    expect(await read(id)).toMatchObject({ problem: 'Elbow', closedDay: null, pausedDay: null });
  });
});
