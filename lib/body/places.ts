import type { Side } from './figure';
import { lateralityAt } from './geometry';
import { findMuscles, MUSCLE_CODES, type MuscleCode, muscle } from './muscles';
import { REGION_CODES, type RegionCode, region } from './regions';
import { type FigureSpot, spotOfMuscle, spotOfRegion } from './spot-of';
import { muscleWord, pointTitle, regionTitle } from './words';

/** What a mark made without the picture names: a muscle or a region. */
export type Place =
  | { readonly kind: 'muscle'; readonly code: MuscleCode }
  | { readonly kind: 'region'; readonly code: RegionCode };

export const musclePlace = (code: MuscleCode): Place => ({ kind: 'muscle', code });
export const regionPlace = (code: RegionCode): Place => ({ kind: 'region', code });

export const MUSCLE_PLACES: readonly Place[] = MUSCLE_CODES.map(musclePlace);
export const REGION_PLACES: readonly Place[] = REGION_CODES.map(regionPlace);

/** "Upper trapezius", "Low back": the name in a list. */
export function placeName(place: Place): string {
  if (place.kind === 'muscle') return muscleWord(place.code);
  const { label } = region(place.code);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** What stands softly beside the name: the Latin name, or that it is a region. */
export const placeAside = (place: Place): string =>
  place.kind === 'muscle' ? muscle(place.code).ta : 'region';

/** "Left upper trapezius", "Left low back". */
export const placeTitle = (place: Place, side: Side): string =>
  place.kind === 'muscle' ? pointTitle(side, place.code) : regionTitle(side, place.code);

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a?.kind === b?.kind && a?.code === b?.code;

/**
 * Places whose plain, Latin or region name holds every typed word, in the order given; names that begin with what is
 * typed come first. All when nothing is typed.
 */
export function findPlaces(typed: string, among: readonly Place[]): Place[] {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter(Boolean);
  const muscles = new Set(findMuscles(typed).map(({ code }) => code));
  const found = among.filter((place) =>
    place.kind === 'muscle'
      ? muscles.has(place.code)
      : words.every((word) => region(place.code).label.includes(word)),
  );
  const begins = (place: Place) => text !== '' && placeName(place).toLowerCase().startsWith(text);
  return [...found.filter(begins), ...found.filter((place) => !begins(place))];
}

const spots = new Map<string, FigureSpot | null>();

/** A spot well inside the place on the client's side; null where it has no such side. Worked out once. */
export function spotOfPlace(place: Place, side: Side): FigureSpot | null {
  const key = `${place.kind} ${place.code} ${side}`;
  const known = spots.get(key);
  if (known !== undefined) return known;
  const spot = place.kind === 'muscle' ? spotOfMuscle(place.code, side) : spotOfRegion(place.code, side);
  const made = spot && lateralityAt(spot.view, spot.x) === side ? spot : null;
  spots.set(key, made);
  return made;
}

/** The client's sides a place has, in the order they are asked. Muscles come in pairs; so do limbs. */
export function sidesOfPlace(place: Place): Side[] {
  const paired = place.kind === 'muscle' || region(place.code).eachSide;
  const asked: Side[] = paired ? ['left', 'right'] : ['left', 'midline', 'right'];
  return asked.filter((side) => spotOfPlace(place, side) !== null);
}
