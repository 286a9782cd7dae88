import { z } from 'zod';

/** Of an article as pasted, in bytes of UTF-8. */
export const mostArticleBytes = 200_000;

/** An article pasted by an admin; only its fingerprints are kept. */
export const ArticleText = z.strictObject({
  text: z
    .string()
    .min(1, 'Paste the text of the article.')
    .max(mostArticleBytes, 'This is longer than an article: at most 200 kB.'),
});
export type ArticleText = z.infer<typeof ArticleText>;
