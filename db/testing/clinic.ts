import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction, type Tx } from '@/db/access';
import { seedContent } from '@/db/content/seed';
import { textsOf } from '@/db/content/texts';
import { mint } from '@/db/mint';
import { clinics, rooms, services, staff, workingHours } from '@/db/schema/clinics';
import { textReviews } from '@/db/schema/content';
import type { Actor, Role } from '@/lib/domain/actor';
import { reviewDays } from '@/lib/handout/content';
import { addDays, localDay } from '@/lib/when';

export type TestClinic = Readonly<{
  clinicId: string;
  admin: Actor;
  therapist: Actor;
  /** A second therapist of the same clinic, for what belongs to one person only. */
  colleague: Actor;
  roomId: string;
  serviceId: string;
  timeZone: string;
}>;

/**
 * A clinic of its own for a suite: London, open every day, one room, one service of 60 + 10 minutes; a clinician has
 * approved every text of the sheet, unless it is asked for `reviewed: false`.
 */
export async function newClinic(given: { demo?: boolean; reviewed?: boolean } = {}): Promise<TestClinic> {
  const clinicId = uuidv7();
  const timeZone = 'Europe/London';
  const demo = given.demo ?? false;
  const roomId = uuidv7();
  const serviceId = uuidv7();
  const person = (name: string, role: Role) =>
    mint({
      clinicId,
      staffId: uuidv7(),
      role,
      name,
      advanced: false,
      timeZone,
      loginId: null,
      deviceId: null,
      elevated: true,
      demo,
    });
  const admin = person('Bronagh Ó Súilleabháin', 'admin');
  const therapist = person('Ilse Brandt', 'therapist');
  const colleague = person('Henrik Dahl', 'therapist');
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(clinics).values({
      clinicId,
      name: 'Harbour Lane Massage Clinic',
      phone: '020 7946 0152',
      address: '3 Harbour Lane, London',
      country: 'GB',
      timeZone,
      paper: 'a4',
      language: 'en',
      emergencyNumber: '999',
      demo,
    });
    await tx.insert(staff).values(
      [admin, therapist, colleague].map((one) => ({
        clinicId,
        id: one.staffId,
        name: one.name,
        email: emailOf(one),
        role: one.role,
      })),
    );
    await tx.insert(rooms).values({ clinicId, id: roomId, name: 'Room 1' });
    await tx.insert(services).values({
      clinicId,
      id: serviceId,
      name: 'Trigger point treatment',
      minutes: 60,
      turnoverMinutes: 10,
      fee: '£68',
    });
    await tx
      .insert(workingHours)
      .values(
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ clinicId, weekday, opens: '08:00', closes: '20:00' })),
      );
    await seedContent(tx, clinicId);
    if (given.reviewed ?? true) await approveAll(tx, admin);
  });
  return { clinicId, admin, therapist, colleague, roomId, serviceId, timeZone };
}

async function approveAll(tx: Tx, { clinicId, staffId, timeZone }: Actor): Promise<void> {
  const reviewedOn = localDay(new Date(), timeZone);
  const texts = await textsOf(tx, { clinicId });
  await tx.insert(textReviews).values(
    texts.map(({ blockId, language, version }) => ({
      clinicId,
      id: uuidv7(),
      blockId,
      language,
      version,
      decision: 'approved' as const,
      reviewer: 'Bronagh Ó Súilleabháin, physiotherapist',
      reviewedOn,
      expiresOn: addDays(reviewedOn, reviewDays),
      decidedBy: staffId,
    })),
  );
}

/** Unique over all clinics of a test run. */
export function emailOf(actor: Actor): string {
  return `${actor.staffId}@clinic.test`;
}
