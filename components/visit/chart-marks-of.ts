import type { ChartPin, ChartReferral, ChartStroke } from '@/components/body-chart/chart-props';
import type { Mark } from '@/lib/domain/ops';
import { pointsToday, type VisitView } from '@/lib/domain/visit-view';
import { titleOfMark } from './felt-elsewhere';
import { lineOf, pointOf, stillToCheck, titleOf } from './marking';

/** Everything marked on the body, in the shapes the chart draws. */
export type ChartMarks = Readonly<{
  points: readonly ChartPin[];
  lastPoints: readonly ChartPin[];
  strokes: readonly ChartStroke[];
  lastStrokes: readonly ChartStroke[];
  referrals: readonly ChartReferral[];
}>;

const made = new WeakMap<Mark, ChartStroke>();

/** One stroke object for each stored mark: the chart draws again only what changed. */
function strokeOf(mark: Mark): ChartStroke {
  const stroke = made.get(mark) ?? {
    id: mark.markId,
    view: mark.view,
    points: lineOf(mark),
    felt: mark.intensity,
  };
  made.set(mark, stroke);
  return stroke;
}

/** The client's pain as drawn; the same list until a mark changes. */
function strokesOf(marks: readonly Mark[] | VisitView['facts']['marks']): readonly ChartStroke[] {
  const known = lists.get(marks);
  if (known) return known;
  const list = Object.values(marks)
    .filter(({ layer }) => layer === 'pain')
    .map(strokeOf);
  lists.set(marks, list);
  return list;
}
const lists = new WeakMap<object, readonly ChartStroke[]>();
const noReferrals: readonly ChartReferral[] = [];

/** Today's points, last visit's rings and dotted areas, the client's pain, and where points are felt. */
export function chartMarksOf(view: VisitView): ChartMarks {
  const points = pointsToday(view)
    .filter(({ finding }) => finding.change !== 'gone')
    .map(
      ({ point, finding }): ChartPin => ({
        id: point.pointId,
        letter: point.letter,
        view: finding.view,
        x: finding.x,
        y: finding.y,
        felt: finding.felt,
        title: titleOf(point, finding),
      }),
    );
  const referrals = Object.values(view.facts.marks).flatMap((mark) => referralOf(view, points, mark) ?? []);
  return {
    points,
    lastPoints: ringsOf(view, points),
    strokes: strokesOf(view.facts.marks),
    lastStrokes: strokesOf(view.lastMarks),
    referrals: referrals.length > 0 ? referrals : noReferrals,
  };
}

/** Where points were: those not touched today, those left unchecked, and those that moved away from there. */
function ringsOf(view: VisitView, points: readonly ChartPin[]): ChartPin[] {
  const left = view.known.filter(({ point }) => {
    const change = view.facts.findings[point.pointId]?.change;
    return change === 'moved' || change === 'not_checked';
  });
  return [...stillToCheck(view), ...left].map(({ point, last }) => {
    const untouched = !view.facts.findings[point.pointId] || !points.some(({ id }) => id === point.pointId);
    return {
      id: untouched ? point.pointId : `${point.pointId} before`,
      letter: point.letter,
      view: last.view,
      x: last.x,
      y: last.y,
      felt: null,
      title: titleOf(point, last),
    };
  });
}

function referralOf(view: VisitView, points: readonly ChartPin[], mark: Mark): ChartReferral | null {
  const point = mark.pointId ? pointOf(view, mark.pointId) : null;
  if (mark.layer !== 'referral' || !point) return null;
  const from = points.find(({ id }) => id === point.pointId);
  return {
    id: mark.markId,
    view: mark.view,
    x: mark.x,
    y: mark.y,
    stroke: mark.kind === 'stroke' ? strokeOf(mark) : null,
    felt: mark.intensity,
    letter: point.letter,
    title: titleOfMark(mark),
    from: from ? { view: from.view, x: from.x, y: from.y } : null,
  };
}
