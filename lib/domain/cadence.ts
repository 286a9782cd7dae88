import type { z } from 'zod';
import { AppError } from '../errors';
import type { CadenceConfig } from './cadence-config';
import { type CadenceFlag, CadenceInput, type CadencePhase } from './cadence-input';

export { CadenceConfig, standardCadence } from './cadence-config';
export { CadenceBlock, CadenceEvent, CadenceFlag, CadenceInput, CadencePhase } from './cadence-input';

/** What is proposed; it becomes the plan when the therapist (for `as_needed` the client too) agrees. */
export type CadenceStep = { phase: CadencePhase; intervalDays: number | null; flags: CadenceFlag[] };

export type CadenceChange = 'UNKNOWN' | 'WORSE' | 'RESOLVED' | 'IMPROVED' | 'NO_CHANGE';

/**
 * Proposes the next phase of an episode, its interval in days and what staff should know.
 * Pure: the same input always gives the same step. Throws `invalid` on anything not in `CadenceInput`.
 * Numbers and their sources are in `CadenceConfig`; the frame is the source article's Q4b and Q13.
 */
export function nextStep(input: z.input<typeof CadenceInput>): CadenceStep {
  return stepOf(read(input));
}

/** `nextStep` for an input that is already complete, as the fold over a history makes them. */
export function stepOf(known: CadenceInput): CadenceStep {
  if (known.redFlag) return step('referred', null, ['red_flag', 'hold_bookings']);
  if (known.adverseEvent === 'serious') return step('review', null, ['serious_ae', 'hold_bookings']);
  const next = stepForEvent(known);
  if (known.adverseEvent !== 'moderate') return next;
  const rest = next.flags.filter((flag) => flag !== 'lower_dose_next');
  return { ...next, flags: ['lower_dose_next', ...rest] };
}

/**
 * How today compares with the start of the block; first match wins. Two arms for IMPROVED because two
 * points are impossible from 1, and a percentage alone would call 3 to 2 a success without the client.
 */
export function classify(input: z.input<typeof CadenceInput>): CadenceChange {
  return changeSince(read(input));
}

/** `classify` for an input that is already complete. */
export function changeSince(known: CadenceInput): CadenceChange {
  return isScored(known) ? changeOf(known) : 'UNKNOWN';
}

type Scored = CadenceInput & { painToday: number; baselinePain: number; globalChange: number };

function isScored(known: CadenceInput): known is Scored {
  return known.painToday !== null && known.baselinePain !== null && known.globalChange !== null;
}

function changeOf({ config, painToday, baselinePain, globalChange }: Scored): CadenceChange {
  const drop = baselinePain - painToday;
  if (-drop >= config.worsePoints || globalChange >= config.worseGlobalChangeAtLeast) return 'WORSE';
  if (painToday <= config.resolvedPainAtMost && globalChange <= config.resolvedGlobalChangeAtMost)
    return 'RESOLVED';
  const clearly = drop >= config.improvedPoints && globalChange <= config.improvedGlobalChangeAtMost;
  const slightly =
    drop >= config.improvedSmallPoints &&
    drop * 100 >= config.improvedPercent * baselinePain &&
    globalChange <= config.improvedSmallGlobalChangeAtMost;
  return clearly || slightly ? 'IMPROVED' : 'NO_CHANGE';
}

function read(input: z.input<typeof CadenceInput>): CadenceInput {
  const parsed = CadenceInput.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(parsed.error.issues.map((i) => [i.path.join('.') || 'input', i.message]));
  throw new AppError('invalid', 'The plan cannot be worked out from these entries.', fields);
}

function step(phase: CadencePhase, intervalDays: number | null, flags: CadenceFlag[]): CadenceStep {
  return { phase, intervalDays, flags };
}

