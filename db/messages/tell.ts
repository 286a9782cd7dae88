import 'server-only';
import { and, eq, gt, inArray, ne, type SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  type MessageKind,
  type NewsAppointment,
  newsOf,
  ToldAppointment,
  toldOf,
} from '@/lib/domain/message';
import { type Composed, composeNews, composeReminder } from '@/lib/domain/message-words';
import { asClinic, type ClinicItself, type Tx } from '../access';
import { audit } from '../audit';
import { staff } from '../schema/clinics';
import { messages } from '../schema/schedule';
import { appointments } from '../schema/visits';
import { calendarFor } from './calendar-file';
import { addJob } from './news';
import { lockRecipient, type Recipient } from './recipient';

type Row = NewsAppointment &
  Readonly<{ sequence: number; changedAt: string; remindedAt: string | null; clientId: string }>;
type Told = ToldAppointment | null;

/**
 * Composes the one message about everything the client does not know yet, and remembers it as told. Messages that
 * never left are taken back first, so the new one says all of it. Answers the id of the message; null when there
 * is nothing to tell or nobody may be told.
 */
export function tellClient(clinicId: string, clientId: string, now: Date): Promise<string | null> {
  return asClinic(clinicId, async (tx, clinic) => {
    const to = await lockRecipient(tx, clinic, clientId);
    if (!to) return null;
    const rows = await comingDates(tx, clinic, clientId, now);
    const known = await takeBackUnsent(tx, clinic, clientId, rows);
    const news = newsOf(known, now);
    const told = new Map<string, Told>(known.map((row) => [row.id, row.told]));
    for (const { now: one } of news?.items ?? []) told.set(one.id, toldOf(one));
    await keepTold(tx, clinic, rows, told);
    await dropReminders(tx, clinic, clientId, news?.items.map(({ now: one }) => one.id) ?? []);
    if (!news) return null;
    const about = news.items.flatMap(({ now: one }) => known.filter(({ id }) => id === one.id));
    const words = composeNews(news.items, to.greeting, to.clinic, now);
    return queue(tx, clinic, { to, clientId, kind: news.kind, words, about, now });
  });
}

/** Reminds of an appointment that still stands as it stood. Once for each time it is set to. */
export function remind(
  clinicId: string,
  { appointmentId, startsAt }: Readonly<{ appointmentId: string; startsAt: string }>,
  now: Date,
): Promise<string | null> {
  return asClinic(clinicId, async (tx, clinic) => {
    const one = and(eq(appointments.clinicId, clinicId), eq(appointments.id, appointmentId));
    const [found] = await tx.select({ clientId: appointments.clientId }).from(appointments).where(one);
    const to = found && (await lockRecipient(tx, clinic, found.clientId));
    if (!to) return null;
    const rows = await comingDates(tx, clinic, found.clientId, now);
    const row = rows.find(({ id }) => id === appointmentId);
    if (row?.status !== 'booked' || Date.parse(row.startsAt) !== Date.parse(startsAt)) return null;
    if (row.remindedAt && Date.parse(row.remindedAt) >= Date.parse(row.changedAt)) return null;
    const told = toldOf(row);
    await tx.update(appointments).set({ told, remindedAt: now.toISOString() }).where(one);
    const words = composeReminder(row, to.greeting, to.clinic, now);
    return queue(tx, clinic, { to, clientId: found.clientId, kind: 'reminder', words, about: [row], now });
  });
}

/** The client's dates from now on, cancelled ones too, locked in one order. */
async function comingDates(tx: Tx, { clinicId }: ClinicItself, clientId: string, now: Date): Promise<Row[]> {
  const rows = await tx
    .select({ one: appointments, staffName: staff.name })
    .from(appointments)
    .innerJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
    .where(
      and(
        eq(appointments.clinicId, clinicId),
        eq(appointments.clientId, clientId),
        gt(appointments.startsAt, now.toISOString()),
      ),
    )
    .orderBy(appointments.id)
    .for('update', { of: appointments });
  return rows.map(({ one, staffName }) => ({ ...one, staffName, told: readTold(one.told) }));
}

