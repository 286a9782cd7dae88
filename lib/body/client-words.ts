import type { Language } from '@/lib/handout/language';
import type { Side } from './figure';
import type { RegionCode } from './regions';
import { regionsInSpanish } from './regions-es';
import { regionsInFrench } from './regions-fr';
import { clientRegionWords } from './words';

/** Words in a row; `strong` marks those that name the side, printed bold. */
export type PlaceWords = { text: string; strong?: true }[];

type Grammar = Readonly<{
  regions: Readonly<Record<RegionCode, string>>;
  /** By gender of the noun: {m}, {f}, or {s} for a part the body has once. */
  sides: Readonly<Record<'left' | 'right', Readonly<Record<'m' | 'f' | 's', string>>>>;
  /** Between a part the body has once and its side. */
  on: string;
  middle: string;
}>;

const grammars: Readonly<Record<Exclude<Language, 'en'>, Grammar>> = {
  es: {
    regions: regionsInSpanish,
    sides: {
      left: { m: 'izquierdo', f: 'izquierda', s: 'lado izquierdo' },
      right: { m: 'derecho', f: 'derecha', s: 'lado derecho' },
    },
    on: ', en el ',
    middle: ', en el centro',
  },
  fr: {
    regions: regionsInFrench,
    sides: {
      left: { m: 'gauche', f: 'gauche', s: 'côté gauche' },
      right: { m: 'droit', f: 'droite', s: 'côté droit' },
    },
    on: ', du ',
    middle: ', au centre',
  },
};

/**
 * "your **left** shoulder, at the back", "la parte de atrás de su hombro **izquierdo**": a region to the client, to
 * stand after a colon or, with a capital, by itself. `side` is the client's.
 */
export function clientPlaceIn(language: Language, side: Side, region: RegionCode): PlaceWords {
  if (language === 'en') return inEnglish(side, region);
  const { regions, sides, on, middle } = grammars[language];
  const words = regions[region];
  if (side === 'midline') return [{ text: words.replace(/ ?\{[mfs]\}/, '') + middle }];
  const [before = '', kind, after = ''] = words.split(/\{([mfs])\}/);
  const named = sides[side][kind === 'm' || kind === 'f' ? kind : 's'];
  return [
    { text: kind === 's' ? before + on : before },
    { text: named, strong: true as const },
    ...(after === '' ? [] : [{ text: after }]),
  ];
}

function inEnglish(side: Side, region: RegionCode): PlaceWords {
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
