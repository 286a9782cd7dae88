import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKinds, compareCharts, comparePoints, type VisitChart } from './chart-change';
import type { Finding, Point } from './ops';
import { pointChanges } from './point';

const options = { heightCm: 170, earlierWords: 'on 11 Mar', laterWords: 'today' };
const idOf = (letter: string) => `00000000-0000-4000-8000-0000000000${letter.charCodeAt(0).toString(16)}`;

const spots: Record<string, Pick<Point, 'muscleCode' | 'view' | 'x' | 'y' | 'side'>> = {
  A: { muscleCode: 'upper-trapezius', view: 'back', x: -700, y: 1800, side: 'left' },
  B: { muscleCode: 'quadratus-lumborum', view: 'back', x: 450, y: 3850, side: 'right' },
  C: { muscleCode: 'levator-scapulae', view: 'back', x: -350, y: 1600, side: 'left' },
  D: { muscleCode: 'gluteus-medius', view: 'back', x: 800, y: 4500, side: 'right' },
};
const point = (letter: string, rest: Partial<Point> = {}): Point => {
  const spot = spots[letter] ?? { muscleCode: null, view: 'back', x: 500, y: 5200, side: 'right' };
  return { pointId: idOf(letter), letter, ...spot, figureVersion: '1.0', ...rest };
};
const finding = (letter: string, felt: number | null, rest: Partial<Finding> = {}): Finding => {
  const { view, x, y, side, figureVersion, pointId } = point(letter);
  const none = {
    state: null,
    feltAfter: null,
    qualities: [],
    pressureLevel: null,
    ceiling: null,
    note: null,
  };
  return { pointId, change: 'confirmed', view, x, y, side, figureVersion, felt, ...none, ...rest };
};
const chart = (
  letters: string,
  findings: readonly Finding[],
  rest: Partial<VisitChart> = {},
): VisitChart => ({
  visitId: idOf('V'),
  number: 5,
  onDay: '2026-03-11',
  points: [...letters].map((letter) => point(letter)),
  findings,
  marks: [],
  ...rest,
});
const rowsOf = (from: VisitChart, to: VisitChart) => comparePoints(from, to, options).rows;
const only = (from: VisitChart, to: VisitChart) => {
  const [row, ...rest] = rowsOf(from, to);
  expect(rest).toEqual([]);
  return row;
};

describe('the points of two visits', () => {
  const story = comparePoints(
    chart('ABC', [finding('A', 6), finding('B', 5), finding('C', 3)]),
    chart('ABCD', [
      finding('A', 4),
      finding('B', 5, { y: 4085 }),
      finding('C', null, { change: 'gone' }),
      finding('D', 5, { change: 'new', state: 'active', qualities: ['aching', 'tight_band'] }),
    ]),
    options,
  );

  it('the headline is the finding, counted in words', () => {
    expect(story.headline).toBe('One smaller, one moved, one gone, one new.');
  });

  it('one row a point: what happened, in one plain clause', () => {
    expect(story.rows.map(({ word, letter, title, clause }) => [word, letter, title, clause])).toEqual([
      ['Smaller', 'A', 'Left upper trapezius', 'less tender, same place'],
      ['Moved', 'B', 'Right quadratus lumborum', 'about 4 cm lower, just as tender'],
      ['Gone', 'C', 'Left levator scapulae', 'not found when checked today'],
      ['New', 'D', 'Right gluteus medius', 'active, aching, tight band'],
    ]);
  });

  it('gone and new are "not there", never zero', () => {
    const [, , gone, fresh] = story.rows;
    expect(gone).toMatchObject({ from: { felt: 3 }, to: { felt: null, why: 'not_there' }, toSpot: null });
    expect(fresh).toMatchObject({ from: { felt: null, why: 'not_there' }, to: { felt: 5 }, fromSpot: null });
  });
});

