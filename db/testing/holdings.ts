import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as clients from '@/db/clients';
import * as contacts from '@/db/contacts';
import * as content from '@/db/content';
import * as devices from '@/db/devices';
import * as feeds from '@/db/feeds';
import * as handouts from '@/db/handouts';
import * as messages from '@/db/messages';
import * as notes from '@/db/notes';
import * as plans from '@/db/plans';
import { logins } from '@/db/schema/logins';
import { messages as messageRows } from '@/db/schema/schedule';
import { tokenHash } from '@/db/secrets';
import * as staff from '@/db/staff';
import * as visits from '@/db/visits';
import * as workingTime from '@/db/working-time';
import type { Actor } from '@/lib/domain/actor';
import type { HandoutChoices } from '@/lib/handout/facts';
import { newClient } from './client';
import { newClinic, type TestClinic } from './clinic';
import { careOf, findingOf, holdOf, markOf, opOf, spot, thresholdOf } from './ops';

/** One real id of each kind of record. `visitId` is running with facts in it, `signedVisitId` came before it. */
export type Ids = Readonly<{
  clientId: string;
  episodeId: string;
  appointmentId: string;
  visitId: string;
  signedVisitId: string;
  pointId: string;
  handoutId: string;
  staffId: string;
  roomId: string;
  serviceId: string;
  flagId: string;
  zoneId: string;
  loginId: string;
  deviceId: string;
  timeOffId: string;
  messageId: string;
}>;

/** A clinic with a row in every table. `canary` stands in every text and is found nowhere else. */
export type Holdings = Readonly<{ clinic: TestClinic; ids: Ids; canary: string }>;

/** A sheet as the clinic usually prints it. */
export const onA4: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };

