import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type MessageState, ToldAppointment } from '@/lib/domain/message';
import { AppError } from '@/lib/errors';
import { asClinic, type ClinicItself, type Tx } from '../access';
import { type AuditAction, audit } from '../audit';
import { messages } from '../schema/schedule';
import { appointments } from '../schema/visits';
import type { MailServer } from './mail-server';
import { lockRecipient } from './recipient';
import { handOver } from './smtp';

type Message = typeof messages.$inferSelect;
type Claimed = Readonly<{ mail: MailServer; message: Message }>;

/**
 * Sends a waiting message. The server gets it at most once: before its content leaves, the row says
 * `handing_over`, and a row found so was left by a process that died. Throws, without addresses, to be tried again.
 */
export async function sendMessage(clinicId: string, messageId: string, lastTry: boolean): Promise<void> {
  const claimed = await claim(clinicId, messageId);
  if (!claimed) return;
  const { mail, message } = claimed;
  const letter = {
    id: message.id,
    to: message.toAddress,
    subject: message.subject,
    text: message.bodyText,
    html: message.bodyHtml,
    calendar: message.calendar,
  };
  const outcome = await handOver(mail, letter, () => markHandingOver(clinicId, message));
  if (outcome.kind === 'sent') return settle(clinicId, message, 'sent', null);
  if (outcome.kind === 'unsure') return settle(clinicId, message, 'unsure', outcome.why);
  const final = outcome.kind === 'refused' || lastTry;
  await settle(clinicId, message, final ? 'failed' : 'waiting', outcome.why);
  if (!final) throw new AppError('conflict', outcome.why);
}

/** The last try broke for a reason of our own: the message must not wait for ever unseen. */
export async function giveUp(clinicId: string, messageId: string): Promise<void> {
  await asClinic(clinicId, async (tx, clinic) => {
    const message = await find(tx, clinic, messageId, true);
    if (message?.state === 'waiting')
      await conclude(tx, clinic, message, 'failed', 'Palpate could not send it.');
  });
}

/** Takes the message for one try; null when there is nothing to send any more. */
async function claim(clinicId: string, messageId: string): Promise<Claimed | null> {
  const found = await asClinic(clinicId, async (tx, clinic): Promise<Claimed | 'changed' | null> => {
    const known = await find(tx, clinic, messageId);
    if (!known) return null;
    // The client first, then the message: the order in which messages are composed.
    const to = await lockRecipient(tx, clinic, known.clientId);
    const message = await find(tx, clinic, messageId, true);
    if (message?.state === 'handing_over') {
      await conclude(tx, clinic, message, 'unsure', 'Palpate ended while the mail server had it.');
      return null;
    }
    if (message?.state !== 'waiting') return null;
    if (!to) {
      await conclude(tx, clinic, message, 'failed', 'Mail is off, or the client gets no messages now.');
      return null;
    }
    const stands = await standsOf(tx, clinic, message);
    if (stands === 'past' || (stands === 'changed' && message.kind === 'reminder')) {
      await conclude(tx, clinic, message, 'dropped', 'It came too late: the dates are past or changed.');
      return null;
    }
    if (stands === 'changed') return stands;
    const [claimed] = await tx
      .update(messages)
      .set({ attempts: sql`${messages.attempts} + 1`, triedAt: new Date().toISOString() })
      .where(one(clinic, messageId))
      .returning();
    return claimed ? { mail: to.mail, message: claimed } : null;
  });
  if (found === 'changed') throw new AppError('conflict', 'Its dates changed; a newer message comes.');
  return found;
}

const one = ({ clinicId }: Pick<ClinicItself, 'clinicId'>, id: string) =>
  and(eq(messages.clinicId, clinicId), eq(messages.id, id));

async function find(tx: Tx, clinic: ClinicItself, id: string, lock = false): Promise<Message | undefined> {
  const query = tx.select().from(messages).where(one(clinic, id));
  const [row] = lock ? await query.for('update') : await query;
  return row;
}

/** Whether the dates are still as the message says; a message about nothing but the past helps nobody. */
async function standsOf(
  tx: Tx,
  { clinicId }: ClinicItself,
  { appointmentIds }: Message,
): Promise<'true' | 'changed' | 'past'> {
  const rows = await tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.clinicId, clinicId), inArray(appointments.id, appointmentIds)));
  const coming = rows.filter(({ startsAt }) => Date.parse(startsAt) > Date.now());
  if (coming.length === 0) return 'past';
  const same = coming.every(({ told, status, startsAt, endsAt, staffId }) => {
    const known = ToldAppointment.safeParse(told).data;
    const booked = status === 'booked' || status === 'arrived' || status === 'in_treatment';
    if (!known || (known.status === 'booked') !== booked) return false;
    if (!booked) return true;
    return known.startsAt === startsAt && known.endsAt === endsAt && known.staffId === staffId;
  });
  return same ? 'true' : 'changed';
}

/** The point of no return, committed before the server gets the content; whoever comes second is turned away. */
async function markHandingOver(clinicId: string, { id, attempts }: Message): Promise<void> {
  await asClinic(clinicId, async (tx, clinic) => {
    const taken = await tx
      .update(messages)
      .set({ state: 'handing_over' })
      .where(and(one(clinic, id), eq(messages.state, 'waiting'), eq(messages.attempts, attempts)))
      .returning({ id: messages.id });
    if (taken.length === 0) throw new AppError('conflict', 'This message is sent by somebody else.');
  });
}

/** Writes down what became of this try, unless the message went on without it. */
async function settle(
  clinicId: string,
  message: Message,
  state: MessageState,
  why: string | null,
): Promise<void> {
  await asClinic(clinicId, async (tx, clinic) => {
    const now = await find(tx, clinic, message.id, true);
    const open: MessageState[] = ['waiting', 'handing_over'];
    // The server's yes counts even when another process already gave this try up for lost.
    if (state === 'sent') open.push('unsure');
    if (!now || now.attempts !== message.attempts || !open.includes(now.state)) return;
    await conclude(tx, clinic, now, state, why);
  });
}

const audited: Partial<Record<MessageState, AuditAction>> = {
  sent: 'message.sent',
  failed: 'message.failed',
  unsure: 'message.unsure',
  dropped: 'message.dropped',
};

async function conclude(
  tx: Tx,
  clinic: ClinicItself,
  { id, clientId, attempts }: Message,
  state: MessageState,
  why: string | null,
): Promise<void> {
  const sentAt = state === 'sent' ? new Date().toISOString() : null;
  await tx.update(messages).set({ state, sentAt, lastError: why }).where(one(clinic, id));
  const action = audited[state];
  if (action) await audit(tx, clinic, { action, kind: 'message', id, clientId, facts: { attempts } });
}
