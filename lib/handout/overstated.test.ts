import { describe, expect, it } from 'vitest';
import type { Language } from './language';
import { overstatedIn } from './overstated';

describe('a promise', () => {
  it.each<[Language, string, string]>([
    ['en', 'This will cure your pain.', 'will cure'],
    ['en', 'You will be better and fully healed.', 'fully'],
    ['en', 'It is guaranteed.', 'guaranteed'],
    ['en', 'A pain-free life', 'pain-free'],
    ['en', 'Your visits are Monthly.', 'monthly'],
    ['es', 'Esto curará el dolor.', 'curará'],
    ['es', 'Se va por completo.', 'por completo'],
    ['es', 'Visitas mensuales', 'mensuales'],
    ['fr', 'Cela guérira la douleur.', 'guérira'],
    ['fr', 'Une vie sans douleur', 'sans douleur'],
    ['fr', 'Visite mensuelle', 'mensuelle'],
    ['fr', 'Entièrement', 'entièrement'],
  ])('is found in %s: %s', (language, text, found) => {
    expect(overstatedIn(text, language)).toEqual([found]);
  });

  it.each<[Language, string]>([
    ['en', 'We will stop and look again. Be careful and secure. It may help.'],
    ['es', 'Puede ayudar. Procure descansar. Seguro que no cuesta. Oscurecer.'],
    ['fr', 'Cela peut aider. Un appui doux.'],
  ])('is not seen in honest words in %s', (language, text) => {
    expect(overstatedIn(text, language)).toEqual([]);
  });
});
