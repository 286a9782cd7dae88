import { drawingOf, sideOfView, type View } from '@/lib/body/figure';
import { lateralityAt } from '@/lib/body/geometry';
import { CROPS, type Crop } from '@/lib/body/svg';

/** `words`: 26 px letter and the word under it; `letters`: 26 px; `small`: 15 px; `none` only where print carries them. */
export type SideLettersSize = 'words' | 'letters' | 'small' | 'none';

const BESIDE_HEAD = 1230;
const UNDER_CROWN = 420;
/** Where the letters stand on a whole figure: discs that step aside keep off them. */
export const BESIDE_HEAD_SPOTS = [-1, 1].map((side) => ({ x: side * BESIDE_HEAD, y: UNDER_CROWN }));

/** Where the letters with their words stand beside the head: discs that step aside keep off them. */
export const BESIDE_THE_HEAD = [-1, 1].map((direction) => ({
  x: direction * BESIDE_HEAD,
  y: UNDER_CROWN + 120,
}));

/** Where the letters stand: both sides of the head, or the one side a view shows: before the face, at the little toe. */
function directionsOf(view: View): readonly (-1 | 1)[] {
  const side = sideOfView(view);
  if (side === null) return [-1, 1];
  return (side === 'right') === (drawingOf(view) === 'side') ? [1] : [-1];
}

/** L and R beside the head; in a cut-out without the head they stand at its upper corners. A sided view has one. */
export function SideLetters({ view, crop, size }: { view: View; crop: Crop; size: SideLettersSize }) {
  if (size === 'none') return null;
  return directionsOf(view).map((direction) => {
    const fromEdge = Math.min(
      direction * BESIDE_HEAD - crop.x,
      crop.x + crop.width - direction * BESIDE_HEAD,
    );
    const withHead =
      crop.y < UNDER_CROWN && fromEdge > BESIDE_HEAD * 0.15 && crop.height > CROPS.shoulders.height;
    const side = lateralityAt(view, direction * BESIDE_HEAD);
    const left = withHead ? ((direction * BESIDE_HEAD - crop.x) / crop.width) * 100 : 50 + direction * 42;
    const top = withHead ? ((UNDER_CROWN - crop.y) / crop.height) * 100 : 6;
    return (
      <span
        key={direction}
        aria-hidden="true"
        className="pointer-events-none absolute -translate-x-1/2 -translate-y-1/2 text-center leading-none font-bold text-ink"
        style={{ left: `${left}%`, top: `${top}%` }}
      >
        <span className={size === 'small' ? 'text-sm' : 'text-[26px]'}>{side === 'left' ? 'L' : 'R'}</span>
        {size === 'words' && <span className="block pt-1 text-xs font-medium text-ink-soft">{side}</span>}
      </span>
    );
  });
}
