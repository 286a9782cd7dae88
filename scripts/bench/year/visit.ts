import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { asActor } from '@/db/access';
import type { Dice } from '@/db/demo/dice';
import * as plans from '@/db/plans';
import * as visits from '@/db/visits';
import type { Actor } from '@/lib/domain/actor';
import type { Op, OpKind } from '@/lib/domain/ops';
import type { PlanChoice, PlanProposal } from '@/lib/domain/plan-step';
import { emptyScreening, redFlagCodes } from '@/lib/domain/screening';
import { type Course, changeAt, painAt } from './course';

export type Patient = {
  clientId: string;
  episodeId: string;
  course: Course;
  visits: number;
};

type Seat = Readonly<{ appointmentId: string; startsAt: string; therapist: Actor }>;

/** One kept appointment through the workspace's own verbs: screened, scored, planned, rebooked. */
export async function keepVisit(patient: Patient, seat: Seat, dice: Dice): Promise<PlanChoice> {
  const { therapist, appointmentId, startsAt } = seat;
  const { clientId, episodeId } = patient;
  const { visitId } = await visits.start(therapist, { clientId, episodeId, appointmentId });
  await standAt(
    therapist,
    sql`update visits set started_at = ${startsAt}::timestamptz where id = ${visitId}`,
  );
  const answers = await visits.applyOps(therapist, opsOf(patient, therapist, visitId, startsAt, dice));
  const refused = answers.find((one) => one.state !== 'applied');
  if (refused) throw new Error(refused.message ?? 'An entry was refused.');
  const choice = choose(await plans.propose(therapist, visitId), dice);
  await plans.decide(therapist, choice);
  await visits.end(therapist, visitId);
  await standAt(
    therapist,
    sql`update visits set ended_at = started_at + interval '1 hour' where id = ${visitId}`,
  );
  patient.visits += 1;
  return choice;
}

/** The database's own clock is today's: what it stamped is put where the year stands. */
const standAt = (actor: Actor, statement: ReturnType<typeof sql>) =>
  asActor(actor, (tx) => tx.execute(statement));

function opsOf(
  { course, visits: n }: Patient,
  therapist: Actor,
  visitId: string,
  madeAt: string,
  dice: Dice,
): Op[] {
  const op = <K extends OpKind>(kind: K, body: Extract<Op, { kind: K }>['body']) =>
    ({ v: 1, id: uuidv7(), visitId, staffId: therapist.staffId, madeAt, kind, body }) as Op;
  const pain = painAt(course, n, dice);
  const flagged = dice.chance(0.004);
  const flare = course.kind === 'relapses' && n >= 9 && n < 11 ? 10 : null;
  const afterEffects = n > 0 && dice.chance(0.02) ? (dice.chance(0.1) ? 'serious' : 'moderate') : 'none';
  return [
    op('screen.put', {
      ...emptyScreening,
      answers: Object.fromEntries(redFlagCodes.map((code, at) => [code, flagged && at === 0])),
      consentGiven: true,
      afterEffects: n > 0 ? afterEffects : null,
      flareDays: n > 0 ? flare : null,
      familiarPain: true,
    }),
    op('score.put', { measure: 'pain_avg_7d', value: pain }),
    op('score.put', { measure: 'global_change', value: n > 0 ? changeAt(course, pain, dice) : null }),
  ];
}

/** Most accept what is proposed; some ask for something else. A date is agreed where one can be. */
function choose(proposal: PlanProposal, dice: Dice): PlanChoice {
  const { visitId, step, extension, offers, service } = proposal;
  const plain: PlanChoice = {
    visitId,
    phase: step.phase,
    intervalDays: step.intervalDays,
    reason: null,
    asNeeded: step.phase === 'as_needed',
    pause: false,
    closeReason: null,
    book: null,
  };
  if (step.phase === 'review') return review(plain, extension, offers, service.id, dice);
  if (step.phase === 'referred') return plain;
  if (dice.chance(0.02)) return { ...plain, phase: 'as_needed', intervalDays: null, asNeeded: true };
  if (dice.chance(0.02)) return { ...plain, pause: true, reason: 'Travel' };
  if (dice.chance(0.02))
    return { ...plain, phase: 'closed', intervalDays: null, asNeeded: false, closeReason: 'client_stopped' };
  const offer = offers[dice.whole(0, 2)] ?? offers[0];
  const silent = step.phase === 'as_needed' || step.phase === 'lapsed' || dice.chance(0.1);
  return silent || !offer ? plain : { ...plain, book: bookingOf(offer, service.id) };
}

type Offer = PlanProposal['offers'][number];
const bookingOf = ({ startsAt, staffId, roomId }: Offer, serviceId: string) => ({
  startsAt,
  staffId,
  roomId,
  serviceId,
});

function review(
  plain: PlanChoice,
  extension: boolean,
  offers: PlanProposal['offers'],
  serviceId: string,
  dice: Dice,
): PlanChoice {
  const [offer] = offers;
  if (extension && dice.chance(0.6))
    return {
      ...plain,
      phase: 'weekly',
      intervalDays: 7,
      reason: 'Sleeps better',
      book: offer ? bookingOf(offer, serviceId) : null,
    };
  if (dice.chance(0.4))
    return { ...plain, phase: 'referred', intervalDays: null, reason: 'Needs a medical look' };
  return dice.chance(0.5)
    ? { ...plain, phase: 'closed', intervalDays: null, closeReason: 'no_benefit' }
    : plain;
}
