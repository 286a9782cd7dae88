import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { CadencePhase } from '@/lib/domain/cadence';
import type { VisitView } from '@/lib/domain/visit-view';
import type { Tx } from './access';
import { appointments, planDecisions } from './schema/visits';

export type AgreedPlan = Readonly<{
  /** Null until the plan was agreed in this visit. */
  decision: Readonly<{
    from: CadencePhase | null;
    proposed: CadencePhase;
    phase: CadencePhase;
    intervalDays: number | null;
    reason: string | null;
  }> | null;
  /** ISO instant of the next appointment of this problem, or null. */
  nextAt: string | null;
}>;

/** What was agreed in a visit, and the first appointment of its episode after `after` (ISO instant). */
export async function agreedPlan(tx: Tx, actor: Actor, view: VisitView, after: string): Promise<AgreedPlan> {
  const { id, clientId, episodeId } = view.visit;
  const [decision] = await tx
    .select({
      from: sql<CadencePhase | null>`${planDecisions.input} ->> 'phase'`,
      proposed: sql<CadencePhase>`${planDecisions.proposedPhase}`,
      phase: sql<CadencePhase>`${planDecisions.phase}`,
      intervalDays: planDecisions.intervalDays,
      reason: planDecisions.reason,
    })
    .from(planDecisions)
    .where(and(eq(planDecisions.clinicId, actor.clinicId), eq(planDecisions.visitId, id)));
  const [next] = await tx
    .select({ startsAt: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.clientId, clientId),
        eq(appointments.episodeId, episodeId),
        sql`${appointments.status} in ('booked', 'arrived')`,
        sql`${appointments.startsAt} > ${after}::timestamptz`,
      ),
    )
    .orderBy(appointments.startsAt)
    .limit(1);
  return { decision: decision ?? null, nextAt: next?.startsAt ?? null };
}
