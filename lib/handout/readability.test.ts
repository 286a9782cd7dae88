import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageCodes } from './language';
import { grade, gradeOfEase, syllables } from './readability';

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['massage', 2],
    ['pressed', 1],
    ['wanted', 2],
    ['table', 2],
    ['therapist', 3],
    ['the', 1],
    ['hours', 1],
    ['30', 1],
  ])('of English %s are %i', (word, count) => {
    expect(syllables(word, 'en')).toBe(count);
  });

  it.each([
    ['que', 1],
    ['agua', 2],
    ['ahora', 3],
    ['también', 2],
    ['país', 2],
    ['guíe', 2],
    ['aéreo', 4],
    ['continúa', 4],
    ['muy', 1],
    ['mayo', 2],
    ['y', 1],
    ['CUÍDESE', 3],
    ['hombro', 2],
  ])('of Spanish %s are %i', (word, count) => {
    expect(syllables(word, 'es')).toBe(count);
  });

  it.each([
    ['les', 1],
    ['nuque', 1],
    ['vie', 1],
    ['épaule', 2],
    ['beaucoup', 2],
    ['œil', 1],
    ['maïs', 2],
    ['yeux', 1],
    ['payer', 2],
    ['vidéo', 3],
    ['création', 3],
    ['aérer', 3],
    ['idées', 2],
    ['aujourd’hui', 3],
  ])('of French %s are %i', (word, count) => {
    expect(syllables(word, 'fr')).toBe(count);
  });
});

describe('the reading grade', () => {
  it.each([
    ['en', 'The cat sat on the mat. It was warm.', 2],
    ['es', 'El gato come. El sol sale. Hace calor.', 6],
    ['fr', 'Le chat dort. Il fait beau. La main est là.', 4],
  ] as const)('is low for plain sentences in %s', (language, text, most) => {
    expect(grade(text, language)).toBeLessThan(most);
  });

  it.each([
    ['en', 'Considerable physiological variability characterises musculoskeletal rehabilitation.'],
    [
      'es',
      'La considerable variabilidad fisiológica caracteriza la rehabilitación musculoesquelética personalizada.',
    ],
    [
      'fr',
      'La considérable variabilité physiologique caractérise systématiquement la réadaptation musculosquelettique individualisée.',
    ],
  ] as const)('is high for learned ones in %s', (language, text) => {
    expect(grade(text, language)).toBeGreaterThan(12);
  });

  it('follows the formula of each language', () => {
    expect(grade('one two big red cats sat on the old mat.', 'en')).toBeCloseTo(0.39 * 10 + 11.8 - 15.59, 5);
    expect(grade('el sol da luz y paz al mar y al pan.', 'es')).toBeCloseTo(
      gradeOfEase(206.84 - 60 - 1.02 * 11),
      5,
    );
    expect(grade('le chat dort sur un banc vert.', 'fr')).toBeCloseTo(gradeOfEase(207 - 73.6 - 1.015 * 7), 5);
  });

  it.each([
    [95, 5],
    [85, 6],
    [75, 7],
    [65, 8.5],
    [55, 11],
    [40, 14.5],
  ])('takes an ease of %i for grade %d', (ease, level) => {
    expect(gradeOfEase(ease)).toBeCloseTo(level, 5);
  });

  it('only rises as the ease falls', () => {
    const ease = fc.double({ min: -100, max: 207, noNaN: true });
    fc.assert(
      fc.property(ease, ease, (one, other) => {
        expect(gradeOfEase(Math.min(one, other))).toBeGreaterThanOrEqual(gradeOfEase(Math.max(one, other)));
      }),
    );
  });

  it.each(languageCodes)('rises in %s when two sentences become one', (language) => {
    const words = fc.array(fc.constantFrom('pan', 'mar', 'sol', 'banc', 'mat'), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const apart = `${one.join(' ')}. ${other.join(' ')}.`;
        expect(grade(apart.replace('. ', ' '), language)).toBeGreaterThan(grade(apart, language));
      }),
    );
  });

  it('of nothing is nothing', () => {
    for (const language of languageCodes) expect(grade(' … ', language)).toBe(0);
  });
});
