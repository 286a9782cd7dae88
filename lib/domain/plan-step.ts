import { z } from 'zod';
import type { Day, Zone } from '../when';
import { blockFields, type SlotOffer } from './appointment';
import { type CadenceConfig, CadencePhase, type CadenceStep } from './cadence';
import { CloseReason } from './client';
import type { MessageStanding } from './message';
import type { PlanDot, PlanRun } from './plan-line';
import type { ReasonLine } from './plan-reasons';

/** What therapist and client agree at the end of a visit, and the one date that is booked with it. */
export const PlanChoice = z.strictObject({
  visitId: z.uuid(),
  phase: CadencePhase,
  intervalDays: z.int().min(1).max(84).nullable(),
  /** Needed when it is not what was proposed. */
  reason: z
    .string()
    .trim()
    .max(400, 'At most 400 letters.')
    .nullable()
    .transform((text) => text || null),
  /** The client's own wish: an equal choice, so it needs no reason. */
  asNeeded: z.boolean(),
  /** The client asks to wait; the plan stays and nobody calls it drifting. */
  pause: z.boolean(),
  /** With phase `closed` only. */
  closeReason: CloseReason.nullable(),
  book: z
    .strictObject({
      startsAt: z.iso.datetime({ offset: true }),
      staffId: z.uuid(),
      roomId: z.uuid(),
      serviceId: z.uuid(),
      ...blockFields,
    })
    .nullable(),
});
/** As asked for; what is left out is filled in by the verb. */
export type PlanChoice = z.input<typeof PlanChoice>;

/** What the choice is measured against. */
export type PlanOffer = Readonly<{
  from: CadencePhase;
  step: CadenceStep;
  /** A few more visits after a re-evaluation are possible. */
  extension: boolean;
  /** The screening of this visit stopped or held treatment. */
  redFlag: boolean;
  config: CadenceConfig;
}>;

/** Phases no date is booked in; as needed has none unless the client asks for one. */
const unbookable: ReadonlySet<CadencePhase> = new Set(['review', 'referred', 'closed']);

/** Why the choice cannot stand, as a sentence; null when it can. */
export function choiceRefusal(choice: PlanChoice, offer: PlanOffer): string | null {
  const { phase, book } = choice;
  if (!possiblePhases(offer).has(phase)) return impossible(offer);
  if (!intervalFits(phase, choice.intervalDays, offer)) return 'This interval does not belong to this step.';
  if (choice.asNeeded !== (phase === 'as_needed')) return 'As needed is the wish of the client.';
  if ((phase === 'closed') !== (choice.closeReason !== null)) return 'Say why it is finished.';
  if (book && (choice.pause || unbookable.has(phase))) return 'No date can be booked with this decision.';
  if (phase !== 'weekly' && (book?.weeks ?? 1) > 1)
    return 'Several weeks are booked at once for weekly visits only.';
  if (needsReason(choice, offer) && (choice.reason?.length ?? 0) < 3)
    return 'This is not what was proposed. Say why, in a few words.';
  return null;
}

/** Which decisions the proposal leaves open. */
export function possiblePhases({ from, step, extension, redFlag }: PlanOffer): ReadonlySet<CadencePhase> {
  if (step.phase === 'referred') {
    // Held until written clearance: it may have come in with the client today.
    const cleared: CadencePhase[] = from === 'referred' && !redFlag ? ['intake'] : [];
    return new Set<CadencePhase>(['referred', 'closed', ...cleared]);
  }
  if (step.phase === 'review') {
    const more: CadencePhase[] = extension ? ['weekly'] : [];
    return new Set<CadencePhase>(['review', 'referred', 'closed', ...more]);
  }
  return new Set<CadencePhase>([
    step.phase,
    'weekly',
    'fortnightly',
    'monthly',
    'as_needed',
    'review',
    'referred',
    'closed',
  ]);
}

function impossible({ step, redFlag }: PlanOffer): string {
  if (redFlag) return 'A red flag today: refer, or finish. Nothing else until it is cleared.';
  if (step.phase === 'referred') return 'Bookings are held until written clearance comes in.';
  if (step.phase === 'review') return 'The plan is due for re-evaluation: more visits, refer or finish.';
  return 'This step does not follow from here.';
}

function intervalFits(phase: CadencePhase, days: number | null, { config, step }: PlanOffer): boolean {
  if (phase === step.phase && days === step.intervalDays) return true;
  switch (phase) {
    case 'weekly':
      return days !== null && days >= 3 && days <= 14;
    case 'fortnightly':
      return days !== null && days >= 8 && days <= 21;
    case 'monthly':
      return (
        days === config.flareIntervalDays || (days !== null && days >= 28 && days <= 42 && days % 7 === 0)
      );
    default:
      return days === null;
  }
}

function needsReason(
  { phase, intervalDays, pause, asNeeded }: PlanChoice,
  { step, config }: PlanOffer,
): boolean {
  if (pause) return true;
  if (asNeeded || phase === 'closed') return false;
  if (phase === step.phase) return intervalDays !== step.intervalDays;
  // As needed was offered; until the client accepts, the longest interval goes on.
  const goesOn = phase === 'monthly' && intervalDays === config.monthlyLongestDays;
  return !(goesOn && step.flags.includes('offer_discharge'));
}

export type PlanService = Readonly<{ id: string; name: string; minutes: number; fee: string }>;

/** The decision that stands, with the booking made in the same step. */
export type PlanDecided = Readonly<{
  phase: CadencePhase;
  intervalDays: number | null;
  reason: string | null;
  paused: boolean;
  booked: Readonly<{
    id: string;
    startsAt: string;
    says: string;
    away: string;
    staffName: string;
    roomName: string;
    /** The later dates of a weekly block, in words. */
    later: readonly string[];
    /** Seconds in which it can still be undone before anybody is told. */
    undoSeconds: number;
  }> | null;
}>;

/** Everything the Plan step shows. */
export type PlanProposal = Readonly<{
  visitId: string;
  /** How the client wants to be called, without the family name. */
  who: string;
  today: Day;
  zone: Zone;
  /** Null when this person may decide; else why not, as a sentence. */
  locked: string | null;
  from: CadencePhase;
  fromIntervalDays: number | null;
  step: CadenceStep;
  extension: boolean;
  redFlag: boolean;
  visits: number;
  missed: number;
  reasons: readonly ReasonLine[];
  line: readonly PlanDot[];
  runs: readonly PlanRun[];
  /** The step slots are offered for: the proposal, or what would be booked instead. */
  slotStep: Readonly<{ phase: CadencePhase; intervalDays: number }>;
  offers: readonly SlotOffer[];
  service: PlanService;
  services: readonly PlanService[];
  /** Dates of this problem booked ahead, in words, without the one made in this step. */
  ahead: readonly string[];
  /** Whether the client hears of a booking by e-mail. */
  messages: MessageStanding;
  decided: PlanDecided | null;
}>;

/** The step a free time is looked for: review looks at the extension, as needed at the longest interval. */
export function slotStepOf(step: CadenceStep, config: CadenceConfig): PlanProposal['slotStep'] {
  const { phase, intervalDays } = step;
  if (intervalDays !== null && phase !== 'review') return { phase, intervalDays };
  if (phase === 'as_needed') return { phase: 'monthly', intervalDays: config.monthlyLongestDays };
  return { phase: 'weekly', intervalDays: config.weeklyDays };
}
