import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { absoluteLoginHours } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { inTransaction, type Tx } from './access';
import { audit } from './audit';
import type { Device } from './devices';
import { mint } from './mint';
import { clinics, staff } from './schema/clinics';
import { devices, logins, passwordLinks } from './schema/logins';
import { hashPassword, newToken, tokenHash, verifyPassword } from './secrets';
import { lockOthers } from './shifts';
import { clearAccount, clearAttempts, reserveAttempt } from './sign-in-limiter';

export type Opened =
  | Readonly<{ state: 'open'; staffId: string; token: string }>
  | Readonly<{ state: 'refused' }>
  | Readonly<{ state: 'wait'; seconds: number }>;

/**
 * Signs a person in. The attempt is reserved before any hashing; unknown people cost the same work. On an enrolled
 * tablet of the person's clinic it begins a shift: the person's earlier one there ends, those of others are locked.
 */
export async function openLogin(
  given: { email: string; password: string },
  from: string,
  device: Device | null = null,
): Promise<Opened> {
  const email = given.email.trim().toLowerCase();
  const place = { from, deviceId: device?.id ?? null };
  const wait = await reserveAttempt(email, place);
  if (wait > 0) return { state: 'wait', seconds: wait };
  const person = await inTransaction({ gate_email: email }, async (tx) => {
    const [row] = await tx
      .select()
      .from(staff)
      .where(eq(sql`lower(${staff.email})`, email));
    return row;
  });
  const usable = person && !person.suspendedAt ? person : undefined;
  const right = await verifyPassword(usable?.passwordHash ?? null, given.password);
  if (!usable || !right) {
    if (person) {
      await inTransaction({ clinic_id: person.clinicId }, (tx) =>
        audit(
          tx,
          { clinicId: person.clinicId, staffId: person.id, loginId: null },
          { action: 'login.refused' },
        ),
      );
    }
    return { state: 'refused' };
  }
  const token = newToken();
  await inTransaction({ clinic_id: usable.clinicId }, async (tx) => {
    const id = uuidv7();
    const { clinicId, id: staffId } = usable;
    const here = device?.clinicId === clinicId ? device : null;
    const expiresAt = new Date(Date.now() + absoluteLoginHours * 3_600_000).toISOString();
    await tx
      .insert(logins)
      .values({ clinicId, id, staffId, tokenHash: tokenHash(token), expiresAt, deviceId: here?.id ?? null });
    if (here) {
      await endEarlierShift(tx, here, staffId, id);
      await lockOthers(tx, here, id);
    }
    await audit(
      tx,
      { clinicId: usable.clinicId, staffId: usable.id, loginId: id },
      { action: 'login.opened', ...(here ? { kind: 'device', id: here.id } : {}) },
    );
  });
  await clearAttempts(email, place);
  return { state: 'open', staffId: usable.id, token };
}

async function endEarlierShift(tx: Tx, device: Device, staffId: string, loginId: string): Promise<void> {
  await tx
    .update(logins)
    .set({ endedAt: sql`now()`, endReason: 'signed_in_again' })
    .where(
      and(
        eq(logins.clinicId, device.clinicId),
        eq(logins.deviceId, device.id),
        eq(logins.staffId, staffId),
        ne(logins.id, loginId),
        isNull(logins.endedAt),
      ),
    );
}

/**
 * The actor of a live login; null when it ended, is locked, idled out (clinic setting), expired, or the person is
 * suspended. Opened by a PIN it is not elevated.
 */
export async function resume(token: string): Promise<Actor | null> {
  const hash = tokenHash(token);
  return inTransaction({ gate_token: hash.toString('hex') }, async (tx) => {
    const [login] = await tx.select().from(logins).where(eq(logins.tokenHash, hash));
    if (!login || login.endedAt || login.lockedAt) return null;
    await tx.execute(sql`select set_config('app.clinic_id', ${login.clinicId}, true)`);
    const [row] = await tx
      .select({ person: staff, clinic: clinics })
      .from(staff)
      .innerJoin(clinics, eq(clinics.clinicId, staff.clinicId))
      .where(and(eq(staff.clinicId, login.clinicId), eq(staff.id, login.staffId)));
    const now = Date.now();
    const seen = Date.parse(login.seenAt);
    if (!row || row.person.suspendedAt) return null;
    if (now >= Date.parse(login.expiresAt) || now - seen > row.clinic.idleMinutes * 60_000) return null;
    if (now - seen > 30_000) {
      await tx
        .update(logins)
        .set({ seenAt: new Date(now).toISOString() })
        .where(and(eq(logins.clinicId, login.clinicId), eq(logins.id, login.id)));
    }
    return mint({
      clinicId: login.clinicId,
      staffId: login.staffId,
      role: row.person.role,
      name: row.person.name,
      advanced: row.person.advanced,
      timeZone: row.clinic.timeZone,
      loginId: login.id,
      deviceId: login.deviceId,
      elevated: login.unlockedAt === null,
      demo: row.clinic.demo,
    });
  });
}

