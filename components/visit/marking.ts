import { FIGURE_VERSION, type Side, type View } from '@/lib/body/figure';
import { lateralityAt, musclesAt } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import { regionAt } from '@/lib/body/region-at';
import type { RegionCode } from '@/lib/body/regions';
import { STROKE_WIDTH, type StrokePoint } from '@/lib/body/strokes';
import { pointTitle, regionTitle } from '@/lib/body/words';
import type { Finding, Mark, Point } from '@/lib/domain/ops';
import { nextLetter, type Spot } from '@/lib/domain/point';
import { type KnownPoint, untouched, type VisitView } from '@/lib/domain/visit-view';
import type { Entry } from './visit-history';

/** Most a client should feel at any point: good pain ends at 7 (clinical review §2c). */
export const highestCeiling = 7;

const placed = ({ view, x, y }: Spot) => ({
  view,
  x,
  y,
  side: lateralityAt(view, x),
  figureVersion: FIGURE_VERSION,
});

const unasked = {
  state: null,
  felt: null,
  feltAfter: null,
  qualities: [],
  pressureLevel: null,
  ceiling: null,
  note: null,
} satisfies Partial<Finding>;

/** "Left upper trapezius", or the region when no muscle is said. The side is that of the spot. */
export function titleOf(
  point: Readonly<{ muscleCode: MuscleCode | null }>,
  spot: Spot & { side: Side },
): string {
  return point.muscleCode
    ? pointTitle(spot.side, point.muscleCode)
    : regionTitle(spot.side, regionAt(spot.view, spot));
}

/** Letters nobody else of this client's points has: a removed new point frees its own. */
export function freeLetter({ letters, facts, known }: VisitView): string {
  const gone = Object.values(facts.points).filter(
    ({ pointId }) => !facts.findings[pointId] && !known.some((each) => each.point.pointId === pointId),
  );
  const freed = new Set(gone.map(({ letter }) => letter));
  const live = Object.values(facts.points).flatMap((point) =>
    freed.has(point.letter) ? [] : [point.letter],
  );
  return nextLetter([...letters.filter((letter) => !freed.has(letter)), ...live]);
}

/** A new point where the finger was, with the next letter and the nearest muscle; everything asked is still open. */
export function newPoint(
  view: VisitView,
  pointId: string,
  spot: Spot,
  given: { muscleCode?: MuscleCode; note?: string } = {},
): Entry[] {
  const muscleCode = given.muscleCode ?? musclesAt(spot.view, spot)[0]?.code ?? null;
  const where = placed(spot);
  return [
    { kind: 'point.put', body: { pointId, letter: freeLetter(view), muscleCode, ...where } },
    {
      kind: 'finding.put',
      body: { pointId, change: 'new', ...where, ...unasked, note: given.note ?? null },
    },
  ];
}

/** Still there: last visit's place; what the client said then is not copied. */
export function confirmed({ point, last }: KnownPoint): Finding {
  const { view, x, y, side, figureVersion } = last;
  return { pointId: point.pointId, change: 'confirmed', view, x, y, side, figureVersion, ...unasked };
}

/** Found again in another place. */
export function moved(finding: Finding, spot: Spot): Finding {
  return { ...finding, change: finding.change === 'new' ? 'new' : 'moved', ...placed(spot) };
}

/** Not found any more, or not looked for: the place stays the old one and there is no number. */
export function answeredWithout(known: KnownPoint, change: 'gone' | 'not_checked'): Finding {
  return { ...confirmed(known), change };
}

/** Takes today's entry of a point away, with all that hangs on it. */
export function removal({ facts }: VisitView, pointId: string): Entry[] {
  const holds = Object.values(facts.holds).filter((hold) => hold.pointId === pointId);
  const readings = Object.values(facts.thresholds).filter((reading) => reading.pointId === pointId);
  const felt = Object.values(facts.marks).filter((mark) => mark.pointId === pointId);
  return [
    ...felt.map(({ markId }): Entry => ({ kind: 'mark.remove', body: { markId } })),
    ...holds.map(({ holdId }): Entry => ({ kind: 'hold.remove', body: { holdId } })),
    ...readings.map(({ thresholdId }): Entry => ({ kind: 'threshold.remove', body: { thresholdId } })),
    ...(facts.care?.selfPressPointId === pointId
      ? [{ kind: 'care.put', body: { ...facts.care, selfPressPointId: null } } as const]
      : []),
    { kind: 'finding.remove', body: { pointId } },
  ];
}

/** A spot the client shows, or the middle of a line drawn over the painful area. */
export function painMark(
  markId: string,
  view: View,
  points: readonly StrokePoint[],
  given: { regionCode?: RegionCode } = {},
): Mark {
  const mean = (pick: (point: StrokePoint) => number) =>
    Math.round(points.reduce((sum, point) => sum + pick(point), 0) / points.length) + 0;
  const spot: Spot = { view, x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const line = points.length > 1;
  return {
    markId,
    layer: 'pain',
    kind: line ? 'stroke' : 'pin',
    ...placed(spot),
    regionCode: given.regionCode ?? regionAt(view, spot),
    muscleCode: null,
    stroke: line
      ? points.map(({ x, y, p }): Mark['stroke'][number] => (p === undefined ? [x, y] : [x, y, p]))
      : [],
    penWidth: line ? STROKE_WIDTH : null,
    intensity: null,
    qualities: [],
    pointId: null,
  };
}

/** Where a mark lies, as a line with the pen's pressure: a spot is a line of one point. */
export const lineOf = ({ stroke, x, y }: Pick<Mark, 'stroke' | 'x' | 'y'>): StrokePoint[] =>
  stroke.length > 0
    ? stroke.map(([sx, sy, p]) => (p === undefined ? { x: sx, y: sy } : { x: sx, y: sy, p }))
    : [{ x, y }];

/** The ceiling that holds for a point today: its own, the visit's, last visit's, else 7; never above 7. */
export function ceilingOf({ facts, known, last }: VisitView, pointId: string): number {
  const before = known.find(({ point }) => point.pointId === pointId)?.last.ceiling;
  const said =
    facts.findings[pointId]?.ceiling ?? facts.tolerance?.ceiling ?? before ?? last?.tolerance?.ceiling;
  return Math.min(highestCeiling, said ?? highestCeiling);
}

/** Points of last visit nobody has said anything of today, by letter. */
export const stillToCheck = (view: VisitView): KnownPoint[] =>
  untouched(view).sort((a, b) => a.point.letter.localeCompare(b.point.letter));

/** The point of today, or as it was known before. */
export function pointOf({ facts, known }: VisitView, pointId: string): Point | null {
  return facts.points[pointId] ?? known.find(({ point }) => point.pointId === pointId)?.point ?? null;
}
