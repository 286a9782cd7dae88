import type { BodyShape } from '@/lib/body/body-shape';
import type { FigurePoint, View } from '@/lib/body/figure';
import type { PlacedPin } from '@/lib/body/place-pins';
import { warped } from '@/lib/body/shape-variants';
import { meetsPiece, onStroke, STROKE_WIDTH } from '@/lib/body/strokes';
import type { Crop } from '@/lib/body/svg';
import type { ChartLayer, ChartPin, ChartProps, ChartReferral, ChartStroke } from './chart-props';

/** What of a chart one panel draws. */
export type ShownMarks = {
  readonly points: readonly ChartPin[];
  readonly lastPoints: readonly ChartPin[];
  readonly strokes: readonly ChartStroke[];
  readonly lastStrokes: readonly ChartStroke[];
  /** Felt in this view, or coming from it. */
  readonly referrals: readonly ChartReferral[];
  readonly ties: readonly { id: string; from: FigurePoint; to: FigurePoint }[];
};

type Marks = Pick<ChartProps, 'points' | 'lastPoints' | 'strokes' | 'lastStrokes' | 'referrals'>;

const inCrop = (crop: Crop, { x, y }: FigurePoint) =>
  x > crop.x && x < crop.x + crop.width && y > crop.y && y < crop.y + crop.height;

/**
 * Pins inside the cut-out, everything else of the view, where the figure of this shape has it: stored spots belong to
 * the even figure.
 */
export function shownMarks(marks: Marks, view: View, crop: Crop, shape: BodyShape): ShownMarks {
  const onShape = <P extends FigurePoint & { readonly view: View }>(point: P): P =>
    shape === 'even' ? point : { ...point, ...warped(shape, point.view, point) };
  const pinsOf = (pins: readonly ChartPin[]) =>
    pins
      .filter((pin) => pin.view === view)
      .map(onShape)
      .filter((pin) => inCrop(crop, pin));
  const points = pinsOf(marks.points);
  const lastPoints = pinsOf(marks.lastPoints);
  const ties = lastPoints.flatMap((last) => {
    const now = points.find(({ id }) => last.id === `${id} before`);
    return now ? [{ id: last.id, from: last, to: now }] : [];
  });
  return {
    points,
    lastPoints,
    ties,
    strokes: strokesIn(marks.strokes, view, shape),
    lastStrokes: strokesIn(marks.lastStrokes ?? noStrokes, view, shape),
    referrals: (marks.referrals ?? [])
      .filter((referral) => referral.view === view || referral.from?.view === view)
      .map((referral) => ({
        ...onShape(referral),
        from: referral.from && onShape(referral.from),
        stroke: referral.stroke && strokeInShape(referral.stroke, shape),
      })),
  };
}

const noStrokes: readonly ChartStroke[] = [];
const inViews = new WeakMap<readonly ChartStroke[], Map<string, readonly ChartStroke[]>>();

/** One list for each view and shape: hundreds of areas are not looked at again because a point was added. */
function strokesIn(strokes: readonly ChartStroke[], view: View, shape: BodyShape): readonly ChartStroke[] {
  const known = inViews.get(strokes) ?? new Map<string, readonly ChartStroke[]>();
  inViews.set(strokes, known);
  const key = `${view} ${shape}`;
  const list =
    known.get(key) ??
    strokes.filter((stroke) => stroke.view === view).map((stroke) => strokeInShape(stroke, shape));
  known.set(key, list);
  return list;
}

const shaped = new WeakMap<ChartStroke, Map<BodyShape, ChartStroke>>();

/** One object for each stroke and shape, so what did not change is not drawn again. */
export function strokeInShape(stroke: ChartStroke, shape: BodyShape): ChartStroke {
  if (shape === 'even') return stroke;
  const known = shaped.get(stroke) ?? new Map<BodyShape, ChartStroke>();
  shaped.set(stroke, known);
  const points = () => stroke.points.map((point) => ({ ...point, ...warped(shape, stroke.view, point) }));
  const made = known.get(shape) ?? { ...stroke, points: points() };
  known.set(shape, made);
  return made;
}

/** How far round a pin or a felt spot the rubber takes it, in tenths. */
const SPOT_REACH = 100;

/** The mark of the active layer under a tap, the newest first; pins answer by themselves. */
export function markAt(
  shown: ShownMarks,
  view: View,
  layer: ChartLayer,
  spot: FigurePoint,
): string | undefined {
  if (layer === 'client') return shown.strokes.findLast(({ points }) => onStroke(points, spot))?.id;
  if (layer !== 'referral') return undefined;
  return shown.referrals.findLast(
    (referral) => referral.view === view && referral.stroke && onStroke(referral.stroke.points, spot),
  )?.id;
}

/** A mark of the active layer, as the rubber meets it: where it lies and how thick it is. */
type Rubbable = { readonly id: string; readonly line: readonly FigurePoint[]; readonly reach: number };

function rubbable(
  shown: ShownMarks,
  view: View,
  layer: ChartLayer,
  placed: readonly PlacedPin[],
): Rubbable[] {
  const pen = STROKE_WIDTH / 2;
  if (layer === 'client') return shown.strokes.map(({ id, points }) => ({ id, line: points, reach: pen }));
  if (layer === 'referral')
    return shown.referrals
      .filter((referral) => referral.view === view)
      .map((referral) => ({
        id: referral.id,
        line: referral.stroke?.points ?? [referral],
        reach: referral.stroke ? pen : SPOT_REACH,
      }));
  const today = new Set(shown.points.map(({ id }) => id));
  return placed
    .filter(({ id }) => today.has(id))
    .flatMap(({ id, spot, disc }) => [spot, disc].map((at) => ({ id, line: [at], reach: SPOT_REACH })));
}

/** Marks of the active layer met by a rub from one spot to the next. */
export function rubbedOut(
  shown: ShownMarks,
  view: View,
  layer: ChartLayer,
  placed: readonly PlacedPin[],
  rub: { readonly from: FigurePoint; readonly to: FigurePoint; readonly reach: number },
): string[] {
  const met = rubbable(shown, view, layer, placed).filter(({ line, reach }) =>
    meetsPiece(line, rub.from, rub.to, rub.reach + reach),
  );
  return [...new Set(met.map(({ id }) => id))];
}
