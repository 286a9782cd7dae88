import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { choiceRefusal, PlanChoice, type PlanDecided } from '@/lib/domain/plan-step';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { blockDates } from '../appointments/block';
import { bookedAlready, placeAll, requireRoomAhead } from '../appointments/book';
import { callOff, datesAhead } from '../appointments/call-off';
import { takeBack } from '../appointments/cancel';
import { relocate } from '../appointments/move';
import { isFresh, lockClient, oneAtATime, plannedIn, type Row } from '../appointments/rows';
import { audit } from '../audit';
import { episodes } from '../schema/clients';
import { planDecisions, visits } from '../schema/visits';
import { flagsOf, type PlanFacts, readPlanFacts, weigh } from './facts';
import { decidedOf, lockedFor, refuseVoid } from './propose';

type Choice = z.output<typeof PlanChoice>;

/**
 * Stores what was agreed: the decision, the plan of the episode and its booking, one date or a weekly block, stand
 * or fall together. The same call again changes nothing; another slot moves the booking. Review, referral, pause and finish take the
 * dates booked ahead out. Throws `invalid` when the choice cannot follow, `conflict` when its time is taken.
 */
export async function decide(actor: Actor, wish: PlanChoice): Promise<PlanDecided> {
  permit(actor, 'plan.decide');
  const choice = PlanChoice.parse(wish);
  const now = new Date();
  return asActor(actor, async (tx) => {
    const facts = await lockFacts(tx, actor, choice.visitId);
    const weighed = weigh(facts);
    const refusal = choiceRefusal(choice, weighed.offer);
    if (refusal) throw new AppError('invalid', refusal, { reason: refusal });
    await write(tx, actor, facts, choice, weighed, now);
    const cancelled = await holdBookings(tx, actor, facts, choice, now);
    await writeBooking(tx, actor, facts, choice, now);
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
        weeks: choice.book?.weeks ?? 0,
        cancelled,
      },
    });
    return standing(tx, actor, choice.visitId, now);
  });
}

/**
 * Takes the decision of this visit back, and what was booked with it. The plan stands as it stood before. A booking
 * older than three minutes is not taken back silently, the client may know of it: that throws `conflict`.
 */
export async function undo(actor: Actor, visitId: string): Promise<void> {
  permit(actor, 'plan.decide');
  const now = new Date();
  await asActor(actor, async (tx) => {
    const { visit, decision } = await lockFacts(tx, actor, visitId);
    if (!decision) return;
    if (visit.signed) throw new AppError('conflict', 'The note is signed. Cancel the appointment instead.');
    const planned = await plannedIn(tx, actor, visitId);
    if (planned.some((one) => !isFresh(one, now)))
      throw new AppError('conflict', 'Booked more than 3 minutes ago. Move or cancel the date instead.');
    for (const one of planned) await takeBack(tx, actor, one, now);
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
  { visit, decision, episode }: PlanFacts,
  choice: Choice,
  weighed: ReturnType<typeof weigh>,
  now: Date,
): Promise<void> {
  const { phase, intervalDays, reason } = choice;
  const at = now.toISOString();
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
    .values({ clinicId: actor.clinicId, visitId: visit.id, ...row, decidedAt: at })
    .onConflictDoUpdate({
      target: [planDecisions.clinicId, planDecisions.visitId],
      set: { ...row, decidedAt: at },
    });
  const closed = phase === 'closed';
  await tx
    .update(episodes)
    .set({
      phase,
      intervalDays,
      pausedAt: choice.pause ? (episode.paused ? undefined : at) : null,
      closedAt: closed ? (episode.closed ? undefined : at) : null,
      closeReason: closed ? choice.closeReason : null,
    })
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, visit.episodeId)));
  const about = { kind: 'episode', id: visit.episodeId, clientId: visit.clientId } as const;
  if (closed && decision?.phase !== 'closed') await audit(tx, actor, { action: 'episode.closed', ...about });
  if (choice.pause && !decision?.paused) await audit(tx, actor, { action: 'episode.paused', ...about });
}

/** Nothing is booked in review, after a referral, in a pause or once finished: dates ahead are cancelled by us. */
async function holdBookings(
  tx: Tx,
  actor: Actor,
  { visit }: PlanFacts,
  { phase, pause }: Choice,
  now: Date,
): Promise<number> {
  const why = holds[phase] ?? (pause ? 'Paused' : null);
  if (!why) return 0;
  // What was booked in this very step is taken back with it, as if it had never been.
  const planned = new Set((await plannedIn(tx, actor, visit.id)).map((one) => one.id));
  // A referral is about the client: nothing of any problem stays booked.
  const of = phase === 'referred' ? { clientId: visit.clientId } : { episodeId: visit.episodeId };
  const held = (await datesAhead(tx, actor, of, now)).filter((one) => !planned.has(one.id));
  await callOff(
    tx,
    actor,
    held,
    { by: 'clinic', reason: why, facts: { plan: pause ? 'pause' : phase } },
    now,
  );
  return held.length;
}

const holds: Readonly<Partial<Record<Choice['phase'], string>>> = {
  review: 'Plan in re-evaluation',
  referred: 'Referred',
  closed: 'Finished',
};

/** One date in place of another is moved; anything else than what stands is taken back and booked anew. */
async function writeBooking(
  tx: Tx,
  actor: Actor,
  { visit }: PlanFacts,
  { phase, book }: Choice,
  now: Date,
): Promise<void> {
  const planned = await plannedIn(tx, actor, visit.id);
  if (!book) {
    for (const one of planned) await takeBack(tx, actor, one, now);
    return;
  }
  await requireNoReferral(tx, actor, visit.clientId);
  const dates = await blockDates(tx, actor, book);
  const asked = { ...book, clientId: visit.clientId, episodeId: visit.episodeId };
  const [only] = planned;
  const [date] = dates;
  if (only && date && planned.length === 1 && dates.length === 1) {
    const { serviceId, reason } = book;
    if (!isSame(only, { ...date, serviceId }))
      await relocate(tx, actor, only, { ...date, serviceId }, { now, reason });
    return;
  }
  if (planned.length === dates.length && planned.every((one, n) => isSame(one, { ...book, ...dates[n] })))
    return;
  for (const one of planned) await takeBack(tx, actor, one, now);
  if (await bookedAlready(tx, actor, asked, dates)) return;
  if (phase === 'weekly') await requireRoomAhead(tx, actor, visit.episodeId, { adding: dates.length, now });
  await placeAll(tx, actor, asked, dates, { plannedInVisitId: visit.id, now });
}

type Place = Pick<Row, 'startsAt' | 'staffId' | 'roomId' | 'serviceId'>;
const isSame = (one: Row, to: Place) =>
  one.startsAt === to.startsAt &&
  one.staffId === to.staffId &&
  one.roomId === to.roomId &&
  one.serviceId === to.serviceId;

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

async function standing(tx: Tx, actor: Actor, visitId: string, now: Date): Promise<PlanDecided> {
  const decided = decidedOf(await readPlanFacts(tx, actor, visitId), actor, now);
  if (!decided) throw notFound('This decision');
  return decided;
}
