import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@/db/access';
import { mint } from '@/db/mint';
import { clients, episodes } from '@/db/schema/clients';
import { clinics, rooms, services, staff, workingHours } from '@/db/schema/clinics';
import type { Actor, Role } from '@/lib/domain/actor';
import type { Day, Zone } from '@/lib/when';
import { wallToInstant } from '@/lib/when';

export type YearClinic = Readonly<{
  clinicId: string;
  admin: Actor;
  therapists: readonly Actor[];
  serviceId: string;
  zone: Zone;
}>;

/** Four therapists, four rooms, Monday to Saturday, treatments of 60 + 15 minutes. */
export async function openClinic(): Promise<YearClinic> {
  const clinicId = uuidv7();
  const zone = 'Europe/London';
  const serviceId = uuidv7();
  const person = (name: string, role: Role) =>
    mint({
      clinicId,
      staffId: uuidv7(),
      role,
      name,
      advanced: false,
      timeZone: zone,
      loginId: null,
      deviceId: null,
      elevated: true,
      demo: false,
    });
  const admin = person('Owner', 'admin');
  const therapists = ['One', 'Two', 'Three', 'Four'].map((name) => person(`Therapist ${name}`, 'therapist'));
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(clinics).values({
      clinicId,
      name: 'A simulated year',
      phone: '020 7946 0152',
      country: 'GB',
      timeZone: zone,
      paper: 'a4',
      language: 'en',
      emergencyNumber: '999',
    });
    await tx.insert(staff).values(
      [admin, ...therapists].map((one) => ({
        clinicId,
        id: one.staffId,
        name: one.name,
        email: `${one.staffId}@clinic.test`,
        role: one.role,
      })),
    );
    await tx.insert(rooms).values([1, 2, 3, 4].map((n) => ({ clinicId, id: uuidv7(), name: `Room ${n}` })));
    await tx.insert(services).values({
      clinicId,
      id: serviceId,
      name: 'Trigger point treatment',
      minutes: 60,
      turnoverMinutes: 15,
    });
    await tx
      .insert(workingHours)
      .values([1, 2, 3, 4, 5, 6].map((weekday) => ({ clinicId, weekday, opens: '08:00', closes: '19:00' })));
  });
  return { clinicId, admin, therapists, serviceId, zone };
}

/** A client with one problem, registered on a day of the simulated year. */
export async function newClient(
  { clinicId, admin, zone }: YearClinic,
  onDay: Day,
): Promise<{ clientId: string; episodeId: string }> {
  const [clientId, episodeId] = [uuidv7(), uuidv7()];
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(clients).values({
      clinicId,
      id: clientId,
      givenName: 'Client',
      familyName: clientId.slice(-6),
      birthDate: '1985-06-03',
      phone: '020 7946 0152',
      createdBy: admin.staffId,
    });
    await tx.insert(episodes).values({
      clinicId,
      id: episodeId,
      clientId,
      problem: 'Neck',
      openedBy: admin.staffId,
      openedAt: wallToInstant(onDay, '08:00', zone),
    });
  });
  return { clientId, episodeId };
}
