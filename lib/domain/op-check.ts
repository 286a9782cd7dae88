import type { Side } from '@/lib/body/figure';
import { insideOutline, lateralityAt } from '@/lib/body/geometry';
import { MAX_MARKS, type Op } from './ops';
import type { Spot } from './point';
import { type ClientZoneView, zoneAt } from './zones';

/** What the server knows of the client when it judges an op. */
export type OpContext = Readonly<{
  /** Where each point of this client lies now; a point of anyone else is not in it. */
  points: ReadonlyMap<string, Spot>;
  /** Ids of the marks this visit holds. */
  marks: ReadonlySet<string>;
  /** The client's zones that stand, by id. */
  zones: ReadonlyMap<string, ClientZoneView>;
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
      const spot = context.points.get(op.body.pointId);
      if (!spot) return unknownPoint;
      const zone = zoneAt(spot, [...context.zones.values()]);
      return zone?.rule === 'block' && op.body.zoneReason === null
        ? `This point lies in a no-press zone (${zone.words}). Say why it was pressed.`
        : null;
    }
    case 'care.put': {
      const { selfPressPointId } = op.body;
      return selfPressPointId === null || context.points.has(selfPressPointId) ? null : unknownPoint;
    }
    default:
      return null;
  }
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
