import { FIGURE_VERSION, type FigurePoint, type View } from '@/lib/body/figure';
import { insideOutline, lateralityAt } from '@/lib/body/geometry';
import { storablePoint, storableStroke } from '@/lib/body/strokes';
import type { ChartZone } from '@/lib/domain/chart-zone';

/** A zone as it is being made: it is stored once its kind is said. */
export type ZoneDraft = Omit<ChartZone, 'kind'> & Readonly<{ kind: ChartZone['kind'] | null }>;

export type ZoneSize = 'small' | 'medium' | 'large';
/** Across, in tenths of 1/1000 stature: on a client of 170 cm about 5, 9 and 14 cm round, 3, 5 and 9 cm wide. */
const widths: Readonly<Record<'round' | 'line', Readonly<Record<ZoneSize, number>>>> = {
  round: { small: 300, medium: 520, large: 840 },
  line: { small: 160, medium: 300, large: 520 },
};
const sizes = ['small', 'medium', 'large'] as const;
const shapeOf = ({ stroke }: Pick<ChartZone, 'stroke'>) => (stroke.length > 0 ? 'line' : 'round');

/** The most points of a stored zone's line. */
const MAX_POINTS = 500;

/** A zone drawn along a line, or round a tapped spot. It lies where the middle of the line is on the body. */
export function draftZone(zoneId: string, view: View, points: readonly FigurePoint[]): ZoneDraft {
  const line = points.length > 1 ? evenly(storableStroke(points)) : [];
  const spot = middleOf(view, line.length > 0 ? line : points.map(storablePoint));
  return {
    zoneId,
    kind: null,
    view,
    x: spot.x,
    y: spot.y,
    side: lateralityAt(view, spot.x),
    stroke: line.map(({ x, y }): [number, number] => [x, y]),
    penWidth: widths[line.length > 0 ? 'line' : 'round'].medium,
    rule: 'block',
    reason: null,
    figureVersion: FIGURE_VERSION,
  };
}

function evenly(points: readonly FigurePoint[]): readonly FigurePoint[] {
  if (points.length <= MAX_POINTS) return points;
  const step = (points.length - 1) / (MAX_POINTS - 1);
  return Array.from({ length: MAX_POINTS }, (_, i) => points[Math.round(i * step)]).filter(
    (point) => point !== undefined,
  );
}

/** The point of the line on the body that lies nearest to its mean. */
function middleOf(view: View, line: readonly FigurePoint[]): FigurePoint {
  const mean = (pick: (point: FigurePoint) => number) =>
    line.reduce((sum, point) => sum + pick(point), 0) / Math.max(1, line.length);
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const far = ({ x, y }: FigurePoint) => Math.hypot(x - middle.x, y - middle.y);
  const onBody = line.filter((point) => insideOutline(view, point));
  const [nearest] = [...(onBody.length > 0 ? onBody : line)].sort((a, b) => far(a) - far(b));
  return nearest ?? { x: 0, y: 0 };
}

/** The nearest of the three sizes. */
export function sizeOf(zone: Pick<ChartZone, 'stroke' | 'penWidth'>): ZoneSize {
  const of = widths[shapeOf(zone)];
  const off = (size: ZoneSize) => Math.abs(of[size] - zone.penWidth);
  return [...sizes].sort((a, b) => off(a) - off(b))[0] ?? 'medium';
}

export const sized = <Z extends Pick<ChartZone, 'stroke' | 'penWidth'>>(zone: Z, size: ZoneSize): Z => ({
  ...zone,
  penWidth: widths[shapeOf(zone)][size],
});

/** What can be stored: a kind is said, and something else has its words. Null while one is still open. */
export function complete(draft: ZoneDraft): ChartZone | null {
  const { kind, reason } = draft;
  if (kind === null || (kind === 'other' && (reason?.length ?? 0) < 2)) return null;
  return { ...draft, kind };
}
