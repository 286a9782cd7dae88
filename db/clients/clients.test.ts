import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as clients from '@/db/clients';
import { auditEvents } from '@/db/schema/visits';
import { detailsOf } from '@/db/testing/client-details';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import type { ClientDetails } from '@/lib/domain/client';

const actionsOn = (actor: Actor, clientId: string) =>
  asActor(actor, async (tx) => {
    const rows = await tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.clinicId, actor.clinicId), eq(auditEvents.clientId, clientId)))
      .orderBy(auditEvents.id);
    return rows.map((row) => row.action);
  });
const count = (actor: Actor, table: string) =>
  asActor(actor, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    );
    return found.rows[0]?.n ?? -1;
  });

let clinic: TestClinic;
let stranger: Actor;
let clientId: string;
beforeAll(async () => {
  clinic = await newClinic();
  stranger = (await newClinic()).admin;
  const amara = detailsOf('Amara', 'Okafor', { phone: '020 7946 0152' });
  ({ clientId } = await clients.register(clinic.therapist, amara));
});

describe('registering', () => {
  test('keeps every detail, the consents with who took them, and the first problem', async () => {
    const details = detailsOf('Lucía', 'Montalbán', {
      preferredName: 'Lu',
      email: 'lu@example.org',
      emergencyName: 'Ana',
      notes: 'Prefers mornings',
    });
    const consents = [{ kind: 'treatment', given: true, onDay: '2026-01-05' } as const];
    const made = await clients.register(clinic.therapist, details, { consents, problem: 'Stiff neck' });
    const card = await clients.open(clinic.colleague, made.clientId);
    expect(card.client).toEqual({ ...details, id: made.clientId, archived: false });
    expect(card.consents).toEqual([
      { kind: 'treatment', given: true, onDay: '2026-01-05', takenBy: 'Ilse Brandt' },
    ]);
    expect(card.episodes.map((one) => one.problem)).toEqual(['Stiff neck']);
    expect(await actionsOn(clinic.therapist, made.clientId)).toEqual(['client.registered', 'client.opened']);
  });

  test('the same form sent twice at once registers one client', async () => {
    const id = uuidv7();
    const send = () => clients.register(clinic.therapist, detailsOf('Twice', 'Sent'), { clientId: id });
    expect(await Promise.all([send(), send()])).toEqual([{ clientId: id }, { clientId: id }]);
    expect(await clients.find(clinic.therapist, 'twice sent')).toHaveLength(1);
    await expect(
      clients.register(clinic.colleague, detailsOf('Other', 'Person'), { clientId: id }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('refuses tomorrow’s birth and a minor without a guardian, and leaves nothing behind', async () => {
    const before = await count(clinic.therapist, 'clients');
    const nobody = { code: 'invalid', fields: { birthDate: expect.any(String) } };
    await expect(
      clients.register(clinic.therapist, detailsOf('Not', 'Born', { birthDate: '2999-01-01' })),
    ).rejects.toMatchObject(nobody);
    await expect(
      clients.register(clinic.therapist, detailsOf('A', 'Child', { birthDate: '2020-01-01' })),
    ).rejects.toMatchObject({ code: 'invalid', fields: { guardianName: expect.any(String) } });
    await expect(
      clients.register(clinic.therapist, detailsOf('Early', 'Consent'), {
        consents: [{ kind: 'treatment', given: true, onDay: '2999-01-01' }],
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await count(clinic.therapist, 'clients')).toBe(before);
  });

  test('the table itself refuses what the form should have refused', async () => {
    const bad = detailsOf('x'.repeat(101), 'Long');
    await expect(clients.register(clinic.therapist, bad)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a likely duplicate', () => {
  const given = detailsOf('AMARA', 'Okafor');
  const ids = async (details: ClientDetails) =>
    (await clients.duplicates(clinic.therapist, details)).map((row) => row.id);

  test('is the same name, however written, with the same birth date', async () => {
    expect(await ids(given)).toEqual([clientId]);
    expect(await ids({ ...given, familyName: 'Ókafor' })).toEqual([clientId]);
    expect(await ids({ ...given, birthDate: '1985-06-04' })).toEqual([]);
  });

  test('is the same phone number under another name, in any grouping or with a country code', async () => {
    const other = detailsOf('Someone', 'Else', { birthDate: '1990-01-01' });
    expect(await ids({ ...other, phone: '+44 20 7946-0152' })).toEqual([clientId]);
    expect(await ids({ ...other, phone: '020 7946 0153' })).toEqual([]);
  });

  test('is nobody of another clinic', async () => {
    expect(await clients.duplicates(stranger, given)).toEqual([]);
  });
});

describe('amending', () => {
  test('two people amending different fields at once both stand', async () => {
    const seen = detailsOf('Both', 'Stand');
    const made = await clients.register(clinic.therapist, seen);
    await Promise.all([
      clients.amend(clinic.therapist, {
        clientId: made.clientId,
        seen,
        details: { ...seen, phone: '0161 496 0000' },
      }),
      clients.amend(clinic.colleague, {
        clientId: made.clientId,
        seen,
        details: { ...seen, notes: 'Left-handed' },
      }),
    ]);
    const { client } = await clients.open(clinic.therapist, made.clientId);
    expect(client).toMatchObject({ phone: '0161 496 0000', notes: 'Left-handed' });
    const amended = (await actionsOn(clinic.therapist, made.clientId)).filter(
      (one) => one === 'client.amended',
    );
    expect(amended).toHaveLength(2);
  });

  test('of two people amending one field at once one wins and the other is told which field', async () => {
    const seen = detailsOf('One', 'Wins');
    const made = await clients.register(clinic.therapist, seen);
    const change = (actor: Actor, notes: string) =>
      clients.amend(actor, { clientId: made.clientId, seen, details: { ...seen, notes } });
    const answers = await Promise.allSettled([
      change(clinic.therapist, 'first'),
      change(clinic.colleague, 'second'),
    ]);
    const refused = answers.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict', fields: { notes: expect.any(String) } });
  });

  test('a new name is found and the old one no longer', async () => {
    const seen = detailsOf('Siobhán', 'Before');
    const made = await clients.register(clinic.therapist, seen);
    await clients.amend(clinic.therapist, {
      clientId: made.clientId,
      seen,
      details: { ...seen, familyName: 'Afterwards' },
    });
    expect(await clients.find(clinic.therapist, 'siobhan afterw')).toHaveLength(1);
    expect(await clients.find(clinic.therapist, 'siobhan before')).toEqual([]);
  });

  test('a guardian cannot be taken away from a minor', async () => {
    const seen = detailsOf('Young', 'One', { birthDate: '2015-01-01', guardianName: 'Parent' });
    const made = await clients.register(clinic.therapist, seen);
    await expect(
      clients.amend(clinic.therapist, {
        clientId: made.clientId,
        seen,
        details: { ...seen, guardianName: null },
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { guardianName: expect.any(String) } });
  });

  test('nothing changed writes no audit row', async () => {
    const before = (await actionsOn(clinic.therapist, clientId)).length;
    const seen = detailsOf('Amara', 'Okafor', { phone: '020 7946 0152' });
    expect(await clients.amend(clinic.therapist, { clientId, seen, details: seen })).toEqual({ changed: 0 });
    expect(await actionsOn(clinic.therapist, clientId)).toHaveLength(before);
  });
});

describe('archiving', () => {
  test('takes a client off the list, keeps the record, and can be taken back', async () => {
    const made = await clients.register(clinic.therapist, detailsOf('Quiet', 'Shelf'));
    await clients.archive(clinic.therapist, made.clientId);
    await clients.archive(clinic.therapist, made.clientId);
    expect(await clients.find(clinic.therapist, 'shelf')).toEqual([]);
    expect(await clients.find(clinic.therapist, 'shelf', { archived: true })).toHaveLength(1);
    expect((await clients.open(clinic.therapist, made.clientId)).client.archived).toBe(true);
    await clients.restore(clinic.therapist, made.clientId);
    expect(await clients.find(clinic.therapist, 'shelf')).toHaveLength(1);
    expect(await actionsOn(clinic.therapist, made.clientId)).toEqual([
      'client.registered',
      'client.archived',
      'client.opened',
      'client.restored',
    ]);
  });
});

describe('the record of a client', () => {
  test('the latest answer of a consent stands, with its day and who took it', async () => {
    const made = await clients.register(clinic.therapist, detailsOf('Con', 'Sent'));
    const answer = (given: boolean, onDay: string) => ({ kind: 'messages', given, onDay }) as const;
    await clients.recordConsent(clinic.therapist, made.clientId, answer(true, '2026-01-05'));
    await clients.recordConsent(clinic.colleague, made.clientId, answer(false, '2026-02-06'));
    const { consents } = await clients.open(clinic.therapist, made.clientId);
    expect(consents).toEqual([
      { kind: 'messages', given: false, onDay: '2026-02-06', takenBy: 'Henrik Dahl' },
    ]);
    await expect(
      clients.recordConsent(clinic.therapist, made.clientId, answer(true, '1984-01-01')),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  test('a flag and a zone stand until they are ended, once each', async () => {
    const made = await clients.register(clinic.therapist, detailsOf('Flag', 'Zone'));
    const flag = { flag: 'anticoagulant', note: null } as const;
    const zone = { kind: null, place: 'groin', rule: 'block', reason: 'hernia repair' } as const;
    const sides = ['left', 'right'] as const;
    const { flagId } = await clients.addFlag(clinic.therapist, made.clientId, flag);
    const { zoneIds } = await clients.addZones(clinic.therapist, made.clientId, zone, sides);
    await expect(clients.addFlag(clinic.therapist, made.clientId, flag)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      clients.addZones(clinic.therapist, made.clientId, zone, ['midline', 'left']),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    const card = await clients.open(clinic.therapist, made.clientId);
    expect(card.flags).toMatchObject([{ id: flagId, ...flag }]);
    expect(card.zones).toMatchObject(sides.map((side, at) => ({ ...zone, id: zoneIds[at], side })));
    await clients.endFlag(clinic.therapist, flagId);
    await clients.endFlag(clinic.therapist, flagId);
    for (const id of zoneIds) await clients.endZone(clinic.therapist, id);
    const after = await clients.open(clinic.therapist, made.clientId);
    expect([after.flags, after.zones]).toEqual([[], []]);
    expect(after.endedZones.map(({ id }) => id).sort()).toEqual([...zoneIds].sort());
    expect(after.endedZones[0]).toMatchObject({
      ...zone,
      onDay: expect.any(String),
      endedDay: expect.any(String),
    });
    const ended = (await actionsOn(clinic.therapist, made.clientId)).filter((one) => one.endsWith('_ended'));
    expect(ended).toEqual(['client.flag_ended', 'client.zone_ended', 'client.zone_ended']);
  });
});

describe('somebody of another clinic', () => {
  test('finds, opens, amends and writes down nothing', async () => {
    const { flagId } = await clients.addFlag(clinic.therapist, clientId, { flag: 'cancer', note: null });
    const zone = { kind: 'varicose_veins', place: 'calf', rule: 'warn', reason: null } as const;
    const { zoneIds } = await clients.addZones(clinic.therapist, clientId, zone, ['left']);
    const details = detailsOf('Amara', 'Okafor');
    const consent = { kind: 'treatment', given: true, onDay: '2026-01-05' } as const;
    const tries = [
      clients.open(stranger, clientId),
      clients.point(stranger, clientId, uuidv7()),
      clients.amend(stranger, { clientId, seen: details, details: { ...details, notes: 'mine' } }),
      clients.archive(stranger, clientId),
      clients.restore(stranger, clientId),
      clients.recordConsent(stranger, clientId, consent),
      clients.addFlag(stranger, clientId, { flag: 'pregnant', note: null }),
      clients.endFlag(stranger, flagId),
      clients.addZones(stranger, clientId, zone, ['right']),
      clients.endZone(stranger, zoneIds[0] ?? ''),
    ];
    for (const answer of await Promise.allSettled(tries))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    expect(await clients.find(stranger, 'okafor')).toEqual([]);
    expect(await clients.recent(stranger)).toEqual({ lately: [], others: [], total: 0 });
    const card = await clients.open(clinic.therapist, clientId);
    expect([card.flags.length, card.zones.length, card.consents.length]).toEqual([1, 1, 0]);
  });
});
