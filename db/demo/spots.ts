import { chartPoint, type FigurePoint, type Side, VIEWS, type View } from '@/lib/body/figure';
import { insideOutline, insidePolygon, lateralityAt, onNearArm } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import { type Shape, shapesOf } from '@/lib/body/shapes';
import { spotOfMuscle } from '@/lib/body/spot-of';
import { halvesOn } from '@/lib/body/svg';
import type { Dice } from './dice';

export type DemoSpot = Readonly<{ view: View; x: number; y: number; side: Side; figureVersion: string }>;

/** A spot in the muscle on one side, in the view where it is best looked at, or from the client's side. */
export function spotIn(
  code: MuscleCode,
  side: 'left' | 'right',
  figureVersion: string,
  dice: Dice,
  from?: 'side',
): DemoSpot {
  const usual = from === 'side' ? side : spotOfMuscle(code, side)?.view;
  const rank = (view: View) => (view === usual ? 0 : 1);
  const [best] = VIEWS.filter((view) => halvesOn(view, side).length > 0)
    .flatMap((view) => shapesOf(view).map((shape) => ({ view, shape })))
    .filter(({ shape }) => shape.code === code)
    .sort((a, b) => rank(a.view) - rank(b.view) || b.shape.area - a.shape.area);
  if (!best) throw new RangeError(`${code} is not drawn on the figure.`);
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const spot = within(best, side, dice);
    if (spot) return { ...spot, view: best.view, side, figureVersion };
  }
  throw new RangeError(`No spot in ${code} on the ${side}.`);
}

/** One throw: a spot of the body in the shape on that side, or null. */
function within(
  { view, shape }: Readonly<{ view: View; shape: Shape }>,
  side: 'left' | 'right',
  dice: Dice,
): FigurePoint | null {
  const { minX, maxX, minY, maxY } = shape.box;
  const inside = {
    x: dice.whole(Math.ceil(minX), Math.floor(maxX)),
    y: dice.whole(Math.ceil(minY), Math.floor(maxY)),
  };
  const [half] = halvesOn(view, side);
  if (!half || !insidePolygon(shape.polygon, inside)) return null;
  const spot = chartPoint(half, inside);
  const covered = shape.part === 'body' && onNearArm(view, spot);
  return !covered && insideOutline(view, spot) && lateralityAt(view, spot.x) === side ? spot : null;
}