/** Rows 4 to 10 split by what happened and where the plan stands; rows 11 to 20 are the weekly block. */
function stepForEvent(known: CadenceInput): CadenceStep {
  const { config, phase } = known;
  if (known.event !== 'treated') return stepWithoutTreatment(known);
  if (phase === 'review') return stepFromReview(known);
  if (phase === 'referred')
    return known.clearance ? step('intake', null, ['cleared']) : step('referred', null, ['hold_bookings']);
  if (phase === 'closed') return step('closed', null, []);
  if (phase === 'lapsed' || isOverdue(known)) return stepAfterLapse(known);
  if (phase === 'intake') return stepFromIntake(known);

  if (!isScored(known)) return stepWithoutScore(known);
  if (phase === 'monthly' || phase === 'as_needed') return stepInMaintenance(known);
  const change = changeOf(known);
  if (change === 'WORSE') return stepWhenWorse(known);
  const better = change === 'IMPROVED' || change === 'RESOLVED';
  if (phase === 'fortnightly') {
    if (better) return step('monthly', config.monthlyFirstDays, ['response_held']);
    if (capReached(known)) return step('review', null, ['cap_reached']);
    return step('weekly', config.weeklyDays, ['step_back']);
  }
  return better ? stepWhenBetter(known, change) : stepWithoutChange(known);
}

function stepWithoutTreatment(known: CadenceInput): CadenceStep {
  const flags: CadenceFlag[] = [];
  if (known.event === 'clinic_cancel') flags.push('priority_rebook');
  if (known.event === 'no_show') {
    flags.push('contact_task');
    if (known.consecutiveMissed >= known.config.attendanceCheckMissed) flags.push('attendance_check');
  }
  if (known.phase !== 'as_needed' && isOverdue(known)) return step('lapsed', null, [...flags, 'rescreen']);
  return step(known.phase, runningDays(known), [...flags, 'rebook_keep_state']);
}

function stepFromReview(known: CadenceInput): CadenceStep {
  if (!known.overridden) return step('review', null, ['awaiting_decision']);
  if (known.extensionUsed) return step('referred', null, ['extension_already_used']);
  return step('weekly', known.config.weeklyDays, ['extension_max_4_visits']);
}

function stepAfterLapse(known: CadenceInput): CadenceStep {
  if (known.painToday === null) return step('lapsed', null, ['rescreen', 'missing_score']);
  if (known.painToday >= known.config.returnPainAtLeast)
    return step('weekly', known.config.weeklyDays, ['rescreen', 'new_baseline']);
  return step('as_needed', null, ['rescreen', 'new_baseline']);
}

function stepFromIntake(known: CadenceInput): CadenceStep {
  if (known.painToday === null) return step('intake', null, ['missing_score']);
  if (known.painToday === 0 || known.wellness)
    return step('monthly', known.config.monthlyFirstDays, ['no_target_pain']);
  return step('weekly', known.config.weeklyDays, ['baseline_set']);
}

function stepWithoutScore(known: CadenceInput): CadenceStep {
  // The cap belongs to the weekly block; a maintenance client is not reviewed for one missed question.
  const inCourse = known.phase === 'weekly' || known.phase === 'fortnightly';
  if (inCourse && capReached(known)) return step('review', null, ['missing_score', 'cap_reached']);
  const again: CadenceFlag[] = known.missingScoresInRow >= 1 ? ['score_task'] : [];
  return step(known.phase, runningDays(known), ['missing_score', ...again]);
}

