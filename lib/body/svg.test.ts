import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOfView, VIEWS } from './figure';
import { lateralityAt } from './geometry';
import { bodyPolygons } from './shapes';
import {
  CROPS,
  detailPath,
  fitCrop,
  halfFibrePath,
  halfLayerPath,
  halvesOn,
  outlinePath,
  wholeCrop,
} from './svg';

const pathData = /^(M[-\d]+[- ][-\d]+c[-\d ]+z?|M-?\d+ \d+a[-\d ]+z)+$/;

describe('drawn paths', () => {
  it('are whole tenths and hold no gap in their numbers', () => {
    for (const view of VIEWS) {
      const paths = [
        outlinePath(view),
        detailPath(view, 'creases'),
        halfLayerPath(view, 'superficial', 'muscles'),
        halfLayerPath(view, 'deep', 'muscles'),
        halfFibrePath(view, 'superficial'),
      ];
      for (const path of paths) {
        expect(path).not.toMatch(/NaN|undefined|Infinity|\./);
        expect(path.replaceAll(/a[-\d ]+z/g, 'c0 0z')).toMatch(pathData);
      }
    }
  });

  it('a side of the client is the half of the picture that reads as that side', () => {
    for (const view of VIEWS) {
      const only = sideOfView(view);
      for (const side of ['left', 'right'] as const) {
        const [half, ...rest] = halvesOn(view, side);
        expect(rest).toEqual([]);
        if (only && only !== side) expect(half).toBeUndefined();
        else expect(lateralityAt(view, half === 'plus' ? 900 : -900)).toBe(side);
      }
      expect(halvesOn(view, 'midline')).toHaveLength(only ? 1 : 2);
    }
  });

  it('the whole of a view holds its body, its near arm and room round them', () => {
    for (const view of VIEWS) {
      const { x, y, width, height } = wholeCrop(view);
      for (const spot of bodyPolygons(view).flat()) {
        expect(spot.x).toBeGreaterThan(x + 60);
        expect(spot.x).toBeLessThan(x + width - 60);
        expect(spot.y).toBeGreaterThan(y + 20);
        expect(spot.y).toBeLessThan(y + height - 20);
      }
    }
  });
});

describe('a cut-out fitted to its frame', () => {
  it('has the proportions of the frame and still shows all of itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(CROPS)),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (crop, aspect) => {
          const fitted = fitCrop(crop, aspect);
          expect(fitted.width / fitted.height).toBeCloseTo(aspect, 6);
          expect(fitted.x).toBeLessThanOrEqual(crop.x + 1e-6);
          expect(fitted.x + fitted.width).toBeGreaterThanOrEqual(crop.x + crop.width - 1e-6);
          expect(fitted.y).toBeLessThanOrEqual(crop.y + 1e-6);
          expect(fitted.y + fitted.height).toBeGreaterThanOrEqual(crop.y + crop.height - 1e-6);
        },
      ),
    );
  });
});
