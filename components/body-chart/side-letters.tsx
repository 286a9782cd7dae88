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

// On a small figure the crown is near the edge: a letter is never cut off there.
const HALF_HEIGHT = { words: '24px', letters: '15px', small: '9px' } as const;

// A cut-out that reaches no farther than this over the midline shows one side of the body.
const OVER_MIDLINE = 120;

/** Which letters a cut-out needs: both, or the one side it shows; a sided view's stands before the face or little toe. */
function directionsOf(view: View, crop: Crop): readonly (-1 | 1)[] {
  const side = sideOfView(view);
  if (side !== null) return (side === 'right') === (drawingOf(view) === 'side') ? [1] : [-1];
  if (crop.x > -OVER_MIDLINE) return [1];
  return crop.x + crop.width < OVER_MIDLINE ? [-1] : [-1, 1];
}

type SideLettersProps = {
  view: View;
  crop: Crop;
  size: SideLettersSize;
  /** The part that is meant, when the frame shows more of the picture around it. */
  part?: Crop | undefined;
};

/** L and R beside the head; in a cut-out without the head they stand in its upper corners. */
export function SideLetters({ view, crop, size, part = crop }: SideLettersProps) {
  if (size === 'none') return null;
  return directionsOf(view, shared(part, crop)).map((direction) => {
    const fromEdge = Math.min(
      direction * BESIDE_HEAD - crop.x,
      crop.x + crop.width - direction * BESIDE_HEAD,
    );
    const withHead =
      crop.y < UNDER_CROWN && fromEdge > BESIDE_HEAD * 0.15 && crop.height > CROPS.shoulders.height;
    const side = lateralityAt(view, direction * BESIDE_HEAD);
    const beside = {
      left: `${((direction * BESIDE_HEAD - crop.x) / crop.width) * 100}%`,
      top: `max(${((UNDER_CROWN - crop.y) / crop.height) * 100}%, ${HALF_HEIGHT[size]})`,
    };
    return (
      <span
        key={direction}
        aria-hidden="true"
        className={`pointer-events-none absolute text-center leading-none font-bold text-ink ${withHead ? '-translate-1/2' : `top-1 rounded-m bg-ground/75 px-1.5 py-0.5 ${direction < 0 ? 'left-1' : 'right-1'}`}`}
        style={withHead ? beside : undefined}
      >
        <span className={size === 'small' ? 'text-sm' : 'text-[26px]'}>{side === 'left' ? 'L' : 'R'}</span>
        {size === 'words' && <span className="block pt-0.5 text-xs font-medium text-ink-soft">{side}</span>}
      </span>
    );
  });
}

/** What of a part a cut-out still shows. */
function shared(part: Crop, crop: Crop): Crop {
  const x = Math.max(part.x, crop.x);
  return { ...part, x, width: Math.min(part.x + part.width, crop.x + crop.width) - x };
}
