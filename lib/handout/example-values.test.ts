import { expect, test } from 'vitest';
import { facts } from './block';
import { messagesOf } from './desk-rows';
import { plainText } from './document';
import { exampleValues, readings } from './example-values';
import { languageCodes } from './language';
import { seedBlocks } from './seed/blocks';

test('every fact has an example in every language', () => {
  for (const language of languageCodes)
    for (const fact of facts) expect(exampleValues(language)[fact], `${fact} ${language}`).toBeDefined();
});

test('every sentence of every text can be read with examples', () => {
  for (const { id, texts } of seedBlocks)
    for (const language of languageCodes)
      for (const message of messagesOf(texts[language].wording))
        expect(readings(message, language), `${id} ${language} ${message}`).not.toBeNull();
});

test('a sentence that counts is read with one and with many, another once', () => {
  const counted = '{points, plural, one {one spot} other {# spots}}';
  expect(readings(counted, 'en')?.map(plainText)).toEqual(['3 spots', 'one spot']);
  expect(readings('Up to {press_seconds} seconds.', 'en')).toHaveLength(1);
  expect(readings('Rest.', 'fr')).toHaveLength(1);
});

test('a broken sentence is told by null and breaks nothing', () => {
  expect(readings('Held {points', 'en')).toBeNull();
  expect(readings('Held {nonsense}', 'en')).toBeNull();
});
