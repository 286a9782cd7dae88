import type { MuscleCode } from '@/lib/body/muscles';
import type { Hold } from '@/lib/domain/hold';
import type { Finding, HomeCare, Mark, Point } from '@/lib/domain/ops';
import { redFlagCodes, type Screening } from '@/lib/domain/screening';
import { emptyFacts, type VisitFacts } from '@/lib/domain/visit-facts';
import type { Dice } from './dice';
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
  points: readonly DemoPoint[],
  dice: Dice,
  care: HomeCare | null,
): VisitFacts {
  const findings: Record<string, Finding> = {};
  const holds: Record<string, Hold> = {};
  const marks: Record<string, Mark> = {};
  for (const point of points) {
    const pain = beat.visit?.painAvg7d ?? beat.painNow ?? 4;
    const felt = point.felt?.[number] ?? clamp(pain + dice.whole(0, 1));
    const gone = number > 2 && felt === 0;
    const after = gone || dice.chance(0.1) ? null : clamp(felt - dice.whole(1, 2));
    findings[point.id] = {
      pointId: point.id,
      change: number === 0 ? 'new' : gone ? 'gone' : 'confirmed',
      ...point.spot,
      state: gone ? null : point.state,
      felt: gone ? null : felt,
      feltAfter: after,
      qualities: dice.chance(0.7) ? ['aching'] : ['aching', 'tight_band'],
      pressureLevel: gone ? null : (point.dose?.level ?? 'medium'),
      ceiling: 7,
      note: point.note ?? null,
    };
    if (!gone) {
      const hold = holdOf(point, felt, after, dice);
      holds[hold.holdId] = hold;
    }
  }
  const [first] = points;
  if (first) {
    const mark = washOf(first, beat.painNow, dice);
    marks[mark.markId] = mark;
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
    marks,
    care,
    tolerance: { targetLow: 5, targetHigh: 7, ceiling: 7 },
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
    sensations: told ? [{ kind: told, severity: 1, place: null, settledAfterSeconds: null }] : [],
    stopReason: 'eased',
    zoneReason: null,
  };
}

/** The sore area as the client drew it: a short stroke over the first point. */
function washOf(point: DemoPoint, pain: number | null, dice: Dice): Mark {
  const { view, x, y, side, figureVersion } = point.spot;
  const stroke = Array.from({ length: 6 }, (_, step): [number, number] => [
    Math.round(x + (step - 2.5) * (x < 0 ? -22 : 22)),
    Math.round(y + (step - 2.5) * 14 + dice.whole(-10, 10)),
  ]);
  return {
    markId: dice.uuid(),
    layer: 'pain',
    kind: 'stroke',
    view,
    x,
    y,
    side,
    figureVersion,
    regionCode: null,
    muscleCode: null,
    stroke,
    penWidth: 200,
    intensity: pain,
    qualities: ['aching'],
    pointId: null,
  };
}
