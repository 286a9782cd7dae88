import { describe, expect, it } from 'vitest';
import { VIEWS } from './figure';
import { lateralityAt } from './geometry';
import { REGION_CODES } from './regions';
import { spotOfRegion } from './spot-of';
import { clientPlaceWords, clientRegionWords, placeWords, regionTitle, seenWords, spokenMark } from './words';

describe('a region to the client', () => {
  it.each([
    ['soleLeft', 170, 1000, 'your left foot, on the outer side'],
    ['soleLeft', -50, 1000, 'your left foot, at the arch'],
    ['soleRight', 0, 600, 'your right foot, at the ball'],
    ['soleRight', 0, 1450, 'your right heel'],
    ['soleRight', -150, 350, 'your right small toes'],
    ['soleLeft', -180, 250, 'your left big toe'],
    ['right', -50, 750, 'your right ear'],
    ['left', -150, 500, 'your left temple'],
    ['left', -150, 1050, 'your left jaw'],
    ['right', 0, 5200, 'your right hip, at the side'],
    ['left', 250, 3250, 'your lower ribs, at the side, on the left'],
    ['right', -250, 9400, 'your right ankle, at the back'],
    ['back', 80, 2300, 'your upper back, on the right'],
    ['front', 0, 1040, 'your mouth, in the middle'],
  ] as const)('%s %d,%d reads: %s', (view, x, y, words) => {
    expect(clientPlaceWords(view, { x, y })).toBe(words);
  });

  it('reads as one clean phrase for every region and side', () => {
    for (const code of REGION_CODES)
      for (const side of ['left', 'right', 'midline'] as const) {
        const words = clientRegionWords(side, code);
        expect(words).toMatch(/^your [a-z-]+( [a-z-]+)*(, [a-z-]+( [a-z-]+)*)*$/);
        expect(words.includes(side === 'midline' ? 'in the middle' : side)).toBe(true);
        expect(words.split(/\bleft\b|\bright\b/).length).toBe(side === 'midline' ? 1 : 2);
      }
  });
});

describe('a mark read back', () => {
  const told = {
    view: 'back',
    x: -720,
    y: 2250,
    side: 'left',
    regionCode: null,
    score: 6,
    qualities: ['aching'],
  } as const;

  it('says side, place, view, number and qualities', () => {
    expect(spokenMark(told)).toBe('your left shoulder blade, back view, 6 of 10, aching');
    expect(spokenMark({ ...told, score: 0, qualities: [] })).toBe(
      'your left shoulder blade, back view, 0 of 10',
    );
  });

  it('says when the number was not asked, which is not 0', () => {
    expect(spokenMark({ ...told, score: null })).toBe(
      'your left shoulder blade, back view, pain not asked, aching',
    );
  });

  it('takes the region that was named before the one under the spot', () => {
    expect(spokenMark({ ...told, regionCode: 'PE_PELVIC', side: 'midline', qualities: [] })).toBe(
      'your pelvic floor, in the middle, back view, 6 of 10',
    );
  });

  it('names each of the six views', () => {
    expect(VIEWS.map(seenWords)).toEqual([
      'front view',
      'back view',
      'right side view',
      'left side view',
      'sole',
      'sole',
    ]);
  });

  it('says the same side as the staff words, wherever it stands', () => {
    for (const regionCode of REGION_CODES)
      for (const side of ['left', 'right'] as const) {
        const spot = spotOfRegion(regionCode, side);
        if (!spot) continue;
        const said = spokenMark({
          ...spot,
          side: lateralityAt(spot.view, spot.x),
          regionCode,
          score: 3,
          qualities: [],
        });
        const other = side === 'left' ? 'right' : 'left';
        for (const words of [
          said,
          placeWords(spot.view, spot.x),
          regionTitle(side, regionCode).toLowerCase(),
        ]) {
          expect(words).toMatch(new RegExp(`\\b${side}\\b`));
          expect(words).not.toMatch(new RegExp(`\\b${other}\\b`));
        }
      }
  });
});
