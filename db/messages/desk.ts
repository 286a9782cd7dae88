import 'server-only';
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { type ClientMessages, type MessageDesk, type MessageRow, maskedAddress } from '@/lib/domain/message';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { clients } from '../schema/clients';
import { messages } from '../schema/schedule';
import { appointments } from '../schema/visits';
import { addJob } from './news';
import { standingOf } from './recipient';

const sentShown = 50;
const countedDays = 30;
const shownOfClient = 3;

type Message = typeof messages.$inferSelect;

const rowOf = (row: Message, clientName: string): MessageRow => ({
  id: row.id,
  clientId: row.clientId,
  clientName,
  kind: row.kind,
  state: row.state,
  subject: row.subject,
  to: maskedAddress(row.toAddress),
  why: row.lastError,
  attempts: row.attempts,
  createdAt: row.createdAt,
  at: row.sentAt ?? row.triedAt ?? row.createdAt,
});

/** Messages of the clinic: what needs somebody first, what waits, what was sent lately, with their counts. */
export async function list(actor: Actor): Promise<MessageDesk> {
  permit(actor, 'message.write');
  return asActor(actor, async (tx) => {
    const own = eq(messages.clinicId, actor.clinicId);
    const lately = sql`${messages.createdAt} > now() - make_interval(days => ${countedDays})`;
    const [open, sent, [counted]] = [
      await read(tx, and(own, inArray(messages.state, ['failed', 'unsure', 'waiting', 'handing_over']))),
      await read(tx, and(own, inArray(messages.state, ['sent', 'dropped'])), sentShown),
      await tx
        .select({ sent: sql<number>`count(*)::int` })
        .from(messages)
        .where(and(own, eq(messages.state, 'sent'), lately)),
    ];
    const of = (...states: MessageRow['state'][]) => open.filter(({ state }) => states.includes(state));
    return {
      unsure: of('unsure'),
      failed: of('failed'),
      waiting: of('waiting', 'handing_over'),
      past: sent,
      sentLately: counted?.sent ?? 0,
      countedDays,
    };
  });
}

async function read(tx: Tx, where: ReturnType<typeof and>, most = 200): Promise<MessageRow[]> {
  const rows = await tx
    .select({ row: messages, given: clients.givenName, family: clients.familyName })
    .from(messages)
    .innerJoin(clients, and(eq(clients.clinicId, messages.clinicId), eq(clients.id, messages.clientId)))
    .where(where)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(most);
  return rows.map(({ row, given, family }) => rowOf(row, `${given} ${family}`));
}

/** Whether a client gets messages, and the last few with what became of them. */
export async function ofClient(actor: Actor, clientId: string): Promise<ClientMessages> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const standing = await standingOf(tx, actor, clientId);
    const own = and(eq(messages.clinicId, actor.clinicId), eq(messages.clientId, clientId));
    return { standing, last: await read(tx, own, shownOfClient) };
  });
}

/**
 * Sends a failed message once more, or one that may have been sent: that is for a person to decide. Throws
 * `conflict` when it says what is no longer so.
 */
export async function sendAgain(actor: Actor, messageId: string): Promise<void> {
  permit(actor, 'message.write');
  await asActor(actor, async (tx) => {
    const message = await lock(tx, actor, messageId);
    if (message.state === 'waiting') return;
    requireOpen(message);
    await requireStillTrue(tx, actor, message);
    await tx.update(messages).set({ state: 'waiting', lastError: null }).where(one(actor, messageId));
    await addJob(tx, actor, 'send-message', { messageId }, new Date(), `send:${messageId}`);
    await audit(tx, actor, {
      action: 'message.again',
      kind: 'message',
      id: messageId,
      clientId: message.clientId,
      facts: { from: message.state },
    });
  });
}

/** Leaves a failed or unsure message as it is: nothing more is done about it. */
export async function drop(actor: Actor, messageId: string): Promise<void> {
  permit(actor, 'message.write');
  await asActor(actor, async (tx) => {
    const message = await lock(tx, actor, messageId);
    if (message.state === 'dropped') return;
    requireOpen(message);
    await tx.update(messages).set({ state: 'dropped' }).where(one(actor, messageId));
    await audit(tx, actor, {
      action: 'message.dropped',
      kind: 'message',
      id: messageId,
      clientId: message.clientId,
      facts: { from: message.state },
    });
  });
}

const one = (actor: Actor, id: string) => and(eq(messages.clinicId, actor.clinicId), eq(messages.id, id));

async function lock(tx: Tx, actor: Actor, id: string): Promise<Message> {
  const [row] = await tx.select().from(messages).where(one(actor, id)).for('update');
  if (!row) throw notFound('This message');
  return row;
}

function requireOpen({ state }: Message): void {
  if (state !== 'failed' && state !== 'unsure')
    throw new AppError('conflict', 'This message needs nothing any more. Look at the list again.');
}

/** An old message must not follow a newer one about the same date, nor come after the date itself. */
async function requireStillTrue(tx: Tx, actor: Actor, message: Message): Promise<void> {
  const coming = await tx.$count(
    appointments,
    and(
      eq(appointments.clinicId, actor.clinicId),
      inArray(appointments.id, message.appointmentIds),
      gt(appointments.startsAt, new Date().toISOString()),
    ),
  );
  if (coming === 0) throw new AppError('conflict', 'Its dates are past. Call the client instead.');
  const later = await tx
    .select({ appointmentIds: messages.appointmentIds, state: messages.state })
    .from(messages)
    .where(
      and(
        eq(messages.clinicId, actor.clinicId),
        eq(messages.clientId, message.clientId),
        gt(messages.id, message.id),
      ),
    );
  const said = later.some(
    ({ appointmentIds, state }) =>
      state !== 'dropped' && appointmentIds.some((id) => message.appointmentIds.includes(id)),
  );
  if (said) throw new AppError('conflict', 'A newer message about these dates is on its way or sent.');
}
