import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { type CloseReason, closeReasons, type EpisodeOpening } from '@/lib/domain/client';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from './access';
import { callOff, datesAhead } from './appointments/call-off';
import { lockClient, oneAtATime } from './appointments/rows';
import { type AuditAction, audit } from './audit';
import * as events from './plans/events';
import { clients, episodes } from './schema/clients';

type Episode = typeof episodes.$inferSelect;

/** Opens a problem to be treated. A client may have several at once. Throws `conflict` for an archived client. */
export async function open(
  actor: Actor,
  clientId: string,
  opening: EpisodeOpening,
): Promise<{ episodeId: string }> {
  permit(actor, 'client.write');
  return asActor(actor, async (tx) => {
    const [client] = await tx
      .select({ archivedAt: clients.archivedAt })
      .from(clients)
      .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId)))
      .for('update');
    if (!client) throw notFound('This client');
    if (client.archivedAt)
      throw new AppError('conflict', 'This client is archived. Bring the record back first.');
    const episodeId = uuidv7();
    await tx
      .insert(episodes)
      .values({ ...opening, clinicId: actor.clinicId, id: episodeId, clientId, openedBy: actor.staffId });
    await audit(tx, actor, { action: 'episode.opened', kind: 'episode', id: episodeId, clientId });
    return { episodeId };
  });
}

/** Words of the problem, its goal, and whether it is wellness care. A closed one stays as it was. */
export async function amend(actor: Actor, episodeId: string, words: EpisodeOpening): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const episode = await lockOpen(tx, actor, episodeId);
    await tx.update(episodes).set(words).where(sameEpisode(actor, episodeId));
    await tell(tx, actor, episode, 'episode.amended');
  });
}

/**
 * The client asked to wait: nobody paused is drifting, and no date stays booked ahead. A second pause changes
 * nothing.
 */
export async function pause(actor: Actor, episodeId: string, reason: string): Promise<void> {
  permit(actor, 'client.write');
  const now = new Date();
  await asActor(actor, async (tx) => {
    const { episode, ahead } = await lockWithDates(tx, actor, episodeId, now);
    if (episode.pausedAt) return;
    await callOff(tx, actor, ahead, { by: 'clinic', reason: 'Paused', facts: { plan: 'pause' } }, now);
    await tx.update(episodes).set({ pausedAt: now.toISOString() }).where(sameEpisode(actor, episodeId));
    await events.note(tx, actor, { episodeId, kind: 'paused', reason });
    await tell(tx, actor, episode, 'episode.paused');
  });
}

/** Ends a pause. A problem that is not paused stays as it is. */
export async function resume(actor: Actor, episodeId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    const episode = await lockOpen(tx, actor, episodeId);
    if (!episode.pausedAt) return;
    await tx.update(episodes).set({ pausedAt: null }).where(sameEpisode(actor, episodeId));
    await events.note(tx, actor, { episodeId, kind: 'resumed' });
    await tell(tx, actor, episode, 'episode.resumed');
  });
}

/**
 * The client's wish outside a visit: no rhythm any more, dates booked stay booked. Throws `conflict` where no
 * rhythm runs. Clinical review §3b: as needed at any time, an equal choice.
 */
export async function comeAsNeeded(actor: Actor, episodeId: string): Promise<void> {
  permit(actor, 'plan.decide');
  await asActor(actor, async (tx) => {
    const episode = await lockOpen(tx, actor, episodeId);
    if (episode.phase === 'as_needed') return;
    if (!rhythms.has(episode.phase)) throw new AppError('conflict', 'No rhythm runs for this problem.');
    await tx
      .update(episodes)
      .set({ phase: 'as_needed', intervalDays: null, pausedAt: null })
      .where(sameEpisode(actor, episodeId));
    await events.note(tx, actor, { episodeId, kind: 'as_needed' });
    await tell(tx, actor, episode, 'episode.as_needed');
  });
}

/**
 * Written clearance came in after a referral: the problem begins anew with screening and scores, and dates can be
 * booked again. Throws `conflict` where nothing is referred. Clinical review §3c, row 5d.
 */
export async function clear(actor: Actor, episodeId: string, from: string): Promise<void> {
  permit(actor, 'plan.decide');
  await asActor(actor, async (tx) => {
    const episode = await lockOpen(tx, actor, episodeId);
    if (episode.phase !== 'referred') throw new AppError('conflict', 'This problem is not referred.');
    await tx
      .update(episodes)
      .set({ phase: 'intake', intervalDays: null })
      .where(sameEpisode(actor, episodeId));
    await events.note(tx, actor, { episodeId, kind: 'cleared', reason: from });
    await tell(tx, actor, episode, 'episode.cleared');
  });
}

/** Finishes a problem, with the reason; its dates ahead are cancelled. Throws `conflict` when it is closed already. */
export async function close(actor: Actor, episodeId: string, reason: CloseReason): Promise<void> {
  permit(actor, 'client.write');
  const now = new Date();
  await asActor(actor, async (tx) => {
    const { episode, ahead } = await lockWithDates(tx, actor, episodeId, now);
    await callOff(tx, actor, ahead, { by: 'clinic', reason: 'Finished', facts: { plan: 'finish' } }, now);
    await tx
      .update(episodes)
      .set({
        closedAt: now.toISOString(),
        closeReason: reason,
        pausedAt: null,
        phase: 'closed',
        intervalDays: null,
      })
      .where(sameEpisode(actor, episodeId));
    await events.note(tx, actor, { episodeId, kind: 'closed', reason: closeReasons[reason] });
    await tell(tx, actor, episode, 'episode.closed', { reason });
  });
}

const rhythms: ReadonlySet<Episode['phase']> = new Set(['weekly', 'fortnightly', 'monthly', 'lapsed']);

const sameEpisode = (actor: Actor, episodeId: string) =>
  and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, episodeId));

async function lockOpen(tx: Tx, actor: Actor, episodeId: string): Promise<Episode> {
  const [episode] = await tx.select().from(episodes).where(sameEpisode(actor, episodeId)).for('update');
  if (!episode) throw notFound('This problem');
  if (episode.closedAt) throw new AppError('conflict', 'This problem is closed. Open a new one.');
  return episode;
}

/** The open problem and its booked dates to come, locked in the order of every booking change. */
async function lockWithDates(tx: Tx, actor: Actor, episodeId: string, now: Date) {
  await oneAtATime(tx, actor);
  const [found] = await tx
    .select({ clientId: episodes.clientId })
    .from(episodes)
    .where(sameEpisode(actor, episodeId));
  if (!found) throw notFound('This problem');
  await lockClient(tx, actor, found.clientId, { archived: true });
  const ahead = await datesAhead(tx, actor, { episodeId }, now);
  return { episode: await lockOpen(tx, actor, episodeId), ahead };
}

async function tell(
  tx: Tx,
  actor: Actor,
  episode: Episode,
  action: AuditAction,
  facts: Record<string, string> = {},
): Promise<void> {
  await audit(tx, actor, { action, kind: 'episode', id: episode.id, clientId: episode.clientId, facts });
}
