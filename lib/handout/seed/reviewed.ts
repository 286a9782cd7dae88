import { addDays, type Day } from '@/lib/when';
import { claims } from '../article/claims';
import { type ClaimRef, type Content, PrintableVerdict, type Review, reviewDays } from '../content';
import { type Language, languageCodes } from '../language';
import { type SeedBlock, seedBlocks } from './blocks';

/** Who read the texts and on which day (YYYY-MM-DD); the review holds a year. */
export type Reading = Readonly<{ by: string; on: Day }>;

/** The verdict on a claim a block rests on. Throws when the article has no such claim or it may not be printed. */
function resting({ question, letter }: ClaimRef): Content[number]['claims'][number] {
  const claim = claims.find((one) => one.question === question && one.letter === letter);
  if (!claim) throw new Error(`The article has no claim Q${question}${letter}.`);
  return { question, letter, verdict: PrintableVerdict.parse(claim.verdict) };
}

/**
 * Seeded blocks as a clinic holds them before it edits any: in these languages, all read by the same clinician, or
 * by nobody when `reading` is null.
 */
export function contentOf(
  blocks: readonly SeedBlock[],
  reading: Reading | null,
  languages: readonly Language[] = languageCodes,
): Content {
  const review: Review = reading
    ? { state: 'reviewed', by: reading.by, on: reading.on, expires: addDays(reading.on, reviewDays) }
    : { state: 'not_reviewed', why: null };
  return blocks.map(({ texts, claims: on, ...block }) => ({
    ...block,
    claims: on.map(resting),
    retired: null,
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const text = texts[language];
        return text ? [[language, [{ language, ...text, madeBy: null, review }]]] : [];
      }),
    ),
  }));
}

/** All fourteen in every language, read on `on`. */
export const reviewedContent = (on: Day): Content => contentOf(seedBlocks, { by: 'A clinician', on });
