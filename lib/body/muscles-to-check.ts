import type { Side } from './figure';
import { MUSCLES, type MuscleCode, muscle } from './muscles';
import { type BaseRegionCode, baseOf, type RegionCode, withSplits } from './regions';

/** A place where the client feels pain, as marked. */
export type PainRegion = { readonly code: RegionCode; readonly side: Side };

/** A muscle worth palpating, with the marked regions that speak for it. Suggestions, not findings. */
export type MuscleToCheck = {
  readonly code: MuscleCode;
  readonly side: Side;
  /** 2 for each marked region of its usual pattern, 1 for each of its spill-over; ties are common, no probability. */
  readonly score: number;
  readonly primary: readonly RegionCode[];
  readonly spill: readonly RegionCode[];
};

export type MedicalNoteCode = 'chest' | 'belly' | 'groin' | 'temple' | 'calf' | 'jaw';
/** What to think of before any muscle. */
export type MedicalNote = { readonly code: MedicalNoteCode; readonly words: string };

export type MusclesToCheck = {
  readonly suggestions: readonly MuscleToCheck[];
  readonly first: readonly MedicalNote[];
};

/** Heading for staff; a suggestion is never called a source or a cause. */
export const MUSCLES_TO_CHECK = 'Muscles to check';

const MOST = 6;
const PRIMARY = 2;
const SPILL = 1;

/**
 * Muscles that may be worth palpating for the marked pain: those whose referral reaches the marked regions, on the same
 * side, best six, ties by name; and what needs a medical look first. Pain on the midline suggests midline only. Pattern
 * facts: the clinic's referral table; a Delphi panel (2018) found no fixed place to expect.
 */
export function musclesToCheck(
  regions: readonly PainRegion[],
  { ageYears }: { readonly ageYears: number | null },
): MusclesToCheck {
  const sides = (['left', 'right', 'midline'] as const).map((side) => ({
    side,
    marked: distinct(regions.filter((each) => each.side === side).map(({ code }) => code)),
  }));
  const suggestions = sides
    .flatMap(({ side, marked }) => MUSCLES.map(({ code }) => suggestion(code, side, marked)))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || byWords(muscle(a.code).plain, muscle(b.code).plain) || byWords(a.side, b.side),
    )
    .slice(0, MOST);
  return { suggestions, first: medicalFirst(regions, ageYears) };
}

const distinct = (codes: readonly RegionCode[]): RegionCode[] => [...new Set(codes)];
const byWords = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function suggestion(code: MuscleCode, side: Side, marked: readonly RegionCode[]): MuscleToCheck {
  const { primary, spill } = muscle(code);
  const hits = (pattern: readonly BaseRegionCode[]) =>
    marked.filter((region) => pattern.includes(baseOf(region)));
  const [main, over] = [hits(primary), hits(spill)];
  // Two parts of one region are one place of the pattern.
  const places = (found: readonly RegionCode[]) => new Set(found.map(baseOf)).size;
  return { code, side, score: PRIMARY * places(main) + SPILL * places(over), primary: main, spill: over };
}

/** Where a muscle's pain is felt, with every part of those regions, for drawing. */
export function referralOf(code: MuscleCode): {
  readonly primary: readonly RegionCode[];
  readonly spill: readonly RegionCode[];
} {
  const { primary, spill } = muscle(code);
  return { primary: primary.flatMap(withSplits), spill: spill.flatMap(withSplits) };
}

const NOTES: Readonly<Record<MedicalNoteCode, string>> = {
  chest:
    'Chest: rule out heart and lungs before any muscle. Breathless, sweating, or worse with effort: do not treat, get medical help now.',
  belly: 'Belly: think of a medical cause before any muscle. Fever, vomiting or a hard belly: refer today.',
  groin:
    'Groin: think of hernia, hip joint, kidney and pelvic causes before any muscle; a lump or swelling: refer.',
  temple:
    'Temple, aged 50 or over: new headache, sore scalp, jaw that tires or a change of sight needs an urgent medical check first.',
  calf: 'Calf on one side: swollen, warm or red means no touch and an emergency check for a clot.',
  jaw: 'Jaw: if it comes with effort, or with pain in chest or arm, rule out the heart first.',
};

const TEMPLE_AGE = 50;

/** Unknown age counts as 50 or over: the check must not be missed for want of a birth date. */
function medicalFirst(regions: readonly PainRegion[], ageYears: number | null): MedicalNote[] {
  const marked = (...codes: BaseRegionCode[]) => regions.some(({ code }) => codes.includes(baseOf(code)));
  // The Achilles tendon counts with the calf for referral only, not here.
  const calves = new Set(regions.filter(({ code }) => code === 'LG_BACK').map(({ side }) => side));
  const asked: Readonly<Record<MedicalNoteCode, boolean>> = {
    chest: marked('CH_UPPER', 'CH_BREAST', 'CH_STERNUM', 'CH_SIDE'),
    belly: marked('AB_UPPER', 'AB_LOWER'),
    groin: marked('GR_GROIN', 'PE_PELVIC'),
    temple: marked('HD_TEMPLE') && (ageYears === null || ageYears >= TEMPLE_AGE),
    calf: calves.size === 1,
    jaw: marked('HD_JAW'),
  };
  const codes: readonly MedicalNoteCode[] = ['chest', 'belly', 'groin', 'temple', 'calf', 'jaw'];
  return codes.filter((code) => asked[code]).map((code) => ({ code, words: NOTES[code] }));
}
