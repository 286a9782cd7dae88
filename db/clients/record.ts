import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { MAX_ZONES } from '@/lib/domain/chart-zone';
import type { ClientFlag, ClientZone, Consent } from '@/lib/domain/client';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import * as news from '../messages/news';
import { clientConsents, clientFlags } from '../schema/clients';
import { clientZones } from '../schema/zones';
import { lockClient, requireConsentDay } from './one-client';

/** Writes down an answer to a consent question, with its day and who took it; earlier answers stay. */
export async function recordConsent(actor: Actor, clientId: string, consent: Consent): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const client = await lockClient(tx, actor, clientId);
    requireConsentDay(actor, consent, client.birthDate);
    const id = uuidv7();
    await tx
      .insert(clientConsents)
      .values({ ...consent, clinicId: actor.clinicId, id, clientId, takenBy: actor.staffId });
    await audit(tx, actor, {
      action: 'client.consent',
      kind: 'consent',
      id,
      clientId,
      facts: { kind: consent.kind, given: consent.given, onDay: consent.onDay },
    });
    // Dates booked before the answer are told now.
    if (consent.kind === 'messages' && consent.given) await news.due(tx, actor, clientId);
  });
}

/** Adds a standing flag. Throws `conflict` when the same flag stands already. */
export async function addFlag(actor: Actor, clientId: string, flag: ClientFlag): Promise<{ flagId: string }> {
  permit(actor, 'client.write');
  return asActor(actor, async (tx) => {
    await lockClient(tx, actor, clientId);
    const standing = await tx
      .select({ id: clientFlags.id })
      .from(clientFlags)
      .where(
        and(
          eq(clientFlags.clinicId, actor.clinicId),
          eq(clientFlags.clientId, clientId),
          eq(clientFlags.flag, flag.flag),
          isNull(clientFlags.endedAt),
        ),
      );
    if (standing.length > 0)
      throw new AppError('conflict', 'This flag stands already. End it first to write a new note.');
    const flagId = uuidv7();
    await tx
      .insert(clientFlags)
      .values({ ...flag, clinicId: actor.clinicId, id: flagId, clientId, createdBy: actor.staffId });
    await audit(tx, actor, {
      action: 'client.flag_added',
      kind: 'flag',
      id: flagId,
      clientId,
      facts: { flag: flag.flag },
    });
    return { flagId };
  });
}

/** Ends a flag; it stays in the record with its days. A second end changes nothing. */
export async function endFlag(actor: Actor, flagId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const where = and(eq(clientFlags.clinicId, actor.clinicId), eq(clientFlags.id, flagId));
    const [flag] = await tx.select().from(clientFlags).where(where).for('update');
    if (!flag) throw notFound('This flag');
    if (flag.endedAt) return;
    await tx.update(clientFlags).set({ endedAt: sql`now()` }).where(where);
    await audit(tx, actor, {
      action: 'client.flag_ended',
      kind: 'flag',
      id: flagId,
      clientId: flag.clientId,
      facts: { flag: flag.flag },
    });
  });
}

/**
 * Writes down do-not-press zones at one place, one per side, with the reason the next therapist reads: all of
 * them or none. Throws `conflict` when one stands already.
 */
export async function addZones(
  actor: Actor,
  clientId: string,
  zone: Omit<ClientZone, 'side'>,
  sides: readonly ClientZone['side'][],
): Promise<{ zoneIds: string[] }> {
  permit(actor, 'client.write');
  return asActor(actor, async (tx) => {
    await lockClient(tx, actor, clientId);
    const standing = await tx
      .select({
        kind: clientZones.kind,
        place: clientZones.place,
        side: clientZones.side,
        reason: clientZones.reason,
      })
      .from(clientZones)
      .where(
        and(
          eq(clientZones.clinicId, actor.clinicId),
          eq(clientZones.clientId, clientId),
          isNull(clientZones.endedAt),
        ),
      );
    if (standing.length + new Set(sides).size > MAX_ZONES)
      throw new AppError(
        'invalid',
        `At most ${MAX_ZONES} no-press zones stand. End those that are over before you add more.`,
      );
    // "Another place" says where in its reason, so there may be several.
    const same = (one: (typeof standing)[number]) =>
      one.place === zone.place &&
      sides.includes(one.side) &&
      one.kind === zone.kind &&
      (zone.place !== 'other' || one.reason === zone.reason);
    if (standing.some(same))
      throw new AppError('conflict', 'This zone stands already. End it first to write a new reason.');
    const zoneIds: string[] = [];
    for (const side of new Set(sides)) {
      const id = uuidv7();
      zoneIds.push(id);
      await tx
        .insert(clientZones)
        .values({ ...zone, side, clinicId: actor.clinicId, id, clientId, createdBy: actor.staffId });
      await audit(tx, actor, {
        action: 'client.zone_added',
        kind: 'zone',
        id,
        clientId,
        facts: { place: zone.place, kind: zone.kind, side, rule: zone.rule },
      });
    }
    return { zoneIds };
  });
}

/** Ends a zone; it stays in the record with its days. A second end changes nothing. */
export async function endZone(actor: Actor, zoneId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const where = and(eq(clientZones.clinicId, actor.clinicId), eq(clientZones.id, zoneId));
    const [zone] = await tx.select().from(clientZones).where(where).for('update');
    if (!zone) throw notFound('This zone');
    if (zone.endedAt) return;
    await tx.update(clientZones).set({ endedAt: sql`now()` }).where(where);
    await audit(tx, actor, {
      action: 'client.zone_ended',
      kind: 'zone',
      id: zoneId,
      clientId: zone.clientId,
      facts: { place: zone.place, side: zone.side },
    });
  });
}
