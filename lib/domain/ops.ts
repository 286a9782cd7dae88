import { z } from 'zod';
import { Side } from '@/lib/body/figure';
import { MuscleCode } from '@/lib/body/muscles';
import { RegionCode } from '@/lib/body/regions';
import { ChartZone } from './chart-zone';
import { Hold, Threshold } from './hold';
import { ChartX, ChartY, PointChange, PointLetter, PointState, PressureLevel, Quality, Spot } from './point';
import { Score } from './score';
import { Screening } from './screening';
import { Strain } from './strain';

const FigureVersion = z.string().regex(/^\d+\.\d+$/);
const Felt = z.int().min(0).max(10).nullable();
const Line = z.string().trim().max(400).nullable();

export const markLayers = ['pain', 'finding', 'referral'] as const;

/** The most marks one visit holds: beyond it a chart says no more, and says so. */
export const MAX_MARKS = 400;

/** A point of a drawn line, in tenths; the pen's pressure 0–100 where the pen told it. */
export const StrokePoint = z.union([
  z.tuple([ChartX, ChartY]),
  z.tuple([ChartX, ChartY, z.int().min(0).max(100)]),
]);
export type StrokePoint = z.infer<typeof StrokePoint>;

/** A mark on the chart: a pin, or a stroke of the painful area. `side` is the client's, explicit, never guessed. */
export const Mark = z
  .strictObject({
    markId: z.uuid(),
    layer: z.enum(markLayers),
    kind: z.enum(['pin', 'stroke']),
    ...Spot.shape,
    side: Side,
    regionCode: RegionCode.nullable(),
    muscleCode: MuscleCode.nullable(),
    /** The drawn line, simplified; empty for a pin. */
    stroke: z.array(StrokePoint).max(2000, 'A drawn line has at most 2,000 points. Draw it in two.'),
    /** Pen width in tenths. */
    penWidth: z.int().min(20).max(800).nullable(),
    intensity: Felt,
    qualities: z.array(Quality).max(8),
    /** The point a felt place belongs to, on the referral layer only. */
    pointId: z.uuid().nullable(),
    figureVersion: FigureVersion,
  })
  .refine((mark) => mark.layer !== 'referral' || mark.pointId !== null, {
    message: 'Where a point is felt needs the point it comes from.',
    path: ['pointId'],
  })
  .refine((mark) => (mark.kind === 'stroke') === mark.stroke.length > 1, {
    message: 'A stroke needs at least two points; a pin has none.',
    path: ['stroke'],
  });
export type Mark = z.infer<typeof Mark>;

/** A trigger point: a lasting record of the client, first put when it is found. */
export const Point = z.strictObject({
  pointId: z.uuid(),
  letter: PointLetter,
  muscleCode: MuscleCode.nullable(),
  ...Spot.shape,
  side: Side,
  figureVersion: FigureVersion,
});
export type Point = z.infer<typeof Point>;

/** What was found at one point at this visit, with where it lay today. */
export const Finding = z.strictObject({
  pointId: z.uuid(),
  change: PointChange,
  ...Spot.shape,
  side: Side,
  figureVersion: FigureVersion,
  state: PointState.nullable(),
  /** Felt when pressed, 0–10, before treatment. */
  felt: Felt,
  feltAfter: Felt,
  qualities: z.array(Quality).max(8),
  pressureLevel: PressureLevel.nullable(),
  /** Most the client wants to feel at this point, 0–10. */
  ceiling: z.int().min(1).max(10).nullable(),
  note: Line,
});
export type Finding = z.infer<typeof Finding>;

/** Target range of felt pressure for the visit, 0–10 (default 5–7, clinical review §2c). */
export const Tolerance = z
  .strictObject({
    targetLow: z.int().min(0).max(10),
    targetHigh: z.int().min(0).max(10),
    ceiling: z.int().min(1).max(10),
  })
  .refine((range) => range.targetLow <= range.targetHigh && range.targetHigh <= range.ceiling, {
    message: 'The target range runs from low to high and stays under the ceiling.',
    path: ['targetHigh'],
  });
export type Tolerance = z.infer<typeof Tolerance>;

