import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';
import { isSetUp } from '@/db/setup';
import { localDay, localTime } from '@/lib/when';
import { placeFor } from './calendar';
import { demoClinicId, fill } from './fill';
import { removeStale } from './stale';

const clinic = demoClinicId();
const now = new Date('2026-03-18T10:52:00Z');
const ask = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  inTransaction({ clinic_id: clinic }, async (tx) => (await tx.execute<T>(query)).rows);

// One installation holds one setup row; whatever another suite left there is put back.
let before: { code_hash: Buffer; used_at: string | null }[] = [];
const free = () => inTransaction({}, (tx) => tx.execute(sql`delete from setup_codes`));

beforeAll(async () => {
  process.env.PALPATE_DEMO_PASSWORD = 'a password for the demo';
  before = (
    await inTransaction({}, (tx) =>
      tx.execute<{ code_hash: Buffer; used_at: string | null }>(
        sql`select code_hash, used_at from setup_codes`,
      ),
    )
  ).rows;
  await free();
  await fill(now);
}, 60_000);

afterAll(async () => {
  await inTransaction({ clinic_id: clinic }, (tx) => tx.execute(sql`select remove_demo_clinic(${clinic})`));
  await free();
  for (const row of before) {
    await inTransaction({}, (tx) =>
      tx.execute(
        sql`insert into setup_codes (one, code_hash, used_at) values (1, ${row.code_hash}, ${row.used_at})`,
      ),
    );
  }
});

describe('the demo clinic', () => {
  test('has three therapists, one admin and about sixty clients with three months of visits', async () => {
    const [people] = await ask<{
      therapists: number;
      admins: number;
      clients: number;
      visits: number;
      days: number;
    }>(sql`
      select (select count(*)::int from staff where role = 'therapist') as therapists, (select count(*)::int from staff where role = 'admin') as admins,
        (select count(*)::int from clients) as clients, (select count(*)::int from visits) as visits,
        (select extract(day from max(started_at) - min(started_at))::int from visits) as days`);
    expect(people).toMatchObject({ therapists: 3, admins: 1 });
    expect(people?.clients).toBeGreaterThanOrEqual(58);
    expect(people?.visits).toBeGreaterThan(200);
    expect(people?.days).toBeGreaterThan(80);
  });

  test('some clients improve and some do not', async () => {
    const phases = await ask<{ phase: string }>(sql`select distinct phase from episodes`);
    expect(phases.map((row) => row.phase)).toEqual(
      expect.arrayContaining(['weekly', 'monthly', 'referred', 'intake']),
    );
  });

  test('has its day under way: done, one due now and four to come, Amara first among them', async () => {
    const rows = await ask<{ status: string; starts_at: string; family_name: string }>(sql`
      select a.status, a.starts_at, c.family_name from appointments a join clients c on c.clinic_id = a.clinic_id and c.id = a.client_id
      where (a.starts_at at time zone 'Europe/London')::date = '2026-03-18' order by a.starts_at`);
    const later = rows.filter((row) => new Date(row.starts_at) > now);
    expect(rows.filter((row) => row.status === 'done')).toHaveLength(2);
    expect(later.map((row) => row.status)).toEqual(['arrived', 'booked', 'booked', 'booked', 'booked']);
    expect(later[0]?.family_name).toBe('Okafor');
    const [count] = await ask<{ n: number }>(
      sql`select count(*)::int as n from visits v join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id where c.family_name = 'Okafor'`,
    );
    expect(count?.n).toBe(5);
  });

  test('is filled anew later only while nobody has worked in it', async () => {
    const filled = await ask<{ at: string }>(sql`select at from audit_events where action = 'demo.filled'`);
    const later = new Date(Date.parse(filled[0]?.at ?? '') + 3_600_000);
    await inTransaction({ clinic_id: clinic }, (tx) =>
      tx.execute(sql`insert into audit_events (clinic_id, action) values (${clinic}, 'client.amended')`),
    );
    expect(await removeStale(later)).toBe(false);
    expect(await isSetUp()).toBe(true);
  });
});

test('at every hour of a day there is a place where the day is under way until its last visit', () => {
  for (let minute = 0; minute < 24 * 60; minute += 10) {
    const moment = new Date(Date.UTC(2026, 10, 22, 0, minute));
    const { zone } = placeFor(moment);
    const time = localTime(moment, zone);
    expect(time >= '10:00' && time < '16:30', `${moment.toISOString()} ${zone} ${time}`).toBe(true);
    expect(localDay(new Date(moment.getTime() + 4 * 3_600_000), zone)).toBe(localDay(moment, zone));
  }
});
