import type { MuscleCode } from '@/lib/body/muscles';
import type { ChartZone } from '@/lib/domain/chart-zone';
import type { Hold, Threshold } from '@/lib/domain/hold';
import type { Finding, HomeCare, Point } from '@/lib/domain/ops';
import { redFlagCodes, type Screening } from '@/lib/domain/screening';
import type { Strain } from '@/lib/domain/strain';
import { emptyFacts, type VisitFacts } from '@/lib/domain/visit-facts';
import type { Dice } from './dice';
import { type DemoArea, drawnArea, referralOf } from './drawings';
import type { DemoSpot } from './spots';
import type { Beat } from './story';

/** A lasting point of a demo client. `felt` by kept visit when the story fixes it. */
export type DemoPoint = Readonly<{
  id: string;
  letter: string;
  muscleCode: MuscleCode;
  spot: DemoSpot;
  state: 'active' | 'latent';
  felt?: readonly number[];
  dose?: Readonly<{
    seconds: number;
    repetitions: number;
    level: 'light' | 'medium' | 'firm';
    contact: Hold['contact'];
  }>;
  note?: string;
  /** Where it is felt elsewhere when pressed. */
  feltAt?: DemoSpot | null;
  /** Found in another place from this visit on (counted from 0). */
  moved?: Readonly<{ at: number; spot: DemoSpot }>;
  /** Pain threshold by a meter, kPa before and after, by kept visit; null where none was taken. */
  metered?: readonly (readonly [number, number] | null)[];
  /** The visit at which it was looked for and not found any more. */
  goneAt?: number;
}>;

/** A no-press zone drawn at one visit, and the visit that ended it. */
export type DemoZone = Readonly<{ zone: ChartZone; markedAt: number; endedAt: number | null }>;

/** Everything of one client that returns from visit to visit. */
export type DemoChart = Readonly<{
  points: readonly DemoPoint[];
  areas: readonly DemoArea[];
  zones: readonly DemoZone[];
  care: HomeCare | null;
}>;

export const pointOf = (point: DemoPoint): Point => ({
  pointId: point.id,
  letter: point.letter,
  muscleCode: point.muscleCode,
  ...point.spot,
});

const clamp = (score: number) => Math.max(0, Math.min(10, score));

/** What was recorded in one kept visit: `number` counts from 0. */
export function factsOf(
  beat: Beat,
  number: number,
  { points, areas, zones, care }: DemoChart,
  dice: Dice,
): VisitFacts {
  const findings: Record<string, Finding> = {};
  const holds: Record<string, Hold> = {};
  const marks = areas.flatMap((area) => drawnArea(area, number, beat.painNow, dice));
  for (const point of points.filter(({ goneAt }) => goneAt === undefined || number <= goneAt)) {
    const finding = findingOf(point, number, beat, dice);
    findings[point.id] = finding;
    if (finding.felt === null) continue;
    const hold = holdOf(point, finding.felt, finding.feltAfter, dice);
    holds[hold.holdId] = hold;
    marks.push(...referralOf(point, finding.felt, dice));
  }
  return {
    ...emptyFacts,
    screening: screeningOf(number, dice),
    scores: {
      pain_now: beat.painNow,
      pain_avg_7d: beat.visit?.painAvg7d ?? null,
      pain_now_after: beat.painAfter,
      ...(number > 0 ? { global_change: beat.visit?.globalChange ?? null } : {}),
    },
    points: number === 0 ? Object.fromEntries(points.map((point) => [point.id, pointOf(point)])) : {},
    findings,
    holds,
    marks: Object.fromEntries(marks.map((mark) => [mark.markId, mark])),
    zones: Object.fromEntries(
      zones.filter(({ markedAt }) => markedAt === number).map(({ zone }) => [zone.zoneId, zone]),
    ),
    endedZones: Object.fromEntries(
      zones.filter(({ endedAt }) => endedAt === number).map(({ zone }) => [zone.zoneId, true as const]),
    ),
    care,
    tolerance: { targetLow: 5, targetHigh: 7, ceiling: 7 },
    thresholds: Object.fromEntries(
      points.flatMap((point) => meteredOf(point, number)).map((one) => [one.thresholdId, one]),
    ),
    strain: strainOf(Object.values(holds), number),
  };
}

