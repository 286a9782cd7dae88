import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Cancelling } from '@/lib/domain/appointment';
import { CadencePhase } from '@/lib/domain/cadence';
import { closeReasons } from '@/lib/domain/client';
import { takenBack } from '@/lib/domain/plan-story';
import { AppError, notFound } from '@/lib/errors';
import type { Tx } from '../access';
import { audit } from '../audit';
import * as events from '../plans/events';
import { episodes } from '../schema/clients';
import { auditEvents } from '../schema/visits';
import type { Row } from './rows';

/** What the plan was before a cancellation changed it, kept with its audit row. */
export type PlanBefore = {
  plan: string;
  phase_before?: string;
  interval_before?: number | null;
  paused_before?: string | null;
};

type Wish = Readonly<{
  plan?: Cancelling['plan'];
  closeReason?: Cancelling['closeReason'];
  reason: string;
}>;

const rhythms: ReadonlySet<string> = new Set(['weekly', 'fortnightly', 'monthly', 'lapsed', 'as_needed']);

/** The client's wish behind a cancellation, in its transaction. Answers what was, so it can be taken back. */
export async function changePlan(
  tx: Tx,
  actor: Actor,
  episodeId: string | null,
  { plan = 'keep', closeReason, reason }: Wish,
  now: Date,
): Promise<PlanBefore> {
  if (plan === 'keep') return { plan };
  if (!episodeId) throw new AppError('invalid', 'This appointment belongs to no plan.');
  const episode = await lockEpisode(tx, actor, episodeId);
  if (episode.closedAt) throw new AppError('conflict', 'This problem is finished already.');
  if (plan === 'as_needed' && !rhythms.has(episode.phase))
    throw new AppError('conflict', 'No rhythm runs for this problem.');
  const at = now.toISOString();
  const to = {
    as_needed: { phase: 'as_needed' as const, intervalDays: null, pausedAt: null },
    pause: { pausedAt: episode.pausedAt ?? at },
    finish: {
      phase: 'closed' as const,
      intervalDays: null,
      pausedAt: null,
      closedAt: at,
      closeReason: closeReason ?? null,
    },
  }[plan];
  await write(tx, actor, episodeId, to);
  const kind = { as_needed: 'as_needed', pause: 'paused', finish: 'closed' } as const;
  const why = plan === 'finish' && closeReason ? closeReasons[closeReason] : reason;
  await events.note(tx, actor, { episodeId, kind: kind[plan], reason: why });
  const action = {
    as_needed: 'episode.as_needed',
    pause: 'episode.paused',
    finish: 'episode.closed',
  } as const;
  await audit(tx, actor, {
    action: action[plan],
    kind: 'episode',
    id: episodeId,
    clientId: episode.clientId,
  });
  const { phase, intervalDays, pausedAt } = episode;
  return { plan, phase_before: phase, interval_before: intervalDays, paused_before: pausedAt };
}

/** The plan as it stood before this cancellation; a plan it left alone stays as it is. */
export async function restorePlan(tx: Tx, actor: Actor, row: Row): Promise<void> {
  const { episodeId } = row;
  const before = await planBefore(tx, actor, row);
  const phase = CadencePhase.safeParse(before?.phase_before);
  if (!before || before.plan === 'keep' || !episodeId || !phase.success) return;
  const episode = await lockEpisode(tx, actor, episodeId);
  await write(tx, actor, episodeId, {
    phase: phase.data,
    intervalDays: before.interval_before ?? null,
    pausedAt: before.paused_before ?? null,
    closedAt: null,
    closeReason: null,
  });
  const paused = before.plan === 'pause';
  await events.note(tx, actor, { episodeId, kind: paused ? 'resumed' : 'reopened', reason: takenBack });
  const about = { kind: 'episode', id: episodeId, clientId: episode.clientId };
  await audit(tx, actor, { action: 'episode.resumed', ...about, facts: { plan: before.plan } });
}

async function planBefore(tx: Tx, actor: Actor, { id, clientId }: Row): Promise<PlanBefore | null> {
  const [told] = await tx
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.clinicId, actor.clinicId),
        eq(auditEvents.clientId, clientId),
        eq(auditEvents.objectId, id),
        eq(auditEvents.action, 'appointment.cancelled'),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return (told?.facts as PlanBefore | undefined) ?? null;
}

async function lockEpisode(tx: Tx, actor: Actor, episodeId: string) {
  const [episode] = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, episodeId)))
    .for('update');
  if (!episode) throw notFound('This problem');
  return episode;
}

async function write(
  tx: Tx,
  actor: Actor,
  episodeId: string,
  to: Partial<typeof episodes.$inferInsert>,
): Promise<void> {
  await tx
    .update(episodes)
    .set(to)
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, episodeId)));
}
