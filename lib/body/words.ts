import { type FigurePoint, type Side, sideOfView, type View } from './figure';
import { lateralityAt } from './geometry';
import { type MuscleCode, muscle } from './muscles';
import { regionAt } from './region-at';
import { type RegionCode, region } from './regions';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Left", "Right", "Midline": how a title begins. */
export const sideWord = (side: Side): string => capital(side);

const VIEW_WORDS: Readonly<Record<View, string>> = {
  front: 'Front',
  back: 'Back',
  right: 'Right side',
  left: 'Left side',
  soleRight: 'Right sole',
  soleLeft: 'Left sole',
};

/** "Front", "Left side", "Right sole". */
export const viewWord = (view: View): string => VIEW_WORDS[view];

/** "Gluteus medius": a muscle's name on a button. */
export const muscleWord = (code: MuscleCode): string => capital(muscle(code).plain);

/** "Left upper trapezius": what staff call a point; the side always comes first. */
export function pointTitle(side: Side, code: MuscleCode): string {
  return `${sideWord(side)} ${muscle(code).plain}`;
}

/** "Left low back": what staff call an area without a muscle. */
export function regionTitle(side: Side, code: RegionCode): string {
  return `${sideWord(side)} ${region(code).label}`;
}

/** "Client's left, back view", "Client's left, left side view", "Client's right, sole": where staff should look. */
export function placeWords(view: View, x: number): string {
  const side = lateralityAt(view, x);
  if (view === 'soleRight' || view === 'soleLeft') return `Client's ${side}, sole`;
  const seen = sideOfView(view) ? `${side} side view` : `${view} view`;
  return side === 'midline' ? `Midline, ${seen}` : `Client's ${side}, ${seen}`;
}

/** "your left shoulder, at the back": a region to the client. */
export function clientRegionWords(side: Side, code: RegionCode): string {
  const { part, where, eachSide } = region(code);
  const place = where && `, ${where}`;
  if (side === 'midline') return `your ${part}${place}, in the middle`;
  return eachSide ? `your ${side} ${part}${place}` : `your ${part}${place}, on the ${side}`;
}

/** The same for a spot on the chart. Throws `invalid` for a spot outside the chart. */
export function clientPlaceWords(view: View, point: FigurePoint): string {
  return clientRegionWords(lateralityAt(view, point.x), regionAt(view, point));
}
