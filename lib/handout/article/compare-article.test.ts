import { describe, expect, test } from 'vitest';
import { answers, articleOf, withAnswer } from './article.fixture';
import { changeWords, compareArticle, type KnownQuestion } from './compare-article';
import { questions, sourceRecord } from './questions';
import { readArticle } from './read-article';

/** The synthetic article as the import before. */
async function imported() {
  const read = await readArticle(articleOf());
  const kept = read.questions.map(
    ({ number, sha256, askedSha256 }): KnownQuestion => ({
      number,
      sha256,
      askedSha256,
      words: `In our words ${number}`,
    }),
  );
  return { sha256: read.sha256, questions: kept };
}
const compared = async (text: string) => compareArticle(await imported(), await readArticle(text));
const changed = (change: Awaited<ReturnType<typeof compared>>) =>
  change.questions.filter(({ flags }) => flags.includes('changed')).map(({ number }) => number);

describe('an article beside the one imported last', () => {
  test('is the same when only white space differs, and keeps its questions', async () => {
    const change = await compared(articleOf().replaceAll('\n\n', '\n').replaceAll(' ', '  '));
    expect(change).toMatchObject({ same: true, gone: [] });
    expect(changed(change)).toEqual([]);
    expect(change.questions.map(({ words }) => words)).toEqual(
      answers.map((_, at) => `In our words ${at + 1}`),
    );
  });

  test('names the question whose answer was rewritten', async () => {
    const change = await compared(withAnswer(3, 'Any day will do.'));
    expect(change.same).toBe(false);
    expect(changed(change)).toEqual([3]);
    expect(changeWords(change)).toBe('The article changed: Q3.');
  });

  test('keeps the number of a question that is asked otherwise', async () => {
    const asked = answers.map(([q, a], at): readonly [string, string] => [at === 2 ? 'Which day?' : q, a]);
    const change = await compared(articleOf(asked));
    expect(changed(change)).toEqual([3]);
    expect(change.questions).toHaveLength(7);
  });

  test('gives a question put in between a number of its own and leaves the others theirs', async () => {
    const more = [...answers.slice(0, 3), ['Is it new?', 'Yes, it is.'] as const, ...answers.slice(3)];
    const change = await compared(articleOf(more));
    expect(changed(change)).toEqual([questions.length + 1]);
    expect(change.gone).toEqual([]);
    expect(changeWords(change)).toBe('The article changed: new: Q24.');
  });

  test('keeps the number of a new question whose answer was rewritten, wherever it stands', async () => {
    const before = await readArticle(articleOf([...answers, ['Is it new?', 'Yes, it is.']]));
    const known = (await compared(articleOf([...answers, ['Is it new?', 'Yes, it is.']]))).questions;
    const [first, ...others] = answers;
    const moved = [first ?? ['', ''], ['Is it new?', 'Not any more.'] as const, ...others];
    const change = compareArticle(
      { sha256: before.sha256, questions: known },
      await readArticle(articleOf(moved)),
    );
    expect(changed(change)).toEqual([questions.length + 1]);
    expect(change.gone).toEqual([]);
  });

  test('names the question that is gone', async () => {
    const change = await compared(articleOf(answers.filter((_, at) => at !== 4)));
    expect(change.gone.map(({ number }) => number)).toEqual([5]);
    expect(changed(change)).toEqual([]);
    expect(changeWords(change)).toBe('The article changed: gone: Q5.');
  });

  test('says that its date changed when nothing else did', async () => {
    const change = await compared(articleOf().replace('March 1', 'March 2'));
    expect(changeWords(change)).toBe('The article changed: its title, its author or its date.');
  });

  test('is refused when it asks nothing that was asked before', async () => {
    const other = articleOf(answers.map((_, at) => [`Is it ${at}?`, 'Perhaps.'] as const)).replace(
      sourceRecord.title,
      'Questions about shoes',
    );
    await expect(compared(other)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('knows a question of the article Palpate came with by how it is asked', async () => {
    const read = await readArticle(articleOf());
    const change = compareArticle({ sha256: sourceRecord.sha256, questions }, read);
    expect(change.questions[0]).toMatchObject({ number: 1, words: 'What happens on release', isNew: false });
    expect(change.gone.length).toBe(questions.length - answers.length);
  });
});
