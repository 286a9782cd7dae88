import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { notFound } from '@/lib/errors';
import { asActor, inTransaction, permit, type Tx } from './access';
import { audit } from './audit';
import { staff } from './schema/clinics';
import { devices, logins } from './schema/logins';
import { newToken, tokenHash } from './secrets';

/** An enrolled tablet as its own cookie proves it. */
export type Device = Readonly<{ clinicId: string; id: string; name: string }>;

export type Recognised =
  | Readonly<{ state: 'enrolled'; device: Device }>
  /** It was a tablet of the clinic and is one no more. */
  | Readonly<{ state: 'revoked' }>
  | Readonly<{ state: 'unknown' }>;

export type EnrolledDevice = Readonly<{
  id: string;
  name: string;
  /** ISO instants; null when it has not been seen since it was enrolled. */
  enrolledAt: string;
  enrolledBy: string;
  seenAt: string | null;
  revokedAt: string | null;
  /** This login is on it. */
  here: boolean;
  /** People with a shift open on it. */
  shifts: number;
}>;

/** The tablet behind a device token; its last contact is kept to the minute. */
export async function recognise(token: string): Promise<Recognised> {
  const hash = tokenHash(token);
  return inTransaction({ gate_device: hash.toString('hex') }, async (tx) => {
    const [row] = await tx.select().from(devices).where(eq(devices.tokenHash, hash));
    if (!row) return { state: 'unknown' };
    if (row.revokedAt) return { state: 'revoked' };
    const { clinicId, id, name } = row;
    await tx.execute(sql`select set_config('app.clinic_id', ${clinicId}, true)`);
    await tx
      .update(devices)
      .set({ seenAt: sql`now()` })
      .where(
        and(
          eq(devices.clinicId, clinicId),
          eq(devices.id, id),
          sql`(${devices.seenAt} is null or ${devices.seenAt} < now() - interval '1 minute')`,
        ),
      );
    return { state: 'enrolled', device: { clinicId, id, name } };
  });
}

/** Makes this browser a tablet of the clinic; the token is answered once and only its hash is kept. */
export async function enrol(actor: Actor, name: string): Promise<{ id: string; token: string }> {
  permit(actor, 'device.write');
  return asActor(actor, async (tx) => {
    const id = uuidv7();
    const token = newToken();
    await tx.insert(devices).values({
      clinicId: actor.clinicId,
      id,
      name,
      tokenHash: tokenHash(token),
      enrolledBy: actor.staffId,
    });
    // The login that enrolled it is the first shift on it.
    if (actor.loginId)
      await tx
        .update(logins)
        .set({ deviceId: id })
        .where(and(eq(logins.clinicId, actor.clinicId), eq(logins.id, actor.loginId)));
    await audit(tx, actor, { action: 'device.enrolled', kind: 'device', id });
    return { id, token };
  });
}

/** Every tablet of the clinic, revoked ones last. */
export async function list(actor: Actor): Promise<EnrolledDevice[]> {
  permit(actor, 'device.write');
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        device: devices,
        enrolledBy: staff.name,
        shifts: sql<number>`(select count(distinct l.staff_id)::int from ${logins} l
          where l.clinic_id = ${devices}.clinic_id and l.device_id = ${devices}.id
            and l.ended_at is null and l.expires_at > now())`,
      })
      .from(devices)
      .innerJoin(staff, and(eq(staff.clinicId, devices.clinicId), eq(staff.id, devices.enrolledBy)))
      .where(eq(devices.clinicId, actor.clinicId))
      .orderBy(sql`${devices.revokedAt} is not null`, desc(devices.enrolledAt), desc(devices.id));
    return rows.map(({ device: { id, name, enrolledAt, seenAt, revokedAt }, enrolledBy, shifts }) => ({
      id,
      name,
      enrolledAt,
      enrolledBy,
      seenAt,
      revokedAt,
      here: id === actor.deviceId,
      shifts,
    }));
  });
}

/** Gives a tablet another name. Throws not_found for a revoked one. */
export async function rename(actor: Actor, deviceId: string, name: string): Promise<{ id: string }> {
  permit(actor, 'device.write');
  return asActor(actor, async (tx) => {
    await change(tx, actor, deviceId, { name });
    await audit(tx, actor, { action: 'device.renamed', kind: 'device', id: deviceId });
    return { id: deviceId };
  });
}

/** For a tablet that was lost or given away: every login on it ends now, and it opens nothing any more. */
export async function revoke(actor: Actor, deviceId: string): Promise<{ id: string; ended: number }> {
  permit(actor, 'device.write');
  return asActor(actor, async (tx) => {
    await change(tx, actor, deviceId, { revokedAt: sql`now()`, revokedBy: actor.staffId });
    const ended = await tx
      .update(logins)
      .set({ endedAt: sql`now()`, endReason: 'device_revoked' })
      .where(and(eq(logins.clinicId, actor.clinicId), eq(logins.deviceId, deviceId), isNull(logins.endedAt)))
      .returning({ id: logins.id });
    const facts = { ended: ended.length };
    await audit(tx, actor, { action: 'device.revoked', kind: 'device', id: deviceId, facts });
    return { id: deviceId, ended: ended.length };
  });
}

async function change(
  tx: Tx,
  actor: Actor,
  deviceId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const changed = await tx
    .update(devices)
    .set(values)
    .where(and(eq(devices.clinicId, actor.clinicId), eq(devices.id, deviceId), isNull(devices.revokedAt)))
    .returning({ id: devices.id });
  if (changed.length === 0) throw notFound('This tablet');
}
