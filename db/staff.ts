import 'server-only';
import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor, Role } from '@/lib/domain/actor';
import type { StaffDetails } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from './access';
import { endAllLogins, makeLink } from './accounts';
import { audit } from './audit';
import { staff } from './schema/clinics';
import { logins, passwordLinks } from './schema/logins';
import { visits } from './schema/visits';

export type StaffMember = Readonly<{
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Trained to press in places kept from others. */
  advanced: boolean;
  /** `invited`: has not set a password yet. */
  state: 'active' | 'invited' | 'suspended';
  /** ISO instant of the last touch of any login; null when there was none. */
  seenAt: string | null;
  /** ISO instant until which a one-time link works; null when none is open. */
  linkUntil: string | null;
}>;

/** A link to be shown once: `path` begins with a slash and carries its secret in the fragment. */
export type OneTimeLink = Readonly<{ path: string; expiresAt: string }>;

/** Everyone of the clinic, by name; therapists see it too (who treats here is no secret among them). */
export async function list(actor: Actor): Promise<StaffMember[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        person: staff,
        // A raw select is not decoded; text keeps it one kind whatever the driver makes of a timestamp.
        seenAt: sql<string | null>`(select to_json(max(l.seen_at)) #>> '{}' from ${logins} l
          where l.clinic_id = ${staff}.clinic_id and l.staff_id = ${staff}.id)`,
        linkUntil: sql<string | null>`(select to_json(max(p.expires_at)) #>> '{}' from ${passwordLinks} p
          where p.clinic_id = ${staff}.clinic_id and p.staff_id = ${staff}.id
            and p.used_at is null and p.expires_at > now())`,
      })
      .from(staff)
      .where(eq(staff.clinicId, actor.clinicId))
      .orderBy(asc(staff.name), asc(staff.id));
    return rows.map(({ person, seenAt, linkUntil }) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      advanced: person.advanced,
      state: person.suspendedAt ? 'suspended' : person.passwordHash ? 'active' : 'invited',
      seenAt: seenAt && new Date(seenAt).toISOString(),
      linkUntil: linkUntil && new Date(linkUntil).toISOString(),
    }));
  });
}

export type Me = Readonly<{
  name: string;
  email: string;
  role: Role;
  todayScope: 'mine' | 'everyone';
  /** The person's visit that is running: begun in the last 12 hours, neither ended nor signed nor void. */
  openVisitId: string | null;
}>;

/** What every page shows of the signed-in person. */
export async function me(actor: Actor): Promise<Me> {
  return asActor(actor, async (tx) => {
    const person = await find(tx, actor, actor.staffId);
    const [open] = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(
        and(
          eq(visits.clinicId, actor.clinicId),
          eq(visits.staffId, actor.staffId),
          isNull(visits.endedAt),
          isNull(visits.signedAt),
          isNull(visits.voidedAt),
          gt(visits.startedAt, sql`now() - interval '12 hours'`),
        ),
      )
      .orderBy(desc(visits.startedAt))
      .limit(1);
    const { name, email, role, todayScope } = person;
    return { name, email, role, todayScope, openVisitId: open?.id ?? null };
  });
}

/** Adds a person without a password; the link, shown once, lets them set it. */
export async function add(actor: Actor, details: StaffDetails): Promise<{ id: string; link: OneTimeLink }> {
  permit(actor, 'staff.write');
  return asActor(actor, async (tx) => {
    const id = uuidv7();
    // The address may be taken in a clinic this actor cannot see: the unique index knows.
    const added = await tx
      .insert(staff)
      .values({ clinicId: actor.clinicId, id, ...details })
      .onConflictDoNothing()
      .returning({ id: staff.id });
    if (added.length === 0) throw emailTaken();
    await audit(tx, actor, {
      action: 'staff.added',
      kind: 'staff',
      id,
      facts: { role: details.role, advanced: details.advanced },
    });
    return { id, link: await makeLink(tx, actor, id, 'invite') };
  });
}

/** Changes name, e-mail, role or training. The last active admin stays one; a changed e-mail or role ends the logins. */
export async function amend(actor: Actor, staffId: string, details: StaffDetails): Promise<{ id: string }> {
  permit(actor, 'staff.write');
  return asActor(actor, async (tx) => {
    const person = await lock(tx, actor, staffId);
    if (person.role === 'admin' && details.role !== 'admin') await refuseForLastAdmin(tx, actor, staffId);
    const sameEmail = person.email.toLowerCase() === details.email;
    if (!sameEmail && (await isTaken(tx, details.email))) throw emailTaken();
    await tx.update(staff).set(details).where(own(actor, staffId));
    const changed = {
      name: person.name !== details.name,
      email: !sameEmail,
      role: person.role !== details.role,
      advanced: person.advanced !== details.advanced,
    };
    if ((changed.email || changed.role) && staffId !== actor.staffId) {
      await endAllLogins(tx, actor.clinicId, staffId, 'staff_amended');
    }
    await audit(tx, actor, {
      action: 'staff.amended',
      kind: 'staff',
      id: staffId,
      facts: { ...changed, role_now: details.role, advanced_now: details.advanced },
    });
    return { id: staffId };
  });
}

