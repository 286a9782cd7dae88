import { v7 as uuidv7 } from 'uuid';
import { measures } from '@/lib/domain/score';

type Into = { visitId: string; staffId: string; pointId: string };

/** 20 ops as a tablet sends them: ten marks, five scores, five thresholds; every id is new. */
export function batchOf({ visitId, staffId, pointId }: Into): { ops: unknown[] } {
  const op = (kind: string, body: object) => ({
    v: 1,
    id: uuidv7(),
    visitId,
    staffId,
    madeAt: new Date().toISOString(),
    kind,
    body,
  });
  const many = (count: number, make: (at: number) => unknown) =>
    Array.from({ length: count }, (_, at) => make(at));
  return {
    ops: [
      ...many(10, (at) => op('mark.put', markAt(at))),
      ...Object.entries(measures).map(([measure, { min }]) => op('score.put', { measure, value: min + 3 })),
      ...many(5, (at) =>
        op('threshold.put', {
          thresholdId: uuidv7(),
          pointId,
          moment: 'before',
          value: 200 + at,
          unit: 'kPa',
          tipAreaCm2: 1,
          toleranceValue: 300,
          device: null,
          readings: 1,
        }),
      ),
    ],
  };
}

function markAt(at: number): object {
  return {
    markId: uuidv7(),
    layer: 'pain',
    kind: 'pin',
    view: 'back',
    x: -480 + at,
    y: 1750 + at,
    side: 'left',
    figureVersion: '1.0',
    regionCode: 'SH_TOP',
    muscleCode: null,
    stroke: [],
    penWidth: null,
    intensity: 5,
    qualities: ['aching'],
    pointId: null,
  };
}
