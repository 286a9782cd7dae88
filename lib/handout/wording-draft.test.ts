import { expect, test } from 'vitest';
import { BlockWording } from './block';
import { languageCodes } from './language';
import { seedBlocks } from './seed/blocks';
import { draftOf, typed, withLine, wordingOf } from './wording-draft';

test('a text taken apart and put together again is the same, in every language', () => {
  for (const { id, texts } of seedBlocks)
    for (const language of languageCodes) {
      const { wording } = texts[language];
      expect(wordingOf(draftOf(wording)), `${id} ${language}`).toEqual(wording);
    }
});

const wording: BlockWording = {
  title: 'Moving',
  full: [
    { kind: 'lead', sentences: [{ say: ['Move.'] }] },
    {
      kind: 'paragraph',
      sentences: [{ say: ['Slow {stretch}.', 'Slow.'], when: 'weekly' }, { say: ['Rest.'] }],
    },
  ],
  short: [{ kind: 'bullets', items: ['one', 'two'] }],
};

test('an emptied field falls away, and with its last one the sentence and the piece', () => {
  const draft = draftOf(wording);
  const emptied = (...words: string[]) =>
    wordingOf(
      draft.lines
        .filter((line) => words.includes(line.words))
        .reduce((now, line) => typed(now, line.id, '  '), draft),
    );
  expect(emptied('Slow {stretch}.').full[1]).toEqual({
    kind: 'paragraph',
    sentences: [{ say: ['Slow.'], when: 'weekly' }, { say: ['Rest.'] }],
  });
  expect(emptied('Move.').full.map(({ kind }) => kind)).toEqual(['paragraph']);
  expect(BlockWording.safeParse(emptied('one', 'two')).success).toBe(false);
});

test('an added sentence stands at the end of its piece, and two added ones stay apart', () => {
  const once = withLine(draftOf(wording), 'full', 'paragraph');
  const twice = withLine(once, 'full', 'paragraph');
  const [first, second] = twice.lines.filter(({ words }) => words === '');
  const said = wordingOf(typed(typed(twice, first?.id ?? '', 'Third.'), second?.id ?? '', 'Fourth.'));
  expect(said.full[1]).toMatchObject({
    sentences: [{}, { say: ['Rest.'] }, { say: ['Third.'] }, { say: ['Fourth.'] }],
  });
});
