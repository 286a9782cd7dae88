import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor, inTransaction } from './access';
import * as accounts from './accounts';
import { closePool } from './connection';
import * as ownAccount from './own-account';
import { staff } from './schema/clinics';
import { hashPassword } from './secrets';
import * as people from './staff';
import { emailOf, newClinic, type TestClinic } from './testing/clinic';

const password = 'three quiet harbour boats';
let clinic: TestClinic;
let other: TestClinic;

beforeAll(async () => {
  [clinic, other] = await Promise.all([newClinic(), newClinic()]);
  const passwordHash = await hashPassword(password);
  for (const one of [clinic, other]) {
    await inTransaction({ clinic_id: one.clinicId }, (tx) => tx.update(staff).set({ passwordHash }));
  }
});
afterAll(closePool);

const details = (name: string, role: 'admin' | 'therapist' = 'therapist') => ({
  name,
  role,
  advanced: false,
  email: `${name.toLowerCase()}.${clinic.clinicId}@clinic.test`,
});

async function signIn(email: string) {
  const opened = await accounts.openLogin({ email, password }, `place:${email}`);
  if (opened.state !== 'open') throw new Error(opened.state);
  const actor = await accounts.resume(opened.token);
  if (!actor) throw new Error('no actor');
  return { token: opened.token, actor };
}

describe('staff', () => {
  it('of another clinic are never seen, amended, suspended or given a link', async () => {
    const stranger = other.therapist.staffId;
    const seen = await people.list(clinic.admin);
    expect(seen.map((one) => one.id)).not.toContain(stranger);
    const notFound = { code: 'not_found' };
    await expect(people.amend(clinic.admin, stranger, details('Mallory'))).rejects.toMatchObject(notFound);
    await expect(people.suspend(clinic.admin, stranger)).rejects.toMatchObject(notFound);
    await expect(people.restore(clinic.admin, stranger)).rejects.toMatchObject(notFound);
    await expect(people.makeResetLink(clinic.admin, stranger)).rejects.toMatchObject(notFound);
  });

  it('are added, amended and suspended by admins only', async () => {
    const forbidden = { code: 'forbidden' };
    const { therapist, colleague } = clinic;
    await expect(people.add(therapist, details('Eve'))).rejects.toMatchObject(forbidden);
    await expect(people.amend(therapist, therapist.staffId, details('Eve', 'admin'))).rejects.toMatchObject(
      forbidden,
    );
    await expect(people.suspend(therapist, colleague.staffId)).rejects.toMatchObject(forbidden);
    await expect(people.restore(therapist, colleague.staffId)).rejects.toMatchObject(forbidden);
    await expect(people.makeResetLink(therapist, colleague.staffId)).rejects.toMatchObject(forbidden);
  });

  it('cannot share an e-mail address, not even across clinics or by case', async () => {
    const taken = { code: 'conflict', fields: { email: expect.any(String) } };
    const theirs = emailOf(other.therapist);
    await expect(people.add(clinic.admin, { ...details('Twin'), email: theirs })).rejects.toMatchObject(
      taken,
    );
    await expect(
      people.amend(clinic.admin, clinic.colleague.staffId, { ...details('Twin'), email: theirs }),
    ).rejects.toMatchObject(taken);
    expect((await people.list(clinic.admin)).map((one) => one.name)).not.toContain('Twin');
  });

  it('are listed with how they stand', async () => {
    const added = await people.add(clinic.admin, details('Invited'));
    const listed = await people.list(clinic.therapist);
    expect(listed.find((one) => one.id === added.id)).toMatchObject({
      state: 'invited',
      seenAt: null,
      linkUntil: added.link.expiresAt,
    });
    expect(listed.find((one) => one.id === clinic.admin.staffId)?.state).toBe('active');
  });
});

