import { sheetShowing } from '@/components/body-chart/zoom';
import { type Side, sideOfView } from '@/lib/body/figure';
import type { MuscleCode } from '@/lib/body/muscles';
import { musclePlace, spotOfPlace } from '@/lib/body/places';
import { shapesOf } from '@/lib/body/shapes';
import type { SheetName } from '@/lib/body/sheets';

/** The closest sheet that shows a muscle from end to end; null where the figure does not show it on that side. */
export function sheetOfMuscle(code: MuscleCode, side: Side): SheetName | null {
  const spot = spotOfPlace(musclePlace(code), side);
  if (!spot) return null;
  const heights = shapesOf(spot.view)
    .filter((shape) => shape.code === code)
    .flatMap(({ polygon }) => polygon.map(({ y }) => y));
  const shown = [Math.min(spot.y, ...heights), spot.y, Math.max(spot.y, ...heights)].map((y) =>
    sheetShowing(spot.view, { x: spot.x, y }),
  );
  const whole = sideOfView(spot.view) ? 'sides' : 'whole';
  return shown.every((name) => name === shown[0]) ? (shown[0] ?? whole) : whole;
}