describe('kinds', () => {
  it.each([
    [6, 4, 'smaller'],
    [6, 5, 'same'],
    [5, 5, 'same'],
    [5, 6, 'same'],
    [5, 7, 'larger'],
    [2, 0, 'smaller'],
    [0, 2, 'larger'],
    [null, 5, 'unscored'],
    [5, null, 'unscored'],
    [null, null, 'unscored'],
  ] as const)('felt %o then %o is %s', (before, now, kind) => {
    expect(only(chart('A', [finding('A', before)]), chart('A', [finding('A', now)]))?.kind).toBe(kind);
  });

  it('a missing number is said, and the place still judged', () => {
    const [from, to] = [chart('B', [finding('B', 5)]), chart('B', [finding('B', null, { y: 4085 })])];
    expect(only(from, to)).toMatchObject({
      kind: 'moved',
      clause: 'about 4 cm lower, tenderness not asked today',
      to: { felt: null, why: 'not_asked' },
    });
  });

  it('more tender is not hidden behind moved', () => {
    const [from, to] = [chart('B', [finding('B', 5)]), chart('B', [finding('B', 8, { y: 4085 })])];
    expect(only(from, to)).toMatchObject({ kind: 'larger', clause: 'more tender, about 4 cm lower' });
  });

  it.each([
    ['untouched at the later visit', [finding('A', 5)], [], 'not_checked'],
    [
      'left unchecked at the later visit',
      [finding('A', 5)],
      [finding('A', null, { change: 'not_checked' })],
      'not_checked',
    ],
    ['known, untouched at the earlier visit', [], [finding('A', 5)], 'unscored'],
    [
      'known, left unchecked at the earlier visit',
      [finding('A', null, { change: 'not_checked' })],
      [finding('A', 5)],
      'unscored',
    ],
    [
      'gone at the earlier visit, found again',
      [finding('A', null, { change: 'gone' })],
      [finding('A', 5)],
      'new',
    ],
    [
      'left unchecked, then gone',
      [finding('A', null, { change: 'not_checked' })],
      [finding('A', null, { change: 'gone' })],
      'gone',
    ],
  ] as const)('%s', (_, from, to, kind) => {
    expect(only(chart('A', from), chart('A', to))?.kind).toBe(kind);
  });

  it('says nothing of a point gone at both visits or seen at neither', () => {
    const gone = finding('A', null, { change: 'gone' });
    expect(rowsOf(chart('A', [gone]), chart('A', [gone]))).toEqual([]);
    expect(rowsOf(chart('A', []), chart('A', []))).toEqual([]);
    expect(comparePoints(chart('A', []), chart('A', []), options).headline).toBe('No points to compare.');
  });

  it('a point found between the two visits is new since the earlier one', () => {
    expect(only(chart('', []), chart('A', [finding('A', 5)]))).toMatchObject({ kind: 'new' });
  });

  it('a point left untouched and a new one on its muscle close by are one spot', () => {
    const from = chart('A', [finding('A', 6)]);
    const next = point('E', { ...spots.A, x: -760 });
    const to = chart('A', [finding('E', 4, { x: -760, y: 1800, side: 'left', change: 'new' })], {
      points: [point('A'), next],
    });
    expect(only(from, to)).toMatchObject({ kind: 'smaller', letter: 'E', earlierLetter: 'A' });
  });

  it('checked and gone with a new one close by stays gone and new', () => {
    const next = point('E', { ...spots.A, x: -760 });
    const found = finding('E', 4, { x: -760, y: 1800, side: 'left', change: 'new' });
    const to = chart('A', [finding('A', null, { change: 'gone' }), found], { points: [point('A'), next] });
    expect(rowsOf(chart('A', [finding('A', 6)]), to).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });

  it('cm are of this client; without a height they are of 170 cm and that is told', () => {
    const [from, to] = [chart('B', [finding('B', 5)]), chart('B', [finding('B', 5, { y: 3998 })])];
    const heights = [160, 190, null].map((heightCm) => comparePoints(from, to, { ...options, heightCm }));
    expect(heights.map(({ rows }) => rows[0]?.kind)).toEqual(['same', 'moved', 'moved']);
    expect(heights.map(({ heightKnown }) => heightKnown)).toEqual([true, true, false]);
  });
});

describe('any two visits', () => {
  const letter = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const findings = fc.uniqueArray(
    fc
      .record({
        letter,
        felt: fc.option(fc.integer({ min: 0, max: 10 })),
        change: fc.constantFrom(...pointChanges),
        step: fc.integer({ min: -300, max: 300 }),
      })
      .map(({ letter: of, felt, change, step }) => finding(of, felt, { change, y: point(of).y + step })),
    { selector: ({ pointId }) => pointId },
  );

  it('every point found at either has at most one row, in the order of the kinds, and the headline counts all', () => {
    fc.assert(
      fc.property(findings, findings, (a, b) => {
        const change = comparePoints(chart('ABCDE', a), chart('ABCDE', b), options);
        expect(new Set(change.rows.map(({ pointId }) => pointId)).size).toBe(change.rows.length);
        const order = change.rows.map(({ kind }) => changeKinds.indexOf(kind));
        expect(order).toEqual([...order].sort((p, q) => p - q));
        const kinds = new Set(change.rows.map(({ kind }) => kind)).size;
        expect(change.headline.split(', ')).toHaveLength(Math.max(1, kinds));
      }),
    );
  });

  it('a missing felt number never makes a row smaller or larger', () => {
    fc.assert(
      fc.property(findings, findings, (a, b) => {
        for (const row of rowsOf(chart('ABCDE', a), chart('ABCDE', b))) {
          if (row.from.felt !== null && row.to.felt !== null) continue;
          expect(['smaller', 'larger', 'same']).not.toContain(row.kind);
        }
      }),
    );
  });

  it('compares only the pain layer as areas', () => {
    const change = compareCharts(chart('A', [finding('A', 5)]), chart('A', [finding('A', 5)]), options);
    expect(change.points.headline).toBe('One the same.');
    expect(change.areas).toMatchObject({ comparable: false });
  });
});
