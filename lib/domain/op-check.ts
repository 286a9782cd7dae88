import type { Side } from '@/lib/body/figure';
import { insideOutline, lateralityAt } from '@/lib/body/geometry';
import { type ChartZone, MAX_ZONES } from './chart-zone';
import { MAX_MARKS, type Op } from './ops';
import type { Spot } from './point';
import { type ClientZoneView, type Presser, type ZoneHit, zoneAt, zoneLine } from './zones';

/** What the server knows of the client when it judges an op. */
export type OpContext = Readonly<{
  /** Where each point of this client lies now; a point of anyone else is not in it. */
  points: ReadonlyMap<string, Spot>;
  /** Ids of the marks this visit holds. */
  marks: ReadonlySet<string>;
  /** The client's zones that stand, by id. */
  zones: ReadonlyMap<string, ClientZoneView>;
  /** Who presses. */
  presser: Presser;
}>;

/** A sentence why the op cannot stand, or null. Bounds are the schema's business; this is about meaning. */
export function opRefusal(op: Op, context: OpContext): string | null {
  switch (op.kind) {
    case 'mark.put':
      if (!context.marks.has(op.body.markId) && context.marks.size >= MAX_MARKS) return fullChart;
      if (op.body.pointId && !context.points.has(op.body.pointId)) return unknownPoint;
      return spotRefusal(op.body, op.body.side, op.body.kind === 'stroke');
    case 'point.put':
    case 'finding.put':
      if (op.kind === 'finding.put' && !context.points.has(op.body.pointId)) return unknownPoint;
      return spotRefusal(op.body, op.body.side, false);
    case 'threshold.put':
      return context.points.has(op.body.pointId) ? null : unknownPoint;
    case 'hold.put': {
      if (!context.points.has(op.body.pointId)) return unknownPoint;
      const zone = blockedAt(op.body.pointId, context);
      return zone && op.body.zoneReason === null
        ? `This point lies in a no-press zone (${zone.words}). Say why it was pressed.`
        : null;
    }
    case 'zone.put':
      return zoneRefusal(op.body, context);
    case 'care.put': {
      const { selfPressPointId } = op.body;
      return selfPressPointId === null || context.points.has(selfPressPointId) ? null : unknownPoint;
    }
    default:
      return null;
  }
}

/** The zone a point may be pressed in only with a reason, by this person; null in the open. */
export function blockedAt(pointId: string, { points, zones, presser }: OpContext): ZoneHit | null {
  const spot = points.get(pointId);
  const hit = spot ? zoneAt(spot, [...zones.values()], presser) : null;
  return hit?.rule === 'block' ? hit : null;
}

function zoneRefusal(zone: ChartZone, { zones }: OpContext): string | null {
  if (!zones.has(zone.zoneId) && zones.size >= MAX_ZONES)
    return `This client has ${MAX_ZONES} no-press zones. End those that are over before you add more.`;
  const line = zoneLine(zone);
  if (!line.some((point) => insideOutline(zone.view, point))) return 'This zone lies outside the figure.';
  const sides = new Set(line.map(({ x }) => lateralityAt(zone.view, x)));
  // A line over the middle of the body touches both sides; which it is called is the therapist's word.
  if (sides.has('midline') || sides.size > 1 || sides.has(zone.side)) return null;
  const [measured] = sides;
  return `The zone is on the client's ${measured}, but ${zone.side} was written. Which is it?`;
}

const fullChart = `This chart holds ${MAX_MARKS} marks. Erase some before you draw more.`;
const unknownPoint = 'This point does not belong to this client.';

function spotRefusal(spot: Spot, side: Side, stroke: boolean): string | null {
  if (!stroke && !insideOutline(spot.view, spot)) return 'This spot is outside the figure.';
  const measured = lateralityAt(spot.view, spot.x);
  if (!stroke && measured !== 'midline' && side !== measured) {
    return `The spot is on the client's ${measured}, but ${side} was written. Which is it?`;
  }
  return null;
}
