import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor, inTransaction } from './access';
import { audit } from './audit';
import * as auditChain from './audit-chain';
import * as clinic from './clinics';
import { closePool, pool } from './connection';
import { rooms, staff } from './schema/clinics';
import * as people from './staff';
import { newClinic, type TestClinic } from './testing/clinic';
import { asOwner } from './testing/owner';

let ours: TestClinic;
let theirs: TestClinic;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([newClinic(), newClinic()]);
});
afterAll(closePool);

/** Belong to no clinic on purpose: keyed hashes of tries, and the one setup code. */
const withoutClinic = ['setup_codes', 'sign_in_attempts'];

describe('row security', () => {
  it('is forced, with a policy, on every table but the two that belong to no clinic', async () => {
    const { rows } = await pool().query<{ name: string; guarded: boolean; policies: number }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = 'public'`);
    expect(rows.length).toBeGreaterThan(25);
    const open = rows.filter((row) => !row.guarded || row.policies === 0).map((row) => row.name);
    expect(open.sort()).toEqual(withoutClinic);
  });

  it('shows nothing to a connection that says no clinic, on any table', async () => {
    const { rows } = await pool().query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'`,
    );
    for (const { name } of rows) {
      const seen = await pool().query(`select 1 from "${name}" limit 1`);
      expect([name, seen.rowCount]).toEqual([name, 0]);
    }
  });

  it('leaves nothing of a clinic on a pooled connection', async () => {
    await asActor(ours.admin, (tx) => tx.select().from(staff));
    const counts = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction({}, (tx) => tx.select().from(staff))),
    );
    expect(counts.map((rows) => rows.length)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('hides another clinic even from a query without a condition', async () => {
    const seen = await asActor(ours.admin, (tx) => tx.select({ clinicId: staff.clinicId }).from(staff));
    expect(new Set(seen.map((row) => row.clinicId))).toEqual(new Set([ours.clinicId]));
  });

  it('refuses a row written into another clinic, and changes none there', async () => {
    await expect(
      asActor(ours.admin, (tx) =>
        tx.insert(rooms).values({ clinicId: theirs.clinicId, id: theirs.roomId, name: 'Ours now' }),
      ),
    ).rejects.toThrow();
    const changed = await asActor(ours.admin, (tx) => tx.update(rooms).set({ name: 'Ours now' }).returning());
    expect(changed.map((room) => room.clinicId)).toEqual([ours.clinicId]);
    const there = await clinic.settings(theirs.admin);
    expect(there.rooms.map((room) => room.name)).toEqual(['Room 1']);
  });

  it('binds the owner of the tables as well', async () => {
    const seen = await asOwner((owner) => owner.query('select 1 from staff'));
    expect(seen.rowCount).toBe(0);
  });
});

describe('the audit', () => {
  const entry = { action: 'clinic.amended', facts: { what: 'test' } } as const;
  const note = (one: TestClinic) => asActor(one.admin, (tx) => audit(tx, one.admin, entry));

  it.each(['update audit_events set action = $1', 'delete from audit_events where action <> $1'])(
    'cannot be changed by the app: %s',
    async (statement) => {
      await note(ours);
      const client = await pool().connect();
      await client.query(`begin; select set_config('app.clinic_id', '${ours.clinicId}', true)`);
      await expect(client.query(statement, ['x.changed'])).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
      client.release();
    },
  );

  it.each(['update audit_events set action = $1', 'delete from audit_events where action <> $1'])(
    'cannot be changed by the owner of the tables: %s',
    async (statement) => {
      await note(ours);
      await asOwner(async (owner) => {
        await owner.query(`begin; select set_config('app.clinic_id', '${ours.clinicId}', true)`);
        await expect(owner.query(statement, ['x.changed'])).rejects.toMatchObject({ code: 'PA001' });
        await owner.query('rollback');
      });
    },
  );

  it('cannot be emptied by the owner', async () => {
    await asOwner(async (owner) => {
      await expect(owner.query('truncate audit_events')).rejects.toMatchObject({ code: 'PA001' });
    });
  });

  it('is one whole chain, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 25 }, () => note(theirs)));
    const chain = await auditChain.verify(theirs.admin);
    expect(chain.rows).toBeGreaterThanOrEqual(25);
    expect(chain.brokenAt).toBeNull();
  });

  it('shows where somebody with all rights tampered with it', async () => {
    const victim = await newClinic();
    for (let n = 0; n < 4; n += 1) await note(victim);
    const id = await asOwner(async (owner) => {
      await owner.query(`begin; select set_config('app.clinic_id', '${victim.clinicId}', true)`);
      await owner.query('alter table audit_events disable trigger frozen');
      const { rows } = await owner.query<{ id: string }>(
        'select id from audit_events order by id offset 1 limit 1',
      );
      await owner.query(`update audit_events set staff_id = null where id = $1`, [rows[0]?.id]);
      await owner.query('alter table audit_events enable trigger frozen');
      await owner.query('commit');
      return Number(rows[0]?.id);
    });
    await expect(auditChain.verify(victim.admin)).resolves.toEqual({ rows: 4, brokenAt: id });
  });

  it('is read by admins only', async () => {
    await expect(auditChain.verify(ours.therapist)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('goes with its change or not at all', async () => {
    const before = await auditChain.verify(ours.admin);
    await expect(people.suspend(ours.admin, theirs.therapist.staffId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      asActor(ours.admin, async (tx) => {
        await audit(tx, ours.admin, entry);
        await tx.execute(sql`select 1 / 0`);
      }),
    ).rejects.toThrow();
    expect((await auditChain.verify(ours.admin)).rows).toBe(before.rows);
    await people.suspend(ours.admin, ours.colleague.staffId);
    expect((await auditChain.verify(ours.admin)).rows).toBe(before.rows + 1);
  });
});
