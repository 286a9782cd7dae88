import { FIGURE_BOUNDS, type FigurePoint, type Side, type View } from './figure';
import { lateralityAt } from './geometry';
import { bodyCells, CELL, centreOf, listCells } from './grid';
import { regionAt } from './region-at';
import { type RegionCode, region } from './regions';

/** A region of one view on one side of the client, at the spot inside it that is nearest to its middle. */
export type RegionStop = FigurePoint & { readonly code: RegionCode; readonly side: Side };

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Going sideways counts more than going on: the arrow keys keep their line. */
const SIDEWAYS = 2;

const stopsByView = new Map<View, readonly RegionStop[]>();

/** Every region a view shows, once for each side it has there, head to foot. Worked out once. */
export function regionStops(view: View): readonly RegionStop[] {
  const known = stopsByView.get(view);
  if (known) return known;
  const cells = new Map<string, { code: RegionCode; side: Side; at: FigurePoint[] }>();
  for (const point of listCells(bodyCells(view)).map(centreOf)) {
    const code = regionAt(view, point);
    const side = lateralityAt(view, point.x);
    // A limb that touches the midline has no middle of its own.
    if (side === 'midline' && region(code).eachSide) continue;
    const key = `${code} ${side}`;
    const cell = cells.get(key) ?? { code, side, at: [] };
    cell.at.push(point);
    cells.set(key, cell);
  }
  const stops = [...cells.values()]
    .map(({ code, side, at }): RegionStop => ({ code, side, ...middleOf(at) }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  stopsByView.set(view, stops);
  return stops;
}

function middleOf(points: readonly FigurePoint[]): FigurePoint {
  const mean = (pick: (point: FigurePoint) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const away = ({ x, y }: FigurePoint) => Math.hypot(x - middle.x, y - middle.y);
  return points.reduce((best, point) => (away(point) < away(best) ? point : best));
}

/**
 * The stop an arrow key leads to: the nearest one that lies in that direction of the picture, those straight ahead
 * before those aside. Null at the edge.
 */
export function neighbour<Stop extends FigurePoint>(
  stops: readonly Stop[],
  from: FigurePoint,
  direction: Direction,
): Stop | null {
  const reach = (stop: Stop): number => {
    const [dx, dy] = [stop.x - from.x, stop.y - from.y];
    const [on, aside] = direction === 'left' || direction === 'right' ? [dx, dy] : [dy, dx];
    const ahead = direction === 'left' || direction === 'up' ? -on : on;
    return ahead > CELL / 2 ? Math.hypot(ahead, SIDEWAYS * aside) : Number.POSITIVE_INFINITY;
  };
  return nearest(stops, reach);
}

/** The stop nearest to a spot; null when there are none. */
export const stopNearest = <Stop extends FigurePoint>(stops: readonly Stop[], spot: FigurePoint) =>
  nearest(stops, (stop) => Math.hypot(stop.x - spot.x, stop.y - spot.y));

/** Highest or lowest stop; of two at one height the one nearer the midline. */
export const stopAtEnd = <Stop extends FigurePoint>(stops: readonly Stop[], end: 'head' | 'foot') =>
  nearest(stops, ({ x, y }) => (end === 'head' ? y : FIGURE_BOUNDS.maxY - y) + Math.abs(x) / 1000);

function nearest<Stop>(stops: readonly Stop[], reach: (stop: Stop) => number): Stop | null {
  let best: Stop | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    const far = reach(stop);
    if (far < least) {
      best = stop;
      least = far;
    }
  }
  return best;
}
