import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';
import * as content from '@/db/content';
import { mint } from '@/db/mint';
import { isSetUp } from '@/db/setup';
import { newHoldings } from '@/db/testing/holdings';
import { markJson } from '@/db/visits/facts-sql';
import { lateralityAt } from '@/lib/body/geometry';
import { Mark } from '@/lib/domain/ops';
import { reviewStanding } from '@/lib/handout/content';
import { languageCodes } from '@/lib/handout/language';
import { localDay, localTime } from '@/lib/when';
import { placeFor } from './calendar';
import { demoClinicId, fill } from './fill';
import { removeStale } from './stale';

const clinic = demoClinicId();
const now = new Date('2026-03-18T10:52:00Z');
const bronagh = {
  staffId: clinic,
  role: 'admin',
  name: 'Bronagh Ó Súilleabháin',
  advanced: true,
  timeZone: placeFor(now).zone,
  loginId: null,
  deviceId: null,
  elevated: true,
  demo: true,
} as const;
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

  test('has charts to look at: pain on every visit, a moved and a gone point, places felt elsewhere, zones', async () => {
    const [amara] = await ask<
      Record<'drawn' | 'front' | 'moved' | 'felt' | 'standing' | 'ended', number>
    >(sql`
      with hers as (select v.id, v.clinic_id from visits v join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
                    where c.family_name = 'Okafor')
      select count(distinct m.visit_id) filter (where m.layer = 'pain' and m.kind = 'stroke')::int as drawn,
        count(distinct m.visit_id) filter (where m.layer = 'pain' and m.view = 'front')::int as front,
        count(distinct m.id) filter (where m.layer = 'referral')::int as felt,
        (select count(*)::int from findings f join hers h on h.id = f.visit_id where f.change = 'moved') as moved,
        (select count(*)::int from client_zones z join hers h on h.id = z.marked_in_visit_id where z.ended_at is null) as standing,
        (select count(*)::int from client_zones z join hers h on h.id = z.ended_in_visit_id) as ended
      from hers join marks m on m.clinic_id = hers.clinic_id and m.visit_id = hers.id`);
    expect(amara).toEqual({ drawn: 5, front: 4, moved: 1, felt: 5, standing: 1, ended: 1 });
    const [all] = await ask<{ gone: number; often: number; views: string[]; shapes: string[] }>(sql`
      select (select count(*)::int from findings where change = 'gone') as gone,
        (select count(*)::int from (select v.client_id from visits v join marks m on m.clinic_id = v.clinic_id and m.visit_id = v.id
          where m.kind = 'stroke' group by v.client_id having count(distinct v.id) between 5 and 10) c) as often,
        (select array_agg(distinct view) from trigger_points) as views,
        (select array_agg(distinct body_shape) from clients) as shapes`);
    expect(all?.gone).toBeGreaterThan(3);
    expect(all?.often).toBeGreaterThan(10);
    expect(all?.views).toEqual(expect.arrayContaining(['front', 'back', 'soleRight']));
    expect(all?.views?.some((view) => view === 'left' || view === 'right')).toBe(true);
    expect(all?.shapes?.sort()).toEqual(['broad-hips', 'broad-shoulders', 'even']);
  });

  test('writes what a tablet could have sent: every mark is valid, on its own side, and no chart is too full', async () => {
    const rows = await ask<{ mark: unknown; count: number }>(sql`
      select ${markJson} as mark, count(*) over (partition by r.visit_id)::int as count from marks r`);
    expect(rows.length).toBeGreaterThan(500);
    for (const { mark, count } of rows) {
      const { side, view, x } = Mark.parse(mark);
      expect(side).toBe(lateralityAt(view, x));
      expect(count).toBeLessThanOrEqual(12);
    }
  });

  test('has a calendar that could be: own hours with a break, a holiday and a day off ahead, nobody booked in them', async () => {
    const [calendar] = await ask<
      Record<'breaks' | 'holidays' | 'away' | 'outside' | 'off' | 'early', number>
    >(sql`
      with live as (select a.*, a.starts_at at time zone 'Europe/London' as at, a.holds_until at time zone 'Europe/London' as until
        from appointments a where a.status in ('booked', 'arrived', 'in_treatment', 'done'))
      select (select count(*)::int from (select 1 from staff_hours group by staff_id, weekday having count(*) > 1) b) as breaks,
        (select count(*)::int from time_off where kind = 'holiday' and starts_at > ${now.toISOString()}) as holidays,
        (select count(*)::int from time_off where kind = 'away' and starts_at > ${now.toISOString()}) as away,
        (select count(*)::int from live l where not exists (select 1 from staff_hours h where h.staff_id = l.staff_id
          and h.weekday = extract(isodow from l.at) and h.opens <= l.at::time and l.until::time <= h.closes)) as outside,
        (select count(*)::int from live l join time_off o on o.starts_at < l.holds_until and o.ends_at > l.starts_at
          and (o.staff_id is null or o.staff_id = l.staff_id)) as off,
        (select count(*)::int from appointments where status = 'done' and starts_at > ${now.toISOString()}) as early`);
    expect(calendar).toEqual({ breaks: 18, holidays: 1, away: 1, outside: 0, off: 0, early: 0 });
  });

  test('has its texts read by somebody who is plainly invented: one soon due, one translation never read', async () => {
    const blocks = await content.read(mint({ ...bronagh, clinicId: clinic }));
    const today = localDay(now, placeFor(now).zone);
    const standings = blocks.flatMap((block) =>
      languageCodes.map((language) => {
        const review = block.texts[language]?.[0]?.review ?? { state: 'not_reviewed', why: null };
        if (review.state === 'reviewed') expect(review.by).toContain('(invented for this demo)');
        return `${block.id} ${language} ${reviewStanding(review, today)}`;
      }),
    );
    expect(standings).toHaveLength(42);
    expect(standings.filter((one) => !one.endsWith(' reviewed'))).toEqual([
      'HO-09 en due_soon',
      'HO-09 es due_soon',
      'HO-09 fr not_reviewed',
    ]);
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

test('removing a demo clinic leaves not one row of it in any table', async () => {
  const { clinicId } = (await newHoldings({ demo: true })).clinic;
  const rowsLeft = () =>
    inTransaction({ clinic_id: clinicId }, async (tx) => {
      const tables = await tx.execute<{ name: string }>(sql`
        select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'clinic_id' order by table_name`);
      const left: string[] = [];
      for (const { name } of tables.rows) {
        const found = await tx.execute(
          sql`select 1 from ${sql.identifier(name)} where clinic_id = ${clinicId} limit 1`,
        );
        if (found.rows.length > 0) left.push(name);
      }
      return left;
    });
  const filled = await rowsLeft();
  for (const table of [
    'text_reviews',
    'block_versions',
    'block_claims',
    'blocks',
    'claims',
    'source_questions',
    'sources',
  ])
    expect(filled).toContain(table);
  await inTransaction({ clinic_id: clinicId }, (tx) =>
    tx.execute(sql`select remove_demo_clinic(${clinicId})`),
  );
  expect(await rowsLeft()).toEqual([]);
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
