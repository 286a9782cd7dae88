import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { FIGURE_BOUNDS, VIEWS, type View } from './figure';
import { insideOutline, lateralityAt, musclesAt } from './geometry';
import { clientPlaceWords, placeWords, pointTitle } from './words';

const view = fc.constantFrom(...VIEWS);
const x = fc.integer({ min: FIGURE_BOUNDS.minX, max: FIGURE_BOUNDS.maxX });
const y = fc.integer({ min: FIGURE_BOUNDS.minY, max: FIGURE_BOUNDS.maxY });

describe('laterality', () => {
  it.each([
    ['front', 61, 'left'],
    ['front', -61, 'right'],
    ['back', 61, 'right'],
    ['back', -61, 'left'],
    ['front', 59, 'midline'],
    ['back', -59, 'midline'],
    ['front', 60, 'left'],
    ['back', 0, 'midline'],
  ] as const)('%s view, x %d is the client’s %s', (on, at, side) => {
    expect(lateralityAt(on, at)).toBe(side);
  });

  it('a mirrored spot is on the other side, and the other view turns the side round', () => {
    fc.assert(
      fc.property(x, (at) => {
        const front = lateralityAt('front', at);
        const other = { left: 'right', right: 'left', midline: 'midline' }[front];
        expect(lateralityAt('back', at)).toBe(other);
        expect(lateralityAt('front', -at)).toBe(other);
      }),
    );
  });
});

describe('muscles under a spot', () => {
  const first = (on: View, atX: number, atY: number) => musclesAt(on, { x: atX, y: atY })[0]?.code;

  it.each([
    ['back', 700, 1800, 'upper-trapezius'],
    ['back', 450, 3850, 'quadratus-lumborum'],
    ['back', 800, 4500, 'gluteus-medius'],
    ['back', 500, 5200, 'gluteus-maximus'],
    ['back', 720, 2250, 'infraspinatus'],
    ['back', 80, 4200, 'multifidus-lumbar'],
    ['back', 240, 3950, 'iliocostalis-lumborum'],
    ['back', 700, 7700, 'gastrocnemius'],
    ['back', 550, 8800, 'soleus'],
    ['front', 400, 980, 'masseter'],
    ['front', 420, 600, 'temporalis'],
    ['front', 500, 2400, 'pectoralis-major'],
    ['front', 680, 5800, 'rectus-femoris'],
    ['front', 200, 3600, 'rectus-abdominis'],
    ['front', 600, 8000, 'tibialis-anterior'],
  ] as const)('%s %d,%d is %s, on both sides', (on, atX, atY, code) => {
    expect(first(on, atX, atY)).toBe(code);
    expect(first(on, -atX, atY)).toBe(code);
  });

  it('lists the deep muscle below the superficial one, at distance 0', () => {
    const near = musclesAt('back', { x: 700, y: 4500 });
    expect(near).toContainEqual(
      expect.objectContaining({ code: 'gluteus-minimus', layer: 'deep', distance: 0 }),
    );
  });

  it('is nearest first, each muscle once, inside the radius, never negative', () => {
    fc.assert(
      fc.property(view, x, y, (on, atX, atY) => {
        const near = musclesAt(on, { x: atX, y: atY });
        const distances = near.map(({ distance }) => distance);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        expect(new Set(near.map(({ code }) => code)).size).toBe(near.length);
        expect(distances.every((distance) => distance >= 0 && distance <= 180)).toBe(true);
      }),
    );
  });
});

describe('bad input', () => {
  it.each([
    ['not a number', () => musclesAt('back', { x: Number.NaN, y: 100 })],
    ['above the head', () => insideOutline('front', { x: 0, y: -1 })],
    ['beyond the hand', () => musclesAt('front', { x: 3001, y: 100 })],
    ['infinite', () => lateralityAt('front', Number.POSITIVE_INFINITY)],
    ['unknown view', () => lateralityAt('side' as View, 100)],
    ['negative radius', () => musclesAt('front', { x: 0, y: 100 }, -1)],
  ])('%s is refused as invalid', (_, ask) => {
    expect(ask).toThrow(AppError);
  });
});

describe('words', () => {
  it('names the side first for staff and "your" side for the client', () => {
    expect(pointTitle('left', 'upper-trapezius')).toBe('Left upper trapezius');
    expect(placeWords('back', -700)).toBe("Client's left, back view");
    expect(clientPlaceWords('back', { x: -700, y: 1800 })).toBe('your left shoulder, on top');
    expect(clientPlaceWords('back', { x: 450, y: 3850 })).toBe('your low back, on the right');
    expect(clientPlaceWords('back', { x: 0, y: 3850 })).toBe('your low back, in the middle');
    expect(clientPlaceWords('front', { x: 550, y: 7150 })).toBe('your left knee, at the front');
  });
});
