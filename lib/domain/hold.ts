import { z } from 'zod';
import { PressureLevel } from './point';

export const techniques = {
  pressure_release: 'trigger point pressure release',
  ischemic_compression: 'ischemic compression',
  pincer: 'pincer compression',
  strumming: 'strumming',
  cross_fibre: 'cross-fibre friction',
  stretch: 'stretch',
  positional_release: 'positional release',
  other: 'other technique',
} as const;
export const Technique = z.enum(Object.keys(techniques) as [keyof typeof techniques]);
export type Technique = keyof typeof techniques;

export const contacts = {
  thumb: 'thumb',
  braced_thumbs: 'braced thumbs',
  fingers: 'fingers',
  knuckles: 'knuckles',
  palm_heel: 'palm heel',
  elbow: 'elbow',
  forearm: 'forearm',
  hand_tool: 'hand tool',
  algometer: 'algometer',
  other: 'other contact',
} as const;
export const Contact = z.enum(Object.keys(contacts) as [keyof typeof contacts]);
export type Contact = keyof typeof contacts;

export const stopReasons = {
  planned_end: 'planned end',
  eased: 'pain eased',
  softened: 'tissue softened',
  time_limit: 'time limit',
  client_stop: 'client said stop',
  pain_high: 'pain 8 or more',
  sharp: 'sharp or electric',
  tingling: 'tingling or numb',
  pulse: 'pulse felt',
  faint: 'faint or sick',
  therapist_strain: 'therapist strain',
} as const;
export const StopReason = z.enum(Object.keys(stopReasons) as [keyof typeof stopReasons]);
export type StopReason = keyof typeof stopReasons;

/** After these the point is locked for the day (clinical review §2c, editorial). */
export const lockingReasons: readonly StopReason[] = ['sharp', 'tingling', 'pulse', 'faint'];

export const sensations = {
  wave: 'a wave',
  softening: 'softening',
  warmth: 'warmth',
  cold: 'cold',
  tingling: 'tingling',
  sharp: 'a sharp or electric pain',
  buzzing: 'buzzing',
  burning: 'burning',
  pop_felt: 'a pop felt',
  pop_heard: 'a pop heard',
  ache_elsewhere: 'an ache elsewhere',
  relaxation: 'relaxation',
  other: 'something else',
} as const;
export type SensationKind = keyof typeof sensations;
/** These may be a nerve or a vessel: ask whether they settled, and in how many seconds. */
export const nerveLike: readonly SensationKind[] = ['tingling', 'sharp', 'burning', 'cold'];

export const Sensation = z.strictObject({
  kind: z.enum(Object.keys(sensations) as [SensationKind]),
  severity: z.int().min(0).max(3).nullable(),
  place: z.string().trim().max(120).nullable(),
  /** Whether it settled once the pressure was off; null while not asked. */
  settled: z.boolean().nullable().default(null),
  /** Seconds until it had settled; null while not said, or not settled. */
  settledAfterSeconds: z.int().min(0).max(3600).nullable(),
});
export type Sensation = z.infer<typeof Sensation>;

export const pressureUnits = ['kPa', 'kgf/cm2', 'N/cm2'] as const;
export const PressureUnit = z.enum(pressureUnits);
export type PressureUnit = z.infer<typeof PressureUnit>;

/** Hard upper bounds by unit: 20 kgf/cm² = 1961 kPa = 196 N/cm² (clinical review §2c). */
export const pressureMaximum: Record<PressureUnit, number> = { kPa: 1961, 'kgf/cm2': 20, 'N/cm2': 196 };
const kpaPer: Record<PressureUnit, number> = { kPa: 1, 'kgf/cm2': 98.0665, 'N/cm2': 10 };

/** Pressure in kPa, one decimal: the canonical unit; the value and unit as typed are kept beside it. */
export function toKpa(value: number, unit: PressureUnit): number {
  return Math.round(value * kpaPer[unit] * 10) / 10;
}

const pressureFields = {
  pressureValue: z.number().positive().nullable(),
  pressureUnit: PressureUnit.nullable(),
};

export const clientRatings = { too_light: 'too light', good: 'good', too_much: 'too much' } as const;
const Felt = z.int().min(0).max(10).nullable();

/** One compression (or several equal ones) of one point. Bounds: clinical review §2c. */
export const Hold = z
  .strictObject({
    holdId: z.uuid(),
    pointId: z.uuid(),
    /** When the timer began; null for a hold written down afterwards. */
    startedAt: z.iso.datetime().nullable().default(null),
    technique: Technique,
    contact: Contact,
    seconds: z.int().min(1).max(300),
    repetitions: z.int().min(1).max(10),
    restSeconds: z.int().min(0).max(300).nullable(),
    pressureLevel: PressureLevel.nullable(),
    ...pressureFields,
    clientRating: z.enum(Object.keys(clientRatings) as [keyof typeof clientRatings]).nullable(),
    feltStart: Felt,
    feltPeak: Felt,
    feltEnd: Felt,
    sensations: z.array(Sensation).max(12),
    stopReason: StopReason.nullable(),
    /** Needed when the point lies in a no-press zone. */
    zoneReason: z.string().trim().min(3).max(400).nullable(),
  })
  .refine((hold) => (hold.pressureValue === null) === (hold.pressureUnit === null), {
    message: 'A pressure needs both its value and its unit.',
    path: ['pressureValue'],
  })
  .refine(
    (hold) =>
      hold.pressureValue === null ||
      hold.pressureUnit === null ||
      hold.pressureValue <= pressureMaximum[hold.pressureUnit],
    { message: 'This pressure is above what a hand or a meter can give.', path: ['pressureValue'] },
  );
export type Hold = z.infer<typeof Hold>;

/** Felt this much or more, the hold stops at once, whatever the point's ceiling (clinical review §2c). */
export const stopsAt = 8;

/**
 * Pressure pain threshold: least pressure that turns from pressure into pain. Tip area in cm², because a force
 * gauge reads force. Tolerance, the most the client can bear, can never be below it.
 */
export const Threshold = z
  .strictObject({
    thresholdId: z.uuid(),
    pointId: z.uuid(),
    moment: z.enum(['before', 'after']),
    value: z.number().positive(),
    unit: PressureUnit,
    tipAreaCm2: z.number().min(0.1).max(10),
    toleranceValue: z.number().positive().nullable(),
    device: z.string().trim().max(80).nullable(),
    readings: z.int().min(1).max(10),
  })
  .refine((reading) => reading.value <= pressureMaximum[reading.unit], {
    message: 'This threshold is above what a meter can give.',
    path: ['value'],
  })
  .refine((reading) => reading.toleranceValue === null || reading.toleranceValue >= reading.value, {
    message: 'Tolerance cannot be below the threshold.',
    path: ['toleranceValue'],
  });
export type Threshold = z.infer<typeof Threshold>;