/** Ends the login behind a token: its next request is a stranger's. */
export async function endLogin(token: string): Promise<void> {
  const hash = tokenHash(token);
  await inTransaction({ gate_token: hash.toString('hex') }, async (tx) => {
    const [login] = await tx.select().from(logins).where(eq(logins.tokenHash, hash));
    if (!login || login.endedAt) return;
    await tx.execute(sql`select set_config('app.clinic_id', ${login.clinicId}, true)`);
    await tx
      .update(logins)
      .set({ endedAt: new Date().toISOString(), endReason: 'signed_out' })
      .where(and(eq(logins.clinicId, login.clinicId), eq(logins.id, login.id)));
    await audit(
      tx,
      { clinicId: login.clinicId, staffId: login.staffId, loginId: login.id },
      { action: 'login.ended' },
    );
  });
}

/** Ends every login of a person, inside the transaction of the reason for it. */
export async function endAllLogins(tx: Tx, clinicId: string, staffId: string, reason: string): Promise<void> {
  await tx
    .update(logins)
    .set({ endedAt: new Date().toISOString(), endReason: reason })
    .where(and(eq(logins.clinicId, clinicId), eq(logins.staffId, staffId), isNull(logins.endedAt)));
}

const linkHours = { invite: 72, reset: 2 } as const;

/** Makes a link that sets a password once; earlier links of the person die. The token is in the fragment. */
export async function makeLink(
  tx: Tx,
  by: Pick<Actor, 'clinicId' | 'staffId' | 'loginId'>,
  staffId: string,
  purpose: keyof typeof linkHours,
): Promise<{ path: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + linkHours[purpose] * 3_600_000).toISOString();
  await tx
    .update(passwordLinks)
    .set({ usedAt: new Date().toISOString() })
    .where(
      and(
        eq(passwordLinks.clinicId, by.clinicId),
        eq(passwordLinks.staffId, staffId),
        isNull(passwordLinks.usedAt),
      ),
    );
  await tx.insert(passwordLinks).values({
    clinicId: by.clinicId,
    id: uuidv7(),
    staffId,
    tokenHash: tokenHash(token),
    purpose,
    expiresAt,
  });
  await audit(tx, by, { action: 'password.link_made', kind: 'staff', id: staffId, facts: { purpose } });
  return { path: `/set-password#${token}`, expiresAt };
}

/** For the person at the machine itself: the last way in. Ends all logins of that account. */
export async function makeResetLinkOnMachine(email: string): Promise<{ path: string; expiresAt: string }> {
  const wanted = email.trim().toLowerCase();
  return inTransaction({ gate_email: wanted }, async (tx) => {
    const [person] = await tx
      .select()
      .from(staff)
      .where(eq(sql`lower(${staff.email})`, wanted));
    if (!person) throw new AppError('not_found', 'Nobody in this clinic signs in with that e-mail address.');
    await tx.execute(sql`select set_config('app.clinic_id', ${person.clinicId}, true)`);
    await endAllLogins(tx, person.clinicId, person.id, 'reset_on_machine');
    return makeLink(tx, { clinicId: person.clinicId, staffId: person.id, loginId: null }, person.id, 'reset');
  });
}

/** Uses a link: sets the password, ends every login of the person and clears their failed attempts. */
export async function setPassword(token: string, password: string): Promise<{ email: string }> {
  const hash = tokenHash(token);
  const gone = new AppError('gone', 'This link has been used or is too old. Ask for a new one.');
  const passwordHash = await hashPassword(password);
  const { email, tablets } = await inTransaction({ gate_token: hash.toString('hex') }, async (tx) => {
    const [link] = await tx.select().from(passwordLinks).where(eq(passwordLinks.tokenHash, hash));
    if (!link) throw gone;
    await tx.execute(sql`select set_config('app.clinic_id', ${link.clinicId}, true)`);
    const used = await tx
      .update(passwordLinks)
      .set({ usedAt: new Date().toISOString() })
      .where(
        and(
          eq(passwordLinks.clinicId, link.clinicId),
          eq(passwordLinks.id, link.id),
          isNull(passwordLinks.usedAt),
          sql`${passwordLinks.expiresAt} > now()`,
        ),
      )
      .returning({ id: passwordLinks.id });
    if (used.length === 0) throw gone;
    const [person] = await tx
      .update(staff)
      .set({ passwordHash })
      .where(and(eq(staff.clinicId, link.clinicId), eq(staff.id, link.staffId)))
      .returning({ email: staff.email });
    if (!person) throw gone;
    await endAllLogins(tx, link.clinicId, link.staffId, 'password_set');
    await audit(
      tx,
      { clinicId: link.clinicId, staffId: link.staffId, loginId: null },
      { action: 'password.set', kind: 'staff', id: link.staffId },
    );
    const own = await tx
      .select({ id: devices.id })
      .from(devices)
      .where(and(eq(devices.clinicId, link.clinicId), isNull(devices.revokedAt)));
    return { email: person.email, tablets: own.map(({ id }) => id) };
  });
  await clearAccount(email.toLowerCase(), tablets);
  return { email };
}
