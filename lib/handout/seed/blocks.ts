import { type BlockId, type BlockWording, blockIds, type Condition } from '../block';
import type { ClaimRef } from '../content';
import type { Language } from '../language';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';

/** `ofVersion` is the English version a translation was made of; null for English. */
export type SeedText = Readonly<{ version: number; ofVersion: number | null; wording: BlockWording }>;

/** A block as it comes with Palpate: nobody at the clinic has read it yet. */
export type SeedBlock = Readonly<{
  id: BlockId;
  condition: Condition;
  claims: readonly ClaimRef[];
  editorial: boolean;
  reference: string | null;
  reminds: string;
  texts: Readonly<Record<Language, SeedText>>;
}>;

type Ground = Omit<SeedBlock, 'id' | 'texts'>;

/** "Q11b" as a reference to a claim. */
const claim = (name: string): ClaimRef => ({
  question: Number(name.slice(1, -1)),
  letter: name.slice(-1),
});
const rests = (
  condition: Condition,
  on: string,
  reminds: string,
  reference: string | null = null,
): Ground => ({
  condition,
  claims: on.split(' ').map(claim),
  editorial: false,
  reference,
  reminds,
});
const own = (condition: Condition, reminds: string, reference: string | null = null): Ground => ({
  condition,
  claims: [],
  editorial: true,
  reference,
  reminds,
});

/** What each block rests on and what its reader keeps in mind (clinical review §1b and §6c). */
const grounds: Readonly<Record<BlockId, Ground>> = {
  'HO-01': rests(
    'points_pressed',
    'Q1a',
    'Says what was done, not what it does inside the muscle. Numbers of spots and seconds come from the visit.',
  ),
  'HO-02': rests(
    'always',
    'Q1b Q2a',
    'Tenderness to pressure fell in pooled trials; self-rated pain was not clearly better than with control. Never that it is safe, works for everybody or heals.',
    'Review and meta-analysis of ischemic compression, PMC9434898',
  ),
  'HO-03': rests(
    'sensations_recorded',
    'Q3b Q6b Q12b',
    'Only what the client reported, never what a client is going to feel. A pop proves nothing and is never a goal. Tingling, burning or cold that stays is asked about at the visit.',
  ),
  'HO-04': own(
    'always',
    'The article lists no after-effects of massage: what its question 14 lists belongs to an operation. This comes from a study of clients after massage.',
    'Cambron 2007, PMID 17983334',
  ),
  'HO-05': rests(
    'heat_allowed',
    'Q11a Q11b',
    'A comfort measure, without a reason why it might work. At most 20 minutes on, at least 20 off, at most twice; leaflets are more careful, so 15 on and 60 off is the default. Says nothing about ice.',
    'NHS and Hong Kong heat leaflets',
  ),
  'HO-06': own(
    'heat_barred',
    'Takes the place of the heat block; no minutes of heat may then stand anywhere on the sheet.',
    'NHS heat leaflets',
  ),
  'HO-07': own(
    'offered',
    'The article does not speak of stretching as aftercare. A stretch is printed as the therapist wrote it, and only when one was shown.',
  ),
  'HO-08': own(
    'clinic_offers',
    'Not in the article. Never a reason to drink more, and nothing is washed out by drinking.',
  ),
  'HO-09': rests(
    'press_shown',
    'Q2c',
    'Only after being shown, with a time limit, and away from the no-press places. The dose is the one the therapist recorded.',
  ),
  'HO-10': rests(
    'always',
    'Q4a Q4b',
    'An expectation and a date to look again, not a promise: no trial supports that sore spots go away for good in that time.',
  ),
  'HO-11': rests(
    'always',
    'Q13a Q13b',
    'Weekly visits and longer gaps after are a convention and a shared choice. Every four to six weeks or as needed, in these words. In review or referred there is no date.',
  ),
  'HO-12': rests(
    'always',
    'Q19a Q22a',
    'The number is the ceiling recorded at this visit; without one its sentence is left out. Where it hurts is where to begin, not always where it comes from.',
  ),
  'HO-13': {
    ...own(
      'always',
      'A lump under the skin may be something else than a sore spot: one that is fixed, hard, growing or does not change belongs to a doctor.',
    ),
    claims: [claim('Q9a')],
  },
  'HO-14': own(
    'always',
    'Complete on every sheet, last and boxed. Nothing may be taken out or made milder.',
    'IFOMPT framework 2020; clots in a vein after massage, case reports',
  ),
};

/** The English texts of today; the first version had no pieces and no counting. */
const englishVersion = 2;

/** The fourteen blocks as they come with Palpate, in the order of their ids. */
export const seedBlocks: readonly SeedBlock[] = blockIds.map((id) => ({
  id,
  ...grounds[id],
  texts: {
    en: { version: englishVersion, ofVersion: null, wording: english[id] },
    es: { version: 1, ofVersion: englishVersion, wording: spanish[id] },
    fr: { version: 1, ofVersion: englishVersion, wording: french[id] },
  },
}));
