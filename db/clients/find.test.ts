import { sql } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as clients from '@/db/clients';
import { detailsOf } from '@/db/testing/client-details';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import { readSearch } from '@/lib/domain/client-search';
import { matchesSql, rowsSql } from './search-sql';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await newClinic();
  const people = [
    detailsOf('Lucía', 'Montalbán', { phone: '+34 91 123 45 67', birthDate: '1979-12-01' }),
    detailsOf('Piotr', 'Zieliński', { preferredName: 'Piotrek', phone: '0161 496 0123' }),
    detailsOf('Erik', 'Håkansson', { birthDate: '1990-02-28' }),
    detailsOf('Maeve', 'O’Brien', { birthDate: '1985-03-06' }),
    detailsOf('Amara', 'Okafor', { phone: '020 7946 0152' }),
    detailsOf('Анна', 'Иванова', { birthDate: '1970-05-05' }),
    detailsOf('Anne-Marie', 'van der Berg', { birthDate: '1961-01-01' }),
    detailsOf('Bergljot', 'Aas', { birthDate: '1962-01-01' }),
  ];
  for (const person of people) await clients.register(clinic.therapist, person);
});

const names = async (typed: string) =>
  (await clients.find(clinic.therapist, typed)).map((row) => row.familyName);

describe('finding a client', () => {
  test.each([
    ['lucia montalban', 'Montalbán'],
    ['MONTALBÁN', 'Montalbán'],
    ['talban', 'Montalbán'],
    ['zielinski', 'Zieliński'],
    ['ielińs piotr', 'Zieliński'],
    ['piotrek', 'Zieliński'],
    ['hakan', 'Håkansson'],
    ['kansso eri', 'Håkansson'],
    ["o'brien", 'O’Brien'],
    ['obrien', 'O’Brien'],
    ['brien maeve', 'O’Brien'],
    ['ИВАНО', 'Иванова'],
    ['marie anne', 'van der Berg'],
    ['anne-marie', 'van der Berg'],
    ['79460152', 'Okafor'],
    ['020 7946 0152', 'Okafor'],
    ['46 01 52', 'Okafor'],
    ['+34 911', 'Montalbán'],
    ['034911', 'Montalbán'],
    ['okafor 0152', 'Okafor'],
    ['1979-12-01', 'Montalbán'],
    ['1.12.1979', 'Montalbán'],
    ['01/12/1979', 'Montalbán'],
    ['hakansson 28.2.1990', 'Håkansson'],
  ])('%s finds %s alone', async (typed, familyName) => {
    expect(await names(typed)).toEqual([familyName]);
  });

  test.each(['okafor lucia', 'nobody', '000999', '31.2.1985', 'okafor 1979-12-01', '!!!', '%', '_', '  '])(
    '%s finds nobody',
    async (typed) => {
      expect(await names(typed)).toEqual([]);
    },
  );

  test('03/06/1985 finds both readings, 3.6.1985 the day first', async () => {
    expect((await names('03/06/1985')).sort()).toEqual(['Okafor', 'O’Brien', 'Zieliński']);
    expect((await names('3.6.1985')).sort()).toEqual(['Okafor', 'Zieliński']);
  });

  test('names that begin so come before names that hold it', async () => {
    expect(await names('berg')).toEqual(['Aas', 'van der Berg']);
    expect(await names('a')).not.toHaveLength(0);
    expect((await names('o')).slice(0, 2)).toEqual(['O’Brien', 'Okafor']);
  });

  test('what one person opened lately comes first for that person, newest first', async () => {
    const [okafor] = await clients.find(clinic.therapist, 'okafor');
    const [aas] = await clients.find(clinic.therapist, 'aas');
    if (!okafor || !aas) throw new Error('not found');
    await clients.open(clinic.colleague, aas.id);
    await clients.open(clinic.colleague, okafor.id);
    const start = await clients.recent(clinic.colleague);
    expect(start.lately.map((row) => row.familyName)).toEqual(['Okafor', 'Aas']);
    expect(start.others.map((row) => row.familyName)).not.toContain('Okafor');
    expect([start.others.length, start.total]).toEqual([6, 8]);
    expect((await clients.recent(clinic.admin)).lately).toEqual([]);
  });
});

describe('among 10,000 clients', () => {
  let large: TestClinic;
  beforeAll(async () => {
    large = await newClinic();
    const owner = new pg.Client({ connectionString: process.env.PALPATE_TEST_OWNER_URL });
    await owner.connect();
    await owner.query("select set_config('app.clinic_id', $1, false)", [large.clinicId]);
    await owner.query(
      `insert into clients (clinic_id, id, given_name, family_name, birth_date, phone, created_by)
       select $1, gen_random_uuid(), (array['Noor','Ulla','Ibrahim','Wren','Josefa'])[1 + n % 5],
         initcap(left(translate(md5(n::text), '0123456789', 'ghijklmnop'), 6)), date '1940-01-01' + n,
         '0161 ' || lpad(n::text, 7, '0'), $2
       from generate_series(1, 10000) n`,
      [large.clinicId, large.therapist.staffId],
    );
    await owner.query('analyze clients');
    await owner.query('analyze client_terms');
    await owner.end();
  }, 120_000);

  const planOf = (actor: Actor, words: string[], typed: string) =>
    asActor(actor, async (tx) => {
      const query = rowsSql(actor, matchesSql(actor, words, readSearch(typed), false));
      const found = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${query}`);
      return found.rows.map((row) => row['QUERY PLAN']).join('\n');
    });

  test.each([
    ['a name', ['abc'], ''],
    ['two words', ['noor', 'abc'], ''],
    ['phone digits', [], '0161 0004321'],
  ])('%s is looked up in the index of terms under row security', async (_what, words, typed) => {
    const plan = await planOf(large.therapist, words, typed);
    expect(plan).toMatch(/Index Cond: .*term >= /);
    expect(plan).not.toMatch(/Seq Scan on client_terms/);
  });

  test('answers at most 40 rows, and each of the 10,000 by phone', async () => {
    expect(await clients.find(large.therapist, 'noor')).toHaveLength(40);
    const found = await clients.find(large.therapist, '0004321');
    expect(found.map((row) => row.phone)).toEqual(['0161 0004321']);
    expect((await clients.recent(large.therapist)).total).toBe(10_000);
  });
});