const readTold = (value: unknown): Told => ToldAppointment.safeParse(value).data ?? null;
const ToldBefore = z.record(z.string(), z.unknown());

/** Messages about these dates that never left are dropped; what the client knew before them counts again. */
async function takeBackUnsent(
  tx: Tx,
  clinic: ClinicItself,
  clientId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const unsent = await tx
    .select()
    .from(messages)
    .where(unsentOf(clinic, clientId, ne(messages.kind, 'reminder')))
    .orderBy(messages.createdAt, messages.id)
    .for('update');
  // Backwards: the first of them knows what the client really heard last.
  for (const { id, toldBefore, appointmentIds } of unsent.reverse()) {
    if (!appointmentIds.some((one) => known.has(one))) continue;
    const before = ToldBefore.parse(toldBefore);
    for (const one of appointmentIds) {
      const row = known.get(one);
      if (row) known.set(one, { ...row, told: readTold(before[one]) });
    }
    await drop(tx, clinic, clientId, id);
  }
  return rows.map((row) => known.get(row.id) ?? row);
}

/** A reminder that still waits must not leave after the message that changes its date. */
async function dropReminders(
  tx: Tx,
  clinic: ClinicItself,
  clientId: string,
  changed: readonly string[],
): Promise<void> {
  const waiting = await tx
    .select({ id: messages.id, appointmentIds: messages.appointmentIds })
    .from(messages)
    .where(unsentOf(clinic, clientId, eq(messages.kind, 'reminder')))
    .for('update');
  for (const { id, appointmentIds } of waiting)
    if (appointmentIds.some((one) => changed.includes(one))) await drop(tx, clinic, clientId, id);
}

const unsentOf = ({ clinicId }: ClinicItself, clientId: string, kind: SQL) =>
  and(
    eq(messages.clinicId, clinicId),
    eq(messages.clientId, clientId),
    inArray(messages.state, ['waiting', 'failed']),
    kind,
  );

async function drop(tx: Tx, clinic: ClinicItself, clientId: string, id: string): Promise<void> {
  await tx
    .update(messages)
    .set({ state: 'dropped', lastError: 'A newer message says it all.' })
    .where(and(eq(messages.clinicId, clinic.clinicId), eq(messages.id, id)));
  await audit(tx, clinic, {
    action: 'message.dropped',
    kind: 'message',
    id,
    clientId,
    facts: { newer: true },
  });
}

async function keepTold(
  tx: Tx,
  { clinicId }: ClinicItself,
  rows: readonly Row[],
  told: ReadonlyMap<string, Told>,
): Promise<void> {
  for (const row of rows) {
    const now = told.get(row.id) ?? null;
    if (JSON.stringify(now) === JSON.stringify(row.told)) continue;
    await tx
      .update(appointments)
      .set({ told: now })
      .where(and(eq(appointments.clinicId, clinicId), eq(appointments.id, row.id)));
  }
}

type Queued = Readonly<{
  to: Recipient;
  clientId: string;
  kind: MessageKind;
  words: Composed;
  about: readonly Row[];
  now: Date;
}>;

/** Keeps the message and puts it in line; it leaves only if this transaction stands. */
async function queue(
  tx: Tx,
  clinic: ClinicItself,
  { to, clientId, kind, words, about, now }: Queued,
): Promise<string> {
  const id = uuidv7();
  await tx.insert(messages).values({
    clinicId: clinic.clinicId,
    id,
    clientId,
    kind,
    toAddress: to.address,
    subject: words.subject,
    bodyText: words.text,
    bodyHtml: words.html,
    calendar: calendarFor(about, to),
    appointmentIds: about.map((one) => one.id),
    toldBefore: Object.fromEntries(about.map((one) => [one.id, one.told])),
  });
  await addJob(tx, clinic, 'send-message', { messageId: id }, now, `send:${id}`);
  const facts = { kind, dates: about.length };
  await audit(tx, clinic, { action: 'message.composed', kind: 'message', id, clientId, facts });
  return id;
}
