import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { offersOf, type SlotOffer, undoMinutes } from '@/lib/domain/appointment';
import { CadenceConfig, type CadencePhase } from '@/lib/domain/cadence';
import { bookingWindow, dueOn } from '@/lib/domain/plan';
import { planLine, planRuns } from '@/lib/domain/plan-line';
import { reasonLines } from '@/lib/domain/plan-reasons';
import { type PlanDecided, type PlanProposal, slotStepOf } from '@/lib/domain/plan-step';
import { proposeSlots } from '@/lib/domain/slots';
import { AppError } from '@/lib/errors';
import {
  addDays,
  type Day,
  daysBetween,
  distance,
  isoWeekday,
  localDay,
  localTime,
  saySlot,
} from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { readSlotFacts, type SlotFacts } from '../appointments/slot-facts';
import { freeTimes, requestOf } from '../appointments/slots';
import { standingOf } from '../messages/recipient';
import { type PlanFacts, readPlanFacts, weigh } from './facts';

/** How many dots the plan line holds before the oldest fold. */
const lineDots = 12;
/** Past the window a first free slot is looked for. */
const farDays = 45;

/** Instead of what is proposed: another step, or another service. */
export type PlanQuestion = Readonly<{
  step?: Readonly<{ phase: CadencePhase; intervalDays: number }> | undefined;
  serviceId?: string | undefined;
}>;

/**
 * Everything the Plan step shows: why, the line, and three free slots round the due day. Three statements.
 * Throws `not_found` for another clinic's visit, `conflict` for a void one.
 */
export async function propose(
  actor: Actor,
  visitId: string,
  asked: PlanQuestion = {},
): Promise<PlanProposal> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const facts = await readPlanFacts(tx, actor, visitId);
    refuseVoid(facts);
    const { config, input, step, offer } = weigh(facts);
    const slotStep = asked.step ?? slotStepOf(step, config);
    const { slots, offers } = await offersFor(tx, actor, facts, slotStep, asked.serviceId);
    const { history, visit, who } = facts;
    const line = planLine(history, facts.ahead, visit.onDay, {
      proposed: facts.decision ? null : step,
      config,
      limit: lineDots,
    });
    const now = new Date();
    const today = localDay(now, actor.timeZone);
    return {
      visitId,
      who,
      today,
      zone: actor.timeZone,
      locked: lockedFor(actor, facts),
      from: offer.from,
      fromIntervalDays: input.intervalDays,
      step,
      extension: offer.extension,
      redFlag: offer.redFlag,
      visits: history.visits.length,
      missed: history.missed.filter((one) => one.kind !== 'clinic_cancel').length,
      reasons: reasonLines(input, step, history, visit.onDay, who),
      line,
      runs: planRuns(line),
      slotStep,
      offers,
      service: slots.service,
      services: facts.services,
      ahead: facts.ahead
        .filter((one) => !one.plannedHere)
        .map((one) => saySlot(one.startsAt, actor.timeZone, today)),
      messages: await standingOf(tx, actor, visit.clientId),
      decided: decidedOf(facts, actor, now),
    };
  });
}

/** Every free time of one day for the client of a visit: "Another time". */
export async function freeOn(
  actor: Actor,
  visitId: string,
  day: Day,
  serviceId?: string,
): Promise<SlotOffer[]> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const facts = await readPlanFacts(tx, actor, visitId);
    refuseVoid(facts);
    const now = new Date();
    const today = localDay(now, actor.timeZone);
    if (day < today) return [];
    const slots = await slotFacts(tx, actor, facts, day, day, serviceId);
    return offersOf(freeTimes(actor, slots, now, null, day), slots, today, actor.timeZone);
  });
}

export function refuseVoid({ visit }: PlanFacts): void {
  if (visit.voided) throw new AppError('conflict', 'This visit is void. It is in no plan.');
}

/** Who may decide: the visit's own therapist or an admin, until the note is signed with a decision in it. */
export function lockedFor(actor: Actor, { visit, decision, episode }: PlanFacts): string | null {
  if (visit.staffId !== actor.staffId && actor.role !== 'admin')
    return 'Only the therapist of this visit decides its plan.';
  if (visit.signed && decision)
    return 'The note is signed with this plan. Move the appointment in the schedule, or decide anew at the next visit.';
  if (episode.closed && !decision) return 'This problem is finished.';
  return null;
}

function slotFacts(
  tx: Tx,
  actor: Actor,
  facts: PlanFacts,
  from: Day,
  to: Day,
  serviceId: string | undefined,
): Promise<SlotFacts> {
  const { visit, appointment, services } = facts;
  const wished = serviceId ?? appointment?.serviceId;
  const open = services.find((one) => one.id === wished);
  if (serviceId && !open) throw new AppError('not_found', 'This service was not found.');
  return readSlotFacts(tx, actor, {
    clientId: visit.clientId,
    episodeId: visit.episodeId,
    staffId: visit.staffId,
    serviceId: open?.id ?? null,
    from,
    to,
  });
}

async function offersFor(
  tx: Tx,
  actor: Actor,
  facts: PlanFacts,
  step: PlanProposal['slotStep'],
  serviceId: string | undefined,
): Promise<{ slots: SlotFacts; offers: SlotOffer[] }> {
  const { visit, appointment, cadence } = facts;
  const config = CadenceConfig.parse(cadence);
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  const dueDay = dueOn(visit.onDay, step.intervalDays) ?? visit.onDay;
  const window = bookingWindow({ ...step, dueDay }, config);
  const until = addDays(today, Math.max(0, daysBetween(today, window.to)));
  const slots = await slotFacts(tx, actor, facts, window.from, addDays(until, farDays), serviceId);
  const usualAt = appointment?.startsAt ?? slots.usual?.startsAt ?? null;
  const usual = usualAt && {
    weekday: isoWeekday(localDay(usualAt, actor.timeZone)),
    time: localTime(usualAt, actor.timeZone),
    staffId: visit.staffId,
  };
  const notBefore = addDays(visit.onDay, config.shortestGapDays);
  const ask = (staffId: string | null) =>
    proposeSlots(
      requestOf(actor, slots, now, staffId, { dueDay, window, notBefore, count: 3, usual: usual || null }),
    );
  const own = ask(visit.staffId);
  const chosen = own.length > 0 && !own[0]?.outsideWindow ? own : ask(null);
  return { slots, offers: offersOf(chosen, slots, today, actor.timeZone) };
}

/** The decision that stands, in words. */
export function decidedOf({ decision, ahead }: PlanFacts, actor: Actor, now: Date): PlanDecided | null {
  if (!decision) return null;
  const today = localDay(now, actor.timeZone);
  const { phase, intervalDays, reason, paused } = decision;
  const [first, ...later] = ahead.filter((one) => one.plannedHere);
  const booked = first && {
    id: first.id,
    startsAt: first.startsAt,
    says: saySlot(first.startsAt, actor.timeZone, today),
    away: distance(first.onDay, today),
    staffName: first.staffName,
    roomName: first.roomName,
    later: later.map((one) => saySlot(one.startsAt, actor.timeZone, today)),
    undoSeconds: Math.min(...[first, ...later].map((one) => undoSeconds(one.changedAt, now))),
  };
  return { phase, intervalDays, reason, paused, booked: booked ?? null };
}

const undoSeconds = (changedAt: string, now: Date) =>
  Math.max(0, Math.floor((Date.parse(changedAt) + undoMinutes * 60_000 - now.getTime()) / 1000));
