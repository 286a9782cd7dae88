import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import {
  chartPoint,
  drawnPoint,
  FIGURE_BOUNDS,
  halvesOf,
  sideOfView,
  VIEWS,
  type View,
  WHOLE_VIEWS,
} from './figure';
import { distanceToBody, insideOutline, lateralityAt, musclesAt, onNearArm } from './geometry';
import { clientPlaceWords, placeWords, pointTitle, viewWord } from './words';

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

describe('a view of one side', () => {
  const sided = VIEWS.filter((each) => sideOfView(each) !== null);

  it('is that side of the client all over, never the midline', () => {
    expect(sided).toEqual(['right', 'left', 'soleRight', 'soleLeft']);
    fc.assert(
      fc.property(fc.constantFrom(...sided), x, (on, at) => {
        expect(lateralityAt(on, at)).toBe(sideOfView(on));
      }),
    );
  });

  it('shows the same as its twin, mirrored: muscles, body, near arm', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['right', 'left'], ['soleRight', 'soleLeft'] as const),
        x,
        y,
        (twins, atX, atY) => {
          const [right, left] = twins as readonly [View, View];
          const here = { x: atX, y: atY };
          const there = { x: -atX, y: atY };
          expect(musclesAt(left, there)).toEqual(musclesAt(right, here));
          expect(insideOutline(left, there)).toBe(insideOutline(right, here));
          expect(onNearArm(left, there)).toBe(onNearArm(right, here));
          expect(distanceToBody(left, there)).toBeCloseTo(distanceToBody(right, here), 6);
        },
      ),
    );
  });

  it('gives a spot on the near arm to the arm', () => {
    const spot = { x: 250, y: 2700 };
    expect(onNearArm('right', spot)).toBe(true);
    expect(musclesAt('right', spot)[0]?.code).toBe('deltoid');
    expect(musclesAt('right', spot).map(({ code }) => code)).not.toContain('pectoralis-major');
    expect(musclesAt('right', { x: 500, y: 2400 })[0]?.code).toBe('pectoralis-major');
  });
});

describe('every view', () => {
  it.each(VIEWS)('%s: drawn and back is the same spot on the same half', (on) => {
    fc.assert(
      fc.property(x, y, (atX, atY) => {
        const spot = { x: atX, y: atY };
        const back = halvesOf(on).map((half) => chartPoint(half, drawnPoint(on, spot)));
        expect(back).toContainEqual({ x: atX + 0, y: atY });
        expect(drawnPoint(on, drawnPoint(on, spot)).x).toBe(
          sideOfView(on) === 'left' ? atX + 0 : drawnPoint(on, spot).x,
        );
      }),
    );
  });

  it.each(VIEWS)('%s: a coordinate that is no number or off the chart has no side', (on) => {
    const wrong = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      fc.double({ min: FIGURE_BOUNDS.maxX + 0.5, max: 1e6, noNaN: true }),
      fc.double({ min: -1e6, max: FIGURE_BOUNDS.minX - 0.5, noNaN: true }),
    );
    const invalid = expect.objectContaining({ code: 'invalid' });
    fc.assert(
      fc.property(wrong, (at) => {
        expect(() => lateralityAt(on, at)).toThrow(invalid);
        expect(() => musclesAt(on, { x: at, y: 900 })).toThrow(invalid);
        expect(() => insideOutline(on, { x: at, y: 900 })).toThrow(invalid);
        expect(() => onNearArm(on, { x: 100, y: at < 0 ? at : at + 1e5 })).toThrow(invalid);
      }),
    );
  });

  it.each(WHOLE_VIEWS)('%s: has two sides and a midline between them', (on) => {
    fc.assert(
      fc.property(x, (at) => {
        const side = lateralityAt(on, at);
        expect(side === 'midline').toBe(Math.abs(at) < 60);
        if (side !== 'midline') expect(lateralityAt(on, -at)).toBe(side === 'left' ? 'right' : 'left');
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

  it.each([
    [150, 450, 'temporalis'],
    [200, 1000, 'masseter'],
    [90, 1420, 'scm-sternal'],
    [-400, 1700, 'upper-trapezius'],
    [-480, 2400, 'infraspinatus'],
    [-300, 3200, 'latissimus-dorsi'],
    [100, 3900, 'external-oblique'],
    [-100, 4500, 'gluteus-medius'],
    [150, 5000, 'tensor-fasciae-latae'],
    [-500, 4900, 'gluteus-maximus'],
    [200, 6200, 'vastus-lateralis'],
    [-250, 6200, 'biceps-femoris'],
    [-400, 7800, 'gastrocnemius'],
    [-40, 8000, 'fibulares'],
  ] as const)('right view %d,%d is %s, on the left view mirrored', (atX, atY, code) => {
    expect(first('right', atX, atY)).toBe(code);
    expect(first('left', -atX, atY)).toBe(code);
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
    expect(placeWords('front', 0)).toBe('Midline, front view');
    expect(placeWords('left', 700)).toBe("Client's left, left side view");
    expect(placeWords('right', 0)).toBe("Client's right, right side view");
    expect(placeWords('soleRight', -100)).toBe("Client's right, sole");
    expect(VIEWS.map(viewWord)).toEqual([
      'Front',
      'Back',
      'Right side',
      'Left side',
      'Right sole',
      'Left sole',
    ]);
    expect(clientPlaceWords('back', { x: -700, y: 1800 })).toBe('your left shoulder, on top');
    expect(clientPlaceWords('back', { x: 450, y: 3850 })).toBe('your low back, on the right');
    expect(clientPlaceWords('back', { x: 0, y: 3850 })).toBe('your low back, in the middle');
    expect(clientPlaceWords('front', { x: 550, y: 7150 })).toBe('your left knee, at the front');
  });
});