/** Home care shown or given today; null = not asked. Unit: seconds, times a day. */
export const HomeCare = z.strictObject({
  heatOk: z.boolean().nullable(),
  selfPressPointId: z.uuid().nullable(),
  selfPressSeconds: z.int().min(5).max(60).nullable(),
  selfPressTimes: z.int().min(1).max(3).nullable(),
  stretch: Line,
});
export type HomeCare = z.infer<typeof HomeCare>;

export const noteSections = [
  'screening',
  'client_says',
  'found',
  'done',
  'after',
  'home_care',
  'plan',
] as const;
export type NoteSection = (typeof noteSections)[number];

/** Free text of a section; `edit` replaces the written lines of the note, `quote` is what the client said. */
export const VisitText = z.strictObject({
  slot: z.enum(['quote', ...noteSections]),
  text: z.string().max(4000),
  /** The op whose text was on screen when typing began; another one since keeps both. */
  baseOpId: z.uuid().nullable(),
});
export type VisitText = z.infer<typeof VisitText>;

/** A signature made on the tablet: the fingerprint of the text that was read (`noteText`), and when. */
export const NoteSignature = z.strictObject({
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  readAt: z.iso.datetime(),
});
export type NoteSignature = z.infer<typeof NoteSignature>;

const PointRef = z.strictObject({ pointId: z.uuid() });

/** Bodies by kind. A put is an upsert of one object; the server's order decides, never a tablet's clock. */
export const opBodies = {
  'screen.put': Screening,
  'score.put': Score,
  'point.put': Point,
  'finding.put': Finding,
  'finding.remove': PointRef,
  'mark.put': Mark,
  'mark.remove': z.strictObject({ markId: z.uuid() }),
  /** A no-press zone of the client marked in this visit; it stands on every later chart until it is ended. */
  'zone.put': ChartZone,
  'zone.remove': z.strictObject({ zoneId: z.uuid() }),
  /** A zone of an earlier day is over (healed, taken out), or stands after all. */
  'zone.end': z.strictObject({ zoneId: z.uuid(), ended: z.boolean() }),
  'hold.put': Hold,
  'hold.remove': z.strictObject({ holdId: z.uuid() }),
  'threshold.put': Threshold,
  'threshold.remove': z.strictObject({ thresholdId: z.uuid() }),
  'tolerance.put': Tolerance,
  'care.put': HomeCare,
  'strain.put': Strain,
  'text.put': VisitText,
  /** Comes last: the clinic composes the note itself and signs it only when it reads the same. */
  'visit.sign': NoteSignature,
} as const;
export type OpKind = keyof typeof opBodies;

type OpOf<K extends OpKind> = Readonly<{
  v: 1;
  /** Client-made UUIDv7; the server applies an id once. */
  id: string;
  visitId: string;
  staffId: string;
  /** When it was touched: by the tablet's clock, set right by what it heard of the clinic's (ISO instant). */
  madeAt: string;
  kind: K;
  body: z.infer<(typeof opBodies)[K]>;
}>;
export type Op = { [K in OpKind]: OpOf<K> }[OpKind];

const envelope = {
  v: z.literal(1),
  id: z.uuid(),
  visitId: z.uuid(),
  staffId: z.uuid(),
  madeAt: z.iso.datetime(),
};
const kinds = Object.keys(opBodies) as OpKind[];
const one = (kind: OpKind) => z.strictObject({ ...envelope, kind: z.literal(kind), body: opBodies[kind] });

/** One op, strict: unknown kinds and unknown keys are refused. */
export const Op = z.discriminatedUnion(
  'kind',
  kinds.map(one) as unknown as [ReturnType<typeof one>],
) as unknown as z.ZodType<Op>;

/** What is posted to `/api/v1/ops`: each entry is judged by itself, so one bad op does not hold up the rest. */
export const OpBatch = z.strictObject({ ops: z.array(z.unknown()).min(1).max(200) });

/** Where a visit's entries stood in the clinic's order (`ops.seq`) when a delivery came, and where after it. */
export const Reach = z.object({ before: z.int().min(0), after: z.int().min(0) });
export type Reach = z.infer<typeof Reach>;

export const opResultStates = ['applied', 'repeated', 'merged', 'refused'] as const;
/** Answer for one op. `letter` is set when the server had to give a point another letter. */
export type OpResult = Readonly<{
  id: string | null;
  state: (typeof opResultStates)[number];
  message?: string | undefined;
  letter?: string | undefined;
}>;
