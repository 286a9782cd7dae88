import type { Hold } from '@/lib/domain/hold';
import type { PressureLevel } from '@/lib/domain/point';
import { gentleSeconds } from '@/lib/domain/screening';
import { pointsToday, type VisitView, zoneHits } from '@/lib/domain/visit-view';
import { zoneSeconds } from '@/lib/domain/zones';
import { gentleReasons, holdLike, lockOf } from '../treating';
import type { PressPlan } from './timing';

/** Two to three graded presses raised the threshold, one did not (clinical review §2c). */
const firstPresses = 3;
const lighterThan = { light: 'light', medium: 'light', firm: 'medium' } as const;

/** The points in play by letter, each with its next press: as last time, lighter after what was too much. */
export function pressPlans(view: VisitView, runningId: string | null): PressPlan[] {
  const gentle = gentleReasons(view).length > 0;
  return pointsToday(view)
    .filter(({ finding }) => finding.change !== 'gone')
    .map(({ point, finding, holds }) => {
      const { pointId, letter } = point;
      const hits = zoneHits(view, finding);
      const last = singly(view.known.find((known) => known.point.pointId === pointId)?.lastHolds ?? []);
      const over = singly(holds.filter(({ holdId }) => holdId !== runningId));
      const planned = last[over.length] ?? last.at(-1);
      const before = over.at(-1);
      const said = holds.find((hold) => hold.zoneReason)?.zoneReason ?? finding.note;
      const zoneReason = hits[0]?.rule === 'block' && said && said.length >= 3 ? said : null;
      const dose = holdLike(before ?? planned, { holdId: pointId, pointId, zoneReason }, gentle, hits);
      const aim = planned ? Math.max(5, Math.round(planned.seconds / 5) * 5) : gentle ? gentleSeconds : 45;
      return {
        pointId,
        letter,
        holds,
        presses: last.length > 0 ? Math.min(10, last.length) : firstPresses,
        next: {
          ...dose,
          seconds: Math.min(aim, zoneSeconds(hits) ?? aim, gentle ? gentleSeconds : aim),
          pressureLevel: before ? levelAfter(before) : dose.pressureLevel,
        },
        lock: lockOf(holds),
        needsReason: hits[0]?.rule === 'block' && zoneReason === null,
      };
    });
}

/** Every press by itself: one entry may stand for several equal ones. */
const singly = (holds: readonly Hold[]): Hold[] =>
  holds.flatMap((hold) =>
    Array.from({ length: hold.repetitions }, () => ({ ...hold, repetitions: 1, restSeconds: null })),
  );

function levelAfter({ pressureLevel, stopReason, clientRating }: Hold): PressureLevel | null {
  if (stopReason !== 'pain_high' && clientRating !== 'too_much') return pressureLevel;
  return pressureLevel === null ? 'light' : lighterThan[pressureLevel];
}
