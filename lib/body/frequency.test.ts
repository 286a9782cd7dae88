import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyOf } from './frequency';
import { CELL, countCells } from './grid';
import { cellsOfInk, cellsOfPin } from './ink';
import { paint, pin } from './ink.fixture';

const loin = paint('back', [[500, 3900]], { penWidth: 400, intensity: 4 });
const blade = paint('back', [[-700, 2300]], { penWidth: 400, intensity: 6 });

const back = (map: ReturnType<typeof frequencyOf>) => map.views.find(({ view }) => view === 'back');
const countAt = (map: ReturnType<typeof frequencyOf>, visits: number) =>
  back(map)?.cells.filter((cell) => cell.visits === visits).length;

describe('marks over visits', () => {
  it('counts a cell once a visit, however often it was painted', () => {
    const map = frequencyOf([[loin, loin], [loin, blade], [blade]]);
    expect(countAt(map, 2)).toBe(countCells(cellsOfInk(loin)) + countCells(cellsOfInk(blade)));
    expect(countAt(map, 3)).toBe(0);
  });

  it('the mean is over visits that gave a number; missing is not zero', () => {
    const means = (...visits: Parameters<typeof frequencyOf>[0]) =>
      new Set(back(frequencyOf(visits))?.cells.map(({ meanPain }) => meanPain));
    expect(means([loin], [{ ...loin, intensity: 8 }])).toEqual(new Set([6]));
    expect(means([loin], [{ ...loin, intensity: null }])).toEqual(new Set([4]));
    expect(means([{ ...loin, intensity: null }])).toEqual(new Set([null]));
  });

  it('says at how many visits nothing was drawn', () => {
    expect(frequencyOf([[loin], [], [blade]])).toMatchObject({
      visits: 3,
      marked: 2,
      unmarked: 1,
      words: 'Marked at 2 of 3 visits, nothing drawn at 1.',
    });
    expect(frequencyOf([[], []]).words).toBe('Nothing drawn at any of 2 visits.');
    expect(frequencyOf([])).toMatchObject({ words: 'No visits yet.', levels: [], views: [] });
  });

  it('a pin is a dot on the map', () => {
    const mark = pin('back', 500, 3900, { intensity: 5 });
    expect(countAt(frequencyOf([[mark]]), 1)).toBe(countCells(cellsOfPin(mark)));
  });

  it.each([
    [1, ['1 visit']],
    [3, ['1 visit', '2 visits', '3 visits']],
    [7, ['1 visit', '2 visits', '3 to 4 visits', '5 visits', '6 to 7 visits']],
  ])('%i visits at most make levels %j', (most, words) => {
    const map = frequencyOf(Array.from({ length: most }, () => [loin]));
    expect(map.levels.map((level) => level.words)).toEqual(words);
  });

  it('rectangles cover exactly the counted cells, and none lies over another', () => {
    const visit = fc.array(
      fc
        .record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: 1600, max: 5000 }) })
        .map(({ x, y }) => paint('back', [[x, y]], { penWidth: 300 })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 6 }), (visits) => {
        const map = frequencyOf(visits);
        const drawn = back(map);
        const area = (drawn?.runs ?? []).reduce((sum, { width, height }) => sum + width * height, 0);
        expect(area).toBe((drawn?.cells.length ?? 0) * CELL * CELL);
        const covered = (drawn?.runs ?? []).flatMap(({ x, y, width, height }) =>
          Array.from({ length: (width * height) / CELL ** 2 }, (_, i) => {
            const across = width / CELL;
            return `${x + (i % across) * CELL} ${y + Math.floor(i / across) * CELL}`;
          }),
        );
        expect(new Set(covered).size).toBe(covered.length);
        const levels = new Set(map.levels.map(({ level }) => level));
        expect((drawn?.runs ?? []).every(({ level }) => levels.has(level))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
