import type { Side, View } from '@/lib/body/figure';
import { insideOutline, insidePolygon, lateralityAt } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import { shapesOf } from '@/lib/body/shapes';
import { untrained, zoneAt } from '@/lib/domain/zones';
import type { Dice } from './dice';

export type DemoSpot = Readonly<{ view: View; x: number; y: number; side: Side; figureVersion: string }>;

/** A spot in the muscle on one side, on the view where most of it is drawn. */
export function spotIn(
  code: MuscleCode,
  side: 'left' | 'right',
  figureVersion: string,
  dice: Dice,
): DemoSpot {
  const largest = (['back', 'front'] as const)
    .flatMap((view) => shapesOf(view).map((shape) => ({ view, shape })))
    .filter(({ shape }) => shape.code === code)
    .sort((a, b) => b.shape.area - a.shape.area)[0];
  if (!largest) throw new RangeError(`${code} is not drawn on the figure.`);
  const { view, shape } = largest;
  const xs = shape.polygon.map((point) => point.x);
  const ys = shape.polygon.map((point) => point.y);
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const inside = {
      x: dice.whole(Math.min(...xs), Math.max(...xs)),
      y: dice.whole(Math.min(...ys), Math.max(...ys)),
    };
    if (!insidePolygon(shape.polygon, inside)) continue;
    const viewersRight = (view === 'back') === (side === 'right');
    const spot = {
      x: Math.round(viewersRight ? Math.abs(inside.x) : -Math.abs(inside.x)),
      y: Math.round(inside.y),
    };
    // Nobody of the demo pressed where a reason is due.
    const blocked = zoneAt({ view, ...spot }, [], untrained)?.rule === 'block';
    if (!blocked && insideOutline(view, spot) && lateralityAt(view, spot.x) === side)
      return { view, ...spot, side, figureVersion };
  }
  throw new RangeError(`No spot in ${code} on the ${side}.`);
}
