import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWS, type View } from './figure';
import { cmOf, shiftOf } from './shift';

const at = (view: View, x: number, y: number) => ({ view, x, y });

describe('how far a place moved', () => {
  it.each([
    ['back', [700, 3800], [700, 4035], 'about 4 cm lower'],
    ['back', [700, 3800], [700, 3565], 'about 4 cm higher'],
    ['back', [700, 3800], [465, 3800], 'about 4 cm towards the spine'],
    ['back', [-700, 3800], [-465, 3800], 'about 4 cm towards the spine'],
    ['back', [-700, 3800], [-935, 3800], 'about 4 cm outward'],
    ['front', [700, 3800], [465, 3800], 'about 4 cm towards the middle'],
    ['back', [700, 3800], [800, 4000], 'about 4 cm lower and outward'],
    ['back', [700, 3800], [760, 4035], 'about 4 cm lower'],
    ['back', [200, 3800], [-200, 3800], "about 7 cm over to the client's left"],
    ['front', [200, 3800], [-200, 3800], "about 7 cm over to the client's right"],
    ['right', [100, 3800], [335, 3800], 'about 4 cm further forward'],
    ['left', [100, 3800], [335, 3800], 'about 4 cm further back'],
    ['soleRight', [0, 1000], [0, 800], 'about 3 cm towards the toes'],
    ['soleRight', [0, 1000], [180, 1000], 'about 3 cm towards the big toe'],
    ['soleLeft', [0, 1000], [180, 1000], 'about 3 cm towards the little toe'],
  ] as const)('%s %o to %o: %s', (view, [x, y], [toX, toY], words) => {
    expect(shiftOf(at(view, x, y), at(view, toX, toY))?.words).toBe(words);
  });

  it('starts at 2.5 cm of this client: 147 tenths are enough at 171 cm, not at 169', () => {
    const [from, to] = [at('back', 700, 3800), at('back', 700, 3947)];
    expect(shiftOf(from, to, 171)?.cm).toBeCloseTo(2.51, 2);
    expect(shiftOf(from, to, 169)).toBeNull();
  });

  it('front to back is a move without a distance; back to the same flank is none; the other side is one', () => {
    expect(shiftOf(at('front', 700, 3800), at('back', -700, 3800))).toEqual({
      cm: null,
      words: 'now on the back view',
    });
    expect(shiftOf(at('back', 700, 3800), at('right', 0, 3800))).toBeNull();
    expect(shiftOf(at('back', 700, 3800), at('left', 0, 3800))?.words).toBe('now on the left side view');
    expect(shiftOf(at('left', 0, 9900), at('soleRight', 0, 900))?.words).toBe('now on the right sole');
  });

  it('there and back are equally far; the mirrored move has the same words but for the side', () => {
    const x = fc.integer({ min: 60, max: 3000 });
    const y = fc.integer({ min: 0, max: 10_250 });
    fc.assert(
      fc.property(fc.constantFrom('front', 'back'), x, y, x, y, (view: View, ax, ay, bx, by) => {
        const [from, to] = [at(view, ax, ay), at(view, bx, by)];
        expect(shiftOf(from, to)?.cm).toBe(shiftOf(to, from)?.cm);
        expect(shiftOf(at(view, -ax, ay), at(view, -bx, by))).toEqual(shiftOf(from, to));
      }),
    );
  });

  it('a place that stayed has not moved in any view', () => {
    for (const view of VIEWS) expect(shiftOf(at(view, 100, 1000), at(view, 110, 1010))).toBeNull();
  });

  it('reads lengths as parts of stature', () => {
    expect(cmOf(10_000, 170)).toBe(170);
  });
});
