import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, type Tx } from './access';
import * as notes from './notes';
import { type Holdings, newHoldings } from './testing/holdings';
import { asOwner } from './testing/owner';

// Signed means signed: no statement of the app's own database role changes a word of it, whatever the code above does.

let held: Holdings;
beforeAll(async () => {
  held = await newHoldings();
});

/** Every table with rows of a visit, from the database itself, so that a new one is never forgotten. */
async function tablesOfVisits(): Promise<string[]> {
  const { rows } = await asActor(held.clinic.admin, (tx) =>
    tx.execute<{ name: string }>(sql`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'visit_id' order by 1`),
  );
  return rows.map(({ name }) => name);
}

const asTherapist = <T>(work: (tx: Tx) => Promise<T>) => asActor(held.clinic.therapist, work);

/** Tries a statement and takes it back, so that one hole does not hide the next. */
async function refusalOf(statement: ReturnType<typeof sql>): Promise<string> {
  const undone = new Error('undone');
  const tried = asTherapist(async (tx) => {
    const { rowCount } = await tx.execute(statement);
    if (rowCount === 0) throw new Error('it met no row');
    throw undone;
  });
  const error = await tried.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === undone) return 'taken';
  return error instanceof Error && error.message.startsWith('it met no row') ? 'no row' : 'refused';
}

describe('after signing, the app’s own role', () => {
  test('changes, removes, takes out and puts in no row of the visit in any table', async () => {
    const { signedVisitId, visitId } = held.ids;
    const names = await tablesOfVisits();
    expect(names).toEqual(expect.arrayContaining(['findings', 'holds', 'notes', 'ops', 'scores', 'strains']));
    const outcomes: Record<string, string> = {};
    for (const name of names) {
      const table = sql.identifier(name);
      const { rows } = await asTherapist((tx) =>
        tx.execute(sql`select 1 from ${table} where visit_id = ${signedVisitId} limit 1`),
      );
      if (rows.length === 0) continue;
      const tries = {
        'changes a row': sql`update ${table} set visit_id = visit_id where visit_id = ${signedVisitId}`,
        'takes rows out': sql`update ${table} set visit_id = ${visitId} where visit_id = ${signedVisitId}`,
        removes: sql`delete from ${table} where visit_id = ${signedVisitId}`,
        empties: sql`truncate ${table}`,
      };
      for (const [what, statement] of Object.entries(tries))
        outcomes[`${name} ${what}`] = await refusalOf(statement);
    }
    expect(Object.keys(outcomes).length).toBeGreaterThan(40);
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  });

  test('puts no row of an open visit among those that were signed', async () => {
    const { signedVisitId, visitId } = held.ids;
    for (const name of ['scores', 'holds', 'marks', 'thresholds', 'visit_texts'])
      expect([
        name,
        await refusalOf(
          sql`update ${sql.identifier(name)} set visit_id = ${signedVisitId} where visit_id = ${visitId}`,
        ),
      ]).toEqual([name, 'refused']);
  });

  test('takes back no signature and gives the visit to nobody else', async () => {
    const { signedVisitId: id } = held.ids;
    const tries = [
      sql`update visits set signed_at = null where id = ${id}`,
      sql`update visits set staff_id = ${held.clinic.colleague.staffId} where id = ${id}`,
      sql`update visits set client_id = client_id, number = number + 100 where id = ${id}`,
      sql`delete from visits where id = ${id}`,
      sql`alter table scores disable trigger signed`,
      sql`set local session_replication_role = replica`,
      sql`set local role palpate_owner`,
    ];
    for (const statement of tries) expect(await refusalOf(statement)).toMatch(/refused|no row/);
    const { rows } = await asTherapist((tx) =>
      tx.execute<{ signed: boolean }>(
        sql`select signed_at is not null as signed from visits where id = ${id}`,
      ),
    );
    expect(rows).toEqual([{ signed: true }]);
  });
});

test('the owner of the tables is held by the same rule', async () => {
  const { clinic, ids } = held;
  for (const table of ['notes', 'amendments', 'scores', 'holds'])
    await expect(
      asOwner(async (owner) => {
        await owner.query(`begin; select set_config('app.clinic_id', '${clinic.clinicId}', true)`);
        await owner.query(`update ${table} set visit_id = visit_id where visit_id = $1`, [ids.signedVisitId]);
      }),
    ).rejects.toThrow(/never changed|signed or void/);
});

test('an amendment stands beside what it amends: both are read, with who, when and why', async () => {
  const { clinic, ids, canary } = held;
  const { signed } = await notes.open(clinic.colleague, ids.signedVisitId);
  const done = signed?.note.sections.find(({ key }) => key === 'done');
  const [amendment] = signed?.amendments ?? [];
  expect(done?.lines.length).toBeGreaterThan(0);
  expect(amendment).toMatchObject({
    section: 'done',
    newText: `${canary} amended`,
    reason: canary,
    by: expect.stringContaining(clinic.therapist.name),
  });
  expect(amendment?.oldText).toContain(done?.lines[0]?.text ?? 'nothing');
  expect(amendment?.oldText).not.toContain('amended');
});
