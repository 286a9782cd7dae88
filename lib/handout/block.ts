import { z } from 'zod';

export const blockIds = [
  'HO-01',
  'HO-02',
  'HO-03',
  'HO-04',
  'HO-05',
  'HO-06',
  'HO-07',
  'HO-08',
  'HO-09',
  'HO-10',
  'HO-11',
  'HO-12',
  'HO-13',
  'HO-14',
] as const;
export const BlockId = z.enum(blockIds);
export type BlockId = z.infer<typeof BlockId>;

/** Facts a sentence may ask for. A sentence whose fact is missing is dropped, never printed half. */
export const placeholders = [
  'therapist',
  'sore_spots',
  'hold_words',
  'place',
  'places',
  'felt_place',
  'sensations',
  'heat_on',
  'heat_off',
  'stretch',
  'press_letter',
  'press_seconds',
  'press_times',
  'press_zones',
  'review_weeks',
  'plan_phrase',
  'next_visit',
  'tolerance_max',
  'clinic_phone',
  'emergency_number',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** Where the plan stands, for sentences that hold only then. */
export type Moment =
  | 'dated'
  | 'no_date'
  | 'as_needed'
  | 'next_steps'
  | 'finished'
  | 'weekly'
  | 'monthly'
  | 'monthly_from_today';

/** One sentence: its wordings, best first (the first with all its facts is printed), and when it holds. */
export type Sentence = Readonly<{ say: readonly string[]; when?: Moment }>;
export const say = (...wordings: string[]): Sentence => ({ say: wordings });
export const when = (moment: Moment, ...wordings: string[]): Sentence => ({ say: wordings, when: moment });

export type Piece = Readonly<
  | { kind: 'headline' | 'paragraph' | 'spot' | 'lead'; sentences: readonly Sentence[] }
  | { kind: 'bullets'; items: readonly string[] }
>;

/** `questions` are numbers of the source article; an empty list means we wrote it ourselves. */
export type Origin = Readonly<{ questions: readonly number[]; reference: string | null }>;
export type Verdict = 'use' | 'use_with_caveat' | 'editorial';

export type Wording = Readonly<{
  id: BlockId;
  version: number;
  title: string;
  origin: Origin;
  verdict: Verdict;
  full: string;
  short: readonly Piece[];
  placeholders: readonly Placeholder[];
  /** When it is on the sheet, in words for staff. */
  rule: string;
  /** What a reviewer should keep in mind when reading it. */
  reminds: string;
}>;
