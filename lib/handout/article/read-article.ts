import { AppError } from '@/lib/errors';
import type { QuestionFlag } from '@/lib/handout/content-desk';
import { Day } from '@/lib/when';
import { answerFlags } from './answer-flags';
import { mostArticleBytes } from './article-text';

export type ArticleQuestion = Readonly<{
  /** In the order of the article, from 1. */
  number: number;
  /** Hex, of the question and its answer. */
  sha256: string;
  /** Hex, of the question alone: it is known again when only its answer was rewritten. */
  askedSha256: string;
  flags: readonly QuestionFlag[];
}>;

/** What is kept of an article: facts about it and fingerprints, none of its sentences. */
export type ArticleRead = Readonly<{
  title: string;
  author: string;
  /** The day it says it was last changed. */
  dated: Day;
  /** Hex, of everything up to the links at its foot. */
  sha256: string;
  questions: readonly ArticleQuestion[];
  /** Lines after the article that lead to other pages. */
  footerLinks: number;
}>;

/**
 * One text however it was pasted: letters composed (NFC), line ends made one, tabs and hard spaces made spaces,
 * invisible letters taken out.
 */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]+/g, ' ');
}

/** White space counts as one space, so a text wrapped otherwise has the same fingerprint. */
async function fingerprint(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replace(/\s+/g, ' ').trim());
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const foot = /^\s*(?:previous|next) (?:article|post|page)\b.{0,3}$/im;

/** Cuts where links to other pages begin. They end in question marks too and are no part of the article. */
function withoutFooter(text: string): { body: string; footerLinks: number } {
  const found = foot.exec(text);
  if (!found) return { body: text, footerLinks: 0 };
  const rest = text.slice(found.index).split('\n');
  const links = rest.filter((line) => line.trim() && !foot.test(line));
  return { body: text.slice(0, found.index), footerLinks: links.length };
}

const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
const linesOf = (body: string) =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A question that stands by itself. One inside of an answer has other sentences beside it. */
const isQuestion = (paragraph: string) =>
  paragraph.length <= 140 && paragraph.endsWith('?') && !/[.!?:]["”’)]?\s/.test(paragraph);

const months = 'january february march april may june july august september october november december';
const monthNumber = (word: string) => {
  const at = months.split(' ').findIndex((month) => word.length > 2 && month.startsWith(word.toLowerCase()));
  return at < 0 ? null : at + 1;
};

/** "October 2, 2025", "2 October 2025" or "2025-10-02". */
function dayIn(text: string): Day | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  const american = /\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(text);
  const european = /\b(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})\b/u.exec(text);
  const [year, month, date] = iso
    ? [iso[1], Number(iso[2]), iso[3]]
    : american
      ? [american[3], monthNumber(american[1] ?? ''), american[2]]
      : [european?.[3], monthNumber(european?.[2] ?? ''), european?.[1]];
  const pad = (part: unknown) => String(part ?? '').padStart(2, '0');
  const day = Day.safeParse(`${year}-${pad(month)}-${pad(date)}`);
  return day.success ? day.data : null;
}

const refused = (message: string) => new AppError('invalid', message, { text: message });

function bylineOf(paragraphs: readonly string[]): { author: string; dated: Day; at: number } {
  const at = paragraphs.slice(0, 6).findIndex((paragraph) => /\b(?:author|by|updated?)\b/i.test(paragraph));
  const line = paragraphs[at] ?? '';
  const below = paragraphs[at + 1] ?? '';
  const dated = dayIn(line) ?? (isQuestion(below) ? null : dayIn(below));
  if (at < 1 || !dated)
    throw refused('The line with the author and the date was not found under the title. Paste it as well.');
  const author = /\b(?:author|by)\b:?\s*([^|•·]{1,120}?)\s*(?:[|•·]|last update|updated|$)/i.exec(line);
  return { author: author?.[1]?.trim() ?? '', dated, at: dayIn(line) ? at : at + 1 };
}

type Found = { asked: string; paragraphs: string[] };

/** A title that is a question itself is answered right under the byline. */
function questionsOf(title: string, paragraphs: readonly string[]): Found[] {
  const found: Found[] = isQuestion(title) ? [{ asked: title, paragraphs: [] }] : [];
  for (const paragraph of paragraphs) {
    if (isQuestion(paragraph)) found.push({ asked: paragraph, paragraphs: [] });
    else found.at(-1)?.paragraphs.push(paragraph);
  }
  return found;
}

/**
 * Reads a question-and-answer article into what the clinic keeps of it. White space and line ends do not matter, every
 * other letter does. Throws invalid for more than 200 kB, fewer than two questions, or no title, author line and date.
 */
export async function readArticle(text: string): Promise<ArticleRead> {
  if (new TextEncoder().encode(text).length > mostArticleBytes)
    throw refused('This is longer than an article: at most 200 kB.');
  const { body, footerLinks } = withoutFooter(plain(text));
  const spaced = paragraphsOf(body);
  const paragraphs = spaced.filter(isQuestion).length < 2 ? linesOf(body) : spaced;
  const title = paragraphs[0] ?? '';
  if (paragraphs.filter(isQuestion).length < 2 || title.length > 200)
    throw refused('This does not read as an article of questions and answers: at least two are needed.');
  const { author, dated, at } = bylineOf(paragraphs);
  const found = questionsOf(title, paragraphs.slice(at + 1));
  if (found.length < 2 || found.length > 99) throw refused('An article has from 2 to 99 questions.');
  return {
    title,
    author,
    dated,
    sha256: await fingerprint(body),
    questions: await Promise.all(
      found.map(async ({ asked, paragraphs: answer }, index) => ({
        number: index + 1,
        sha256: await fingerprint([asked, ...answer].join('\n')),
        askedSha256: await fingerprint(asked),
        flags: answerFlags(answer),
      })),
    ),
    footerLinks,
  };
}