export const daysAhead = (days: number, utcTime = '12:00'): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${utcTime}:00.000Z`;

export async function newHoldings(given: { demo?: boolean } = {}): Promise<Holdings> {
  const clinic = await newClinic(given);
  const canary = `kanari${clinic.clinicId.slice(-12)}`;
  await nameByCanary(clinic, canary);
  const { therapist, admin } = clinic;
  const { clientId, episodeId } = await newClient(clinic, `${canary} Okafor`);
  await clients.recordConsent(therapist, clientId, {
    kind: 'treatment',
    given: true,
    onDay: daysAhead(-1).slice(0, 10),
  });
  const { flagId } = await clients.addFlag(therapist, clientId, { flag: 'allergy', note: canary });
  const zone = { kind: null, place: 'knee_back', rule: 'block', reason: canary } as const;
  const { zoneIds } = await clients.addZones(therapist, clientId, zone, ['right']);
  const client = { clientId, episodeId, appointmentId: null };
  const first = await visits.start(therapist, client);
  const pointId = await recordVisit(therapist, first.visitId, canary);
  const { handoutId } = await handouts.issue(therapist, first.visitId, onA4);
  await decide(therapist, first.visitId);
  await notes.sign(therapist, { visitId: first.visitId });
  await notes.amend(therapist, {
    visitId: first.visitId,
    section: 'done',
    newText: `${canary} amended`,
    reason: canary,
  });
  const { visitId } = await visits.start(therapist, client);
  await recordVisit(therapist, visitId, canary, pointId);
  const { roomId, serviceId } = clinic;
  const appointment = await appointments.book(therapist, {
    clientId,
    episodeId,
    staffId: therapist.staffId,
    roomId,
    serviceId,
    startsAt: daysAhead(3),
    reason: canary,
  });
  await feeds.make(therapist, clientId);
  await contacts.make(therapist, { episodeId, outcome: 'left_message', againOn: null, note: canary });
  const { id: timeOffId } = await workingTime.addTimeOff(therapist, {
    kind: 'away',
    staffId: therapist.staffId,
    roomId: null,
    from: daysAhead(40).slice(0, 10),
    until: daysAhead(41).slice(0, 10),
    times: null,
    note: canary,
  });
  await workingTime.setStaffHours(
    admin,
    therapist.staffId,
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
  );
  const messageId = await newMessage(admin, clientId, appointment.id, canary);
  await reviewByCanary(clinic, canary);
  const { id: deviceId } = await devices.enrol(admin, `${canary} tablet`);
  const loginId = await newLogin(therapist);
  await staff.add(admin, {
    name: `${canary} invited`,
    email: `${canary}@clinic.test`,
    role: 'therapist',
    advanced: false,
  });
  return {
    clinic,
    canary,
    ids: {
      clientId,
      episodeId,
      appointmentId: appointment.id,
      visitId,
      signedVisitId: first.visitId,
      pointId,
      handoutId,
      staffId: clinic.colleague.staffId,
      roomId,
      serviceId,
      flagId,
      zoneId: zoneIds[0] ?? '',
      loginId,
      deviceId,
      messageId,
      timeOffId,
    },
  };
}

async function nameByCanary({ clinicId }: TestClinic, canary: string): Promise<void> {
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    for (const table of ['clinics', 'staff', 'rooms', 'services'])
      await tx.execute(sql`update ${sql.identifier(table)} set name = name || ' ' || ${canary}
        where clinic_id = ${clinicId}`);
  });
}

/** A text approved anew, a claim judged again, and a block taken off the sheet. */
async function reviewByCanary({ admin }: TestClinic, canary: string): Promise<void> {
  const [block] = await content.read(admin);
  const version = block?.texts.en?.[0]?.version ?? 0;
  const texts = [{ blockId: 'HO-01', language: 'en' as const, version }];
  await content.approve(admin, { texts, reviewer: `${canary}, physiotherapist` });
  await content.retire(admin, { blockId: 'HO-08', reason: canary });
  const claim = { question: 10, letter: 'a' };
  await content.changeVerdict(admin, { claim, verdict: 'do_not_use', reason: canary, reviewer: canary });
}

/** Score, one point with its finding, hold, threshold and mark, home care and a text; answers the point. */
async function recordVisit(
  actor: Actor,
  visitId: string,
  canary: string,
  pointId = uuidv7(),
): Promise<string> {
  const answers = await visits.applyOps(actor, [
    opOf(actor, visitId, 'score.put', { measure: 'pain_avg_7d', value: 6 }),
    opOf(actor, visitId, 'point.put', { pointId, letter: 'A', muscleCode: 'upper-trapezius', ...spot }),
    opOf(actor, visitId, 'finding.put', { ...findingOf(pointId), note: canary }),
    opOf(actor, visitId, 'hold.put', holdOf(pointId)),
    opOf(actor, visitId, 'threshold.put', thresholdOf(pointId)),
    opOf(actor, visitId, 'mark.put', markOf(pointId)),
    opOf(actor, visitId, 'care.put', careOf(pointId)),
    opOf(actor, visitId, 'tolerance.put', { targetLow: 5, targetHigh: 7, ceiling: 7 }),
    opOf(actor, visitId, 'text.put', { slot: 'quote', text: canary, baseOpId: null }),
  ]);
  const refused = answers.find(({ state }) => state === 'refused');
  if (refused) throw new Error(refused.message);
  return pointId;
}

async function decide(actor: Actor, visitId: string): Promise<void> {
  const { step } = await plans.propose(actor, visitId);
  const { phase, intervalDays } = step;
  const none = { reason: null, asNeeded: false, pause: false, closeReason: null, book: null };
  await plans.decide(actor, { visitId, phase, intervalDays, ...none });
}

/** Mail is set up and off; one message could not be sent. */
async function newMessage(
  admin: Actor,
  clientId: string,
  appointmentId: string,
  canary: string,
): Promise<string> {
  const id = uuidv7();
  const { clinicId } = admin;
  await messages.amend(admin, {
    host: '127.0.0.1',
    port: 9,
    security: 'none',
    username: canary,
    password: canary,
    fromName: canary,
    fromAddress: `${canary}@clinic.test`,
    reminderHours: 24,
    sending: 'off',
  });
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(messageRows).values({
      clinicId,
      id,
      clientId,
      kind: 'confirmation',
      toAddress: `${canary}@client.test`,
      subject: canary,
      bodyText: canary,
      bodyHtml: canary,
      appointmentIds: [appointmentId],
      state: 'failed',
      lastError: canary,
    });
  });
  return id;
}

async function newLogin({ clinicId, staffId }: Actor): Promise<string> {
  const id = uuidv7();
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx
      .insert(logins)
      .values({ clinicId, id, staffId, tokenHash: tokenHash(id), expiresAt: daysAhead(1) });
  });
  return id;
}

/** Rows and a hash of every table, as they stand: any change at all changes it. */
export async function digestOf({ clinic: { clinicId } }: Holdings): Promise<Record<string, string>> {
  return inTransaction({ clinic_id: clinicId }, async (tx) => {
    const tables = await tx.execute<{ name: string }>(sql`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'clinic_id' order by table_name`);
    const parts = tables.rows.map(
      ({
        name,
      }) => sql`select ${name} as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')
        as digest from ${sql.identifier(name)} t where t.clinic_id = ${clinicId}`,
    );
    const { rows } = await tx.execute<{ name: string; digest: string }>(sql.join(parts, sql` union all `));
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  });
}

/** What of the clinic shows in an answer: its ids and its canary. */
export function tracesOf({ ids, canary, clinic }: Holdings, answer: unknown): string[] {
  const text = (JSON.stringify(answer) ?? '').toLowerCase();
  const known = [
    canary,
    clinic.clinicId,
    clinic.therapist.staffId,
    clinic.admin.staffId,
    ...Object.values(ids),
  ];
  return known.filter((one) => text.includes(one.toLowerCase()));
}
