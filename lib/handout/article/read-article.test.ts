import { describe, expect, test } from 'vitest';
import { answers, articleOf, withAnswer } from './article.fixture';
import { readArticle } from './read-article';

const invalid = { code: 'invalid' };

describe('an article is read', () => {
  test('into its title, author, date and questions, without the links at its foot', async () => {
    const read = await readArticle(articleOf());
    expect(read).toMatchObject({
      title: 'What happens when a trigger point is released?',
      author: 'Ada Quill',
      dated: '2027-03-01',
      footerLinks: 2,
    });
    expect(read.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('with a flag on each answer that needs a second look', async () => {
    const { questions } = await readArticle(articleOf());
    expect(questions.map(({ flags }) => flags.join())).toEqual([
      '',
      'caption',
      '',
      'unnamed_quote',
      'truncated,unnamed_quote',
      'truncated',
      'unnamed_quote',
    ]);
  });

  test.each([
    [
      'a speaker who is introduced',
      '“A nap after lunch does wonders for us,” says Ada Holt, a physiotherapist.',
      '',
    ],
    ['an answer without an end', 'A nap after lunch and', 'truncated'],
    ['an answer that stops at a colon', 'These help most:', 'truncated'],
    ['no answer at all', '', 'truncated'],
    ['a subheading before the answer', 'Calming The Room\n\nClose the door.', ''],
  ])('noticing %s', async (_name, answer, flags) => {
    const { questions } = await readArticle(withAnswer(4, answer));
    expect(questions[3]?.flags.join()).toBe(flags);
  });

  test('keeping none of its sentences', async () => {
    const kept = JSON.stringify(await readArticle(articleOf()));
    for (const [asked, answer] of answers) {
      if (asked) expect(kept).not.toContain(asked);
      for (const sentence of answer.split(/\.\s/)) expect(kept).not.toContain(sentence);
    }
  });

  test.each(['2 March 2026', 'Mon, Mar 2, 2026', '2026-03-02'])('dated %s', async (date) => {
    const text = articleOf().replace('Monday, March 1, 2027', date);
    expect((await readArticle(text)).dated).toBe('2026-03-02');
  });
});

describe('the fingerprints', () => {
  const article = articleOf();
  test.each([
    ['line ends of another system', article.replaceAll('\n', '\r\n')],
    ['other spaces', article.replaceAll(' ', '\u00a0 \t')],
    ['lines broken elsewhere', article.replace(/(\S{3,}) (?=\S{3,} \S)/g, '$1\n')],
    ['no empty lines', article.replaceAll(/\n+/g, '\n')],
    ['a mark at the beginning and space at the end', `\ufeff${article}\n \n`],
    ['letters composed of parts', article.normalize('NFD')],
    ['other links at the foot', article.replace('polish shoes', 'tie a knot')],
  ])('are the same with %s', async (_name, text) => {
    expect((await readArticle(text)).sha256).toBe((await readArticle(article)).sha256);
  });

  test('differ for the article and for the one question whose answer changed by a letter', async () => {
    const before = await readArticle(article);
    const after = await readArticle(
      withAnswer(4, '“A short nap after lunch does wonders for most of us,” adds Dr. Quilt.'),
    );
    expect(after.sha256).not.toBe(before.sha256);
    const changed = after.questions.filter(({ sha256 }, at) => sha256 !== before.questions[at]?.sha256);
    expect(changed.map(({ number }) => number)).toEqual([4]);
  });

  test('differ for the article alone when only its date moved', async () => {
    const before = await readArticle(article);
    const after = await readArticle(article.replace('March 1, 2027', 'March 2, 2027'));
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.questions).toEqual(before.questions);
  });
});

describe('what is no article is refused:', () => {
  test.each([
    ['nothing', ''],
    ['a letter', 'Dear clinic,\n\nhow are you?\n\nYours\nAda'],
    ['one question', articleOf(answers.slice(0, 1))],
    ['no author and date', articleOf().replace(/Author:.*\n/, '\n')],
    ['a date that is none', articleOf().replace('March 1', 'March 41')],
    ['more than 200 kB', articleOf() + 'é'.repeat(100_001)],
    [
      'a hundred questions',
      articleOf(Array.from({ length: 100 }, (_, n) => [n ? `Is it ${n}?` : '', 'Yes.'] as const)),
    ],
  ])('%s', async (_name, text) => {
    await expect(readArticle(text)).rejects.toMatchObject(invalid);
  });
});