/** Two readings of a visit; their ids follow from the point's, so that nothing else of the story moves. */
function meteredOf({ id, metered }: DemoPoint, number: number): Threshold[] {
  const kpa = metered?.[number];
  if (!kpa) return [];
  return (['before', 'after'] as const).map((moment, at) => ({
    thresholdId: `${id.slice(0, -2)}${(number * 2 + at).toString(16).padStart(2, '0')}`,
    pointId: id,
    moment,
    value: kpa[at] ?? 0,
    unit: 'kPa',
    tipAreaCm2: 1,
    toleranceValue: null,
    device: 'Algometer 1',
    readings: 2,
  }));
}

/** Thumbs that press long ache; every fourth visit nobody said. */
function strainOf(holds: readonly Hold[], number: number): Strain | null {
  if (number % 4 === 3) return null;
  const seconds = (contact: Hold['contact']) =>
    holds
      .filter((hold) => hold.contact === contact)
      .reduce((sum, hold) => sum + hold.seconds * hold.repetitions, 0);
  const thumb = clamp(Math.round(seconds('thumb') / 60));
  return {
    thumb,
    wrist: clamp(Math.round((seconds('thumb') + seconds('fingers')) / 120)),
    shoulder: number % 3 === 0 ? null : 1,
    back: number % 2 === 0 ? 2 : 1,
  };
}

function findingOf(point: DemoPoint, number: number, beat: Beat, dice: Dice): Finding {
  const pain = beat.visit?.painAvg7d ?? beat.painNow ?? 4;
  const felt = point.felt?.[number] ?? clamp(pain + dice.whole(0, 1));
  const gone = number === point.goneAt;
  const { moved } = point;
  const here = moved && number >= moved.at ? moved.spot : point.spot;
  const change = gone ? 'gone' : number === moved?.at ? 'moved' : 'confirmed';
  return {
    pointId: point.id,
    change: number === 0 ? 'new' : change,
    ...here,
    state: gone ? null : point.state,
    felt: gone ? null : felt,
    feltAfter: gone || dice.chance(0.1) ? null : clamp(felt - dice.whole(1, 2)),
    qualities: dice.chance(0.7) ? ['aching'] : ['aching', 'tight_band'],
    pressureLevel: gone ? null : (point.dose?.level ?? 'medium'),
    ceiling: 7,
    note: point.note ?? null,
  };
}

function screeningOf(number: number, dice: Dice): Screening {
  return {
    answers: Object.fromEntries(redFlagCodes.map((code) => [code, false])),
    consentGiven: true,
    consentNote: null,
    afterEffects: number === 0 ? null : dice.chance(0.85) ? 'none' : 'mild',
    flareDays: null,
    familiarPain: true,
  };
}

function holdOf(point: DemoPoint, felt: number, after: number | null, dice: Dice): Hold {
  const dose = point.dose ?? {
    seconds: dice.one([30, 45, 45, 60]),
    repetitions: dice.whole(2, 3),
    level: 'medium' as const,
    contact: dice.one(['thumb', 'fingers', 'thumb'] as const),
  };
  const told = dice.chance(0.4)
    ? dice.one(['warmth', 'softening', 'ache_elsewhere', 'relaxation'] as const)
    : null;
  return {
    holdId: dice.uuid(),
    pointId: point.id,
    startedAt: null,
    technique: 'pressure_release',
    contact: dose.contact,
    seconds: dose.seconds,
    repetitions: dose.repetitions,
    restSeconds: 10,
    pressureLevel: dose.level,
    pressureValue: null,
    pressureUnit: null,
    clientRating: 'good',
    feltStart: felt,
    feltPeak: Math.min(7, Math.max(felt, felt + dice.whole(0, 1))),
    feltEnd: after ?? clamp(felt - 1),
    sensations: told
      ? [{ kind: told, severity: 1, place: null, settled: null, settledAfterSeconds: null }]
      : [],
    stopReason: 'eased',
    zoneReason: null,
  };
}
