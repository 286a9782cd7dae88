import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banned, bannedIn, surgeryIn, surgeryWords } from './banned';

describe('the ban list', () => {
  it.each([
    ['Drink to flush out TOXINS', ['toxin', 'flush']],
    ['lactic\nacid', ['lactic acid']],
    ['Tendon bow\u00adstringing', ['bowstring']],
    ['break-up of knots', ['break up']],
    ['l’acide lactique', ['acide lactique']],
    ['ácido láctico y toxinas', ['toxin', 'toxina', 'acido lactico']],
    ['a tender scar after  surgery', ['tender scar', 'after surgery']],
    ['Vitamin D', ['vitamin d']],
    ['après une opération', ['apres une operation']],
    ['tras la cirugía', ['tras la cirugia']],
    ['la corde d’arc', ["corde d'arc"]],
    ['casser le nœud', ['casser le noeud']],
    ['No de-tox, no to\u2011xins', ['toxin', 'detox']],
    ['bow-string', ['bowstring']],
    ['bow  string', ['bowstring']],
    ['tenderscar', ['tender scar']],
    ['it was technical', []],
  ])('finds %j', (text, words) => {
    expect(bannedIn(text)).toEqual(words);
  });

  it('finds every word in any case, with accents, invisible letters and wide gaps', () => {
    const hidden = fc.record({
      word: fc.constantFrom(...banned),
      upper: fc.boolean(),
      mark: fc.constantFrom('', '\u00ad', '\u200b', '\u0301'),
      gap: fc.constantFrom(' ', '  ', '\n', '-', ' \u2011 '),
      at: fc.nat(30),
    });
    fc.assert(
      fc.property(hidden, ({ word, upper, mark, gap, at }) => {
        const place = Math.min(at, word.length);
        const marked = word.slice(0, place) + mark + word.slice(place);
        const text = `We say ${(upper ? marked.toUpperCase() : marked).replaceAll(' ', gap)} here.`;
        expect(bannedIn(text)).toContain(word);
      }),
    );
  });

  it('lets hand clients and red flags have the words finger and infection', () => {
    expect(
      bannedIn('your right finger flexors, no infection. Los dedos, infección. Les doigts, infection.'),
    ).toEqual([]);
  });

  it('knows the words of the surgery in every language, and only those as such', () => {
    for (const words of Object.values(surgeryWords)) {
      expect(words.length).toBeGreaterThan(2);
      for (const word of words) expect(surgeryIn(word)).toContain(word);
    }
    expect(surgeryIn('toxins and lactic acid')).toEqual([]);
  });
});
