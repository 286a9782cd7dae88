import type { z } from 'zod';
import type { OpKind, opBodies } from '@/lib/domain/ops';
import { emptyScreening } from '@/lib/domain/screening';
import { noStrain } from '@/lib/domain/strain';
import { applyOp, type VisitFacts } from '@/lib/domain/visit-facts';

export type BodyOf<K extends OpKind> = z.infer<(typeof opBodies)[K]>;
/** One fact to write, before it becomes an op. */
export type Entry = { [K in OpKind]: Readonly<{ kind: K; body: BodyOf<K> }> }[OpKind];

/**
 * What takes an entry back, given the facts before it. Empty when nothing can: typed text has the keyboard's own
 * undo, a signature stands, and a tolerance cannot be un-said. A score goes back to "Not asked" when it had no answer before.
 */
export function inverse(facts: VisitFacts, entry: Entry): Entry[] {
  switch (entry.kind) {
    case 'screen.put':
      return [{ kind: 'screen.put', body: facts.screening ?? emptyScreening }];
    case 'score.put': {
      const { measure } = entry.body;
      return [{ kind: 'score.put', body: { measure, value: facts.scores[measure] ?? null } }];
    }
    case 'point.put': {
      const before = facts.points[entry.body.pointId];
      return before ? [{ kind: 'point.put', body: before }] : [];
    }
    case 'finding.put':
    case 'finding.remove':
      return findingBefore(facts, entry.body.pointId);
    case 'mark.put':
    case 'mark.remove': {
      const before = facts.marks[entry.body.markId];
      if (before) return [{ kind: 'mark.put', body: before }];
      return [{ kind: 'mark.remove', body: { markId: entry.body.markId } }];
    }
    case 'zone.put':
    case 'zone.remove': {
      const before = facts.zones[entry.body.zoneId];
      if (before) return [{ kind: 'zone.put', body: before }];
      return [{ kind: 'zone.remove', body: { zoneId: entry.body.zoneId } }];
    }
    case 'zone.end': {
      const { zoneId } = entry.body;
      return [{ kind: 'zone.end', body: { zoneId, ended: zoneId in facts.endedZones } }];
    }
    case 'hold.put':
    case 'hold.remove': {
      const before = facts.holds[entry.body.holdId];
      if (before) return [{ kind: 'hold.put', body: before }];
      return [{ kind: 'hold.remove', body: { holdId: entry.body.holdId } }];
    }
    case 'threshold.put':
    case 'threshold.remove': {
      const before = facts.thresholds[entry.body.thresholdId];
      if (before) return [{ kind: 'threshold.put', body: before }];
      return [{ kind: 'threshold.remove', body: { thresholdId: entry.body.thresholdId } }];
    }
    case 'care.put':
      return [{ kind: 'care.put', body: facts.care ?? noCare }];
    case 'strain.put':
      return [{ kind: 'strain.put', body: facts.strain ?? noStrain }];
    case 'tolerance.put':
      return facts.tolerance ? [{ kind: 'tolerance.put', body: facts.tolerance }] : [];
    case 'text.put':
    case 'visit.sign':
      return [];
  }
}

const noCare = {
  heatOk: null,
  selfPressPointId: null,
  selfPressSeconds: null,
  selfPressTimes: null,
  stretch: null,
} as const;

/** A point found today goes with its finding, so it is put back before it. */
function findingBefore(facts: VisitFacts, pointId: string): Entry[] {
  const finding = facts.findings[pointId];
  if (!finding) return [{ kind: 'finding.remove', body: { pointId } }];
  const point = facts.points[pointId];
  return [
    ...(point && finding.change === 'new' ? [{ kind: 'point.put', body: point } as const] : []),
    { kind: 'finding.put', body: finding },
  ];
}

/** Inverses of all entries, last first, each against the facts as they stood before it. */
export function takeBack(facts: VisitFacts, entries: readonly Entry[]): Entry[] {
  const back: Entry[][] = [];
  let so = facts;
  for (const entry of entries) {
    back.unshift(inverse(so, entry));
    so = applyOp(so, { v: 1, id: '', visitId: '', staffId: '', madeAt: '', ...entry });
  }
  return back.flat();
}
