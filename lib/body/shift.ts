import { drawingOf, type FigurePoint, type Side, type View } from './figure';
import { lateralityAt } from './geometry';
import { viewWord } from './words';

/** From this many cm on a place counts as moved: two maps of the same pain differ by a finger's width. */
export const MOVED_FROM_CM = 2.5;
/** Stature taken where a client's is not known, in cm. */
export const USUAL_STATURE_CM = 170;

export type Place = FigurePoint & { readonly view: View };

export type Shift = Readonly<{
  /** Null between two views, where a distance along the skin cannot be read from the drawing. */
  cm: number | null;
  /** "about 4 cm lower", "about 3 cm higher and outward", "now on the back view". */
  words: string;
}>;

const OPPOSITE: Readonly<Partial<Record<View, View>>> = { front: 'back', back: 'front' };

/** A length on the figure in cm of a client of this stature. */
export const cmOf = (tenths: number, statureCm: number): number => (tenths / 10_000) * statureCm;

/**
 * How far and where a place moved, in the client's terms, or null when it stayed (under 2.5 cm). Chart coordinates are
 * 1/1000 of stature, so cm follow from the client's height.
 */
export function shiftOf(from: Place, to: Place, statureCm = USUAL_STATURE_CM): Shift | null {
  if (from.view !== to.view) return viewShift(from, to);
  const cm = cmOf(Math.hypot(to.x - from.x, to.y - from.y), statureCm);
  if (cm < MOVED_FROM_CM) return null;
  return { cm, words: `about ${Math.round(cm)} cm ${directionWords(from, to)}` };
}

/** A spot on the flank can be marked on the side view or the back: only front and back are surely two places. */
function viewShift(from: Place, to: Place): Shift | null {
  const sides = [lateralityAt(from.view, from.x), lateralityAt(to.view, to.x)];
  const acrossBody = sides.includes('left') && sides.includes('right');
  if (OPPOSITE[from.view] !== to.view && !acrossBody) return null;
  return {
    cm: null,
    words: `now on the ${viewWord(to.view).toLowerCase()}${isSole(to.view) ? '' : ' view'}`,
  };
}

/** The longer way first; the shorter one is said from half of the longer on. */
function directionWords(from: Place, to: Place): string {
  const across = Math.abs(to.x - from.x);
  const along = Math.abs(to.y - from.y);
  const said = [
    { length: along, words: alongWords(from, to) },
    { length: across, words: acrossWords(from, to) },
  ].sort((a, b) => b.length - a.length);
  return said
    .filter(({ length }) => length >= Math.max(across, along) / 2)
    .map(({ words }) => words)
    .join(' and ');
}

const isSole = (view: View) => drawingOf(view) === 'sole';

function alongWords(from: Place, to: Place): string {
  const down = to.y > from.y;
  if (isSole(from.view)) return down ? 'towards the heel' : 'towards the toes';
  return down ? 'lower' : 'higher';
}

function acrossWords(from: Place, to: Place): string {
  const { view } = from;
  const rightwards = to.x > from.x;
  if (drawingOf(view) === 'side') {
    return rightwards === (view === 'right') ? 'further forward' : 'further back';
  }
  if (isSole(view)) {
    return rightwards === (view === 'soleRight') ? 'towards the big toe' : 'towards the little toe';
  }
  const side = crossedTo(from, to);
  if (side) return `over to the client's ${side}`;
  if (Math.abs(to.x) > Math.abs(from.x)) return 'outward';
  return view === 'back' ? 'towards the spine' : 'towards the middle';
}

/** The client's side a place went over to; null when it stayed on its own. */
function crossedTo(from: Place, to: Place): Exclude<Side, 'midline'> | null {
  const before = lateralityAt(from.view, from.x);
  const now = lateralityAt(to.view, to.x);
  return now !== 'midline' && before !== 'midline' && now !== before ? now : null;
}
