import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { asActor, inTransaction } from '@/db/access';
import * as appointments from '@/db/appointments';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { daysAhead } from '@/db/testing/holdings';
import * as feeds from './feeds';

let clinic: TestClinic;
let client: Awaited<ReturnType<typeof newClient>>;

beforeEach(async () => {
  clinic = await newClinic();
  client = await newClient(clinic, 'Amara Okafor');
});

const query = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  asActor(clinic.admin, async (tx) => (await tx.execute<T>(statement)).rows);
const tokenOf = ({ path }: { path: string }) => path.replace(/^\/calendar\/(.+)\.ics$/, '$1');
const newLink = async () => tokenOf(await feeds.make(clinic.therapist, client.clientId));
/** A place of its own for each test: the count of unknown links is one of the installation. */
const place = () => `test ${uuidv7()}`;

async function calendarOf(token: string): Promise<string> {
  const reading = await feeds.read(token, place());
  if (reading.state === 'unknown') throw new Error('This link does not work.');
  return reading.calendar.replaceAll('\r\n ', '');
}

function book(days: number) {
  const { clientId, episodeId } = client;
  const { roomId, serviceId } = clinic;
  const staffId = clinic.therapist.staffId;
  const startsAt = daysAhead(days);
  return appointments.book(clinic.therapist, { clientId, episodeId, staffId, roomId, serviceId, startsAt });
}

describe('a calendar link', () => {
  test('is unguessable, and only its hash is kept', async () => {
    const token = await newLink();
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await query<{ row: string }>(sql`select calendar_feeds::text as row from calendar_feeds`);
    expect(row?.row).not.toContain(token);
    const [told] = await query<{
      rows: string;
    }>(sql`select string_agg(audit_events::text, ' ') as rows from audit_events
      where client_id = ${client.clientId} and action like 'feed.%'`);
    expect(told?.rows).toContain('feed.made');
    expect(told?.rows).not.toContain(token);
  });

  test('stops working when it is revoked or replaced, and then reads like one that never was', async () => {
    const first = await newLink();
    const second = await newLink();
    await calendarOf(second);
    const from = place();
    const never = await feeds.read(tokenOf({ path: `/calendar/${'a'.repeat(43)}.ics` }), from);
    expect(await feeds.read(first, from)).toEqual(never);
    await feeds.revoke(clinic.therapist, client.clientId);
    expect(await feeds.read(second, from)).toEqual(never);
    expect(await feeds.of(clinic.therapist, client.clientId)).toBeNull();
    const thirdly = await newLink();
    expect(await calendarOf(thirdly)).toContain('BEGIN:VCALENDAR');
  });

  test('says when it was last read, to the day', async () => {
    const token = await newLink();
    expect(await feeds.of(clinic.therapist, client.clientId)).toMatchObject({
      readAt: null,
      madeBy: clinic.therapist.name,
    });
    await calendarOf(token);
    const once = await feeds.of(clinic.therapist, client.clientId);
    expect(once?.readAt).not.toBeNull();
    await calendarOf(token);
    expect(await feeds.of(clinic.therapist, client.clientId)).toEqual(once);
    await query(sql`update calendar_feeds set read_at = now() - interval '25 hours'`);
    await calendarOf(token);
    expect((await feeds.of(clinic.therapist, client.clientId))?.readAt?.slice(0, 10)).toBe(
      once?.readAt?.slice(0, 10),
    );
  });

  test('many unknown links from one place have to wait; a link that works never does', async () => {
    const token = await newLink();
    const from = place();
    const waits: number[] = [];
    for (let guess = 0; guess < 60; guess += 1) {
      const reading = await feeds.read(`${String(guess).padStart(2, '0')}${'x'.repeat(41)}`, from);
      waits.push(reading.state === 'unknown' ? reading.waitSeconds : Number.NaN);
    }
    expect(waits.slice(0, 40).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect((await feeds.read(token, from)).state).toBe('found');
  });

  test('shows nothing to a transaction that holds another secret, and no row of the clinic besides its own', async () => {
    await newLink();
    const rows = await inTransaction({ gate_feed: 'ab'.repeat(32) }, async (tx) => {
      const found = await tx.execute(sql`select 1 from calendar_feeds`);
      return found.rows.length;
    });
    expect(rows).toBe(0);
  });
});

describe('the dates in it', () => {
  test('are this client’s alone, without a name, a problem or a therapist', async () => {
    const booked = await book(5);
    const other = await newClient(clinic, 'Piotr Zieliński');
    const own = client;
    client = other;
    const theirs = await book(6);
    client = own;
    const calendar = await calendarOf(await newLink());
    expect(calendar).toContain(`UID:${booked.id}@palpate`);
    expect(calendar).not.toContain(theirs.id);
    const words = ['Amara', 'Okafor', clinic.therapist.name, 'Neck', 'shoulder', 'pain', 'trigger'];
    const [names] = await query<{ rooms: string; services: string }>(sql`select
      (select string_agg(name, '|') from rooms) as rooms, (select string_agg(name, '|') from services) as services`);
    for (const word of [...words, ...`${names?.rooms}|${names?.services}`.split('|')])
      expect(calendar.toLowerCase(), word).not.toContain(word.toLowerCase());
  });

  test('moved: the same UID and a higher SEQUENCE; cancelled: still there, as cancelled', async () => {
    const { id } = await book(5);
    const token = await newLink();
    const sequence = async () => Number(/SEQUENCE:(\d+)/.exec(await calendarOf(token))?.[1]);
    const before = await sequence();
    const { staffId } = clinic.therapist;
    const startsAt = daysAhead(6);
    await appointments.move(clinic.therapist, {
      appointmentId: id,
      staffId,
      roomId: clinic.roomId,
      startsAt,
    });
    const moved = await calendarOf(token);
    expect(moved.match(/UID:/g)).toHaveLength(1);
    expect(moved).toContain(`UID:${id}@palpate`);
    const after = await sequence();
    expect(after).toBeGreaterThan(before);
    await appointments.cancel(clinic.therapist, { appointmentId: id, by: 'client', reason: 'pain is gone' });
    const cancelled = await calendarOf(token);
    expect(cancelled).toContain(`UID:${id}@palpate`);
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).not.toContain('pain');
    expect(await sequence()).toBeGreaterThan(after);
  });

  test('a cancelled date leaves a month after it, one that came stays three', async () => {
    const cancelled = await book(5);
    const came = await book(6);
    const token = await newLink();
    const past = (id: string, status: string, days: number) =>
      query(sql`update appointments set status = ${status}, changed_at = now() - make_interval(days => ${days}),
        starts_at = starts_at - make_interval(days => ${days}), ends_at = ends_at - make_interval(days => ${days}),
        holds_until = holds_until - make_interval(days => ${days}) where id = ${id}`);
    await past(cancelled.id, 'cancelled_by_client', 20);
    await past(came.id, 'done', 40);
    expect(await calendarOf(token)).toContain(cancelled.id);
    await past(cancelled.id, 'cancelled_by_client', 40);
    const later = await calendarOf(token);
    expect(later).not.toContain(cancelled.id);
    expect(later).toContain(came.id);
  });
});
