import type { BlockId, Fact, Moment, Piece } from './block';

type Kind = Piece['kind'];

/** What a form of a block has to hold, so that an edit cannot take out what makes it true or safe. */
export type BlockNeeds = Readonly<{
  /** Facts its sentences may ask for. */
  facts: readonly Fact[];
  /** Exactly these pieces. */
  pieces: readonly Kind[];
  /** A sentence of the piece that asks for the fact; `always`: in each of its messages, so it cannot fall away. */
  says?: readonly Readonly<{ kind: Kind; fact: Fact; always?: true; when?: Moment }>[];
  /** Moments with a sentence of their own, by piece. Other blocks know no moments. */
  moments?: Readonly<Partial<Record<Kind, readonly Moment[]>>>;
  /** Fewest entries of its list. */
  bullets?: number;
  sameList?: true;
  /** False: no typed number, since doses come from the visit. */
  ownNumbers?: false;
}>;

const paragraph = (...facts: Fact[]): BlockNeeds => ({
  facts,
  pieces: ['paragraph'],
  says: facts.map((fact) => ({ kind: 'paragraph', fact })),
});
const toDo = (needed: readonly Fact[], more: readonly Fact[] = []): BlockNeeds => ({
  facts: [...needed, ...more],
  pieces: ['lead', 'paragraph'],
  says: needed.map((fact) => ({ kind: 'paragraph', fact })),
});

/** Needs of each block (clinical review §6a and §6c). */
export const needs: Readonly<Record<BlockId, BlockNeeds>> = {
  'HO-01': {
    facts: ['therapist', 'points', 'hold_about', 'hold_from', 'hold_to', 'place', 'felt_place', 'places'],
    pieces: ['paragraph', 'spot'],
    says: [
      { kind: 'paragraph', fact: 'points', always: true },
      { kind: 'spot', fact: 'place', always: true },
    ],
  },
  'HO-02': paragraph(),
  'HO-03': paragraph('sensations'),
  'HO-04': paragraph(),
  'HO-05': { ...toDo(['heat_on', 'heat_off', 'heat_clock']), ownNumbers: false },
  'HO-06': { ...toDo([]), ownNumbers: false },
  'HO-07': toDo(['stretch']),
  'HO-08': { ...toDo([]), ownNumbers: false },
  'HO-09': {
    ...toDo(['press_seconds', 'press_times', 'press_zones'], ['press_letter', 'therapist']),
    ownNumbers: false,
  },
  'HO-10': paragraph('review_weeks'),
  'HO-11': {
    facts: ['plan_weeks', 'plan_days', 'next_visit'],
    pieces: ['headline', 'paragraph'],
    says: [
      { kind: 'headline', fact: 'next_visit', always: true, when: 'dated' },
      { kind: 'paragraph', fact: 'plan_weeks', when: 'weekly' },
      { kind: 'paragraph', fact: 'plan_days', when: 'weekly' },
    ],
    moments: {
      headline: ['dated', 'no_date', 'as_needed', 'next_steps', 'finished'],
      paragraph: ['weekly', 'monthly', 'monthly_from_today'],
    },
  },
  'HO-12': paragraph('tolerance_max'),
  'HO-13': {
    facts: ['clinic_phone'],
    pieces: ['headline', 'bullets'],
    says: [{ kind: 'headline', fact: 'clinic_phone', always: true }],
    bullets: 4,
    sameList: true,
  },
  'HO-14': {
    facts: ['emergency_number'],
    pieces: ['headline', 'bullets'],
    says: [{ kind: 'headline', fact: 'emergency_number', always: true }],
    bullets: 7,
    sameList: true,
  },
};
