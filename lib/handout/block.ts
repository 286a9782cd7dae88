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

/** These print whatever their review says: what comes next, and when to ask for help. They are never retired. */
export const alwaysPrinted: readonly BlockId[] = ['HO-11', 'HO-13', 'HO-14'];

/** When a block is offered for a visit, in words for staff. The rule itself is in `rules.ts`. */
export const conditions = {
  always: 'Always',
  points_pressed: 'When a point was pressed at this visit',
  sensations_recorded: 'When a sensation was recorded',
  heat_allowed: 'When heat is ticked and no heat flag is set',
  heat_barred: 'When heat is not ticked or a heat flag is set',
  offered: 'Always offered',
  clinic_offers: 'Off unless the therapist turns it on',
  press_shown: 'When it was shown today and no zone or flag forbids it',
} as const;
export const Condition = z.enum(Object.keys(conditions) as [keyof typeof conditions]);
export type Condition = z.infer<typeof Condition>;

/**
 * Facts a sentence may ask for, as arguments of its ICU message. `number` may be counted ({review_weeks, plural, …}),
 * `text` is put in as it is. A sentence whose fact was not recorded is dropped, never printed half.
 */
export const factKinds = {
  therapist: 'text',
  /** Points pressed at this visit. */
  points: 'number',
  /** Seconds each press was held, when all were about as long. */
  hold_about: 'number',
  /** Shortest and longest, when holds differ by more than 20 seconds. */
  hold_from: 'number',
  hold_to: 'number',
  /** "Top of your left shoulder": one point, in the list of spots only. */
  place: 'text',
  /** Where else that point was felt. */
  felt_place: 'text',
  /** All places, listed. */
  places: 'text',
  /** What the client felt, listed. */
  sensations: 'text',
  heat_on: 'number',
  heat_off: 'number',
  /** "18:00 to 18:15, then 19:15 to 19:30". */
  heat_clock: 'text',
  /** The therapist's own sentence on a stretch shown. */
  stretch: 'text',
  press_letter: 'text',
  press_seconds: 'number',
  press_times: 'number',
  /** No-press places near the spot shown, listed. */
  press_zones: 'text',
  review_weeks: 'number',
  /** The plan's interval while weekly or fortnightly: one of the two. */
  plan_weeks: 'number',
  plan_days: 'number',
  /** "Thursday 22 April, 10:00". */
  next_visit: 'text',
  tolerance_max: 'number',
  clinic_phone: 'text',
  emergency_number: 'text',
} as const;
export type Fact = keyof typeof factKinds;
export const facts = Object.keys(factKinds) as Fact[];

/** Where the plan stands, for sentences that hold only then. */
export const moments = [
  'dated',
  'no_date',
  'as_needed',
  'next_steps',
  'finished',
  'weekly',
  'monthly',
  'monthly_from_today',
] as const;
export const Moment = z.enum(moments);
export type Moment = z.infer<typeof Moment>;

const Message = z.string().trim().min(1, 'Write the sentence.').max(400, 'At most 400 characters.');

/** One sentence: its ICU messages, best first (the first with all its facts is printed), and when it holds. */
export const Sentence = z.strictObject({ say: z.array(Message).min(1).max(4), when: Moment.optional() });
export type Sentence = z.infer<typeof Sentence>;
export const say = (...messages: string[]): Sentence => ({ say: messages });
export const when = (moment: Moment, ...messages: string[]): Sentence => ({ say: messages, when: moment });

/** `headline` stands alone and large, `lead` begins a thing to do in bold, `spot` is one line of the list of spots. */
export const Piece = z.union([
  z.strictObject({
    kind: z.enum(['headline', 'paragraph', 'spot', 'lead']),
    sentences: z.array(Sentence).min(1).max(12),
  }),
  z.strictObject({ kind: z.literal('bullets'), items: z.array(Message).min(1).max(12) }),
]);
export type Piece = z.infer<typeof Piece>;

/** A form of a block: at most one piece of a kind. */
export const Form = z
  .array(Piece)
  .min(1)
  .max(5)
  .refine(
    (pieces) => new Set(pieces.map(({ kind }) => kind)).size === pieces.length,
    'Name each piece once.',
  );
export type Form = z.infer<typeof Form>;

/** A block's words in one language. The full form is printed where there is room, else the short one. */
export const BlockWording = z.strictObject({
  title: z.string().trim().min(1, 'Write a title.').max(60, 'At most 60 characters.'),
  full: Form,
  short: Form,
});
export type BlockWording = z.infer<typeof BlockWording>;
export type FormName = 'full' | 'short';
