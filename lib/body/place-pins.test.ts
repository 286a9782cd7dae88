import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insidePolygon } from './geometry';
import { placePins } from './place-pins';
import { printedCrop, printedFrame } from './printed-figure';
import { figureSvg } from './printed-figure-svg';
import { bodyPolygons } from './shapes';

const SCALE = 0.057;
const pinsNear = fc.uniqueArray(
  fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: 1500, max: 4000 }) }),
  {
    maxLength: 8,
    selector: ({ x, y }) => `${x} ${y}`,
  },
);

describe('pins', () => {
  it('never move a spot, keep their order and keep discs 40 px apart', () => {
    fc.assert(
      fc.property(pinsNear, (spots) => {
        const pins = spots.map((spot, i) => ({ ...spot, id: `p${i}` }));
        const placed = placePins(pins, SCALE);
        expect(placed.map(({ id, spot }) => ({ ...spot, id }))).toEqual(pins);
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) {
            const px = Math.hypot(a.disc.x - b.disc.x, a.disc.y - b.disc.y) * SCALE;
            expect(px).toBeGreaterThan(39);
          }
        }
      }),
    );
  });

  it('the newer of two close pins steps aside, the older stays', () => {
    const [older, newer] = placePins(
      [
        { id: 'a', x: 400, y: 3800 },
        { id: 'b', x: 500, y: 4000 },
      ],
      SCALE,
    );
    expect(older).toMatchObject({ aside: false, disc: { x: 400, y: 3800 } });
    expect(newer).toMatchObject({ aside: true, spot: { x: 500, y: 4000 } });
  });

  it('a letter does not cover the spot its neighbour stepped aside from', () => {
    const [older] = placePins(
      [
        { id: 'a', x: -450, y: 1780 },
        { id: 'c', x: -210, y: 1530 },
      ],
      SCALE,
    );
    expect(older?.tag).toBe('left');
  });

  it('pins far enough apart stay on their spots', () => {
    const placed = placePins(
      [
        { id: 'a', x: -600, y: 1800 },
        { id: 'b', x: 500, y: 4000 },
      ],
      SCALE,
    );
    expect(placed.every(({ aside }) => !aside)).toBe(true);
  });
});

describe('the printed figure', () => {
  const marks = [
    { letter: 'A', view: 'back', x: -450, y: 1780, kind: 'pressed' },
    { letter: 'B', view: 'front', x: 390, y: 600, kind: 'felt' },
  ] as const;

  it('prints the client’s sides: L is at the viewer’s right in front, at the left in the back', () => {
    const letters = (view: 'front' | 'back') => {
      const svg = figureSvg({ view, marks, crop: 'crown-to-hip', heightPx: 190, title: 'Map' });
      return [...svg.matchAll(/<text x="(-?\d+)"[^>]*>([LR])</g)].map(
        ([, x, side]) => `${Number(x) > 0 ? 'at right' : 'at left'} ${side}`,
      );
    };
    expect(letters('front')).toEqual(['at left R', 'at right L']);
    expect(letters('back')).toEqual(['at left L', 'at right R']);
  });

  it.each([
    ['right', 'R'],
    ['left', 'L'],
    ['soleRight', 'R'],
    ['soleLeft', 'L'],
  ] as const)('carries the one letter of its side on the %s view, inside the picture', (view, side) => {
    for (const crop of ['crown-to-hip', 'whole'] as const) {
      const svg = figureSvg({ view, marks: [], crop, heightPx: 227, title: 'Map' });
      const frame = printedFrame(view, crop);
      const letters = [...svg.matchAll(/<text x="(-?\d+)" y="(-?\d+)"[^>]*>([LR])</g)];
      expect(letters.map(([, , , letter]) => letter)).toEqual([side]);
      const half = (16 * frame.height) / 227 / 2;
      for (const [, x, y] of letters) {
        expect(Number(x) - half).toBeGreaterThan(frame.x);
        expect(Number(x) + half).toBeLessThan(frame.x + frame.width);
        expect(Number(y)).toBeLessThan(frame.y + frame.height);
        expect(bodyPolygons(view).some((ring) => insidePolygon(ring, { x: Number(x), y: Number(y) }))).toBe(
          false,
        );
      }
    }
  });

  it('shows only the marks of its view, dots on the exact spot, and no colour', () => {
    const svg = figureSvg({ view: 'back', marks, crop: 'crown-to-hip', heightPx: 190, title: 'Map <1>' });
    expect(svg).toContain('<circle cx="-450" cy="1780"');
    expect(svg).toContain('>A</text>');
    expect(svg).not.toContain('>B</text>');
    expect(svg).toContain('aria-label="Map &lt;1&gt;"');
    expect([...svg.matchAll(/#[0-9a-f]+/g)].every(([colour]) => colour === '#000' || colour === '#fff')).toBe(
      true,
    );
  });

  it('never crosses the leaders of two spots', () => {
    const near = [
      { letter: 'A', view: 'back', x: -760, y: 1720, kind: 'pressed' },
      { letter: 'B', view: 'back', x: 460, y: 3900, kind: 'pressed' },
      { letter: 'D', view: 'back', x: 680, y: 4620, kind: 'pressed' },
    ] as const;
    const svg = figureSvg({ view: 'back', marks: near, crop: 'crown-to-hip', heightPx: 150, title: 'Map' });
    const discs = [...svg.matchAll(/<text x="-?\d+" y="(-?\d+)"[^>]*>([BD])</g)];
    const heightOf = (letter: string) => Number(discs.find(([, , found]) => found === letter)?.[1]);
    expect(heightOf('B')).toBeLessThan(heightOf('D'));
  });

  it('is cropped at the hip unless a spot is lower', () => {
    expect(printedCrop(marks)).toBe('crown-to-hip');
    expect(printedCrop([...marks, { view: 'front', x: 500, y: 7700 }])).toBe('whole');
    expect(printedCrop([...marks, { view: 'left', x: -300, y: 4700 }])).toBe('crown-to-hip');
    expect(printedCrop([...marks, { view: 'left', x: -20, y: 7000 }])).toBe('whole');
    expect(printedCrop([...marks, { view: 'soleLeft', x: -20, y: 1400 }])).toBe('crown-to-hip');
  });
});
