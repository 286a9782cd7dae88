import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToBody } from '@/lib/body/geometry';
import { SHEET_NAMES, SHEETS } from '@/lib/body/sheets';
import { fitCrop } from '@/lib/body/svg';
import { boundedCrop, chartSpot, MAX_ZOOM, movedCrop, panelColumns, sheetShowing, zoomStart } from './zoom';

const size = { width: 360, height: 560 };
const home = fitCrop(SHEETS.whole.panels[0].crop, size.width / size.height);
const px = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const moves = fc.array(
  fc.record({
    dx: fc.double({ min: -500, max: 500, noNaN: true }),
    dy: fc.double({ min: -500, max: 500, noNaN: true }),
    scale: fc.double({ min: 0.2, max: 5, noNaN: true }),
    about: fc.record({ x: px(size.width), y: px(size.height) }),
  }),
  { maxLength: 12 },
);

describe('pinching a panel', () => {
  it('keeps what lay under the fingers under them', () => {
    const move = { dx: 30, dy: -20, scale: 2, about: { x: 100, y: 200 } };
    const held = chartSpot(home, size, move.about);
    const after = chartSpot(movedCrop(home, size, move), size, { x: 130, y: 180 });
    expect(after.x).toBeCloseTo(held.x, 6);
    expect(after.y).toBeCloseTo(held.y, 6);
  });

  it('stays between the whole sheet and eight times it, inside it, and never loses the body', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let crop = home;
        for (const move of all) crop = boundedCrop(movedCrop(crop, size, move), home, 'front');
        expect(home.width / crop.width).toBeGreaterThanOrEqual(0.999);
        expect(home.width / crop.width).toBeLessThanOrEqual(MAX_ZOOM + 0.001);
        expect(crop.width / crop.height).toBeCloseTo(size.width / size.height, 6);
        expect(crop.x).toBeGreaterThanOrEqual(home.x - 0.001);
        expect(crop.y + crop.height).toBeLessThanOrEqual(home.y + home.height + 0.001);
        const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
        expect(distanceToBody('front', middle)).toBeLessThan(Math.min(crop.width, crop.height) / 2);
      }),
    );
  });

  it('comes back to the sheet when it is pinched all the way out', () => {
    const near = boundedCrop(
      movedCrop(home, size, { dx: 0, dy: 0, scale: 4, about: { x: 180, y: 200 } }),
      home,
      'front',
    );
    const out = boundedCrop(
      movedCrop(near, size, { dx: 9, dy: 9, scale: 0.01, about: { x: 10, y: 10 } }),
      home,
      'front',
    );
    expect(out.x).toBeCloseTo(home.x, 6);
    expect(out.width).toBeCloseTo(home.width, 6);
  });

  it('starts a zoom where the picture was', () => {
    expect(zoomStart(home, home, size)).toBe('translate(0px, 0px) scale(1)');
  });
});

describe('sheets', () => {
  it('lays panels out in the columns that draw them largest', () => {
    const panels = SHEETS.whole.panels.map(({ crop }) => crop);
    expect(panelColumns(panels, { width: 700, height: 600 })).toBe(2);
    expect(panelColumns(panels, { width: 300, height: 1200 })).toBe(1);
    for (const name of SHEET_NAMES) {
      const crops = SHEETS[name].panels.map(({ crop }) => crop);
      const columns = panelColumns(crops, { width: 728, height: 560 });
      expect(columns).toBeGreaterThanOrEqual(1);
      expect(columns).toBeLessThanOrEqual(crops.length);
    }
  });

  it('leads to the closest sheet that shows a spot, on any view, and only to one that does', () => {
    expect(sheetShowing('back', { x: 460, y: 3900 })).toBe('low-back-hips');
    expect(sheetShowing('soleLeft', { x: 0, y: 900 })).toBe('feet');
    expect(sheetShowing('right', { x: 0, y: 7400 })).toBe('sides');
    expect(sheetShowing('front', { x: 500, y: 7400 })).toBe('whole');
    fc.assert(
      fc.property(fc.constantFrom(...SHEET_NAMES), fc.nat(5), px(1), px(1), (name, at, fx, fy) => {
        const panels = SHEETS[name].panels;
        const panel = panels[at % panels.length];
        if (!panel) return;
        const { x, y, width, height } = panel.crop;
        const spot = { x: x + width * (0.06 + fx * 0.88), y: y + height * (0.06 + fy * 0.88) };
        const found = SHEETS[sheetShowing(panel.view, spot)].panels;
        expect(
          found.some(
            ({ view, crop }) =>
              view === panel.view &&
              spot.x > crop.x &&
              spot.x < crop.x + crop.width &&
              spot.y > crop.y &&
              spot.y < crop.y + crop.height,
          ),
        ).toBe(true);
      }),
    );
  });
});
