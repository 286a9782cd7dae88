import type { QuestionFlag } from '@/lib/handout/content-desk';

// What an importer has to be told about an answer. Each is a hint for the reader, never a reason to refuse.

const title = String.raw`\b(?:Dr|Mr|Mrs|Ms|Prof)\.`;
const endsOpen = new RegExp(String.raw`(?:[,:;(\-–—…]|\.\.\.|${title}|\be\.g\.)["”’]?$`);
/** A list that stops after its first entry: "… to occur: During walking." */
const oneEntryList = /:\s+\p{Lu}[^.:]{0,40}\.$/u;
/** Entries of a list need no full stop. */
const list = /(?:^|\s)[•*·]\s|^(?:[–-]|\d+[.)])\s/;
const endsWhole = /[.!?]["”’)]*$/;

function truncated(paragraphs: readonly string[]): boolean {
  const last = paragraphs.at(-1);
  if (last === undefined) return true;
  if (endsOpen.test(last)) return true;
  return !list.test(last) && (oneEntryList.test(last) || !endsWhole.test(last));
}

const says = '(?:says?|said|adds?|added|explains?|explained|notes?|noted|advises?|recommends?)';
const speech = [
  /["“][^"“”]{20,}["”]/,
  new RegExp(String.raw`\b(?:he|she|they) ${says}\b`),
  new RegExp(String.raw`\p{Lu}\p{Ll}+ ${says}\b`, 'u'),
  new RegExp(String.raw`${title}(?:\s|$)`),
  // Advice of somebody who is never introduced.
  /(?:^|[.”"]\s+)I (?!am\b)\p{Ll}+/u,
];
/** "Maria Holt, a physiotherapist": given and family name with what the speaker is. */
const introduced = /\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+, (?:an? |the |MD|DO|PT|DPT|PhD|LMT|RN)/u;
const unpaired = (text: string) => text.split('“').length !== text.split('”').length;

function unnamedQuote(text: string): boolean {
  return (speech.some((pattern) => pattern.test(text)) || unpaired(text)) && !introduced.test(text);
}

const media = /\b(?:animation|video|photo(?:graph)?|image credit|illustration)\b/i;
const words = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** A line that stands by itself and names a picture or film, or is written all in capitals like a heading. */
function isCaption(paragraph: string): boolean {
  const found = words(paragraph);
  if (found.length < 3 || found.length > 15) return false;
  const long = found.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return media.test(paragraph) || (long.length > 2 && capital.length === long.length);
}

/** What stands out in an answer, given as its paragraphs with white space made plain. */
export function answerFlags(paragraphs: readonly string[]): QuestionFlag[] {
  const caption = paragraphs.slice(1).filter(isCaption);
  const answer = paragraphs.filter((paragraph) => !caption.includes(paragraph));
  return [
    ...(truncated(answer) ? (['truncated'] as const) : []),
    ...(unnamedQuote(answer.join(' ')) ? (['unnamed_quote'] as const) : []),
    ...(caption.length > 0 ? (['caption'] as const) : []),
  ];
}
