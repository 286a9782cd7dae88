import {
  chartPoint,
  type FigurePoint,
  MIDLINE_HALF_WIDTH,
  type MuscleLayer,
  type Side,
  sideOfView,
  VIEWS,
  type View,
} from './figure';
import { insidePolygon, onNearArm } from './geometry';
import { type MuscleCode, muscle } from './muscles';
import { regionAt } from './region-at';
import { middleOfCell, NO_REGION, type RegionRaster, regionRaster } from './region-raster';
import { REGION_CODES, type RegionCode, withSplits } from './regions';
import { type Shape, shapesOf } from './shapes';
import { halvesOn } from './svg';

export type FigureSpot = FigurePoint & { readonly view: View };

/**
 * A spot well inside a muscle on the client's side, for marks made from the list: the muscle as drawn, where it is
 * palpated if that can be (in the view where it is palpated, else in front or back; superficial before deep, the larger
 * drawing first), else the first region where it is palpated. Null when the figure shows neither.
 */
export function spotOfMuscle(code: MuscleCode, side: Side): FigureSpot | null {
  const { trp } = muscle(code);
  const [palpated] = trp.map((region) => spotOfRegion(region, side)?.view);
  const rank = (view: View) => (view === palpated ? 0 : sideOfView(view) === null ? 1 : 2);
  const deep = (layer: MuscleLayer) => Number(layer === 'deep');
  const places = VIEWS.flatMap((view) =>
    shapesOf(view)
      .filter((shape) => shape.code === code)
      .map(({ layer, ...shape }) => ({ view, layer, spots: spotsOnShape(view, shape, side) })),
  )
    .map(({ spots, ...place }) => ({ ...place, spots, points: spots.map(({ point }) => point) }))
    .sort((a, b) => rank(a.view) - rank(b.view) || deep(a.layer) - deep(b.layer) || sizeOf(b) - sizeOf(a));
  const felt = new Set<RegionCode>(trp.flatMap(withSplits));
  const pressed = places.map(({ view, spots }) => ({
    view,
    points: spots.flatMap(({ point, code: on }) => (felt.has(on) ? point : [])),
  }));
  const spot = middleOfBest(pressed) ?? middleOfBest(places);
  return spot ?? trp.map((region) => spotOfRegion(region, side)).find((each) => each !== null) ?? null;
}

/** What no view shows stands at its nearest neighbour; its own code stays with the mark. */
const shownAt: Partial<Record<RegionCode, RegionCode>> = {
  PE_PELVIC: 'GR_PUBIC',
  HD_TEETH: 'HD_MOUTH',
};

/** Back before front, because most is treated there; then the views of one side. */
const LOOKED_AT: readonly View[] = ['back', 'front', 'right', 'left', 'soleRight', 'soleLeft'];

/** A spot well inside a region on the client's side, in its best view; null where the region has no such side. */
export function spotOfRegion(code: RegionCode, side: Side): FigureSpot | null {
  const shown = shownAt[code] ?? code;
  const spot = middleOfBest(LOOKED_AT.map((view) => ({ view, points: spotsOnRegion(view, shown, side) })));
  const onMidline = spot && { ...spot, x: 0 };
  return side === 'midline' && onMidline && regionAt(onMidline.view, onMidline) === shown ? onMidline : spot;
}

type Place = { readonly view: View; readonly points: readonly FigurePoint[] };

/** A view that shows less than this share of the largest drawing shows it barely. */
const BARELY = 0.28;

/** Square tenths. */
const sizeOf = ({ view, points }: Place) => points.length * regionRaster(view).step ** 2;

/** The middle of the first view that shows the place well. */
function middleOfBest(places: readonly Place[]): FigureSpot | null {
  const largest = Math.max(0, ...places.map(sizeOf));
  const shown = places.filter((place) => sizeOf(place) > 0 && sizeOf(place) >= largest * BARELY);
  return shown[0] ? middleOf(shown[0]) : null;
}

/** The spot nearest to the middle of them all. */
function middleOf({ view, points }: Place): FigureSpot | null {
  const mean = (pick: (point: FigurePoint) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const away = ({ x, y }: FigurePoint) => Math.hypot(x - middle.x, y - middle.y);
  const best = points.reduce<FigurePoint | null>((a, b) => (a && away(a) <= away(b) ? a : b), null);
  return best && { view, x: Math.round(best.x), y: Math.round(best.y) };
}

/** How drawn spots come onto this side of a view; null where it does not show that side. */
function turnOnto(view: View, side: Side) {
  const only = sideOfView(view);
  const [half] = halvesOn(view, side);
  if (!half || (only && only !== side)) return null;
  return (drawn: FigurePoint): FigurePoint | null => {
    const lies = only || Math.round(drawn.x) < MIDLINE_HALF_WIDTH === (side === 'midline');
    return lies ? chartPoint(half, drawn) : null;
  };
}

const byRegion = new WeakMap<RegionRaster, ReadonlyMap<RegionCode, readonly FigurePoint[]>>();

function spotsOnRegion(view: View, code: RegionCode, side: Side): readonly FigurePoint[] {
  const raster = regionRaster(view);
  const regions = byRegion.get(raster) ?? spotsByRegion(raster);
  byRegion.set(raster, regions);
  const turn = turnOnto(view, side);
  return turn ? (regions.get(code) ?? []).flatMap((spot) => turn(spot) ?? []) : [];
}

function spotsByRegion(raster: RegionRaster): ReadonlyMap<RegionCode, readonly FigurePoint[]> {
  const regions = new Map<RegionCode, FigurePoint[]>();
  raster.labels.forEach((label, cell) => {
    const code = REGION_CODES[label];
    if (!code) return;
    const spots = regions.get(code) ?? [];
    regions.set(code, spots);
    spots.push(middleOfCell(raster, cell));
  });
  return regions;
}

type SpotOnShape = { readonly point: FigurePoint; readonly code: RegionCode };

/** Spots of the body on a drawn muscle with their region, but for those the near arm covers. */
function spotsOnShape(
  view: View,
  { polygon, part }: Pick<Shape, 'polygon' | 'part'>,
  side: Side,
): readonly SpotOnShape[] {
  const turn = turnOnto(view, side);
  if (!turn) return [];
  const raster = regionRaster(view);
  const { step, minX, minY, columns, rows, labels } = raster;
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor((x - minX) / step)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor((y - minY) / step)));
  const found: SpotOnShape[] = [];
  for (let at = row(Math.min(...ys)); at <= row(Math.max(...ys)); at++) {
    for (let i = column(Math.min(...xs)); i <= column(Math.max(...xs)); i++) {
      const code = REGION_CODES[labels[at * columns + i] ?? NO_REGION];
      const spot = middleOfCell(raster, at * columns + i);
      if (!code || !insidePolygon(polygon, spot)) continue;
      const point = turn(spot);
      if (point && !(part === 'body' && onNearArm(view, point))) found.push({ point, code });
    }
  }
  return found;
}