function stepInMaintenance(known: Scored): CadenceStep {
  const { config, painToday, globalChange } = known;
  // Without a history today's score is the yardstick, so no relapse is called.
  const stable = known.lastStablePain ?? painToday;
  if (painToday >= stable + config.relapsePoints && painToday >= config.relapsePainAtLeast) {
    const lasting =
      known.flareDays >= config.relapseFlareDays || globalChange >= config.worseGlobalChangeAtLeast;
    if (!lasting) return step('monthly', config.flareIntervalDays, ['short_flare']);
    if (known.relapsesInHalfYear >= config.relapsesBeforeReview)
      return step('review', null, ['repeated_relapse']);
    return step('weekly', config.weeklyDays, ['relapse', 'new_baseline', 'max_4_visits']);
  }
  if (known.phase === 'as_needed') return step('as_needed', null, ['single_visit']);
  const running = known.intervalDays ?? config.monthlyFirstDays;
  if (running >= config.monthlyLongestDays && known.stableVisitsAtMaximum >= config.stableVisitsBeforeOffer)
    return step('as_needed', null, ['offer_discharge']);
  return step('monthly', inWholeSteps(running + config.monthlyStepDays, config), ['stable']);
}

function stepWhenWorse(known: Scored): CadenceStep {
  const { config } = known;
  const byScore = known.painToday - known.baselinePain >= config.worsePoints;
  const byWords = known.globalChange >= config.worseGlobalChangeAtLeast;
  if ((byScore && byWords) || known.visitsInBlock >= config.worseReviewVisits)
    return step('review', null, ['worse']);
  if (known.phase === 'fortnightly') return step('weekly', config.weeklyDays, ['step_back', 'worse_watch']);
  return step('weekly', config.weeklyDays, ['worse_watch', 'lower_dose_next']);
}

function stepWhenBetter(known: CadenceInput, change: CadenceChange): CadenceStep {
  const { config } = known;
  const word: CadenceFlag =
    change === 'RESOLVED' && !known.familiarPain ? 'resolved_provisional' : 'improved';
  if (config.fortnightlyStep) return step('fortnightly', config.fortnightlyDays, [word]);
  if (known.improvedStreak >= config.confirmingVisits)
    return step('monthly', config.monthlyFirstDays, ['response_held']);
  return step('weekly', config.weeklyDays, [word, 'confirm_next']);
}

function stepWithoutChange(known: CadenceInput): CadenceStep {
  const { config, visitsInBlock, daysInBlock } = known;
  if (known.block !== 'first' && visitsInBlock >= config.shortBlockVisits)
    return step('review', null, ['block_cap']);
  if (capReached(known)) return step('review', null, ['cap_reached']);
  if (visitsInBlock >= config.midReviewVisits && daysInBlock >= config.midReviewDays)
    return step('review', null, ['no_improvement']);
  const early = visitsInBlock >= config.noChangeVisits && daysInBlock >= config.noChangeDays;
  return step('weekly', config.weeklyDays, early ? ['no_change_yet'] : []);
}

function capReached({ visitsInBlock, daysInBlock, config }: CadenceInput): boolean {
  return visitsInBlock >= config.capVisits || daysInBlock >= config.capDays;
}

/** The gap is over the limit of the phase; phases without bookings have none. */
function isOverdue({ phase, daysSinceLastVisit, config }: CadenceInput): boolean {
  if (phase === 'weekly' || phase === 'fortnightly') return daysSinceLastVisit > config.lapseDaysWeekly;
  if (phase === 'monthly' || phase === 'as_needed') return daysSinceLastVisit > config.lapseDaysMonthly;
  return false;
}

function runningDays({ phase, intervalDays, config }: CadenceInput): number | null {
  if (phase === 'weekly') return config.weeklyDays;
  if (phase === 'fortnightly') return config.fortnightlyDays;
  if (phase !== 'monthly') return null;
  if (intervalDays === config.flareIntervalDays) return intervalDays;
  return inWholeSteps(intervalDays ?? config.monthlyFirstDays, config);
}

/** The longest step not over `days`, never under the first and never over the longest. */
function inWholeSteps(days: number, config: CadenceConfig): number {
  const first = config.monthlyFirstDays;
  const steps = Math.max(0, Math.floor((days - first) / config.monthlyStepDays));
  return Math.min(first + steps * config.monthlyStepDays, config.monthlyLongestDays);
}
