import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { isAppError } from '../errors';
import { classify, nextStep } from './cadence';
import { cadenceCases } from './cadence-cases';
import { CadenceConfig, standardCadence } from './cadence-config';
import type { CadenceInput } from './cadence-input';

type Facts = z.input<typeof CadenceInput>;
type Row = [row: string, input: Facts, phase: string, intervalDays: number | null, flags: string[]];

/** A weekly visit with no real change, the start for most rows. */
const weekly = { phase: 'weekly', baselinePain: 6, painToday: 6, globalChange: 4 } as const;
const worse = { ...weekly, painToday: 8 } as const;
const better = { ...weekly, painToday: 4, globalChange: 3 } as const;
const monthly = {
  phase: 'monthly',
  baselinePain: 6,
  painToday: 2,
  globalChange: 2,
  lastStablePain: 2,
  intervalDays: 28,
} as const;
const flare = { ...monthly, painToday: 5, globalChange: 5 } as const;
const fortnightlyStep = { config: { fortnightlyStep: true } };

describe('every agreed case comes out as agreed', () => {
  test.each(cadenceCases)('$id $says', ({ input, expect: agreed }) => {
    expect(nextStep(input)).toEqual(agreed);
  });
});

const rows: Row[] = [
  [
    '1 red flag beats everything',
    { ...better, redFlag: true, adverseEvent: 'serious' },
    'referred',
    null,
    ['red_flag', 'hold_bookings'],
  ],
  [
    '2 serious adverse event',
    { ...better, adverseEvent: 'serious' },
    'review',
    null,
    ['serious_ae', 'hold_bookings'],
  ],
  [
    '3 moderate adverse event goes on, said first',
    { ...better, adverseEvent: 'moderate' },
    'weekly',
    7,
    ['lower_dose_next', 'improved', 'confirm_next'],
  ],
  [
    '3 and is never said twice',
    { ...worse, adverseEvent: 'moderate' },
    'weekly',
    7,
    ['lower_dose_next', 'worse_watch'],
  ],
  [
    '4a cancelled after 43 days in weekly',
    { ...weekly, event: 'client_cancel', daysSinceLastVisit: 43 },
    'lapsed',
    null,
    ['rescreen'],
  ],
  [
    '4a no-show after 85 days in monthly',
    { ...monthly, event: 'no_show', daysSinceLastVisit: 85, consecutiveMissed: 2 },
    'lapsed',
    null,
    ['contact_task', 'attendance_check', 'rescreen'],
  ],
  [
    '4a clinic cancelled over the limit',
    { ...weekly, event: 'clinic_cancel', daysSinceLastVisit: 50, consecutiveMissed: 2 },
    'lapsed',
    null,
    ['priority_rebook', 'rescreen'],
  ],
  [
    '4a never from as needed',
    { phase: 'as_needed', event: 'client_cancel', daysSinceLastVisit: 200 },
    'as_needed',
    null,
    ['rebook_keep_state'],
  ],
  [
    '4b at the limit is not over it',
    { ...weekly, event: 'client_cancel', daysSinceLastVisit: 42 },
    'weekly',
    7,
    ['rebook_keep_state'],
  ],
  [
    '4b fortnightly keeps 14',
    { ...weekly, phase: 'fortnightly', event: 'no_show', consecutiveMissed: 1 },
    'fortnightly',
    14,
    ['contact_task', 'rebook_keep_state'],
  ],
  [
    '4b monthly keeps its interval',
    { ...monthly, event: 'client_cancel', intervalDays: 35 },
    'monthly',
    35,
    ['rebook_keep_state'],
  ],
  [
    '4b monthly without one starts at 28',
    { ...monthly, event: 'client_cancel', intervalDays: null },
    'monthly',
    28,
    ['rebook_keep_state'],
  ],
  [
    '4b the flare visit stays early',
    { ...monthly, event: 'clinic_cancel', intervalDays: 14 },
    'monthly',
    14,
    ['priority_rebook', 'rebook_keep_state'],
  ],
  ['5a review waits', { ...better, phase: 'review' }, 'review', null, ['awaiting_decision']],
  [
    '5b review, reason given',
    { ...weekly, phase: 'review', overridden: true },
    'weekly',
    7,
    ['extension_max_4_visits'],
  ],
  [
    '5c a second extension is a referral',
    { ...weekly, phase: 'review', overridden: true, extensionUsed: true },
    'referred',
    null,
    ['extension_already_used'],
  ],
  ['5d referred holds', { ...better, phase: 'referred' }, 'referred', null, ['hold_bookings']],
  [
    '5d clearance begins again',
    { ...better, phase: 'referred', clearance: true },
    'intake',
    null,
    ['cleared'],
  ],
  ['5d closed stays', { ...better, phase: 'closed' }, 'closed', null, []],
  ['6 lapsed without a score', { phase: 'lapsed' }, 'lapsed', null, ['rescreen', 'missing_score']],
  ['6 back with pain 3', { phase: 'lapsed', painToday: 3 }, 'weekly', 7, ['rescreen', 'new_baseline']],
  ['6 back with pain 2', { phase: 'lapsed', painToday: 2 }, 'as_needed', null, ['rescreen', 'new_baseline']],
  [
    '6 as needed after 85 days',
    { ...monthly, phase: 'as_needed', painToday: 3, daysSinceLastVisit: 85 },
    'weekly',
    7,
    ['rescreen', 'new_baseline'],
  ],
  ['6 not at the limit', { ...monthly, daysSinceLastVisit: 84 }, 'monthly', 35, ['stable']],
  ['7 intake without a score', { phase: 'intake' }, 'intake', null, ['missing_score']],
  ['7 intake without pain', { phase: 'intake', painToday: 0 }, 'monthly', 28, ['no_target_pain']],
  ['7 wellness', { phase: 'intake', painToday: 4, wellness: true }, 'monthly', 28, ['no_target_pain']],
  ['7 intake with pain 1', { phase: 'intake', painToday: 1 }, 'weekly', 7, ['baseline_set']],
  ['8 no score', { ...better, painToday: null }, 'weekly', 7, ['missing_score']],
  ['8 no baseline', { ...better, baselinePain: null }, 'weekly', 7, ['missing_score']],
  [
    '8 no global change, monthly keeps 35',
    { ...monthly, globalChange: null, intervalDays: 35 },
    'monthly',
    35,
    ['missing_score'],
  ],
  [
    '8 again no score',
    { ...better, globalChange: null, missingScoresInRow: 1 },
    'weekly',
    7,
    ['missing_score', 'score_task'],
  ],
  [
    '8 no score at the cap',
    { ...better, painToday: null, visitsInBlock: 9 },
    'review',
    null,
    ['missing_score', 'cap_reached'],
  ],
  [
    '8 no score on day 63',
    { ...better, painToday: null, daysInBlock: 63, missingScoresInRow: 1 },
    'review',
    null,
    ['missing_score', 'cap_reached'],
  ],
  [
    '8 one missing score never reviews maintenance',
    { ...monthly, painToday: null, daysInBlock: 200 },
    'monthly',
    28,
    ['missing_score'],
  ],
  [
    '9a third relapse',
    { ...flare, flareDays: 7, relapsesInHalfYear: 2 },
    'review',
    null,
    ['repeated_relapse'],
  ],
  [
    '9b relapse by days',
    { ...flare, flareDays: 7, relapsesInHalfYear: 1 },
    'weekly',
    7,
    ['relapse', 'new_baseline', 'max_4_visits'],
  ],
  [
    '9b relapse by words, from as needed',
    { ...flare, phase: 'as_needed', globalChange: 6 },
    'weekly',
    7,
    ['relapse', 'new_baseline', 'max_4_visits'],
  ],
  ['9c short flare', { ...flare, flareDays: 6 }, 'monthly', 14, ['short_flare']],
  [
    '9 without a last stable score no relapse',
    { ...flare, lastStablePain: null, flareDays: 10 },
    'monthly',
    35,
    ['stable'],
  ],
  ['10a as needed', { ...monthly, phase: 'as_needed' }, 'as_needed', null, ['single_visit']],
  [
    '10b second stable visit at 42',
    { ...monthly, intervalDays: 42, stableVisitsAtMaximum: 1 },
    'as_needed',
    null,
    ['offer_discharge'],
  ],
  ['10c stable grows', { ...monthly }, 'monthly', 35, ['stable']],
  ['10c 42 stays', { ...monthly, intervalDays: 42 }, 'monthly', 42, ['stable']],
  ['10c after a flare 28', { ...monthly, intervalDays: 14 }, 'monthly', 28, ['stable']],
  ['11 worse by both', { ...worse, globalChange: 6 }, 'review', null, ['worse']],
  ['11 worse at the third visit', { ...worse, visitsInBlock: 3 }, 'review', null, ['worse']],
  ['12 worse by score', { ...worse, visitsInBlock: 2 }, 'weekly', 7, ['worse_watch', 'lower_dose_next']],
  [
    '12 worse by words',
    { ...weekly, globalChange: 6, visitsInBlock: 2 },
    'weekly',
    7,
    ['worse_watch', 'lower_dose_next'],
  ],
  [
    '12 from fortnightly',
    { ...worse, phase: 'fortnightly', visitsInBlock: 2 },
    'weekly',
    7,
    ['step_back', 'worse_watch'],
  ],
  [
    '13 fortnightly held',
    { ...better, phase: 'fortnightly', visitsInBlock: 9 },
    'monthly',
    28,
    ['response_held'],
  ],
  ['14 fortnightly lost', { ...weekly, phase: 'fortnightly' }, 'weekly', 7, ['step_back']],
  [
    '14 fortnightly at the cap',
    { ...weekly, phase: 'fortnightly', visitsInBlock: 9 },
    'review',
    null,
    ['cap_reached'],
  ],
  ['15a improved with the step', { ...better, ...fortnightlyStep }, 'fortnightly', 14, ['improved']],
  ['15b improved twice', { ...better, improvedStreak: 1 }, 'monthly', 28, ['response_held']],
  ['15c improved once', { ...better }, 'weekly', 7, ['improved', 'confirm_next']],
  [
    '15c resolved, familiar pain gone',
    { ...better, painToday: 1, globalChange: 1, familiarPain: false },
    'weekly',
    7,
    ['resolved_provisional', 'confirm_next'],
  ],
  [
    '16 extension used up',
    { ...weekly, block: 'extension', visitsInBlock: 4, daysInBlock: 28 },
    'review',
    null,
    ['block_cap'],
  ],
  [
    '16 relapse block used up',
    { ...weekly, block: 'relapse', visitsInBlock: 4 },
    'review',
    null,
    ['block_cap'],
  ],
  [
    '16 not while improving',
    { ...better, block: 'extension', visitsInBlock: 4 },
    'weekly',
    7,
    ['improved', 'confirm_next'],
  ],
  ['17 nine visits', { ...weekly, visitsInBlock: 9 }, 'review', null, ['cap_reached']],
  ['17 day 63', { ...weekly, visitsInBlock: 2, daysInBlock: 63 }, 'review', null, ['cap_reached']],
  [
    '18 four weeks without gain',
    { ...weekly, visitsInBlock: 5, daysInBlock: 28 },
    'review',
    null,
    ['no_improvement'],
  ],
  ['18 needs both', { ...weekly, visitsInBlock: 5, daysInBlock: 27 }, 'weekly', 7, ['no_change_yet']],
  [
    '19 two weeks without gain',
    { ...weekly, visitsInBlock: 3, daysInBlock: 14 },
    'weekly',
    7,
    ['no_change_yet'],
  ],
  ['20 else', { ...weekly, visitsInBlock: 2, daysInBlock: 7 }, 'weekly', 7, []],
];

