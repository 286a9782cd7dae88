import 'server-only';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { PasswordChange } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { asActor, type Tx } from './access';
import { audit } from './audit';
import { clinics, staff } from './schema/clinics';
import { logins, passwordLinks } from './schema/logins';
import { hashPassword, verifyPassword } from './secrets';
import { clearAttempts, reserveAttempt } from './sign-in-limiter';

export type OwnLogin = Readonly<{
  id: string;
  /** ISO instants. */
  openedAt: string;
  seenAt: string;
  here: boolean;
}>;

/** The person's logins that still work, newest touch first. */
export async function listLogins(actor: Actor): Promise<OwnLogin[]> {
  return asActor(actor, async (tx) => {
    const [clinic] = await tx
      .select({ idle: clinics.idleMinutes })
      .from(clinics)
      .where(eq(clinics.clinicId, actor.clinicId));
    if (!clinic) throw notFound('This clinic');
    const rows = await tx
      .select({ id: logins.id, openedAt: logins.createdAt, seenAt: logins.seenAt })
      .from(logins)
      .where(
        and(
          live(actor),
          gt(logins.expiresAt, sql`now()`),
          gt(logins.seenAt, sql`now() - make_interval(mins => ${clinic.idle})`),
        ),
      )
      .orderBy(desc(logins.seenAt));
    return rows.map((row) => ({ ...row, here: row.id === actor.loginId }));
  });
}

/** Ends one of the person's own logins, for example on a tablet left behind. */
export async function endLogin(actor: Actor, loginId: string): Promise<{ id: string }> {
  return asActor(actor, async (tx) => {
    const ended = await tx
      .update(logins)
      .set({ endedAt: sql`now()`, endReason: 'ended_by_owner' })
      .where(and(live(actor), eq(logins.id, loginId)))
      .returning({ id: logins.id });
    if (ended.length === 0) throw notFound('This login');
    await audit(tx, actor, { action: 'login.ended', kind: 'login', id: loginId });
    return { id: loginId };
  });
}

/**
 * Changes the person's own password; the old one is needed, and its tries count with those of signing in. All
 * other logins and open links of the person end. Throws invalid for a wrong old password.
 */
export async function changePassword(actor: Actor, input: PasswordChange): Promise<{ ended: number }> {
  const person = await asActor(actor, async (tx) => {
    const [row] = await tx.select().from(staff).where(self(actor));
    if (!row) throw notFound('This person');
    return row;
  });
  const place = { from: `account:${actor.staffId}`, deviceId: null };
  const wait = await reserveAttempt(person.email.toLowerCase(), place);
  if (wait > 0) throw new AppError('conflict', `Too many tries. Wait ${wait} seconds, then try again.`);
  if (!(await verifyPassword(person.passwordHash, input.old))) {
    throw new AppError('invalid', 'Look at the marked fields.', { old: 'This is not your password now.' });
  }
  const passwordHash = await hashPassword(input.password);
  const ended = await asActor(actor, async (tx) => {
    await tx.update(staff).set({ passwordHash }).where(self(actor));
    const others = await endOthers(tx, actor);
    await audit(tx, actor, { action: 'password.set', kind: 'staff', id: actor.staffId, facts: { others } });
    return others;
  });
  await clearAttempts(person.email.toLowerCase(), place);
  return { ended };
}

const self = (actor: Actor) => and(eq(staff.clinicId, actor.clinicId), eq(staff.id, actor.staffId));
const live = (actor: Actor) =>
  and(eq(logins.clinicId, actor.clinicId), eq(logins.staffId, actor.staffId), isNull(logins.endedAt));

async function endOthers(tx: Tx, actor: Actor): Promise<number> {
  const notHere = actor.loginId ? ne(logins.id, actor.loginId) : undefined;
  const ended = await tx
    .update(logins)
    .set({ endedAt: sql`now()`, endReason: 'password_set' })
    .where(and(live(actor), notHere))
    .returning({ id: logins.id });
  await tx
    .update(passwordLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordLinks.clinicId, actor.clinicId),
        eq(passwordLinks.staffId, actor.staffId),
        isNull(passwordLinks.usedAt),
      ),
    );
  return ended.length;
}
