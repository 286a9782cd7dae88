import { z } from 'zod';
import { Side } from '@/lib/body/figure';
import { CadencePhase } from '@/lib/domain/cadence';
import { PointLetter, Spot } from '@/lib/domain/point';
import { AppError } from '@/lib/errors';
import { Day } from '@/lib/when';
import { BlockId } from './block';
import { BlockReviews } from './content';

const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);
const Minutes = (least: number, most: number) => z.int().min(least).max(most);

/** Home heat: at most 20 minutes on, at least 20 off, at most twice (article question 11 as the outer bound). */
export const HeatPreset = z.strictObject({
  onMinutes: Minutes(5, 20),
  offMinutes: Minutes(20, 240),
  cycles: z.int().min(1).max(2),
});
export type HeatPreset = z.infer<typeof HeatPreset>;

/** `cautious` follows public heat leaflets and is the default; `article` is question 11's own figure. */
export const heatPresets = {
  cautious: { onMinutes: 15, offMinutes: 60, cycles: 2 },
  article: { onMinutes: 20, offMinutes: 20, cycles: 2 },
} as const satisfies Record<string, HeatPreset>;

/** No-press places a client is told to stay off, as block HO-09 names them; keys as in `screening`. */
export const homeZones = {
  neck_front: 'the front of your neck',
  armpit: 'your armpit',
  groin: 'your groin',
  knee_back: 'the back of your knee',
} as const;
export const HomeZone = z.enum(Object.keys(homeZones) as [keyof typeof homeZones]);
export type HomeZone = z.infer<typeof HomeZone>;

/** A point pressed at this visit. Places are the client's words: "top of your left shoulder". */
export const TreatedPoint = z.strictObject({
  letter: PointLetter,
  muscleCode: z.string().max(60).nullable(),
  plainPlace: Line(80),
  side: Side,
  ...Spot.shape,
  /** Where else the client felt it; `spot` when it was marked on the figure. */
  referredTo: z.strictObject({ plainPlace: Line(80), spot: Spot.nullable() }).nullish(),
  /** Seconds of each hold; empty when they were not timed. */
  holdSeconds: z.array(z.int().min(1).max(300)).max(60),
  /** The block zone the point lies in, in words; null outside of zones. */
  noPressZone: Line(80).nullish(),
});
export type TreatedPoint = z.infer<typeof TreatedPoint>;

/** Everything a sheet may say, from recorded facts only. Null means not recorded: its sentence is left out. */
export const HandoutFacts = z.strictObject({
  clinic: z.strictObject({
    name: Line(120),
    address: z
      .string()
      .trim()
      .max(300)
      .regex(/^\P{Cc}*$/u),
    phone: Line(40),
    emergencyNumber: Line(20),
  }),
  /** Preferred first name; the only name of the client on the sheet. */
  firstName: Line(80),
  /** In words: "Thursday 25 March 2027". */
  visitDay: Line(60),
  /** YYYY-MM-DD in the clinic's zone; decides which reviews still hold. */
  today: Day,
  therapistFirstName: Line(80),
  points: z.array(TreatedPoint).max(24),
  /** Plain words of `sensations` in `domain/hold`. */
  sensations: z.array(Line(60)).max(12),
  toleranceMax: z.int().min(0).max(10).nullable(),
  plan: z.strictObject({
    phase: CadencePhase,
    /** While weekly or fortnightly, how it goes on: "one visit a week, four more". Null drops the sentence. */
    phrase: Line(120).nullable(),
    /** "Thursday 22 April, 10:00", or null while nothing is booked. */
    nextVisitWords: Line(60).nullable(),
    /** The client chose to call when needed. */
    asNeeded: z.boolean(),
    /** True on the visit that moved the plan from weekly to monthly because the client is better. */
    spacedOutToday: z.boolean().default(false),
  }),
  reviewWeeks: z.int().min(2).max(26).nullable().default(4),
  heat: z.strictObject({
    ok: z.boolean(),
    /** Labels of `heatFlags` in `domain/screening`; one is enough to keep heat off the sheet. */
    flags: z.array(Line(200)).max(40),
    preset: z.union([z.enum(['cautious', 'article']), HeatPreset]).default('cautious'),
  }),
  selfCare: z.strictObject({
    shown: z.boolean(),
    letter: PointLetter.nullable(),
    seconds: z.int().min(5).max(60).nullable(),
    timesPerDay: z.int().min(1).max(3).nullable(),
    /** Near the spot shown; empty prints all four. */
    nearZones: z.array(HomeZone).max(4),
    /** Labels of `selfPressFlags` in `domain/screening`; one is enough to keep the block off. */
    flags: z.array(Line(200)).max(40),
  }),
  /** One plain sentence on the stretch shown. */
  stretch: Line(120).nullish(),
  /** Food and drink (HO-08), a choice of the clinic. */
  waterOn: z.boolean().default(false),
  blockReviews: BlockReviews,
  figureVersion: Line(20),
  /** The seven days of the tick grid, from the day after the visit. */
  sevenDays: z.array(z.strictObject({ weekdayLetter: Line(2), dayNumber: z.int().min(1).max(31) })).length(7),
});
/** Facts once checked, defaults filled in. */
export type HandoutFacts = z.infer<typeof HandoutFacts>;
export type HandoutFactsInput = z.input<typeof HandoutFacts>;

export const HandoutChoices = z.strictObject({
  /** Blocks the therapist left off; blocks that cannot be left off stay on. */
  off: z.array(BlockId).max(14),
  ownSentence: z
    .string()
    .trim()
    .max(160)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  paper: z.enum(['a4', 'letter']),
});
export type HandoutChoices = z.infer<typeof HandoutChoices>;

/** Reads `value` by `schema`; throws invalid naming the first field that is wrong. */
export function readOrRefuse<Out>(schema: z.ZodType<Out>, value: unknown, what: string): Out {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.join('.') || what;
  throw new AppError('invalid', `The ${what} cannot be made: ${field} is out of range or missing.`, {
    [field]: issue?.message ?? 'Not valid.',
  });
}

/** A clinic's own heat preset, checked when it is saved; throws invalid outside the bounds. */
export function heatPreset(values: unknown): HeatPreset {
  return readOrRefuse(HeatPreset, values, 'heat preset');
}
