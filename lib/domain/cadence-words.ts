import type { z } from 'zod';
import { CadenceConfig } from './cadence-config';

export type CadenceNumber = Exclude<keyof CadenceConfig, 'fortnightlyStep'>;
export type CadenceLine = Readonly<{
  key: CadenceNumber;
  label: string;
  unit: 'days' | 'visits' | 'points' | '%' | 'of 7' | 'times';
}>;
export type CadenceGroup = Readonly<{
  title: string;
  /** Where the standard numbers come from, in words for staff. */
  source: string;
  lines: readonly CadenceLine[];
}>;

const line = (key: CadenceNumber, label: string, unit: CadenceLine['unit']): CadenceLine => ({
  key,
  label,
  unit,
});

/** Every number of the cadence in the words of the settings page; the sources are those of `cadence-config`. */
export const cadenceGroups: readonly CadenceGroup[] = [
  {
    title: 'How often',
    source:
      'Weekly, then every four to six weeks, is the source article’s (question 13). Trials ran one to three visits a week (Perlman 2012, Sherman 2014). The step of two weeks and the visit after a flare are our own.',
    lines: [
      line('weeklyDays', 'Weekly visits are apart', 'days'),
      line('fortnightlyDays', 'The step between is', 'days'),
      line('monthlyFirstDays', 'Monthly visits begin at', 'days'),
      line('monthlyStepDays', 'and grow each time by', 'days'),
      line('monthlyLongestDays', 'up to', 'days'),
      line('flareIntervalDays', 'After a short flare, the next visit in', 'days'),
    ],
  },
  {
    title: 'What still fits the plan',
    source: 'All our own: no study sets them. The plan must be able to stop, so few visits are booked ahead.',
    lines: [
      line('weeklyWindowDays', 'Weekly: early or late by at most', 'days'),
      line('fortnightlyWindowDays', 'Two-weekly: early or late by at most', 'days'),
      line('monthlyWindowDays', 'Monthly: early or late by at most', 'days'),
      line('shortestGapDays', 'Between two treated visits at least', 'days'),
      line('bookedAheadAtMost', 'Weekly visits booked ahead at most', 'visits'),
      line('clinicCancelRebookDays', 'After we cancel, offer again within', 'days'),
    ],
  },
  {
    title: 'Better',
    source:
      'Two points or about a third less is “much better” in chronic muscle pain (Salaffi 2004, Farrar 2001). Global change runs from 1, very much improved, to 7, very much worse.',
    lines: [
      line('improvedPoints', 'Pain down by at least', 'points'),
      line('improvedGlobalChangeAtMost', 'and global change at most', 'of 7'),
      line('improvedSmallPoints', 'Or, from a low start, down by', 'points'),
      line('improvedPercent', 'and by this share of the start', '%'),
      line('improvedSmallGlobalChangeAtMost', 'and global change at most', 'of 7'),
      line('confirmingVisits', 'Better visits before this one to go monthly', 'visits'),
      line('resolvedPainAtMost', 'Resolved: pain at most', 'points'),
      line('resolvedGlobalChangeAtMost', 'and global change at most', 'of 7'),
    ],
  },
  {
    title: 'Not better, or worse',
    source:
      'Massage trials judged after four to five weeks (Sherman 2014, IFOMPT 2020). The end of a block is the article’s “two weeks to two months” (question 4). The early signs are our own.',
    lines: [
      line('noChangeVisits', 'Early sign of no change after', 'visits'),
      line('noChangeDays', 'and', 'days'),
      line('midReviewVisits', 'Review after', 'visits'),
      line('midReviewDays', 'or', 'days'),
      line('capVisits', 'A block ends after', 'visits'),
      line('capDays', 'or', 'days'),
      line('shortBlockVisits', 'A block after a review or relapse has', 'visits'),
      line('worsePoints', 'Worse: pain up by at least', 'points'),
      line('worseGlobalChangeAtLeast', 'or global change at least', 'of 7'),
      line('worseReviewVisits', 'One sign of worse stops a block from visit', 'visits'),
    ],
  },
  {
    title: 'Coming back, staying away',
    source: 'Our own clinical defaults, to be checked by your clinician.',
    lines: [
      line('relapsePoints', 'Relapse: over the last stable score by', 'points'),
      line('relapsePainAtLeast', 'and pain at least', 'points'),
      line('relapseFlareDays', 'for at least', 'days'),
      line('relapsesBeforeReview', 'Relapses before the next is reviewed', 'times'),
      line('relapseMemoryDays', 'counted over', 'days'),
      line('stableVisitsBeforeOffer', 'Stable visits before “as needed” is offered', 'visits'),
      line('lapseDaysWeekly', 'Weekly plan lapses after', 'days'),
      line('lapseDaysMonthly', 'Monthly plan lapses after', 'days'),
      line('returnPainAtLeast', 'Back to weekly on return from pain', 'points'),
      line('attendanceCheckMissed', 'Missed in a row before asking why', 'visits'),
    ],
  },
];

/** Least, most and step of a number, read from the schema: the only copy of the bounds. */
export function boundsOf(key: CadenceNumber): { least: number; most: number; step: number } {
  const number = CadenceConfig.shape[key].unwrap() as z.ZodNumber;
  const step = number._zod.bag.multipleOf;
  return {
    least: number.minValue ?? 0,
    most: number.maxValue ?? Number.MAX_SAFE_INTEGER,
    step: typeof step === 'number' ? step : 1,
  };
}
