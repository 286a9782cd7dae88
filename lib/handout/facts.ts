import { z } from 'zod';
import { Side } from '@/lib/body/figure';
import { RegionCode } from '@/lib/body/regions';
import { CadencePhase } from '@/lib/domain/cadence';
import { type SensationKind, sensations } from '@/lib/domain/hold';
import { PointLetter, Spot } from '@/lib/domain/point';
import { AppError } from '@/lib/errors';
import { Day, WallTime, Zone } from '@/lib/when';
import { BlockId } from './block';
import { Language } from './language';

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
export const homeZones = ['neck_front', 'armpit', 'groin', 'knee_back'] as const;
export const HomeZone = z.enum(homeZones);
export type HomeZone = z.infer<typeof HomeZone>;

/** A place of the body, in no language yet. `side` is the client's. */
export const BodyPlace = z.strictObject({ side: Side, region: RegionCode });
export type BodyPlace = z.infer<typeof BodyPlace>;

/** A point pressed at this visit. */
export const TreatedPoint = z.strictObject({
  letter: PointLetter,
  muscleCode: z.string().max(60).nullable(),
  ...BodyPlace.shape,
  ...Spot.shape,
  /** Where else the client felt it; `spot` when it was marked on the figure. */
  referredTo: z.strictObject({ ...BodyPlace.shape, spot: Spot.nullable() }).nullish(),
  /** Seconds of each hold; empty when they were not timed. */
  holdSeconds: z.array(z.int().min(1).max(300)).max(60),
  /** The block zone the point lies in, in words; null outside of zones. */
  noPressZone: Line(80).nullish(),
});
export type TreatedPoint = z.infer<typeof TreatedPoint>;

/**
 * Everything a sheet may say, from recorded facts only and in no language yet. Null means not recorded: its sentence
 * is left out.
 */
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
  /** YYYY-MM-DD in the clinic's zone. */
  visitDay: Day,
  timeZone: Zone,
  /** YYYY-MM-DD in the clinic's zone; decides which reviews still hold. */
  today: Day,
  therapistFirstName: Line(80),
  points: z.array(TreatedPoint).max(24),
  sensations: z.array(z.enum(Object.keys(sensations) as [SensationKind])).max(14),
  toleranceMax: z.int().min(0).max(10).nullable(),
  plan: z.strictObject({
    phase: CadencePhase,
    /** Days between visits as agreed; null when the phase has none. */
    intervalDays: z.int().min(1).max(84).nullable(),
    /** ISO instant of the next booked visit of this problem, or null. */
    nextAt: z.iso.datetime().nullable(),
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
  /** One plain sentence on the stretch shown, as it was typed: in English. */
  stretch: Line(400).nullish(),
  figureVersion: Line(20),
});
/** Facts once checked, defaults filled in. */
export type HandoutFacts = z.infer<typeof HandoutFacts>;
export type HandoutFactsInput = z.input<typeof HandoutFacts>;

export const HandoutChoices = z.strictObject({
  language: Language,
  paper: z.enum(['a4', 'letter']),
  size: z.enum(['standard', 'large']),
  /** Blocks the therapist left off; blocks that cannot be left off stay on. */
  off: z.array(BlockId).max(14),
  /** Blocks that are off by themselves and were turned on (food and drink). */
  added: z.array(BlockId).max(14),
  /** Wall time the client means to begin with heat, printed as clock times; left out prints minutes only. */
  heatFrom: WallTime.optional(),
  /** In the language of the sheet. */
  ownSentence: z
    .string()
    .trim()
    .max(160)
    .regex(/^\P{Cc}*$/u)
    .optional(),
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
