import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { type MailSettings, type MailSettingsView, sameServer } from '@/lib/domain/mail-settings';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { staff } from '../schema/clinics';
import { mailSettings } from '../schema/schedule';
import { sealMailPassword } from '../secrets';
import { readMail, serverName, serverOf } from './mail-server';
import { scheduleReminders } from './news';
import { handOver } from './smtp';

type Row = typeof mailSettings.$inferSelect;

function viewOf(row: Row): MailSettingsView {
  const { host, port, security, username, fromName, fromAddress, reminderHours, sending } = row;
  const hasPassword = row.passwordSealed !== null;
  return { host, port, security, username, fromName, fromAddress, reminderHours, sending, hasPassword };
}

/** How mail leaves the clinic; null until somebody wrote it down. The password is never among it. */
export async function settings(actor: Actor): Promise<MailSettingsView | null> {
  permit(actor, 'message.write');
  return asActor(actor, async (tx) => {
    const row = await readMail(tx, actor.clinicId);
    return row && viewOf(row);
  });
}

/**
 * Keeps how mail leaves the clinic, and sets all reminders to it. Without a new password the kept one stays, for the
 * same server and user only: otherwise it would be told to another. Throws `invalid` then.
 */
export async function amend(actor: Actor, given: MailSettings): Promise<MailSettingsView> {
  permit(actor, 'message.write');
  return asActor(actor, async (tx) => {
    const { password, ...rest } = given;
    const before = await readMail(tx, actor.clinicId);
    const passwordSealed = sealedFor(actor, given, before);
    const row = { ...rest, passwordSealed, updatedBy: actor.staffId, updatedAt: new Date().toISOString() };
    const [kept] = await tx
      .insert(mailSettings)
      .values({ clinicId: actor.clinicId, ...row })
      .onConflictDoUpdate({ target: mailSettings.clinicId, set: row })
      .returning();
    if (!kept) throw notFound('These settings');
    const hours = kept.sending === 'on' ? kept.reminderHours : null;
    await scheduleReminders(tx, actor, hours, new Date(), null);
    const facts = { sending: kept.sending, security: kept.security, password: password !== null };
    await audit(tx, actor, { action: 'mail.amended', kind: 'clinic', id: actor.clinicId, facts });
    return viewOf(kept);
  });
}

function sealedFor({ clinicId }: Actor, given: MailSettings, before: Row | null): Buffer | null {
  if (!given.username) return null;
  if (given.password) return sealMailPassword(clinicId, serverName(given), given.password);
  if (before?.passwordSealed && sameServer(before, given)) return before.passwordSealed;
  const words = before?.passwordSealed
    ? 'The server or its user changed: write the password again.'
    : 'Write the password.';
  throw new AppError('invalid', words, { password: words });
}

/** Sends a test to the person's own address, at once. Throws `conflict` with the reason when it does not leave. */
export async function sendTest(actor: Actor): Promise<void> {
  permit(actor, 'message.write');
  const { row, address } = await asActor(actor, async (tx) => {
    const found = await readMail(tx, actor.clinicId);
    if (!found) throw new AppError('conflict', 'Mail is not set up yet. Save the mail server first.');
    await audit(tx, actor, { action: 'mail.tested', kind: 'clinic', id: actor.clinicId });
    return { row: found, address: await ownAddress(tx, actor) };
  });
  const text = 'This is a test from Palpate. Messages to clients leave the clinic this way.';
  const letter = { id: uuidv7(), to: address, subject: 'A test from Palpate', text, calendar: null };
  const outcome = await handOver(serverOf(row), { ...letter, html: `<p>${text}</p>` }, async () => undefined);
  if (outcome.kind !== 'sent') throw new AppError('conflict', outcome.why);
}

async function ownAddress(tx: Tx, actor: Actor): Promise<string> {
  const [me] = await tx
    .select({ email: staff.email })
    .from(staff)
    .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, actor.staffId)));
  if (!me) throw notFound('This person');
  return me.email;
}
