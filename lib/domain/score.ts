import { z } from 'zod';

/**
 * Scores of a visit. Pain is the 0–10 numeric rating scale with its recall window in the name; `global_change`
 * is the 7-step patient global impression of change, asked against the start of the current block.
 */
export const measures = {
  pain_now: { label: 'Pain now', min: 0, max: 10 },
  pain_avg_7d: { label: 'Pain on average, last 7 days', min: 0, max: 10 },
  pain_worst_24h: { label: 'Worst pain, last 24 hours', min: 0, max: 10 },
  global_change: { label: 'Change since the start', min: 1, max: 7 },
  pain_now_after: { label: 'Pain now, after treatment', min: 0, max: 10 },
} as const;
export type Measure = keyof typeof measures;

/** `null` means asked for nothing: "Not asked". It is never zero. */
export const Score = z
  .strictObject({ measure: z.enum(Object.keys(measures) as [Measure]), value: z.int().nullable() })
  .refine(
    ({ measure, value }) =>
      value === null || (value >= measures[measure].min && value <= measures[measure].max),
    { message: 'This score is outside its scale.', path: ['value'] },
  );
export type Score = z.infer<typeof Score>;

/** Global change 1–7 as the client chose it. */
export const globalChangeWords: Readonly<Record<number, string>> = {
  1: 'Very much better',
  2: 'Much better',
  3: 'A little better',
  4: 'No change',
  5: 'A little worse',
  6: 'Much worse',
  7: 'Very much worse',
};
