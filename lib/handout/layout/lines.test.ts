import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontPartOf, linesOf, printable, widthOf } from './lines';

const textsOf = (text: string, limit: number) =>
  linesOf([{ text }], limit, 16).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

describe('the width of a text', () => {
  it('is that of its letters in the weight it is drawn in', () => {
    expect(widthOf('10:00', 1000)).toBe(407 + 648 + 210 + 648 + 648);
    expect(widthOf('ab', 16) + widthOf('c', 16)).toBeCloseTo(widthOf('abc', 16), 9);
    expect(widthOf('Thursday', 29, true)).toBeGreaterThan(widthOf('Thursday', 29));
  });

  it('knows every letter of the three languages and of names all over Europe', () => {
    const letters = 'áéíóúüñ¿¡àâæçèêëîïôœùûÿÁÉÍÑŒÇ«»’“”–—·…€ŁłŐőŞşĞğİıŘřŽžČčĀāȘșȚț';
    expect([...letters].filter((letter) => fontPartOf(letter) === null)).toEqual([]);
    expect([...'Ωж漢\u202f'].map(fontPartOf)).toEqual([null, null, null, null]);
  });
});

describe('lines', () => {
  it('break between words, and within a word only when it is longer than a line', () => {
    expect(textsOf('sore spot', 500)).toEqual(['sore spot']);
    expect(textsOf('sore spot', 40)).toEqual(['sore ', 'spot']);
    expect(textsOf('m'.repeat(30), 140).length).toBeGreaterThanOrEqual(3);
    expect(textsOf(`a ${'m'.repeat(12)}`, 140)[0]).toBe('a ');
  });

  it('break behind a hyphen between letters, never at a no-break space, a number or before a sign', () => {
    const narrow = 46;
    expect(textsOf('well-known', narrow)).toEqual(['well-', 'known']);
    expect(textsOf('at 10-15', 40)).toEqual(['at ', '10-15']);
    expect(textsOf('sont l\u00e0\u00a0: oui', widthOf('sont l\u00e0', 16) + 2)).toEqual([
      'sont ',
      'l\u00e0\u00a0: oui',
    ]);
    expect(textsOf('sont la ? oui', widthOf('sont la', 16) + 2)).toEqual(['sont ', 'la ? ', 'oui']);
  });

  it('keep words together that only change their weight within', () => {
    const [first, second] = linesOf(
      [{ text: 'the ' }, { text: 'sho', strong: true }, { text: 'ulder' }],
      widthOf('the should', 16, true),
      16,
    );
    expect(first?.pieces.map(({ text }) => text)).toEqual(['the ']);
    expect(second?.pieces).toMatchObject([
      { text: 'sho', strong: true },
      { text: 'ulder', strong: false },
    ]);
  });

  it('lose no letter, and none is wider than its column', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcmiIW1 -.é'), maxLength: 80 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: words }), { maxLength: 4 }),
        fc.integer({ min: 30, max: 300 }),
        (runs, limit) => {
          const lines = linesOf(runs, limit, 16);
          const all = lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
          expect(all).toBe(printable(runs.map(({ text }) => text).join('')).trim());
          for (const { width } of lines) expect(width).toBeLessThanOrEqual(limit + 0.02);
        },
      ),
    );
  });
});
