import { sourceRecord } from './questions';

/** An article of our own under the known title, with one answer for each thing an importer has to notice. */
export const answers: readonly (readonly [asked: string, answer: string])[] = [
  ['', 'The therapist leans on the spot and waits. Most people breathe out.'],
  ['Do gloves help?', 'They keep hands warm.\n\nWinter Gloves and Mittens Compared, Animation.'],
  ['Which days are good?', 'Days that work include:\n  • Monday\n  • Thursday (in the morning)'],
  ['Who should rest?', '“A short nap after lunch does wonders for most of us,” adds Dr. Quill.'],
  ['What about tea?', 'I pour it slowly. The leaves stay in the pot. Dr.'],
  ['When is it too loud?', 'A room can be loud for many reasons. It is loud: During lunch.'],
  ['Is that all?', 'When the door is shut, you hear less,” he explains. That is all.'],
];

const heading = `${sourceRecord.title}\n\nAuthor: Ada Quill  |  Last update: Monday, March 1, 2027\n\n`;
const footer = 'Previous article\nHow do I polish shoes?\nNext article\nCan I fly a kite at night?';

/** The text as it would be pasted. */
export const articleOf = (given = answers): string =>
  `${heading}${given.map(([asked, answer]) => (asked ? `${asked}\n\n${answer}` : answer)).join('\n\n')}\n\n${footer}`;

/** The same with one answer written otherwise. */
export const withAnswer = (number: number, answer: string): string =>
  articleOf(
    answers.map((pair, at): readonly [string, string] => (at === number - 1 ? [pair[0], answer] : pair)),
  );
