import { describe, expect, it } from 'vitest';
import { choirCodes, michiganAreas } from './chart-codes';
import { CHOIR_CODES } from './choir-segments';
import { choirCode, michiganArea } from './exchange-codes';
import { VIEWS } from './figure';
import { lateralityAt } from './geometry';
import { bodyCells, centreOf, listCells } from './grid';
import type { Ink } from './ink';
import { MICHIGAN_AREAS } from './michigan-areas';
import { regionAt } from './region-at';
import { REGION_CODES } from './regions';

/** Every cell of every view that is skin, with what it is called. */
const everyCell = VIEWS.flatMap((view) =>
  listCells(bodyCells(view)).map((cell) => {
    const spot = centreOf(cell);
    const side = lateralityAt(view, spot.x);
    const region = regionAt(view, spot);
    const choir = choirCode(region, view, side);
    return { view, spot, side, region, choir, michigan: michiganArea(region, view, side) };
  }),
);
const segmentOf = new Map(CHOIR_CODES.map((each) => [each.code, each]));

describe('CHOIR-compatible codes', () => {
  it('are 74, 101–136 in front and 201–238 behind, each on the side the published list says', () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(CHOIR_CODES.map(({ code }) => code)).toEqual([...range(101, 136), ...range(201, 238)]);
    // As printed in the published list; all others are the client's left.
    const right = [
      ...[101, 103, 105, 107, 108, 111, 113, 115, 116, 119, 120, 121, 125, 126, 129, 131, 133, 135],
      ...[202, 204, 206, 209, 210, 213, 214, 216, 219, 220, 224, 225, 226, 229, 230, 232, 234, 236, 238],
    ];
    expect(CHOIR_CODES.flatMap(({ code, side }) => (side === 'right' ? code : []))).toEqual(right);
  });

  it('cover every cell of the figure, one code each, and every code is reached', () => {
    const unknown = everyCell.filter(({ choir }) => !segmentOf.has(choir));
    expect(unknown).toEqual([]);
    const reached = new Set(everyCell.map(({ choir }) => choir));
    expect(CHOIR_CODES.filter(({ code }) => !reached.has(code))).toEqual([]);
  });

  it('never swap left and right; the midline counts as the right', () => {
    const swapped = everyCell.filter(
      ({ choir, side }) => segmentOf.get(choir)?.side !== (side === 'midline' ? 'right' : side),
    );
    expect(swapped).toEqual([]);
  });

  it('stay on the face of the body that is looked at; a sole is behind', () => {
    const looked = everyCell.filter(({ view }) => view !== 'right' && view !== 'left');
    const wrong = looked.filter(({ view, choir }) => (view === 'front') !== choir < 200);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['front', -1350, 3100, 111, 5],
    ['front', 1350, 3100, 112, 6],
    ['back', -1350, 3100, 211, 6],
    ['back', 1350, 3100, 214, 5],
    ['front', 0, 2300, 108, 3],
    ['front', -80, 5200, 121, 14],
    ['front', 450, 5050, 127, 16],
    ['front', 390, 980, 104, 2],
    ['back', 80, 2300, 209, 29],
    ['back', -300, 3200, 212, 29],
    ['back', -500, 9300, 235, 24],
    ['right', 0, 5200, 120, 32],
    ['left', 0, 5200, 123, 31],
    ['left', 550, 5200, 223, 33],
    ['soleLeft', 0, 1450, 237, 24],
    ['soleRight', 0, 1450, 238, 23],
  ] as const)('%s %d,%d is segment %d and Michigan area %d', (view, x, y, choir, area) => {
    const side = lateralityAt(view, x);
    const region = regionAt(view, { x, y });
    expect([choirCode(region, view, side), michiganArea(region, view, side)]).toEqual([choir, area]);
  });
});

describe('Michigan areas', () => {
  it('are 35 and each is reached by some cell', () => {
    expect(new Set(MICHIGAN_AREAS).size).toBe(35);
    const reached = new Set(everyCell.map(({ michigan }) => michigan));
    expect(MICHIGAN_AREAS.filter((_, area) => !reached.has(area))).toEqual([]);
  });

  it('never swap left and right', () => {
    const swapped = everyCell.filter(({ michigan, side }) => {
      const name = MICHIGAN_AREAS[michigan] ?? '';
      return side === 'left' ? name.startsWith('right') : name.startsWith('left');
    });
    expect(swapped).toEqual([]);
  });
});

describe('codes from the list', () => {
  it('are known for every region on every view and side, marked there or not', () => {
    for (const code of REGION_CODES)
      for (const view of VIEWS)
        for (const side of ['left', 'right', 'midline'] as const) {
          expect(segmentOf.get(choirCode(code, view, side))?.side).toBe(side === 'left' ? 'left' : 'right');
          expect(MICHIGAN_AREAS[michiganArea(code, view, side)]).toBeDefined();
        }
  });
});

describe('codes of a chart', () => {
  const mark = (given: Partial<Ink>): Ink => ({
    view: 'front',
    kind: 'pin',
    x: 1350,
    y: 3100,
    side: 'left',
    stroke: [],
    penWidth: null,
    intensity: null,
    regionCode: null,
    muscleCode: null,
    ...given,
  });

  it('are sorted, each once, from pins and strokes', () => {
    const marks = [
      mark({ view: 'back', x: 450, y: 3850, side: 'right' }),
      mark({}),
      mark({ y: 3000 }),
      mark({
        kind: 'stroke',
        x: -500,
        y: 6000,
        side: 'right',
        stroke: [
          [-550, 5800],
          [-550, 8500],
        ],
      }),
    ];
    expect(choirCodes(marks)).toEqual([112, 126, 129, 131, 219]);
    expect(michiganAreas(marks)).toEqual([6, 17, 19, 21, 30]);
  });

  it('take the region chosen from the list before the one under the spot', () => {
    expect(michiganAreas([mark({ regionCode: 'PE_PELVIC' })])).toEqual([14]);
  });

  it('count both sides of a stroke across the spine', () => {
    const across = mark({
      kind: 'stroke',
      view: 'back',
      x: 0,
      y: 3800,
      side: 'midline',
      stroke: [
        [-500, 3800],
        [500, 3800],
      ],
    });
    expect(choirCodes([across])).toEqual([218, 219]);
  });

  it('keep a stroke beside the body and a small one', () => {
    expect(
      choirCodes([
        mark({
          kind: 'stroke',
          x: 2900,
          y: 9000,
          stroke: [
            [2900, 9000],
            [2950, 9000],
          ],
        }),
      ]).length,
    ).toBe(1);
    expect(
      choirCodes([mark({ kind: 'stroke', x: 540, y: 7150, penWidth: 60, stroke: [[540, 7150]] })]),
    ).toEqual([130]);
  });

  it('are none when nothing is marked', () => {
    expect([choirCodes([]), michiganAreas([])]).toEqual([[], []]);
  });
});
