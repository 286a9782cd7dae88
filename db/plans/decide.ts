import 'server-only';
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { choiceRefusal, type PlanChoice, type PlanDecided } from '@/lib/domain/plan-step';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { lockClient, oneAtATime, place, requireRoomAhead } from '../appointments/book';
import { plannedIn, relocate, takeBack } from '../appointments/change';
import { audit } from '../audit';
import { episodes } from '../schema/clients';
import { appointments, planDecisions, visits } from '../schema/visits';
import { flagsOf, type PlanFacts, readPlanFacts, weigh } from './facts';
import { decidedOf, lockedFor, refuseVoid } from './propose';

/**
 * Stores what was agreed: the decision, the plan of the episode and the one booking stand or fall together. The
 * same call again changes nothing; another slot moves the booking. Review, referral and finish take the dates
 * booked ahead out. Throws `invalid` when the choice cannot follow, `conflict` when its time is taken.
 */
export async function decide(actor: Actor, choice: PlanChoice): Promise<PlanDecided> {
  permit(actor, 'plan.decide');
  return asActor(actor, async (tx) => {
    const facts = await lockFacts(tx, actor, choice.visitId);
    const weighed = weigh(facts);
    const refusal = choiceRefusal(choice, weighed.offer);
    if (refusal) throw new AppError('invalid', refusal, { reason: refusal });
    await write(tx, actor, facts, choice, weighed);
    const cancelled = await holdBookings(tx, actor, facts, choice);
    await writeBooking(tx, actor, facts, choice);
    await audit(tx, actor, {
      action: 'plan.decided',
      kind: 'visit',
      id: choice.visitId,
      clientId: facts.visit.clientId,
      facts: {
        proposed: weighed.step.phase,
        phase: choice.phase,
        interval_days: choice.intervalDays,
        paused: choice.pause,
        booked: choice.book !== null,
        cancelled,
      },
    });
    return standing(tx, actor, choice.visitId);
  });
}

/** Takes the decision of this visit back, and the booking made with it. The plan stands as it stood before. */
export async function undo(actor: Actor, visitId: string): Promise<void> {
  permit(actor, 'plan.decide');
  await asActor(actor, async (tx) => {
    const { visit, decision } = await lockFacts(tx, actor, visitId);
    if (!decision) return;
    if (visit.signed) throw new AppError('conflict', 'The note is signed. Cancel the appointment instead.');
    const planned = await plannedIn(tx, actor, visitId);
    if (planned) await takeBack(tx, actor, planned);
    await tx
      .delete(planDecisions)
      .where(and(eq(planDecisions.clinicId, actor.clinicId), eq(planDecisions.visitId, visitId)));
    await tx
      .update(episodes)
      .set({
        phase: decision.inputPhase,
        intervalDays: decision.inputIntervalDays,
        pausedAt: null,
        closedAt: null,
        closeReason: null,
      })
      .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, visit.episodeId)));
    await audit(tx, actor, { action: 'plan.undone', kind: 'visit', id: visitId, clientId: visit.clientId });
  });
}

/** Locks in the order of every booking: the line, the client, the visit. */
async function lockFacts(tx: Tx, actor: Actor, visitId: string): Promise<PlanFacts> {
  await oneAtATime(tx, actor);
  const own = and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId));
  const [visit] = await tx.select({ clientId: visits.clientId }).from(visits).where(own);
  if (!visit) throw notFound('This visit');
  await lockClient(tx, actor, visit.clientId);
  await tx.select({ id: visits.id }).from(visits).where(own).for('update');
  const facts = await readPlanFacts(tx, actor, visitId);
  if (facts.visit.staffId !== actor.staffId && actor.role !== 'admin') throw notFound('This visit');
  refuseVoid(facts);
  const locked = lockedFor(actor, facts);
  if (locked) throw new AppError('conflict', locked);
  return facts;
}

