import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { undoMinutes } from '@/lib/domain/appointment';
import { reminderAt } from '@/lib/domain/message';
import type { Tx } from '../access';
import { appointments } from '../schema/visits';
import { mailOn } from './mail-server';

export type Acting = Pick<Actor, 'clinicId'>;

/** Puts a job in line within this transaction; one of the same key that waits is replaced. */
export async function addJob(
  tx: Tx,
  { clinicId }: Acting,
  job: 'tell-client' | 'send-message' | 'remind',
  payload: Readonly<Record<string, string>>,
  at: Date,
  key: string,
): Promise<void> {
  const full = JSON.stringify({ clinicId, ...payload });
  await tx.execute(
    sql`select add_clinic_job(${job}, ${full}::jsonb, ${at.toISOString()}::timestamptz, ${key})`,
  );
}

/**
 * A date of this client was booked, moved or cancelled, or the client may be told from now on: called in the same
 * transaction. The client hears of it 3 minutes after the last change, so a change taken back is never told.
 */
export async function due(tx: Tx, actor: Acting, clientId: string): Promise<void> {
  const mail = await mailOn(tx, actor.clinicId);
  if (!mail) return;
  const now = new Date();
  const at = new Date(now.getTime() + undoMinutes * 60_000);
  await addJob(tx, actor, 'tell-client', { clientId }, at, `news:${clientId}`);
  await scheduleReminders(tx, actor, mail.reminderHours, now, clientId);
}

/** Sets the reminders of dates to come, of one client or of all, to how things stand now. */
export async function scheduleReminders(
  tx: Tx,
  actor: Acting,
  hours: number | null,
  now: Date,
  clientId: string | null,
): Promise<void> {
  const rows = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        gt(appointments.startsAt, now.toISOString()),
        clientId ? eq(appointments.clientId, clientId) : undefined,
      ),
    );
  for (const { id: appointmentId, status, startsAt, changedAt, remindedAt } of rows) {
    const done = remindedAt !== null && Date.parse(remindedAt) >= Date.parse(changedAt);
    const at = status === 'booked' && !done ? reminderAt(startsAt, hours, now) : null;
    const key = `remind:${appointmentId}`;
    if (at) await addJob(tx, actor, 'remind', { appointmentId, startsAt }, new Date(at), key);
    else await tx.execute(sql`select drop_clinic_job(${key})`);
  }
}
