import { expect, test } from 'vitest';
import type { Block, Content, Review } from './content';
import { type Language, languageCodes } from './language';
import { languagesInUse, textTasks, waitingTexts } from './text-tasks';

const today = '2027-03-22';
const unread: Review = { state: 'not_reviewed', why: null };
const read = (expires: string): Review => ({ state: 'reviewed', by: 'A', on: '2026-09-01', expires });
const fine = read('2027-09-01');
const words = [{ kind: 'paragraph' as const, sentences: [{ say: ['Rest.'] }] }];

type Given = Partial<Record<Language, Review>>;
function block(id: Block['id'], reviews: Given, more: Partial<Block> = {}): Block {
  const text = (language: Language) => ({
    language,
    version: language === 'en' ? 2 : 1,
    ofVersion: language === 'en' ? null : 2,
    wording: { title: 'T', full: words, short: words },
    madeBy: null,
    review: reviews[language] ?? unread,
  });
  return {
    id,
    condition: 'always',
    claims: [],
    editorial: true,
    reference: null,
    reminds: '',
    retired: null,
    texts: Object.fromEntries(languageCodes.map((language) => [language, [text(language)]])),
    ...more,
  };
}

test('what nobody read, what ran out and what runs out soon waits; what holds does not', () => {
  const content: Content = [
    block('HO-01', { en: fine }),
    block('HO-02', {}),
    block('HO-03', { en: read('2027-03-21') }),
    block('HO-04', { en: read('2027-04-05') }),
    block('HO-05', { en: read('2027-04-06') }),
  ];
  expect(waitingTexts(content, 'en', today)).toEqual([
    { id: 'HO-02', language: 'en', standing: 'not_reviewed', expires: null },
    { id: 'HO-03', language: 'en', standing: 'overdue', expires: '2027-03-21' },
    { id: 'HO-04', language: 'en', standing: 'due_soon', expires: '2027-04-05' },
  ]);
});

test('a language nobody has begun is no task; one text read in it makes the others one', () => {
  const none: Content = [block('HO-01', { en: fine }), block('HO-02', { en: fine })];
  expect(textTasks(none, today)).toEqual({ missing: [], soon: [], older: [] });
  const begun: Content = [block('HO-01', { en: fine, fr: fine }), block('HO-02', { en: fine })];
  expect(languagesInUse(begun)).toEqual(['en', 'fr']);
  expect(textTasks(begun, today).missing).toMatchObject([{ id: 'HO-02', language: 'fr' }]);
});

test('a retired block waits for nobody', () => {
  const retired = { on: today, by: 'B', reason: 'not ours' };
  expect(waitingTexts([block('HO-02', {}, { retired })], 'en', today)).toEqual([]);
});

test('a translation of an older English text is not offered for reading: it needs new words', () => {
  const stale = block('HO-02', { en: fine });
  const [english] = stale.texts.en ?? [];
  const texts = { ...stale.texts, en: english ? [{ ...english, version: 3 }] : [] };
  expect(waitingTexts([{ ...stale, texts }], 'es', today)).toEqual([]);
  const used = block('HO-03', { en: fine, es: fine });
  const content = [{ ...stale, texts }, used];
  expect(textTasks(content, today)).toEqual({
    missing: [],
    soon: [],
    older: [{ id: 'HO-02', language: 'es' }],
  });
});

test('what runs out soon still prints and is told apart from what is missing', () => {
  const tasks = textTasks([block('HO-09', { en: read('2027-04-05') }), block('HO-02', {})], today);
  expect(tasks.soon.map(({ id }) => id)).toEqual(['HO-09']);
  expect(tasks.missing.map(({ id }) => id)).toEqual(['HO-02']);
});
