import { z } from 'zod';
import { CadenceConfig } from './cadence-config';

export const CadencePhase = z.enum([
  'intake',
  'weekly',
  'fortnightly',
  'monthly',
  'as_needed',
  'review',
  'referred',
  'lapsed',
  'closed',
]);
export type CadencePhase = z.infer<typeof CadencePhase>;

export const CadenceEvent = z.enum(['treated', 'client_cancel', 'no_show', 'clinic_cancel']);
export type CadenceEvent = z.infer<typeof CadenceEvent>;

/** A relapse or extension block begins at the visit that agreed it: that visit is its visit 0. */
export const CadenceBlock = z.enum(['first', 'relapse', 'extension']);
export type CadenceBlock = z.infer<typeof CadenceBlock>;

export const CadenceFlag = z.enum([
  'red_flag',
  'hold_bookings',
  'serious_ae',
  'lower_dose_next',
  'priority_rebook',
  'contact_task',
  'attendance_check',
  'rescreen',
  'rebook_keep_state',
  'awaiting_decision',
  'extension_max_4_visits',
  'extension_already_used',
  'cleared',
  'missing_score',
  'score_task',
  'new_baseline',
  'no_target_pain',
  'baseline_set',
  'cap_reached',
  'repeated_relapse',
  'relapse',
  'max_4_visits',
  'short_flare',
  'single_visit',
  'offer_discharge',
  'stable',
  'worse',
  'worse_watch',
  'step_back',
  'response_held',
  'improved',
  'resolved_provisional',
  'confirm_next',
  'block_cap',
  'no_improvement',
  'no_change_yet',
]);
export type CadenceFlag = z.infer<typeof CadenceFlag>;

const Score = z.number().int().min(0).max(10).nullable().default(null);
const Count = z.number().int().min(0);

/**
 * Everything the cadence rule looks at; silent fields take these defaults. All three scores are the
 * average pain of the last 7 days (0–10, null = not asked, never 0), never the pain now.
 * "In block" counts include today; streaks, relapses and missing scores count what came before today.
 */
export const CadenceInput = z.strictObject({
  phase: CadencePhase,
  event: CadenceEvent.default('treated'),
  painToday: Score,
  baselinePain: Score,
  lastStablePain: Score,
  /** 1 very much improved to 7 very much worse, against the start of the current block. */
  globalChange: z.number().int().min(1).max(7).nullable().default(null),
  familiarPain: z.boolean().default(true),
  flareDays: Count.default(0),
  /** The interval now running. */
  intervalDays: z.number().int().min(1).nullable().default(null),
  visitsInBlock: Count.default(1),
  daysInBlock: Count.default(0),
  daysSinceLastVisit: Count.default(7),
  block: CadenceBlock.default('first'),
  extensionUsed: z.boolean().default(false),
  /** The therapist looked again and gave a reason to go on. */
  overridden: z.boolean().default(false),
  /** Written clearance after a referral. */
  clearance: z.boolean().default(false),
  redFlag: z.boolean().default(false),
  adverseEvent: z.enum(['none', 'moderate', 'serious']).default('none'),
  wellness: z.boolean().default(false),
  improvedStreak: Count.default(0),
  stableVisitsAtMaximum: Count.default(0),
  relapsesInHalfYear: Count.default(0),
  missingScoresInRow: Count.default(0),
  consecutiveMissed: Count.default(0),
  config: CadenceConfig.prefault({}),
});
export type CadenceInput = z.infer<typeof CadenceInput>;
