import { AppError } from '@/lib/errors';
import type { BlockId } from '@/lib/handout/block';
import type { QuestionFlag } from '@/lib/handout/content-desk';
import { questions as own } from './questions';
import type { ArticleQuestion, ArticleRead } from './read-article';

/** A question of the last import. Fingerprints in hex; `askedSha256` null: imported before it was kept. */
export type KnownQuestion = Readonly<{
  number: number;
  words: string;
  sha256: string;
  askedSha256: string | null;
}>;

/** A question as it will stand; `number` is the one its claims hang on, not always its place in the article. */
export type ComparedQuestion = KnownQuestion & Readonly<{ flags: readonly QuestionFlag[]; isNew: boolean }>;

/** What an article says against the one imported last. */
export type ArticleComparison = Pick<ArticleRead, 'title' | 'author' | 'dated' | 'footerLinks'> &
  Readonly<{
    /** Nothing but white space differs. */
    same: boolean;
    questions: readonly ComparedQuestion[];
    /** Questions of the last import that this text has no more. */
    gone: readonly KnownQuestion[];
  }>;

/** The same with what it means for the sheet: blocks that rest on the article and have to be read again. */
export type ArticleChange = ArticleComparison & Readonly<{ blocks: readonly BlockId[] }>;

const mostQuestions = 99;
const refused = (message: string) => new AppError('invalid', message, { text: message });

/** Number of each question read: by its whole text, by how it is asked, else as the one that follows. */
function numbersOf(known: readonly KnownQuestion[], read: readonly ArticleQuestion[]): (number | null)[] {
  const taken = new Set<number>();
  const take = (number: number | undefined) => {
    if (number === undefined || taken.has(number)) return null;
    taken.add(number);
    return number;
  };
  const numbers = read.map((question) => take(known.find((one) => one.sha256 === question.sha256)?.number));
  read.forEach(({ askedSha256 }, at) => {
    numbers[at] ??= take([...known, ...own].find((one) => one.askedSha256 === askedSha256)?.number);
  });
  if (numbers.every((number) => number === null))
    throw refused('This is another article: it asks none of the questions that the sheet rests on.');
  read.forEach((_, at) => {
    const before = at === 0 ? 0 : (numbers[at - 1] ?? -1);
    numbers[at] ??= take(known.find(({ number }) => number === before + 1)?.number);
  });
  return numbers;
}

function comparedQuestions(known: readonly KnownQuestion[], read: ArticleRead): ComparedQuestion[] {
  const numbers = numbersOf(known, read.questions);
  let last = Math.max(own.length, ...known.map(({ number }) => number));
  const compared = read.questions.map(({ sha256, askedSha256, flags }, at): ComparedQuestion => {
    const before = known.find(({ number }) => number === numbers[at]);
    const number = numbers[at] ?? ++last;
    const words = before?.words ?? own.find((one) => one.number === number)?.words;
    return {
      number,
      words: words ?? `New in the article as question ${at + 1}`,
      sha256,
      askedSha256,
      flags: before?.sha256 === sha256 ? flags : [...flags, 'changed'],
      isNew: before === undefined,
    };
  });
  if (last > mostQuestions) throw refused('An article has at most 99 questions.');
  return compared.sort((one, other) => one.number - other.number);
}

/** Compares what was read with the last import. Throws invalid for another article, or more than 99 questions in all. */
export function compareArticle(
  before: Readonly<{ sha256: string; questions: readonly KnownQuestion[] }>,
  read: ArticleRead,
): ArticleComparison {
  const { title, author, dated, footerLinks } = read;
  const facts = { title, author, dated, footerLinks };
  if (read.sha256 === before.sha256) {
    // The same words, however the lines are broken now.
    const flags = new Map(read.questions.map((question) => [question.sha256, question.flags]));
    const questions = before.questions.map((one) => ({
      ...one,
      flags: flags.get(one.sha256) ?? [],
      isNew: false,
    }));
    return { ...facts, same: true, questions, gone: [] };
  }
  const questions = comparedQuestions(before.questions, read);
  const gone = before.questions.filter((one) => !questions.some(({ number }) => number === one.number));
  return { ...facts, same: false, questions, gone };
}

const listed = (found: readonly KnownQuestion[]) => found.map(({ number }) => `Q${number}`).join(', ');

/** Why texts have to be read again, naming the questions: "The article changed: Q5, Q11; new: Q24; gone: Q7." */
export function changeWords({ questions, gone }: ArticleComparison): string {
  const changed = questions.filter(({ flags, isNew }) => flags.includes('changed') && !isNew);
  const added = questions.filter(({ isNew }) => isNew);
  const parts = [
    ...(changed.length > 0 ? [listed(changed)] : []),
    ...(added.length > 0 ? [`new: ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`gone: ${listed(gone)}`] : []),
  ];
  const said = parts.length > 0 ? parts.join('; ') : 'its title, its author or its date';
  return said.length > 350
    ? 'The article changed in most of its questions.'
    : `The article changed: ${said}.`;
}
