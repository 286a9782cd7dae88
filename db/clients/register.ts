import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { type ClientAmendment, type ClientDetails, type Consent, remarksOn } from '@/lib/domain/client';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import * as news from '../messages/news';
import { clientConsents, clients, episodes } from '../schema/clients';
import { requireConsentDay, sameClient } from './one-client';

/** Throws `invalid` with a sentence per field when the details cannot be on the clinic's day. */
function requireSound(actor: Actor, details: ClientDetails): void {
  const remarks = remarksOn(details, localDay(new Date(), actor.timeZone));
  if (Object.keys(remarks).length > 0) throw new AppError('invalid', 'Look at the marked fields.', remarks);
}

/**
 * Registers a client with the consents taken and, where it is known, the first problem. `clientId` comes from
 * the form: the same id by the same person again answers the client already there. Throws `invalid`.
 */
export async function register(
  actor: Actor,
  details: ClientDetails,
  with_: { clientId?: string; consents?: readonly Consent[]; problem?: string | null } = {},
): Promise<{ clientId: string }> {
  permit(actor, 'client.write');
  requireSound(actor, details);
  for (const consent of with_.consents ?? []) requireConsentDay(actor, consent, details.birthDate);
  const clientId = with_.clientId ?? uuidv7();
  return asActor(actor, async (tx) => {
    const made = await tx
      .insert(clients)
      .values({ ...details, clinicId: actor.clinicId, id: clientId, createdBy: actor.staffId })
      .onConflictDoNothing({ target: [clients.clinicId, clients.id] })
      .returning({ id: clients.id });
    if (made.length === 0) {
      const [there] = await tx.select().from(clients).where(sameClient(actor, clientId));
      if (there?.createdBy === actor.staffId) return { clientId };
      throw new AppError('conflict', 'This client is registered already.');
    }
    const consents = with_.consents ?? [];
    if (consents.length > 0) {
      await tx.insert(clientConsents).values(
        consents.map((consent) => ({
          ...consent,
          clinicId: actor.clinicId,
          id: uuidv7(),
          clientId,
          takenBy: actor.staffId,
        })),
      );
    }
    const episodeId = with_.problem ? uuidv7() : null;
    if (episodeId && with_.problem) {
      await tx.insert(episodes).values({
        clinicId: actor.clinicId,
        id: episodeId,
        clientId,
        problem: with_.problem,
        openedBy: actor.staffId,
      });
    }
    await audit(tx, actor, {
      action: 'client.registered',
      kind: 'client',
      id: clientId,
      clientId,
      facts: { consents: consents.length, episodeId },
    });
    return { clientId };
  });
}

/**
 * Amends what differs between `seen` and `details`; a field nobody else touched meanwhile is changed, so two
 * people amending different fields both stand. Throws `conflict` naming the fields that both changed.
 */
export async function amend(
  actor: Actor,
  { clientId, seen, details }: ClientAmendment,
): Promise<{ changed: number }> {
  permit(actor, 'client.write');
  return asActor(actor, async (tx) => {
    const [now] = await tx.select().from(clients).where(sameClient(actor, clientId)).for('update');
    if (!now) throw notFound('This client');
    const fields = (Object.keys(details) as (keyof ClientDetails)[]).filter(
      (field) => details[field] !== seen[field] && details[field] !== now[field],
    );
    const clashes = fields.filter((field) => now[field] !== seen[field]);
    if (clashes.length > 0) {
      const words = 'Somebody changed this meanwhile. Read it again, then write yours.';
      throw new AppError(
        'conflict',
        'Somebody changed this record meanwhile.',
        Object.fromEntries(clashes.map((field) => [field, words])),
      );
    }
    if (fields.length === 0) return { changed: 0 };
    const changes = Object.fromEntries(fields.map((field) => [field, details[field]]));
    requireSound(actor, { ...now, ...changes });
    await tx
      .update(clients)
      .set(changes)
      .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId)));
    await audit(tx, actor, {
      action: 'client.amended',
      kind: 'client',
      id: clientId,
      clientId,
      facts: Object.fromEntries(fields.map((field) => [field, true])),
    });
    if (fields.includes('email')) await news.due(tx, actor, clientId);
    return { changed: fields.length };
  });
}
