import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from './access';
import * as accounts from './accounts';
import { closePool } from './connection';
import { clinics, staff } from './schema/clinics';
import { logins } from './schema/logins';
import { hashPassword, keyedHash, tokenHash } from './secrets';
import * as people from './staff';
import { emailOf, newClinic, type TestClinic } from './testing/clinic';

const password = 'three quiet harbour boats';
let clinic: TestClinic;
let email: string;

beforeAll(async () => {
  clinic = await newClinic();
  email = emailOf(clinic.therapist);
  const passwordHash = await hashPassword(password);
  await inTransaction({ clinic_id: clinic.clinicId }, (tx) => tx.update(staff).set({ passwordHash }));
});
afterAll(closePool);

let places = 0;
/** A place of its own, so one test's wrong tries are not another's. */
const somewhere = () => `${clinic.clinicId}:${++places}`;

async function signedIn(who = email): Promise<string> {
  const opened = await accounts.openLogin({ email: who, password }, somewhere());
  if (opened.state !== 'open') throw new Error(`expected an open door, got ${opened.state}`);
  return opened.token;
}

/** Moves a login in time, as if the clock had run. */
async function shift(token: string, column: 'seen_at' | 'expires_at', back: string): Promise<void> {
  await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
    tx.execute(
      sql`update logins set ${sql.identifier(column)} = now() - ${back}::interval where token_hash = ${tokenHash(token)}`,
    ),
  );
}

describe('signing in', () => {
  it('opens for the right password, whatever the case of the e-mail', async () => {
    const token = await signedIn(` ${email.toUpperCase()} `);
    await expect(accounts.resume(token)).resolves.toMatchObject({
      staffId: clinic.therapist.staffId,
      clinicId: clinic.clinicId,
      role: 'therapist',
    });
  });

  it('answers the same for a wrong password and for a person nobody knows', async () => {
    const wrong = await accounts.openLogin({ email, password: 'not my password' }, somewhere());
    const unknown = await accounts.openLogin({ email: 'nobody@clinic.test', password }, somewhere());
    expect(wrong).toEqual({ state: 'refused' });
    expect(unknown).toEqual(wrong);
  });

  it('checks few of a hundred wrong passwords sent at once, and makes the rest wait', async () => {
    const who = emailOf(clinic.colleague);
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        accounts.openLogin({ email: who, password: `wrong password ${n}` }, somewhere()),
      ),
    );
    const checked = tries.filter((one) => one.state === 'refused').length;
    expect(checked).toBeGreaterThan(0);
    // Five are free, then the wait doubles: no machine is slow enough for ten within this test's time.
    expect(checked).toBeLessThan(10);
    expect(tries.filter((one) => one.state === 'open')).toHaveLength(0);
  });

  it('waits out the block whatever the password, and then opens', async () => {
    const who = emailOf(clinic.colleague);
    const block = (until: string) =>
      inTransaction({}, (tx) =>
        tx.execute(sql`insert into sign_in_attempts (key, failures, blocked_until)
          values (${keyedHash(`email:${who}`)}, 7, now() + ${until}::interval)
          on conflict (key) do update set blocked_until = excluded.blocked_until`),
      );
    await block('40 seconds');
    const answer = await accounts.openLogin({ email: who, password }, somewhere());
    expect(answer).toEqual({ state: 'wait', seconds: 40 });
    await block('-1 second');
    await expect(accounts.openLogin({ email: who, password }, somewhere())).resolves.toMatchObject({
      state: 'open',
    });
  });

  it('keeps no token, only its hash', async () => {
    const token = await signedIn();
    const rows = await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx
        .select({ hash: logins.tokenHash })
        .from(logins)
        .where(eq(logins.tokenHash, tokenHash(token))),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.hash.toString('base64url')).not.toBe(token);
  });

  it('never hands out the same token twice', async () => {
    expect(await signedIn()).not.toBe(await signedIn());
  });
});

