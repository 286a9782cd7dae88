import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { ClinicItself, Tx } from './access';
import { auditEvents } from './schema/visits';

export type AuditAction =
  | 'clinic.created'
  | 'clinic.amended'
  | 'demo.filled'
  | 'staff.added'
  | 'staff.amended'
  | 'staff.suspended'
  | 'staff.restored'
  | 'staff.hours'
  | 'time_off.added'
  | 'time_off.removed'
  | 'password.link_made'
  | 'password.set'
  | 'login.opened'
  | 'login.refused'
  | 'login.ended'
  | 'login.locked'
  | 'login.unlocked'
  | 'login.pin_refused'
  | 'pin.set'
  | 'device.enrolled'
  | 'device.renamed'
  | 'device.revoked'
  | 'client.opened'
  | 'client.registered'
  | 'client.amended'
  | 'client.archived'
  | 'client.restored'
  | 'client.consent'
  | 'client.flag_added'
  | 'client.flag_ended'
  | 'client.zone_added'
  | 'client.zone_ended'
  | 'client.zone_restored'
  | 'client.zone_removed'
  | 'contact.made'
  | 'feed.made'
  | 'feed.revoked'
  | 'episode.opened'
  | 'episode.amended'
  | 'episode.closed'
  | 'episode.paused'
  | 'episode.resumed'
  | 'episode.as_needed'
  | 'episode.cleared'
  | 'appointment.booked'
  | 'appointment.moved'
  | 'appointment.status'
  | 'appointment.cancelled'
  | 'visit.started'
  | 'visit.opened'
  | 'visit.ops'
  | 'visit.zone_override'
  | 'visit.ended'
  | 'visit.discarded'
  | 'visit.voided'
  | 'visit.moved_client'
  | 'visit.reassigned'
  | 'plan.decided'
  | 'plan.undone'
  | 'note.signed'
  | 'note.sign_refused'
  | 'note.amended'
  | 'handout.issued'
  | 'handout.opened'
  | 'handout.printed'
  | 'handout.left_out'
  | 'content.filled'
  | 'article.imported'
  | 'claim.written'
  | 'claim.verdict'
  | 'block.reviewed'
  | 'block.review_again'
  | 'block.edited'
  | 'block.retired'
  | 'block.brought_back'
  | 'block.attached'
  | 'block.detached'
  | 'mail.amended'
  | 'mail.tested'
  | 'message.composed'
  | 'message.sent'
  | 'message.failed'
  | 'message.unsure'
  | 'message.again'
  | 'message.dropped'
  | 'chart.exported'
  | 'letter.composed'
  | 'report.opened';

export type AuditEntry = Readonly<{
  action: AuditAction;
  kind?: string | undefined;
  id?: string | undefined;
  clientId?: string | undefined;
  /** Codes, counts and ids only: never a name, never free text. */
  facts?: Record<string, string | number | boolean | null> | undefined;
}>;

/** Writes the audit row inside the transaction of the change it tells of: both stand or neither does. */
export async function audit(
  tx: Tx,
  actor: Pick<Actor, 'clinicId' | 'staffId' | 'loginId'> | ClinicItself,
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(auditEvents).values({
    clinicId: actor.clinicId,
    staffId: actor.staffId,
    loginId: actor.loginId,
    action: entry.action,
    objectKind: entry.kind ?? null,
    objectId: entry.id ?? null,
    clientId: entry.clientId ?? null,
    facts: entry.facts ?? {},
  });
}