async function write(
  tx: Tx,
  actor: Actor,
  { visit, decision }: PlanFacts,
  choice: PlanChoice,
  weighed: ReturnType<typeof weigh>,
): Promise<void> {
  const { phase, intervalDays, reason } = choice;
  const row = {
    episodeId: visit.episodeId,
    input: weighed.input,
    proposedPhase: weighed.step.phase,
    proposedIntervalDays: weighed.step.intervalDays,
    flags: flagsOf(weighed, phase),
    phase,
    intervalDays,
    reason,
    decidedBy: actor.staffId,
  };
  await tx
    .insert(planDecisions)
    .values({ clinicId: actor.clinicId, visitId: visit.id, ...row })
    .onConflictDoUpdate({
      target: [planDecisions.clinicId, planDecisions.visitId],
      set: { ...row, decidedAt: sql`now()` },
    });
  const closed = phase === 'closed';
  await tx
    .update(episodes)
    .set({
      phase,
      intervalDays,
      pausedAt: choice.pause ? sql`coalesce(paused_at, now())` : null,
      closedAt: closed ? sql`coalesce(closed_at, now())` : null,
      closeReason: closed ? choice.closeReason : null,
    })
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, visit.episodeId)));
  const about = { kind: 'episode', id: visit.episodeId, clientId: visit.clientId } as const;
  if (closed && decision?.phase !== 'closed') await audit(tx, actor, { action: 'episode.closed', ...about });
  if (choice.pause && !decision?.paused) await audit(tx, actor, { action: 'episode.paused', ...about });
}

/** Nothing is booked in review, after a referral or once finished: dates booked ahead are cancelled by us. */
async function holdBookings(
  tx: Tx,
  actor: Actor,
  { visit }: PlanFacts,
  { phase }: PlanChoice,
): Promise<number> {
  if (phase !== 'review' && phase !== 'referred' && phase !== 'closed') return 0;
  const planned = await plannedIn(tx, actor, visit.id);
  const words = { review: 'Plan in re-evaluation', referred: 'Referred', closed: 'Finished' };
  const held = await tx
    .update(appointments)
    .set({ status: 'cancelled_by_clinic', cancelReason: words[phase] })
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        // A referral is about the client: nothing of any problem stays booked.
        phase === 'referred'
          ? eq(appointments.clientId, visit.clientId)
          : eq(appointments.episodeId, visit.episodeId),
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, sql`now()`),
        planned ? ne(appointments.id, planned.id) : undefined,
      ),
    )
    .returning({ id: appointments.id });
  for (const { id } of held) {
    const facts = { by: 'clinic', plan: phase };
    await audit(tx, actor, {
      action: 'appointment.cancelled',
      kind: 'appointment',
      id,
      clientId: visit.clientId,
      facts,
    });
  }
  return held.length;
}

async function writeBooking(tx: Tx, actor: Actor, { visit }: PlanFacts, choice: PlanChoice): Promise<void> {
  const planned = await plannedIn(tx, actor, visit.id);
  const { book } = choice;
  if (!book) {
    if (planned) await takeBack(tx, actor, planned);
    return;
  }
  await requireNoReferral(tx, actor, visit.clientId);
  const startsAt = new Date(book.startsAt).toISOString();
  if (!planned) {
    if (choice.phase === 'weekly') await requireRoomAhead(tx, actor, visit.episodeId);
    await place(
      tx,
      actor,
      { ...book, startsAt, clientId: visit.clientId, episodeId: visit.episodeId },
      visit.id,
    );
    return;
  }
  const same =
    planned.startsAt === startsAt &&
    planned.staffId === book.staffId &&
    planned.roomId === book.roomId &&
    planned.serviceId === book.serviceId;
  if (!same) await relocate(tx, actor, planned, { ...book, startsAt });
}

async function requireNoReferral(tx: Tx, actor: Actor, clientId: string): Promise<void> {
  const held = await tx.$count(
    episodes,
    and(
      eq(episodes.clinicId, actor.clinicId),
      eq(episodes.clientId, clientId),
      eq(episodes.phase, 'referred'),
      isNull(episodes.closedAt),
    ),
  );
  if (held > 0) throw new AppError('conflict', 'Bookings are held until written clearance comes in.');
}

async function standing(tx: Tx, actor: Actor, visitId: string): Promise<PlanDecided> {
  const decided = decidedOf(
    await readPlanFacts(tx, actor, visitId),
    actor,
    localDay(new Date(), actor.timeZone),
  );
  if (!decided) throw notFound('This decision');
  return decided;
}