describe('every row of the decision table', () => {
  test.each(rows)('%s', (_row, input, phase, intervalDays, flags) => {
    expect(nextStep(input)).toEqual({ phase, intervalDays, flags });
  });
});

describe('what counts as change', () => {
  test.each([
    [6, 8, 4, 'WORSE'],
    [6, 1, 6, 'WORSE'],
    [1, 1, 2, 'RESOLVED'],
    [6, 4, 4, 'IMPROVED'],
    [6, 4, 5, 'NO_CHANGE'],
    [3, 2, 3, 'IMPROVED'],
    [3, 2, 4, 'NO_CHANGE'],
    [4, 3, 3, 'NO_CHANGE'],
    [1, 0, 3, 'IMPROVED'],
    [6, null, 3, 'UNKNOWN'],
    [null, 4, 3, 'UNKNOWN'],
    [6, 4, null, 'UNKNOWN'],
  ])('from %s to %s, global change %s: %s', (baselinePain, painToday, globalChange, change) => {
    expect(classify({ phase: 'weekly', baselinePain, painToday, globalChange })).toBe(change);
  });
});

describe('the settings', () => {
  it('merge over the defaults and refuse what they do not know', () => {
    expect(CadenceConfig.parse({ weeklyDays: 5 })).toEqual({ ...standardCadence, weeklyDays: 5 });
    expect(() => CadenceConfig.parse({ weekly: 5 })).toThrow();
  });
  test.each([
    { weeklyDays: 2 },
    { weeklyDays: 15 },
    { monthlyFirstDays: 30 },
    { monthlyLongestDays: 49 },
    { monthlyFirstDays: 42, monthlyLongestDays: 35 },
    { midReviewVisits: 9, capVisits: 8 },
  ])('refuse %o', (settings) => {
    expect(CadenceConfig.safeParse(settings).success).toBe(false);
  });
  it('move the weekly interval and the numbers of the rule', () => {
    expect(nextStep({ ...weekly, config: { weeklyDays: 4 } }).intervalDays).toBe(4);
    expect(nextStep({ ...better, config: { improvedPoints: 3, improvedPercent: 60 } }).flags).toEqual([]);
  });
});

it('refuses unknown keys, half points and scores off the scale', () => {
  for (const bad of [
    { ...weekly, pain: 3 },
    { ...weekly, painToday: 4.5 },
    { ...weekly, painToday: 11 },
    { ...weekly, globalChange: 0 },
  ]) {
    try {
      nextStep(bad);
      expect.unreachable();
    } catch (error) {
      expect(isAppError(error) && error.code).toBe('invalid');
    }
  }
});
