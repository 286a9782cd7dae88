import 'server-only';
import { and, asc, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { ShiftTile } from '@/lib/domain/device';
import { type PinChoice, pinTries, type Unlocking } from '@/lib/domain/pin';
import { AppError, notFound } from '@/lib/errors';
import type { DeviceKeys } from '@/lib/outbox/device-keys';
import { initialsOf } from '@/lib/person-name';
import { asActor, inTransaction, type Tx } from './access';
import { audit } from './audit';
import type { Device } from './devices';
import { clinics, staff } from './schema/clinics';
import { logins } from './schema/logins';
import { draftKey, hashPassword, newToken, ticketSecret, tokenHash, verifyPassword } from './secrets';
import { clearAttempts, reserveAttempt } from './sign-in-limiter';

export type Unlocked =
  | Readonly<{ state: 'open'; staffId: string; token: string }>
  | Readonly<{ state: 'wrong'; left: number }>
  /** No shift of that person to open here with a PIN. */
  | Readonly<{ state: 'ended' }>;

/** The shifts that can be opened on this tablet, by name: who, and nothing more. */
export async function tiles(device: Device): Promise<ShiftTile[]> {
  return inTransaction({ clinic_id: device.clinicId }, async (tx) => {
    const rows = await tx
      .selectDistinct({
        staffId: staff.id,
        name: staff.name,
        hasPin: sql<boolean>`${staff.pinHash} is not null`,
      })
      .from(logins)
      .innerJoin(staff, and(eq(staff.clinicId, logins.clinicId), eq(staff.id, logins.staffId)))
      .where(and(liveOn(device), isNull(staff.suspendedAt)))
      .orderBy(asc(staff.name), asc(staff.id));
    return rows.map((row) => ({ ...row, initials: initialsOf(row.name) }));
  });
}

/** Locks a shift: its token opens nothing until the person's PIN makes a new one. Answers whose it was. */
export async function lock(token: string): Promise<{ staffId: string } | null> {
  const hash = tokenHash(token);
  return inTransaction({ gate_token: hash.toString('hex') }, async (tx) => {
    const [login] = await tx.select().from(logins).where(eq(logins.tokenHash, hash));
    if (!login?.deviceId || login.endedAt || login.lockedAt) return null;
    await tx.execute(sql`select set_config('app.clinic_id', ${login.clinicId}, true)`);
    await tx
      .update(logins)
      .set({ lockedAt: sql`now()` })
      .where(and(eq(logins.clinicId, login.clinicId), eq(logins.id, login.id)));
    const { clinicId, staffId, id } = login;
    await audit(tx, { clinicId, staffId, loginId: id }, { action: 'login.locked' });
    return { staffId };
  });
}

/** On one tablet one person works at a time: what others have open on it is locked, in the caller's transaction. */
export async function lockOthers(
  tx: Tx,
  device: Pick<Device, 'clinicId' | 'id'>,
  loginId: string,
): Promise<void> {
  await tx
    .update(logins)
    .set({ lockedAt: sql`now()` })
    .where(and(liveOn(device), isNull(logins.lockedAt), ne(logins.id, loginId)));
}

/**
 * Opens a person's live shift on this tablet with the PIN. The try is counted before any hashing, so many at once
 * are no more than five; the fifth wrong one ends the shift. A right one makes a new token: the old one is dead.
 */
export async function unlock(device: Device, { staffId, pin }: Unlocking): Promise<Unlocked> {
  const reserved = await inTransaction({ clinic_id: device.clinicId }, (tx) => reserve(tx, device, staffId));
  if (!reserved) return { state: 'ended' };
  const who = { clinicId: device.clinicId, staffId, loginId: reserved.loginId };
  if (!(await verifyPassword(reserved.pinHash, pin))) {
    return inTransaction({ clinic_id: device.clinicId }, (tx) => refuse(tx, who, pinTries - reserved.tries));
  }
  const token = newToken();
  const opened = await inTransaction({ clinic_id: device.clinicId }, async (tx) => {
    const now = sql`now()`;
    const rows = await tx
      .update(logins)
      .set({
        tokenHash: tokenHash(token),
        lockedAt: null,
        pinFailures: 0,
        seenAt: now,
        unlockedAt: now,
      })
      .where(and(liveOn(device), eq(logins.id, reserved.loginId)))
      .returning({ id: logins.id });
    if (rows.length === 0) return false;
    await lockOthers(tx, device, reserved.loginId);
    await audit(tx, who, { action: 'login.unlocked', kind: 'device', id: device.id });
    return true;
  });
  return opened ? { state: 'open', staffId, token } : { state: 'ended' };
}

async function reserve(tx: Tx, device: Pick<Device, 'clinicId' | 'id'>, staffId: string) {
  const [login] = await tx
    .select({ id: logins.id, pinHash: staff.pinHash })
    .from(logins)
    .innerJoin(staff, and(eq(staff.clinicId, logins.clinicId), eq(staff.id, logins.staffId)))
    .where(and(liveOn(device), eq(logins.staffId, staffId), isNull(staff.suspendedAt)))
    .orderBy(desc(logins.id))
    .limit(1);
  if (!login?.pinHash) return null;
  const [counted] = await tx
    .update(logins)
    .set({ pinFailures: sql`${logins.pinFailures} + 1` })
    .where(and(liveOn(device), eq(logins.id, login.id), lt(logins.pinFailures, pinTries)))
    .returning({ tries: logins.pinFailures });
  return counted ? { loginId: login.id, pinHash: login.pinHash, tries: counted.tries } : null;
}

type Who = Readonly<{ clinicId: string; staffId: string; loginId: string }>;

async function refuse(tx: Tx, who: Who, left: number): Promise<Unlocked> {
  await audit(tx, who, { action: 'login.pin_refused', facts: { left } });
  if (left > 0) return { state: 'wrong', left };
  await tx
    .update(logins)
    .set({ endedAt: sql`now()`, endReason: 'pin' })
    .where(and(eq(logins.clinicId, who.clinicId), eq(logins.id, who.loginId), isNull(logins.endedAt)));
  await audit(tx, who, { action: 'login.ended', facts: { reason: 'pin' } });
  return { state: 'ended' };
}

/**
 * Proves the person at the tablet once more, for example at signing. Counts with the tries of unlocking; the fifth
 * wrong PIN ends the login. Throws invalid for a wrong PIN, conflict when there is none to ask for.
 */
export async function provePin(actor: Actor, pin: string): Promise<void> {
  const noPin = new AppError('conflict', 'Your PIN works only on an enrolled tablet, in a shift of yours.');
  if (!actor.deviceId || !actor.loginId) throw noPin;
  const device = { clinicId: actor.clinicId, id: actor.deviceId };
  const reserved = await asActor(actor, (tx) => reserve(tx, device, actor.staffId));
  if (reserved?.loginId !== actor.loginId || !reserved) throw noPin;
  const who = { clinicId: actor.clinicId, staffId: actor.staffId, loginId: reserved.loginId };
  const right = await verifyPassword(reserved.pinHash, pin);
  const said = await asActor(actor, async (tx) => {
    if (!right) return refuse(tx, who, pinTries - reserved.tries);
    await tx
      .update(logins)
      .set({ pinFailures: 0 })
      .where(and(eq(logins.clinicId, who.clinicId), eq(logins.id, who.loginId)));
    return null;
  });
  if (!said) return;
  const left = said.state === 'wrong' ? said.left : 0;
  throw new AppError('invalid', 'Look at the marked fields.', { pin: sayLeft(left) });
}

const sayLeft = (left: number): string =>
  left === 0
    ? 'That was the fifth wrong PIN. Sign in with your password.'
    : `That is not your PIN. ${left === 1 ? 'One try is' : `${left} tries are`} left.`;

/** Sets the person's own PIN; the password is needed, and its tries count with those of signing in. */
export async function setPin(actor: Actor, { password, pin }: PinChoice): Promise<void> {
  const self = and(eq(staff.clinicId, actor.clinicId), eq(staff.id, actor.staffId));
  const [person] = await asActor(actor, (tx) => tx.select().from(staff).where(self));
  if (!person) throw notFound('This person');
  const place = { from: `account:${actor.staffId}`, deviceId: null };
  const email = person.email.toLowerCase();
  const wait = await reserveAttempt(email, place);
  if (wait > 0) throw new AppError('conflict', `Too many tries. Wait ${wait} seconds, then try again.`);
  if (!(await verifyPassword(person.passwordHash, password)))
    throw new AppError('invalid', 'Look at the marked fields.', { password: 'This is not your password.' });
  const pinHash = await hashPassword(pin);
  await asActor(actor, async (tx) => {
    await tx.update(staff).set({ pinHash }).where(self);
    await audit(tx, actor, { action: 'pin.set', kind: 'staff', id: actor.staffId });
  });
  await clearAttempts(email, place);
}

export type OwnPin = Readonly<{ hasPin: boolean; lockMinutes: number }>;

/** Whether the person has a PIN, and after how long tablets lock. */
export async function ownPin(actor: Actor): Promise<OwnPin> {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ pinHash: staff.pinHash, lockMinutes: clinics.lockMinutes })
      .from(staff)
      .innerJoin(clinics, eq(clinics.clinicId, staff.clinicId))
      .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, actor.staffId)));
    if (!row) throw notFound('This person');
    return { hasPin: row.pinHash !== null, lockMinutes: row.lockMinutes };
  });
}

/** The keys of this login: what it proves and seals with while the clinic cannot be reached. */
export async function keys(actor: Actor): Promise<DeviceKeys['person']> {
  const { clinicId, staffId, loginId, name } = actor;
  if (!loginId) return null;
  const [own, login] = await Promise.all([
    ownPin(actor),
    asActor(actor, (tx) =>
      tx
        .select({ expiresAt: logins.expiresAt })
        .from(logins)
        .where(and(eq(logins.clinicId, clinicId), eq(logins.id, loginId))),
    ),
  ]);
  return {
    staffId,
    name,
    initials: initialsOf(name),
    loginId,
    expiresAt: new Date(login[0]?.expiresAt ?? 0).toISOString(),
    ticketSecret: ticketSecret(clinicId, loginId),
    draftKey: draftKey(clinicId, staffId),
    ...own,
  };
}

const liveOn = ({ clinicId, id }: Pick<Device, 'clinicId' | 'id'>) =>
  and(
    eq(logins.clinicId, clinicId),
    eq(logins.deviceId, id),
    isNull(logins.endedAt),
    gt(logins.expiresAt, sql`now()`),
  );
