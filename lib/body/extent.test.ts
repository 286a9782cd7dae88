import { describe, expect, it } from 'vitest';
import { extentOf, muscleShares, regionShares } from './extent';
import { VIEWS } from './figure';
import { bodyCells, countCells } from './grid';
import { paint, pin } from './ink.fixture';
import { regionAt } from './region-at';

const skin = countCells(bodyCells('front')) + countCells(bodyCells('back'));

describe('extent', () => {
  const dot = paint('back', [[0, 3000]], { penWidth: 400 });

  it('is painted cells over the cells of front and back together', () => {
    const extent = extentOf([dot]);
    expect(extent?.cells).toBe(80);
    expect(extent?.percent).toBeCloseTo((100 * 80) / skin, 10);
    expect(extent?.apart).toEqual([]);
  });

  it('the same skin painted twice counts once, two places count twice', () => {
    expect(extentOf([dot, dot])).toEqual(extentOf([dot]));
    expect(extentOf([dot, paint('front', [[0, 3000]], { penWidth: 400 })])?.cells).toBe(160);
  });

  it('side and sole views stay apart, each in % of its own skin', () => {
    const flank = paint('left', [[0, 3500]], { penWidth: 400 });
    const both = extentOf([dot, flank]);
    expect(both?.percent).toBe(extentOf([dot])?.percent);
    expect(both?.apart.map(({ view }) => view)).toEqual(['left']);
    const [left] = both?.apart ?? [];
    expect(left?.percent).toBeCloseTo((100 * (left?.cells ?? 0)) / countCells(bodyCells('left')), 10);
  });

  it('nothing painted is no extent, and never zero', () => {
    expect(extentOf([])).toBeNull();
    expect(extentOf([pin('back', 500, 3000, { intensity: 6 })])).toBeNull();
    expect(extentOf([paint('back', [[2900, 200]])])).toBeNull();
    expect(extentOf([paint('right', [[0, 3500]])])?.percent).toBeNull();
  });
});

describe('shares of regions', () => {
  it('every body cell lies in exactly one region of one side', () => {
    for (const view of VIEWS) {
      const rows = Array.from({ length: 52 }, (_, i) => i * 200);
      const flood = rows.map((y) =>
        paint(
          view,
          [
            [-3000, y],
            [3000, y],
          ],
          { penWidth: 400 },
        ),
      );
      const shares = regionShares(flood);
      expect(shares.reduce((sum, { cells }) => sum + cells, 0)).toBe(countCells(bodyCells(view)));
      expect(shares.every(({ share }) => share === 1)).toBe(true);
      expect(new Set(shares.map(({ code, side }) => `${code} ${side}`)).size).toBe(shares.length);
    }
  });

  it('a region is on the client’s side: right of the midline is left from the front and right from the back', () => {
    const sides = (view: 'front' | 'back', x: number) =>
      regionShares([paint(view, [[x, 3800]], { penWidth: 200 })]).map(({ side }) => side);
    expect(new Set(sides('front', 500))).toEqual(new Set(['left']));
    expect(new Set(sides('back', 500))).toEqual(new Set(['right']));
    expect(new Set(sides('back', -500))).toEqual(new Set(['left']));
    expect(new Set(sides('back', 0))).toEqual(new Set(['left', 'right']));
  });

  it('pain is the highest over a cell and the mean over cells; a mark without a number adds none', () => {
    const low = paint('back', [[500, 3800]], { penWidth: 200, intensity: 2 });
    const code = regionAt('back', { x: 500, y: 3800 });
    const at = (...marks: Parameters<typeof regionShares>[0]) =>
      regionShares(marks).find((share) => share.code === code);
    expect(at(low)).toMatchObject({ maxPain: 2, meanPain: 2 });
    expect(at(low, { ...low, intensity: 6 })).toMatchObject({ maxPain: 6, meanPain: 6 });
    expect(at(low, { ...low, intensity: null })).toMatchObject({ maxPain: 2, meanPain: 2 });
    expect(at({ ...low, intensity: null })).toMatchObject({ maxPain: null, meanPain: null, scoredCells: 0 });
    expect(at({ ...low, intensity: 0 })).toMatchObject({ maxPain: 0, meanPain: 0 });
  });
});

describe('shares of muscles', () => {
  const infraspinatus = paint('back', [[-720, 2250]], { penWidth: 400 });

  it('names the muscle under the paint on the client’s side, most covered first', () => {
    const shares = muscleShares([infraspinatus]);
    expect(shares.map(({ code }) => code)).toContain('infraspinatus');
    expect(shares.every(({ side }) => side === 'left')).toBe(true);
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).sort((a, b) => b - a));
  });

  it('leaves slivers out: under a tenth and under 15 cells is no muscle', () => {
    for (const { cells, share } of muscleShares([infraspinatus])) {
      expect(cells >= 15 || share >= 0.1).toBe(true);
    }
    expect(muscleShares([paint('back', [[500, 5200]], { penWidth: 100 })])).toEqual([]);
  });

  it('both sides are twins', () => {
    const mirrored = muscleShares([paint('back', [[720, 2250]], { penWidth: 400 })]);
    expect(mirrored.map((share) => ({ ...share, side: 'left' }))).toEqual(muscleShares([infraspinatus]));
  });
});
