import type { BodyShape } from '@/lib/body/body-shape';
import { warpedLine, warpedMark } from '@/lib/body/shape-variants';
import type { ChartReferral } from './chart-marks';
import type { ChartProps } from './chart-view';
import type { ChartStroke } from './wash';

type Marks = Pick<ChartProps, 'points' | 'lastPoints' | 'strokes' | 'lastStrokes' | 'referrals'>;

const drawnBy = new WeakMap<object, Map<BodyShape, unknown>>();

/** A mark keeps its identity while it and the shape do: a new stroke must not draw all others again. */
function once<Mark extends object>(shape: BodyShape, mark: Mark, make: (mark: Mark) => Mark): Mark {
  if (shape === 'even') return mark;
  const made = drawnBy.get(mark) ?? new Map<BodyShape, unknown>();
  drawnBy.set(mark, made);
  const known = (made.get(shape) as Mark | undefined) ?? make(mark);
  made.set(shape, known);
  return known;
}

/** A stored stroke as it is drawn on the client's shape. */
export const strokeInShape = (shape: BodyShape, stroke: ChartStroke): ChartStroke =>
  once(shape, stroke, (stored) => ({ ...stored, points: warpedLine(shape, stored.view, stored.points) }));

const referralInShape = (shape: BodyShape, referral: ChartReferral): ChartReferral =>
  once(shape, referral, (stored) => ({
    ...warpedMark(shape, stored.view, stored),
    stroke: stored.stroke && strokeInShape(shape, stored.stroke),
    from: stored.from && warpedMark(shape, stored.from.view, stored.from),
  }));

/** The marks of a chart where they are drawn on the client's shape; what is stored does not change. */
export function marksInShape(marks: Marks, shape: BodyShape): Marks {
  const pins = (all: Marks['points']) =>
    all.map((pin) => once(shape, pin, (stored) => warpedMark(shape, stored.view, stored)));
  return {
    points: pins(marks.points),
    lastPoints: pins(marks.lastPoints),
    strokes: marks.strokes.map((stroke) => strokeInShape(shape, stroke)),
    lastStrokes: marks.lastStrokes?.map((stroke) => strokeInShape(shape, stroke)),
    referrals: marks.referrals?.map((referral) => referralInShape(shape, referral)),
  };
}