/** Keeps the person's records, ends their logins at once and refuses new ones. The last active admin stays. */
export async function suspend(actor: Actor, staffId: string): Promise<{ id: string }> {
  permit(actor, 'staff.write');
  return asActor(actor, async (tx) => {
    const person = await lock(tx, actor, staffId);
    if (person.suspendedAt) throw new AppError('conflict', 'This person is suspended already.');
    if (person.role === 'admin') await refuseForLastAdmin(tx, actor, staffId);
    await tx.update(staff).set({ suspendedAt: sql`now()` }).where(own(actor, staffId));
    await endAllLogins(tx, actor.clinicId, staffId, 'suspended');
    await killLinks(tx, actor, staffId);
    await audit(tx, actor, { action: 'staff.suspended', kind: 'staff', id: staffId });
    return { id: staffId };
  });
}

/** Lets a suspended person sign in again with the password they had. */
export async function restore(actor: Actor, staffId: string): Promise<{ id: string }> {
  permit(actor, 'staff.write');
  return asActor(actor, async (tx) => {
    const person = await lock(tx, actor, staffId);
    if (!person.suspendedAt) throw new AppError('conflict', 'This person is not suspended.');
    await tx.update(staff).set({ suspendedAt: null }).where(own(actor, staffId));
    await audit(tx, actor, { action: 'staff.restored', kind: 'staff', id: staffId });
    return { id: staffId };
  });
}

/** A one-time link for a forgotten password, shown once; all logins of that person end now. */
export async function makeResetLink(actor: Actor, staffId: string): Promise<OneTimeLink> {
  permit(actor, 'staff.write');
  return asActor(actor, async (tx) => {
    const person = await lock(tx, actor, staffId);
    if (person.suspendedAt) throw new AppError('conflict', 'Restore this person first.');
    await endAllLogins(tx, actor.clinicId, staffId, 'reset_link');
    return makeLink(tx, actor, staffId, person.passwordHash ? 'reset' : 'invite');
  });
}

/** Remembers the person's own choice on Today. A view setting: it changes no record and is not audited. */
export async function setTodayScope(actor: Actor, scope: Me['todayScope']): Promise<void> {
  await asActor(actor, async (tx) => {
    await find(tx, actor, actor.staffId);
    await tx.update(staff).set({ todayScope: scope }).where(own(actor, actor.staffId));
  });
}

const own = (actor: Actor, staffId: string) => and(eq(staff.clinicId, actor.clinicId), eq(staff.id, staffId));

async function find(tx: Tx, actor: Actor, staffId: string) {
  const [person] = await tx.select().from(staff).where(own(actor, staffId));
  if (!person) throw notFound('This person');
  return person;
}

async function lock(tx: Tx, actor: Actor, staffId: string) {
  const [person] = await tx.select().from(staff).where(own(actor, staffId)).for('update');
  if (!person) throw notFound('This person');
  return person;
}

/** Locks the other admins, so two admins suspending each other at once cannot both succeed. */
async function refuseForLastAdmin(tx: Tx, actor: Actor, staffId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`admins:${actor.clinicId}`}, 0))`);
  const others = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.clinicId, actor.clinicId),
        ne(staff.id, staffId),
        eq(staff.role, 'admin'),
        isNull(staff.suspendedAt),
        sql`${staff.passwordHash} is not null`,
      ),
    );
  if (others.length === 0) {
    throw new AppError('conflict', 'This is the last active admin. Make somebody else an admin first.');
  }
}

async function isTaken(tx: Tx, email: string): Promise<boolean> {
  await tx.execute(sql`select set_config('app.gate_email', ${email}, true)`);
  const taken = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(sql`lower(${staff.email})`, email));
  return taken.length > 0;
}

const emailTaken = () =>
  new AppError('conflict', 'This e-mail address signs in somebody else already.', {
    email: 'Somebody signs in with this address already.',
  });

async function killLinks(tx: Tx, actor: Actor, staffId: string): Promise<void> {
  await tx
    .update(passwordLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordLinks.clinicId, actor.clinicId),
        eq(passwordLinks.staffId, staffId),
        isNull(passwordLinks.usedAt),
      ),
    );
}
