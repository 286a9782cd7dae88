import type { ChartZone } from './chart-zone';
import type { Hold, Threshold } from './hold';
import type { Finding, HomeCare, Mark, NoteSignature, Op, Point, Tolerance, VisitText } from './ops';
import type { Measure } from './score';
import type { Screening } from './screening';
import type { Strain } from './strain';

/** Everything recorded in one visit, built from ops in the same way on the tablet and on the server. */
export type VisitFacts = Readonly<{
  screening: Screening | null;
  /** A measure that is absent was never answered; `null` is "Not asked". */
  scores: Readonly<Partial<Record<Measure, number | null>>>;
  points: Readonly<Record<string, Point>>;
  findings: Readonly<Record<string, Finding>>;
  marks: Readonly<Record<string, Mark>>;
  /** No-press zones marked in this visit. */
  zones: Readonly<Record<string, ChartZone>>;
  /** Zones of earlier days that this visit ended. */
  endedZones: Readonly<Record<string, true>>;
  holds: Readonly<Record<string, Hold>>;
  thresholds: Readonly<Record<string, Threshold>>;
  tolerance: Tolerance | null;
  care: HomeCare | null;
  strain: Strain | null;
  texts: Readonly<Partial<Record<VisitText['slot'], Readonly<{ text: string; opId: string | null }>>>>;
  /** Signed on this tablet, on its way to the clinic; null once the clinic has the note, or refused it. */
  signature: NoteSignature | null;
}>;

export const emptyFacts: VisitFacts = {
  screening: null,
  scores: {},
  points: {},
  findings: {},
  marks: {},
  zones: {},
  endedZones: {},
  holds: {},
  thresholds: {},
  tolerance: null,
  care: null,
  strain: null,
  texts: {},
  signature: null,
};

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** Adds one op. Puts replace one object by its id; removing what is not there changes nothing. */
export function applyOp(facts: VisitFacts, op: Op): VisitFacts {
  switch (op.kind) {
    case 'screen.put':
      return { ...facts, screening: op.body };
    case 'score.put':
      return { ...facts, scores: { ...facts.scores, [op.body.measure]: op.body.value } };
    case 'point.put':
      return { ...facts, points: { ...facts.points, [op.body.pointId]: op.body } };
    case 'finding.put':
      return { ...facts, findings: { ...facts.findings, [op.body.pointId]: op.body } };
    case 'finding.remove':
      return { ...facts, findings: without(facts.findings, op.body.pointId) };
    case 'mark.put':
      return { ...facts, marks: { ...facts.marks, [op.body.markId]: op.body } };
    case 'mark.remove':
      return { ...facts, marks: without(facts.marks, op.body.markId) };
    case 'zone.put':
      return { ...facts, zones: { ...facts.zones, [op.body.zoneId]: op.body } };
    case 'zone.remove':
      return { ...facts, zones: without(facts.zones, op.body.zoneId) };
    case 'zone.end': {
      const { zoneId, ended } = op.body;
      const still = without(facts.endedZones, zoneId);
      return { ...facts, endedZones: ended ? { ...still, [zoneId]: true } : still };
    }
    case 'hold.put':
      return { ...facts, holds: { ...facts.holds, [op.body.holdId]: op.body } };
    case 'hold.remove':
      return { ...facts, holds: without(facts.holds, op.body.holdId) };
    case 'threshold.put':
      return { ...facts, thresholds: { ...facts.thresholds, [op.body.thresholdId]: op.body } };
    case 'threshold.remove':
      return { ...facts, thresholds: without(facts.thresholds, op.body.thresholdId) };
    case 'tolerance.put':
      return { ...facts, tolerance: op.body };
    case 'care.put':
      return { ...facts, care: op.body };
    case 'strain.put':
      return { ...facts, strain: op.body };
    case 'visit.sign':
      return { ...facts, signature: op.body };
    case 'text.put':
      return {
        ...facts,
        texts: { ...facts.texts, [op.body.slot]: { text: mergedText(facts, op.body), opId: op.id } },
      };
  }
}

/** Two tablets wrote the same text from the same start: both are kept, the later below the earlier. */
export function mergedText(facts: VisitFacts, put: VisitText): string {
  const now = facts.texts[put.slot];
  if (!now || now.opId === put.baseOpId || now.text === put.text || now.text.trim() === '') return put.text;
  return put.text.trim() === '' ? now.text : `${now.text}\n${put.text}`.slice(0, 4000);
}
