import 'server-only';
import { eq } from 'drizzle-orm';
import { asClinic, inTransaction } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as clients from '@/db/clients';
import type * as messages from '@/db/messages';
import { clients as clientRows } from '@/db/schema/clients';
import { messages as messageRows } from '@/db/schema/schedule';
import { appointments as appointmentRows } from '@/db/schema/visits';
import { newClient } from './client';
import type { TestClinic } from './clinic';
import { daysAhead } from './holdings';

/** Mail that leaves by a server on this machine. */
export const mailBy = (port: number, more: Partial<Parameters<typeof messages.amend>[1]> = {}) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  username: null,
  password: null,
  fromName: 'Harbour Lane',
  fromAddress: 'desk@harbour-lane.test',
  reminderHours: 24,
  sending: 'on' as const,
  ...more,
});

/** A client with an address who agreed to messages. */
export async function newReader(
  clinic: TestClinic,
  given: { email?: string | null; agreed?: boolean | null; name?: string } = {},
): Promise<{ clientId: string; episodeId: string }> {
  const made = await newClient(clinic, given.name ?? 'Amara Okafor');
  const email = given.email === undefined ? 'amara@client.test' : given.email;
  await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
    tx.update(clientRows).set({ email }).where(eq(clientRows.id, made.clientId)),
  );
  const agreed = given.agreed === undefined ? true : given.agreed;
  if (agreed !== null)
    await clients.recordConsent(clinic.therapist, made.clientId, {
      kind: 'messages',
      given: agreed,
      onDay: daysAhead(0).slice(0, 10),
    });
  return made;
}

export function bookFor(
  clinic: TestClinic,
  clientId: string,
  startsAt: string,
  more: { weeks?: number } = {},
) {
  const { therapist, roomId, serviceId } = clinic;
  const staffId = therapist.staffId;
  return appointments.book(therapist, {
    clientId,
    episodeId: null,
    staffId,
    roomId,
    serviceId,
    startsAt,
    ...more,
  });
}

export function moveTo(clinic: TestClinic, appointmentId: string, startsAt: string) {
  const { therapist, roomId } = clinic;
  return appointments.move(therapist, {
    appointmentId,
    staffId: therapist.staffId,
    roomId,
    startsAt,
    reason: 'asked for it',
  });
}

/** Every message of the clinic as it stands, oldest first. */
export const messagesOf = (clinicId: string) =>
  asClinic(clinicId, (tx) =>
    tx.select().from(messageRows).where(eq(messageRows.clinicId, clinicId)).orderBy(messageRows.id),
  );

export async function toldOfRow(clinicId: string, appointmentId: string): Promise<unknown> {
  const [row] = await asClinic(clinicId, (tx) =>
    tx.select().from(appointmentRows).where(eq(appointmentRows.id, appointmentId)),
  );
  return row?.told;
}
