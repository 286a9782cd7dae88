import type { Language } from '@/lib/handout/language';
import type { Side } from './figure';
import type { RegionCode } from './regions';
import { clientRegionWords } from './words';

/** Words in a row; `strong` marks those that name the side, printed bold. */
export type PlaceWords = { text: string; strong?: true }[];

/** "your **left** shoulder, at the back": a region to the client, in the middle of a sentence. */
export function clientPlaceIn(_language: Language, side: Side, region: RegionCode): PlaceWords {
  return clientRegionWords(side, region)
    .split(/(\b(?:your|on the) (?:left|right)\b)/)
    .map((text, index) => (index % 2 === 1 ? { text, strong: true as const } : { text }))
    .filter(({ text }) => text !== '');
}

/** The same as plain text. */
export const clientPlaceText = (language: Language, side: Side, region: RegionCode): string =>
  clientPlaceIn(language, side, region)
    .map(({ text }) => text)
    .join('');