describe('the last active admin', () => {
  it('cannot be suspended or made a therapist', async () => {
    const { admin } = clinic;
    const conflict = { code: 'conflict' };
    await expect(people.suspend(admin, admin.staffId)).rejects.toMatchObject(conflict);
    const demoted = { name: admin.name, email: emailOf(admin), role: 'therapist' as const, advanced: false };
    await expect(people.amend(admin, admin.staffId, demoted)).rejects.toMatchObject(conflict);
  });

  it('is not replaced by an admin who never set a password', async () => {
    await people.add(clinic.admin, details('Paper', 'admin'));
    await expect(people.suspend(clinic.admin, clinic.admin.staffId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('remains when two admins suspend each other at the same moment', async () => {
    const { admin, therapist } = other;
    const second = {
      name: therapist.name,
      email: emailOf(therapist),
      role: 'admin' as const,
      advanced: false,
    };
    await people.amend(admin, therapist.staffId, second);
    const { actor } = await signIn(emailOf(therapist));
    const both = await Promise.allSettled([
      people.suspend(admin, therapist.staffId),
      people.suspend(actor, admin.staffId),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const active = (await people.list(admin)).filter((one) => one.role === 'admin' && one.state === 'active');
    expect(active).toHaveLength(1);
  });
});

describe('advanced training', () => {
  it('is ticked by an admin, audited, and in force at the next request of a running login', async () => {
    const { admin, colleague } = clinic;
    const { token, actor } = await signIn(emailOf(colleague));
    expect(actor.advanced).toBe(false);
    const given = { name: colleague.name, email: emailOf(colleague), role: 'therapist' as const };
    await people.amend(admin, colleague.staffId, { ...given, advanced: true });
    expect(await accounts.resume(token)).toMatchObject({ advanced: true });
    expect((await people.list(admin)).find(({ id }) => id === colleague.staffId)?.advanced).toBe(true);
    const { rows } = await asActor(admin, (tx) =>
      tx.execute<{ facts: object }>(sql`select facts from audit_events
        where action = 'staff.amended' and object_id = ${colleague.staffId} order by id desc limit 1`),
    );
    expect(rows[0]?.facts).toMatchObject({ advanced: true, advanced_now: true });
    await people.amend(admin, colleague.staffId, { ...given, advanced: false });
    await accounts.endLogin(token);
  });
});

describe('one’s own account', () => {
  it('changes its password only with the old one, and then ends all other logins', async () => {
    const email = emailOf(clinic.colleague);
    const here = await signIn(email);
    const there = await signIn(email);
    const change = { old: 'not the old one', password: 'a new harbour for boats' };
    await expect(ownAccount.changePassword(here.actor, change)).rejects.toMatchObject({
      code: 'invalid',
      fields: { old: expect.any(String) },
    });
    await expect(ownAccount.changePassword(here.actor, { ...change, old: password })).resolves.toEqual({
      ended: 1,
    });
    await expect(accounts.resume(there.token)).resolves.toBeNull();
    await expect(accounts.resume(here.token)).resolves.not.toBeNull();
  });

  it('sees and ends its own logins, never those of others', async () => {
    const mine = await signIn(emailOf(clinic.therapist));
    const second = await signIn(emailOf(clinic.therapist));
    const admin = await signIn(emailOf(clinic.admin));
    const listed = await ownAccount.listLogins(mine.actor);
    expect(listed.filter((one) => one.here).map((one) => one.id)).toEqual([mine.actor.loginId]);
    expect(listed.map((one) => one.id)).toContain(second.actor.loginId);
    expect(listed.map((one) => one.id)).not.toContain(admin.actor.loginId);
    await expect(ownAccount.endLogin(mine.actor, admin.actor.loginId ?? '')).rejects.toMatchObject({
      code: 'not_found',
    });
    await ownAccount.endLogin(mine.actor, second.actor.loginId ?? '');
    await expect(accounts.resume(second.token)).resolves.toBeNull();
    await expect(accounts.resume(admin.token)).resolves.not.toBeNull();
  });
});
