import type { FigurePoint, View } from '@/lib/body/figure';
import type { PlacedPin } from '@/lib/body/place-pins';
import { meetsPiece, onStroke, STROKE_WIDTH } from '@/lib/body/strokes';
import type { Crop } from '@/lib/body/svg';
import type { ChartReferral } from './chart-marks';
import type { ChartLayer, ChartPin, ChartProps } from './chart-view';
import type { ChartStroke } from './wash';

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

/** Pins inside the cut-out, everything else of the view. */
export function shownMarks(marks: Marks, view: View, crop: Crop): ShownMarks {
  const here = (pin: ChartPin) => pin.view === view && inCrop(crop, pin);
  const points = marks.points.filter(here);
  const lastPoints = marks.lastPoints.filter(here);
  const ties = lastPoints.flatMap((last) => {
    const now = points.find(({ id }) => last.id === `${id} before`);
    return now ? [{ id: last.id, from: last, to: now }] : [];
  });
  return {
    points,
    lastPoints,
    ties,
    strokes: marks.strokes.filter((stroke) => stroke.view === view),
    lastStrokes: (marks.lastStrokes ?? []).filter((stroke) => stroke.view === view),
    referrals: (marks.referrals ?? []).filter(({ view: felt, from }) => felt === view || from?.view === view),
  };
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
