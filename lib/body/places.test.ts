import { describe, expect, test } from 'vitest';
import { lateralityAt, musclesAt } from './geometry';
import {
  findPlaces,
  MUSCLE_PLACES,
  musclePlace,
  placeName,
  placeTitle,
  REGION_PLACES,
  regionPlace,
  sidesOfPlace,
  spotOfPlace,
} from './places';

const all = [...MUSCLE_PLACES, ...REGION_PLACES];

describe('a place is found by', () => {
  test.each([
    ['its plain name', 'low-back erector', musclePlace('iliocostalis-lumborum')],
    ['its Latin name', 'iliocostalis lumborum', musclePlace('iliocostalis-lumborum')],
    ['the name of its region', 'back of knee', regionPlace('KN_BACK')],
    ['words in any order and case', 'MEDIUS gluteus', musclePlace('gluteus-medius')],
  ])('%s', (_, typed, place) => {
    expect(findPlaces(typed, all)).toContainEqual(place);
  });

  test('the beginning of its name before anything that only holds the letters', () => {
    expect(findPlaces('calf', all)[0]).toEqual(regionPlace('LG_BACK'));
    expect(findPlaces('low', REGION_PLACES).slice(0, 2).map(placeName)).toEqual([
      'Lower tip of shoulder blade',
      'Lower belly',
    ]);
  });

  test('nothing typed shows everything; nonsense shows nothing', () => {
    expect(findPlaces('  ', all)).toHaveLength(all.length);
    expect(findPlaces('xylophone', all)).toEqual([]);
  });
});

test('every place of the list has a side, and a mark on it lies on that side of the client', () => {
  for (const place of all) {
    const sides = sidesOfPlace(place);
    expect(sides.length, placeName(place)).toBeGreaterThan(0);
    for (const side of sides) {
      const spot = spotOfPlace(place, side);
      expect(spot && lateralityAt(spot.view, spot.x), placeTitle(place, side)).toBe(side);
    }
  }
});

test('the midline is asked only where a place has one', () => {
  expect(sidesOfPlace(regionPlace('BK_LOW'))).toEqual(['left', 'midline', 'right']);
  expect(sidesOfPlace(regionPlace('KN_FRONT'))).toEqual(['left', 'right']);
  expect(sidesOfPlace(musclePlace('masseter'))).toEqual(['left', 'right']);
});

/** As many as the pane of a new point offers without a search. */
const OFFERED = 4;

describe.each(['masseter', 'levator-scapulae', 'gluteus-medius', 'quadratus-lumborum'] as const)(
  '%s',
  (code) => {
    test.each(['left', 'right'] as const)('is offered for a tap in its middle on the %s', (side) => {
      const spot = spotOfPlace(musclePlace(code), side);
      const near = spot ? musclesAt(spot.view, spot).slice(0, OFFERED) : [];
      expect(near.map((muscle) => muscle.code)).toContain(code);
    });
  },
);