describe('a login', () => {
  it('that is copied dies with the sign-out of the original', async () => {
    const token = await signedIn();
    const copied = token;
    await accounts.endLogin(token);
    await expect(accounts.resume(copied)).resolves.toBeNull();
  });

  it('ends when nobody touched it for longer than the clinic allows', async () => {
    const token = await signedIn();
    await shift(token, 'seen_at', '89 minutes');
    await expect(accounts.resume(token)).resolves.not.toBeNull();
    await shift(token, 'seen_at', '91 minutes');
    await expect(accounts.resume(token)).resolves.toBeNull();
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) => tx.update(clinics).set({ idleMinutes: 120 }));
    await expect(accounts.resume(token)).resolves.not.toBeNull();
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) => tx.update(clinics).set({ idleMinutes: 90 }));
  });

  it('ends after its absolute time, however busy it is', async () => {
    const token = await signedIn();
    await shift(token, 'expires_at', '1 second');
    await expect(accounts.resume(token)).resolves.toBeNull();
  });

  it('ends at once, and cannot begin, when the person is suspended', async () => {
    const token = await signedIn();
    await people.suspend(clinic.admin, clinic.therapist.staffId);
    await expect(accounts.resume(token)).resolves.toBeNull();
    const again = await accounts.openLogin({ email, password }, somewhere());
    expect(again).toEqual({ state: 'refused' });
    await people.restore(clinic.admin, clinic.therapist.staffId);
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it('that was made up opens nothing', async () => {
    await expect(accounts.resume('made-up')).resolves.toBeNull();
    await expect(accounts.resume('')).resolves.toBeNull();
  });
});

describe('a password link', () => {
  const fresh = 'another harbour with boats';
  const tokenOf = (path: string) => path.split('#')[1] ?? '';

  it('works once, even when it is used ten times at the same moment', async () => {
    const { link } = await people.add(clinic.admin, {
      name: 'Wen Li Zhao',
      email: `wen.${clinic.clinicId}@clinic.test`,
      role: 'therapist',
      advanced: false,
    });
    const token = tokenOf(link.path);
    const uses = await Promise.allSettled(
      Array.from({ length: 10 }, () => accounts.setPassword(token, fresh)),
    );
    expect(uses.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(accounts.setPassword(token, fresh)).rejects.toMatchObject({ code: 'gone' });
  });

  it('ends the logins of the person when it is made, and lets them in with the new password', async () => {
    const token = await signedIn();
    const link = await people.makeResetLink(clinic.admin, clinic.therapist.staffId);
    await expect(accounts.resume(token)).resolves.toBeNull();
    await accounts.setPassword(tokenOf(link.path), fresh);
    const old = await accounts.openLogin({ email, password }, somewhere());
    expect(old).toEqual({ state: 'refused' });
    await expect(accounts.openLogin({ email, password: fresh }, somewhere())).resolves.toMatchObject({
      state: 'open',
    });
  });

  it('dies when a newer one is made, when it is old, and when the person is suspended', async () => {
    const { staffId } = clinic.colleague;
    const first = await people.makeResetLink(clinic.admin, staffId);
    const second = await people.makeResetLink(clinic.admin, staffId);
    await expect(accounts.setPassword(tokenOf(first.path), fresh)).rejects.toMatchObject({ code: 'gone' });
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(
        sql`update password_links set expires_at = now() where token_hash = ${tokenHash(tokenOf(second.path))}`,
      ),
    );
    await expect(accounts.setPassword(tokenOf(second.path), fresh)).rejects.toMatchObject({ code: 'gone' });
    const third = await people.makeResetLink(clinic.admin, staffId);
    await people.suspend(clinic.admin, staffId);
    await expect(accounts.setPassword(tokenOf(third.path), fresh)).rejects.toMatchObject({ code: 'gone' });
    await people.restore(clinic.admin, staffId);
  });

  it('clears the wait after too many wrong tries', async () => {
    const who = emailOf(clinic.colleague);
    await accounts.openLogin({ email: who, password: 'one more wrong' }, somewhere());
    const link = await people.makeResetLink(clinic.admin, clinic.colleague.staffId);
    await accounts.setPassword(tokenOf(link.path), fresh);
    await expect(accounts.openLogin({ email: who, password: fresh }, somewhere())).resolves.toMatchObject({
      state: 'open',
    });
  });

  it('made on the machine ends every login of that account', async () => {
    const who = emailOf(clinic.admin);
    const token = await signedIn(who);
    const link = await accounts.makeResetLinkOnMachine(who);
    await expect(accounts.resume(token)).resolves.toBeNull();
    await expect(accounts.setPassword(tokenOf(link.path), fresh)).resolves.toEqual({ email: who });
    await expect(accounts.makeResetLinkOnMachine('nobody@clinic.test')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is stored as a hash only', async () => {
    const link = await people.makeResetLink(clinic.admin, clinic.colleague.staffId);
    const rows = await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute<{ text: string }>(sql`select to_jsonb(l)::text as text from password_links l`),
    );
    expect(rows.rows.some((row) => row.text.includes(tokenOf(link.path)))).toBe(false);
    const found = await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx
        .select({ id: staff.id })
        .from(staff)
        .where(and(eq(staff.clinicId, clinic.clinicId), eq(staff.id, clinic.colleague.staffId))),
    );
    expect(found).toHaveLength(1);
  });
});
