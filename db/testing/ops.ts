import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { Op, OpKind } from '@/lib/domain/ops';

export type BodyOf<K extends OpKind> = Extract<Op, { kind: K }>['body'];

export function opOf<K extends OpKind>(actor: Actor, visitId: string, kind: K, body: BodyOf<K>): Op {
  const madeAt = new Date().toISOString();
  return { v: 1, id: uuidv7(), visitId, staffId: actor.staffId, madeAt, kind, body } as Op;
}

/** The client's left shoulder from behind. */
export const spot = { view: 'back', x: -480, y: 1750, side: 'left', figureVersion: '1.0' } as const;

export const pointOf = (pointId: string, letter = 'A'): BodyOf<'point.put'> => ({
  pointId,
  letter,
  muscleCode: 'upper-trapezius',
  ...spot,
});

export const findingOf = (pointId: string): BodyOf<'finding.put'> => ({
  pointId,
  change: 'new',
  ...spot,
  state: 'active',
  felt: 6,
  feltAfter: null,
  qualities: ['aching'],
  pressureLevel: 'medium',
  ceiling: 7,
  note: null,
});

export const holdOf = (pointId: string, holdId = uuidv7()): BodyOf<'hold.put'> => ({
  holdId,
  pointId,
  startedAt: null,
  technique: 'pressure_release',
  contact: 'thumb',
  seconds: 45,
  repetitions: 3,
  restSeconds: null,
  pressureLevel: 'medium',
  pressureValue: null,
  pressureUnit: null,
  clientRating: 'good',
  feltStart: 6,
  feltPeak: 7,
  feltEnd: 4,
  sensations: [],
  stopReason: 'eased',
  zoneReason: null,
});

export const thresholdOf = (pointId: string): BodyOf<'threshold.put'> => ({
  thresholdId: uuidv7(),
  pointId,
  moment: 'before',
  value: 210.5,
  unit: 'kPa',
  tipAreaCm2: 1,
  toleranceValue: 260,
  device: null,
  readings: 2,
});

export const markOf = (pointId: string): BodyOf<'mark.put'> => ({
  markId: uuidv7(),
  layer: 'referral',
  kind: 'pin',
  ...spot,
  regionCode: 'SH_TOP',
  muscleCode: null,
  stroke: [],
  penWidth: null,
  intensity: 5,
  qualities: ['aching'],
  pointId,
});

export const careOf = (pointId: string): BodyOf<'care.put'> => ({
  heatOk: true,
  selfPressPointId: pointId,
  selfPressSeconds: 30,
  selfPressTimes: 2,
  stretch: null,
});
