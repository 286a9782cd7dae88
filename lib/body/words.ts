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

/** "back view", "left side view", "sole": the picture a mark stands on, in a sentence that has the side already. */
export function seenWords(view: View): string {
  const word = viewWord(view).toLowerCase();
  return word.endsWith('sole') ? 'sole' : `${word} view`;
}

/** A mark or finding to be said in one sentence. */
export type ToldMark = FigurePoint & {
  readonly view: View;
  /** The stored side, which is the client's; never worked out again. */
  readonly side: Side;
  /** The region named from the list; null takes the one under the spot. */
  readonly regionCode: RegionCode | null;
  /** 0–10; null was not asked, which is not 0. */
  readonly score: number | null;
  /** In words, in the order they were given. */
  readonly qualities: readonly string[];
};

/** "your left shoulder blade, back view, 6 of 10, aching": a mark read back. Throws `invalid` for a spot off the chart. */
export function spokenMark({ view, x, y, side, regionCode, score, qualities }: ToldMark): string {
  const where = clientRegionWords(side, regionCode ?? regionAt(view, { x, y }));
  const felt = score === null ? 'pain not asked' : `${score} of 10`;
  return [where, seenWords(view), felt, ...qualities].join(', ');
}
