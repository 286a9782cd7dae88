import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { Email } from '@/lib/domain/client';
import { type MessageStanding, messageStanding } from '@/lib/domain/message';
import type { MessageClinic } from '@/lib/domain/message-words';
import { notFound } from '@/lib/errors';
import type { Tx } from '../access';
import { clientConsents, clients } from '../schema/clients';
import { clinics } from '../schema/clinics';
import { type MailServer, mailOn } from './mail-server';
import type { Acting } from './news';

/** Who is told, by which mail server, on whose behalf. */
export type Recipient = Readonly<{
  mail: MailServer;
  address: string;
  greeting: string;
  clinic: MessageClinic;
}>;

async function agreedOf(tx: Tx, { clinicId }: Acting, clientId: string): Promise<boolean | null> {
  const [latest] = await tx
    .select({ given: clientConsents.given })
    .from(clientConsents)
    .where(
      and(
        eq(clientConsents.clinicId, clinicId),
        eq(clientConsents.clientId, clientId),
        eq(clientConsents.kind, 'messages'),
      ),
    )
    .orderBy(desc(clientConsents.createdAt), desc(clientConsents.id))
    .limit(1);
  return latest?.given ?? null;
}

/** Whether the client gets messages as things stand. Throws `not_found`. */
export async function standingOf(tx: Tx, { clinicId }: Acting, clientId: string): Promise<MessageStanding> {
  const { rows } = await tx.execute<{ mailOn: boolean; email: string | null; agreed: boolean | null }>(sql`
    select exists (select 1 from mail_settings m where m.clinic_id = c.clinic_id and m.sending = 'on') as "mailOn",
      c.email, (select r.given from client_consents r where r.clinic_id = c.clinic_id and r.client_id = c.id
        and r.kind = 'messages' order by r.created_at desc, r.id desc limit 1) as agreed
    from clients c where c.clinic_id = ${clinicId} and c.id = ${clientId}`);
  if (!rows[0]) throw notFound('This client');
  return messageStanding(rows[0]);
}

/** Locks the client against other messages and bookings; null when nothing may be sent to them. */
export async function lockRecipient(tx: Tx, acting: Acting, clientId: string): Promise<Recipient | null> {
  const [client] = await tx
    .select()
    .from(clients)
    .where(and(eq(clients.clinicId, acting.clinicId), eq(clients.id, clientId)))
    .for('no key update');
  const mail = await mailOn(tx, acting.clinicId);
  if (!client || client.archivedAt || !mail) return null;
  const address = Email.safeParse(client.email ?? '');
  if (!address.success || (await agreedOf(tx, acting, clientId)) !== true) return null;
  const [clinic] = await tx
    .select({
      name: clinics.name,
      address: clinics.address,
      phone: clinics.phone,
      timeZone: clinics.timeZone,
    })
    .from(clinics)
    .where(eq(clinics.clinicId, acting.clinicId));
  if (!clinic) return null;
  return { mail, address: address.data, greeting: client.preferredName ?? client.givenName, clinic };
}
