import { BESIDE_THE_HEAD } from '@/components/body-chart/side-letters';
import type { BodyShape } from '@/lib/body/body-shape';
import type { FigurePoint, View } from '@/lib/body/figure';
import { type PlacedPin, placePins } from '@/lib/body/place-pins';
import { warpedMark } from '@/lib/body/shape-variants';
import { SHEETS } from '@/lib/body/sheets';
import { CROPS, type Crop, fitCrop, wholeCrop } from '@/lib/body/svg';
import type { PointChangeRow, SpotThen } from '@/lib/domain/chart-change';
import type { ChartVisit } from '@/lib/domain/chart-history';
import { pointsThere } from '@/lib/domain/chart-history';

/** Where a point lay at the earlier visit. */
export type Ring = Readonly<{
  id: string;
  letter: string;
  spot: FigurePoint;
  /** `around` the disc that still lies there, or its `dot` where the disc stepped aside; `gone`; `left` by a move. */
  shape: 'around' | 'dot' | 'gone' | 'left';
}>;

/** A move told beside the discs: "4 cm", with an arrow turned its way. */
export type MoveArrow = Readonly<{
  id: string;
  /** Middle of the arrow, in tenths. */
  at: FigurePoint;
  /** Clockwise from pointing right, in degrees. */
  degrees: number;
  label: string;
  /** Which side of the discs the words stand on. */
  side: 'left' | 'right';
}>;

export type ChangeMarks = Readonly<{
  pins: readonly (PlacedPin & Readonly<{ row: PointChangeRow }>)[];
  rings: readonly Ring[];
  arrows: readonly MoveArrow[];
}>;

/** The rows with their spots where the figure of this shape has them; distances stay as they were measured. */
export function rowsInShape(rows: readonly PointChangeRow[], shape: BodyShape): PointChangeRow[] {
  const inShape = (spot: SpotThen | null) => spot && warpedMark(shape, spot.view, spot);
  return rows.map((row) => ({ ...row, fromSpot: inShape(row.fromSpot), toSpot: inShape(row.toSpot) }));
}

const PIN_GAP_PX = 40;
const ARROW_AWAY_PX = 46;

const on = (view: View, spot: SpotThen | null): FigurePoint | null =>
  spot && spot.view === view ? { x: spot.x, y: spot.y } : null;
const apart = (a: FigurePoint, b: FigurePoint) => Math.hypot(a.x - b.x, a.y - b.y);

/** Discs, rings and arrows of one view. `scale` is px per tenth. */
export function changeMarks(rows: readonly PointChangeRow[], view: View, scale: number): ChangeMarks {
  const now = rows.flatMap((row) => {
    const spot = on(view, row.toSpot);
    return spot ? [{ row, id: row.pointId, ...spot }] : [];
  });
  const placed = placePins(now, scale, {
    gap: PIN_GAP_PX,
    clear: 24,
    keepOff: BESIDE_THE_HEAD,
  });
  const pins = placed.flatMap((pin) => {
    const row = rows.find(({ pointId }) => pointId === pin.id);
    return row ? [{ ...pin, row }] : [];
  });
  const rings = rows.flatMap((row) => ringOf(row, view, pins));
  const arrows = pins.flatMap((pin) => arrowOf(pin.row, view, pins, scale));
  return { pins, rings, arrows };
}

function ringOf(row: PointChangeRow, view: View, pins: readonly PlacedPin[]): Ring[] {
  const spot = on(view, row.fromSpot);
  if (!spot) return [];
  const left = row.shift || !on(view, row.toSpot);
  const aside = pins.some((pin) => pin.id === row.pointId && pin.aside);
  const shape = row.kind === 'gone' ? 'gone' : left ? 'left' : aside ? 'dot' : 'around';
  return [{ id: row.pointId, letter: row.earlierLetter ?? row.letter, spot, shape }];
}

function arrowOf(row: PointChangeRow, view: View, pins: readonly PlacedPin[], scale: number): MoveArrow[] {
  const [from, to] = [on(view, row.fromSpot), on(view, row.toSpot)];
  if (!from || !to || !row.shift?.cm) return [];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const away = ARROW_AWAY_PX / scale;
  const beside = (direction: -1 | 1) => ({ x: middle.x + direction * away, y: middle.y });
  const outward = middle.x < 0 ? -1 : 1;
  const taken = (direction: -1 | 1) =>
    pins.some(({ id, disc }) => id !== row.pointId && apart(disc, beside(direction)) < away);
  const direction = taken(outward) && !taken(outward === 1 ? -1 : 1) ? (outward === 1 ? -1 : 1) : outward;
  return [
    {
      id: row.pointId,
      at: beside(direction),
      degrees: Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI),
      label: `${Math.round(row.shift.cm)} cm`,
      side: direction === 1 ? 'right' : 'left',
    },
  ];
}

/** Every spot that is marked on a view of these charts: points that are there, and the client's own drawing. */
export function spotsOn(view: View, visits: readonly ChartVisit[]): FigurePoint[] {
  return visits.flatMap((visit) => [
    ...pointsThere(visit).flatMap(({ finding }) => (finding.view === view ? [finding] : [])),
    ...visit.marks.flatMap((mark) =>
      mark.layer !== 'pain' || mark.view !== view
        ? []
        : mark.kind === 'pin'
          ? [mark]
          : mark.stroke.map(([x, y]) => ({ x, y })),
    ),
  ]);
}

/** Room a disc needs below its spot in the smallest map, tenths. */
const DISC_ROOM = 450;

const within =
  ({ x, y, width, height }: Crop, by: number) =>
  (spot: FigurePoint) =>
    spot.x > x + by && spot.x < x + width - by && spot.y > y && spot.y < y + height - by;

/**
 * The part of a view to show, when everything lies in it: in front and back from the crown to the hip, from the side
 * the head; else the whole of the view.
 */
export function cropFor(view: View, spots: readonly FigurePoint[], aspect?: number): Crop {
  const whole = wholeCrop(view);
  const upper = CROPS['crown-to-hip'];
  const sided = view !== 'front' && view !== 'back';
  const head = SHEETS['head-neck'].panels.find((panel) => panel.view === view)?.crop;
  const onHead = sided && head && spots.length > 0 && spots.every(within(head, 150));
  const fits = spots.every(
    ({ x, y }) => y <= upper.y + upper.height - DISC_ROOM && Math.abs(x) <= upper.width / 2 - 60,
  );
  const low = spots.some(({ y }) => y > whole.y + whole.height - DISC_ROOM);
  const all = low ? { ...whole, height: whole.height + DISC_ROOM } : whole;
  const part = fits && !sided ? upper : all;
  const crop = onHead ? head : part;
  return aspect ? fitCrop(crop, aspect, onHead || part === upper ? whole : all) : crop;
}
