import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asActor, inTransaction } from './access';
import * as accounts from './accounts';
import { closePool } from './connection';
import * as devices from './devices';
import * as shifts from './shifts';
import * as people from './staff';
import { emailOf, newClinic, type TestClinic } from './testing/clinic';
import { givePasswords, newTablet, password, pin, signIn, type Tablet } from './testing/tablet';

const wrongPin = '850317';
let clinic: TestClinic;
let tablet: Tablet;

beforeAll(async () => {
  clinic = await newClinic();
  await givePasswords(clinic);
});
beforeEach(async () => {
  tablet = await newTablet(clinic);
});
afterAll(closePool);

const ilse = () => clinic.therapist;
const unlock = (given: string, device = tablet.device, staffId = ilse().staffId) =>
  shifts.unlock(device, { staffId, pin: given });
const told = (action: string) =>
  asActor(clinic.admin, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from audit_events where clinic_id = ${clinic.clinicId} and action = ${action}`,
    );
    return rows[0]?.n ?? 0;
  });

describe('a locked shift', () => {
  it('opens nothing with its token, and opens with the PIN under a new one', async () => {
    const { token, loginId } = await signIn(ilse(), tablet.device);
    await expect(shifts.lock(token)).resolves.toEqual({ staffId: ilse().staffId });
    await expect(accounts.resume(token)).resolves.toBeNull();
    const opened = await unlock(pin);
    if (opened.state !== 'open') throw new Error(opened.state);
    expect(opened.token).not.toBe(token);
    await expect(accounts.resume(token)).resolves.toBeNull();
    await expect(accounts.resume(opened.token)).resolves.toMatchObject({
      staffId: ilse().staffId,
      loginId,
      deviceId: tablet.device.id,
    });
  });

  it('kills the token that was open when the PIN was given again', async () => {
    const { token } = await signIn(ilse(), tablet.device);
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
    await expect(accounts.resume(token)).resolves.toBeNull();
  });

  it('is ended by the fifth wrong PIN, and the right one is refused from then on', async () => {
    await signIn(ilse(), tablet.device);
    for (const left of [4, 3, 2, 1]) {
      await expect(unlock(wrongPin)).resolves.toEqual({ state: 'wrong', left });
    }
    await expect(unlock(wrongPin)).resolves.toEqual({ state: 'ended' });
    await expect(unlock(pin)).resolves.toEqual({ state: 'ended' });
    await expect(shifts.tiles(tablet.device)).resolves.toEqual([]);
    await expect(signIn(ilse(), tablet.device)).resolves.toBeTruthy();
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
  });

  it('counts wrong PINs anew after a right one', async () => {
    await signIn(ilse(), tablet.device);
    for (let n = 0; n < 4; n += 1) await unlock(wrongPin);
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
    await expect(unlock(wrongPin)).resolves.toEqual({ state: 'wrong', left: 4 });
  });

  it('has at most five of twenty PINs checked that come at once', async () => {
    await signIn(ilse(), tablet.device);
    const before = await told('login.pin_refused');
    const answers = await Promise.all(Array.from({ length: 20 }, () => unlock(wrongPin)));
    // Only a PIN that was checked is written down as refused.
    expect((await told('login.pin_refused')) - before).toBe(5);
    expect(answers.filter(({ state }) => state === 'wrong')).toHaveLength(4);
    await expect(unlock(pin)).resolves.toEqual({ state: 'ended' });
  });

  it('stays open for the PIN although it idled out, until its twelve hours are over', async () => {
    const { token } = await signIn(ilse(), tablet.device);
    const at = (column: string, when: string) =>
      inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
        tx.execute(sql`update logins set ${sql.identifier(column)} = now() + ${when}::interval
          where device_id = ${tablet.device.id}`),
      );
    await at('seen_at', '-200 minutes');
    await expect(accounts.resume(token)).resolves.toBeNull();
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
    await at('expires_at', '-1 second');
    await expect(unlock(pin)).resolves.toEqual({ state: 'ended' });
  });

  it('cannot be locked anywhere but on an enrolled tablet', async () => {
    const { token } = await signIn(ilse(), null);
    await expect(shifts.lock(token)).resolves.toBeNull();
    await expect(accounts.resume(token)).resolves.not.toBeNull();
  });
});

describe('a PIN', () => {
  it('opens only that person’s shift, and only on the tablet it was begun on', async () => {
    const other = await newTablet(clinic, 'Room 2 tablet');
    await signIn(ilse(), tablet.device);
    await expect(unlock(pin, other.device)).resolves.toEqual({ state: 'ended' });
    await expect(unlock(pin, tablet.device, clinic.colleague.staffId)).resolves.toEqual({ state: 'ended' });
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
  });

  it('opens no login that was made on another browser', async () => {
    await signIn(ilse(), null);
    await expect(unlock(pin)).resolves.toEqual({ state: 'ended' });
  });

  it('opens nothing on a tablet of another clinic', async () => {
    const theirs = await newTablet(await newClinic());
    await signIn(ilse(), tablet.device);
    await expect(unlock(pin, theirs.device)).resolves.toEqual({ state: 'ended' });
    const opened = await accounts.openLogin({ email: emailOf(ilse()), password }, 'x', theirs.device);
    if (opened.state !== 'open') throw new Error(opened.state);
    await expect(accounts.resume(opened.token)).resolves.toMatchObject({ deviceId: null });
  });

  it('opens nothing for a suspended person', async () => {
    await signIn(clinic.colleague, tablet.device);
    await people.suspend(clinic.admin, clinic.colleague.staffId);
    await expect(unlock(pin, tablet.device, clinic.colleague.staffId)).resolves.toEqual({ state: 'ended' });
    await expect(shifts.tiles(tablet.device)).resolves.toEqual([]);
    await people.restore(clinic.admin, clinic.colleague.staffId);
  });

  it('opens nothing that only admins do, until the password is given', async () => {
    await signIn(clinic.admin, tablet.device);
    const opened = await unlock(pin, tablet.device, clinic.admin.staffId);
    if (opened.state !== 'open') throw new Error(opened.state);
    const byPin = await accounts.resume(opened.token);
    if (!byPin) throw new Error('expected a live login');
    await expect(devices.list(byPin)).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Sign in with your password for this.',
    });
    await expect(people.list(byPin)).resolves.toHaveLength(3);
    const { actor } = await signIn(clinic.admin, tablet.device);
    await expect(devices.list(actor)).resolves.not.toHaveLength(0);
  });

  it('is set with the password only, and stored as a hash', async () => {
    const { actor } = await signIn(ilse(), tablet.device);
    const fresh = '083641';
    await expect(shifts.setPin(actor, { password: 'not the password', pin: fresh })).rejects.toMatchObject({
      code: 'invalid',
    });
    await shifts.setPin(actor, { password, pin: fresh });
    const [row] = await asActor(actor, async (tx) => {
      const { rows } = await tx.execute<{ pin_hash: string }>(
        sql`select pin_hash from staff where id = ${actor.staffId}`,
      );
      return rows;
    });
    expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
    await expect(unlock(pin)).resolves.toEqual({ state: 'wrong', left: 4 });
    await expect(unlock(fresh)).resolves.toMatchObject({ state: 'open' });
    await shifts.setPin(actor, { password, pin });
    expect(await told('pin.set')).toBe(2);
  });

  it('proves its person once more in a shift, and the fifth wrong one ends the login', async () => {
    const { token, actor } = await signIn(ilse(), tablet.device);
    await expect(shifts.provePin(actor, pin)).resolves.toBeUndefined();
    for (let n = 0; n < 5; n += 1)
      await expect(shifts.provePin(actor, wrongPin)).rejects.toMatchObject({ code: 'invalid' });
    await expect(accounts.resume(token)).resolves.toBeNull();
    const { actor: elsewhere } = await signIn(ilse(), null);
    await expect(shifts.provePin(elsewhere, pin)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a tablet', () => {
  it('keeps the shifts of others when one more signs in, locked, and shows who has one', async () => {
    const first = await signIn(ilse(), tablet.device);
    const second = await signIn(clinic.colleague, tablet.device);
    await expect(accounts.resume(first.token)).resolves.toBeNull();
    await expect(accounts.resume(second.token)).resolves.not.toBeNull();
    await expect(shifts.tiles(tablet.device)).resolves.toEqual([
      { staffId: clinic.colleague.staffId, name: 'Henrik Dahl', initials: 'HD', hasPin: true },
      { staffId: ilse().staffId, name: 'Ilse Brandt', initials: 'IB', hasPin: true },
    ]);
    await expect(unlock(pin)).resolves.toMatchObject({ state: 'open' });
    await expect(accounts.resume(second.token)).resolves.toBeNull();
  });

  it('has one shift of a person: signing in again ends the earlier one', async () => {
    const { token } = await signIn(ilse(), tablet.device);
    const elsewhere = await signIn(ilse(), null);
    await signIn(ilse(), tablet.device);
    await expect(accounts.resume(token)).resolves.toBeNull();
    await expect(accounts.resume(elsewhere.token)).resolves.not.toBeNull();
    await expect(shifts.tiles(tablet.device)).resolves.toHaveLength(1);
  });

  it('that is revoked is one no more: its logins have ended and it is known as revoked', async () => {
    const { token } = await signIn(ilse(), tablet.device);
    await devices.revoke(clinic.admin, tablet.device.id);
    await expect(accounts.resume(token)).resolves.toBeNull();
    await expect(unlock(pin)).resolves.toEqual({ state: 'ended' });
    await expect(devices.recognise(tablet.token)).resolves.toEqual({ state: 'revoked' });
    await expect(devices.recognise('made-up')).resolves.toEqual({ state: 'unknown' });
    await expect(devices.revoke(clinic.admin, tablet.device.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is stored by the hash of its token only', async () => {
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ text: string }>(sql`select to_jsonb(d)::text as text from devices d`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ text }) => text.includes(tablet.token))).toBe(false);
  });

  it('is not locked out by wrong passwords from outside', async () => {
    const email = emailOf(ilse());
    for (let n = 0; n < 8; n += 1)
      await accounts.openLogin({ email, password: `wrong ${n}` }, 'the internet');
    await expect(accounts.openLogin({ email, password }, 'the internet')).resolves.toMatchObject({
      state: 'wait',
    });
    await expect(
      accounts.openLogin({ email, password }, 'the internet', tablet.device),
    ).resolves.toMatchObject({ state: 'open' });
  });

  it('counts its own wrong passwords', async () => {
    const email = emailOf(ilse());
    for (let n = 0; n < 8; n += 1) {
      await accounts.openLogin({ email, password: `wrong ${n}` }, `place ${n}`, tablet.device);
    }
    await expect(accounts.openLogin({ email, password }, 'anywhere', tablet.device)).resolves.toMatchObject({
      state: 'wait',
    });
  });
});
