import { z } from 'zod';

const days = (standard: number, least: number, most: number) =>
  z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(least, `From ${least}.`)
    .max(most, `At most ${most}.`)
    .default(standard);
const count = days;
const points = days;

/** Whole weeks only, four to six: a calendar month drifts over weekdays (article Q13b). */
const maintenanceDays = (standard: number) =>
  z.number().int().min(28).max(42).multipleOf(7).default(standard);

/**
 * The clinic's settings for the cadence: every number of the rule set, with its default and bounds.
 * A partial object merges over the defaults; unknown keys are refused. Days are local calendar days,
 * scores are `pain_avg_7d` 0–10, global change is 1 (very much improved) to 7 (very much worse).
 * Weekly then every 4–6 weeks is the source article's (Q13); "editorial" marks our own clinical default.
 */
export const CadenceConfig = z
  .strictObject({
    /** One visit after two weeks between weekly and monthly. Editorial; off. */
    fortnightlyStep: z.boolean().default(false),

    /** Article Q13a says weekly; trials ran one to three visits a week (Sherman 2014, Perlman 2012). */
    weeklyDays: days(7, 3, 14),
    fortnightlyDays: days(14, 8, 21),
    /** Article Q13b: every four to six weeks. The interval grows by one step after each stable visit. */
    monthlyFirstDays: maintenanceDays(28),
    monthlyLongestDays: maintenanceDays(42),
    monthlyStepDays: z.number().int().min(7).max(14).multipleOf(7).default(7),
    /** The only monthly interval under four weeks: one early visit after a short flare. Editorial. */
    flareIntervalDays: days(14, 7, 21),

    /** How many days before and after the due day a visit still fits. Editorial. */
    weeklyWindowDays: days(2, 0, 6),
    fortnightlyWindowDays: days(4, 0, 7),
    monthlyWindowDays: days(7, 0, 14),
    /** Days between two treated visits, at least. Editorial. */
    shortestGapDays: days(3, 2, 7),
    /** The plan must be able to stop: weekly visits booked ahead, at most. Editorial. */
    bookedAheadAtMost: count(4, 1, 8),
    /** A visit the clinic cancelled is offered again within this many days. Editorial. */
    clinicCancelRebookDays: days(3, 1, 14),

    /** 2 points or 33 % is "much better" in chronic musculoskeletal pain (Salaffi 2004); 30 % Farrar 2001. */
    improvedPoints: points(2, 1, 5),
    improvedGlobalChangeAtMost: count(4, 1, 4),
    /** The arm for low baselines: fewer points, but the share of the baseline and the client agree. */
    improvedSmallPoints: points(1, 1, 5),
    improvedPercent: z.number().int().min(15).max(60).default(30),
    improvedSmallGlobalChangeAtMost: count(3, 1, 4),
    worsePoints: points(2, 1, 5),
    worseGlobalChangeAtLeast: count(6, 5, 7),
    resolvedPainAtMost: points(1, 0, 2),
    resolvedGlobalChangeAtMost: count(2, 1, 3),

    /** Visits in the block from which "worse" by one test alone stops the block. Editorial. */
    worseReviewVisits: count(3, 1, 9),
    /** Improved visits in a row before this one that confirm the step to monthly. Editorial. */
    confirmingVisits: count(1, 1, 3),
    /** Early sign: vary the technique, check the screen again. Editorial. */
    noChangeVisits: count(3, 2, 9),
    noChangeDays: days(14, 7, 28),
    /** Judged after four weeks: massage trials did so at 4–5 weeks (Sherman 2014; IFOMPT 2020). */
    midReviewVisits: count(5, 3, 9),
    midReviewDays: days(28, 14, 42),
    /** The upper end of "two weeks to two months" (article Q4b). */
    capVisits: count(9, 4, 16),
    capDays: days(63, 28, 84),
    /** Visits of a relapse or extension block, counted after the visit that agreed it. Editorial. */
    shortBlockVisits: count(4, 1, 6),

    /** A relapse: this much over the last stable score, at or above the floor, for this long. Editorial. */
    relapsePoints: points(2, 1, 5),
    relapsePainAtLeast: points(3, 2, 6),
    relapseFlareDays: days(7, 3, 28),
    /** Relapses already in the last half year after which the next one is reviewed. Editorial. */
    relapsesBeforeReview: count(2, 1, 5),
    relapseMemoryDays: days(182, 84, 365),
    /** Stable visits at the longest interval before this one, after which "as needed" is offered. */
    stableVisitsBeforeOffer: count(1, 1, 6),

    /** A longer gap than this and the client is screened and scored anew. Editorial. */
    lapseDaysWeekly: days(42, 21, 84),
    lapseDaysMonthly: days(84, 56, 182),
    /** Pain from which a client who comes back is treated weekly again. Editorial. */
    returnPainAtLeast: points(3, 1, 6),
    /** Missed visits in a row (this one included) that ask why before rebooking. Editorial. */
    attendanceCheckMissed: count(2, 2, 5),
  })
  .refine((config) => config.monthlyFirstDays <= config.monthlyLongestDays, {
    message: 'The first monthly interval cannot be longer than the longest.',
    path: ['monthlyFirstDays'],
  })
  .refine(
    (config) => config.noChangeVisits <= config.midReviewVisits && config.midReviewVisits <= config.capVisits,
    {
      message: 'The early sign comes before the review, and the review before the cap.',
      path: ['midReviewVisits'],
    },
  );
export type CadenceConfig = z.infer<typeof CadenceConfig>;

/** The rule set as we ship it. */
export const standardCadence: CadenceConfig = CadenceConfig.parse({});
