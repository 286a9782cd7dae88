import { z } from 'zod';

/**
 * Effects of a screening item: `stop` no treatment and refer now; `hold` no compression until written clearance;
 * `local` keep off an area; `adapt` light to medium pressure, no hold over 30 s, a note.
 * Source of the list: clinical review §4a (NCCIH, IFOMPT 2020 and case reports named there).
 */
export type Effect = 'stop' | 'hold' | 'local' | 'adapt';
type Item = Readonly<{ label: string; effect: Effect; heatOff?: true; selfPressOff?: true }>;

/** Asked at every visit in a short form; answers hold for that visit only. */
export const redFlags = {
  leg_clot: {
    label: 'A calf or leg that is swollen, hot, red or painful on one side',
    effect: 'stop',
    heatOff: true,
  },
  chest: { label: 'Chest pain, breathlessness, or jaw or arm pain with effort', effect: 'stop' },
  saddle: { label: 'New numbness between the legs, bladder or bowel change, both legs weak', effect: 'stop' },
  stroke_signs: {
    label:
      'Sudden severe headache, drooping face, trouble speaking or seeing, double vision, new unsteady walk',
    effect: 'stop',
  },
  fever: { label: 'Fever, feeling ill or night sweats', effect: 'hold', heatOff: true },
  weight_loss: {
    label: 'Weight loss without a reason, or new constant or night pain after cancer',
    effect: 'hold',
  },
  injury: { label: 'A recent fall or injury, or a possible fracture', effect: 'hold', heatOff: true },
  weakness: {
    label: 'Growing weakness, spreading numbness, clumsy hands',
    effect: 'hold',
    heatOff: true,
    selfPressOff: true,
  },
  temple: { label: 'Age 50 or over: new temple headache, sore scalp, jaw tires on chewing', effect: 'hold' },
  new_medicine: { label: 'New medicine since the last visit', effect: 'adapt' },
  pregnancy: { label: 'Pregnant, or may be', effect: 'adapt', heatOff: true },
  travel_surgery: { label: 'Surgery, long travel or bed rest in the last weeks', effect: 'adapt' },
} as const satisfies Record<string, Item>;
export type RedFlag = keyof typeof redFlags;
export const redFlagCodes = Object.keys(redFlags) as [RedFlag];

/** Standing flags of a client: true until someone ends them. */
export const standingFlags = {
  anticoagulant: {
    label: 'Blood thinner or bleeding disorder',
    effect: 'adapt',
    heatOff: true,
    selfPressOff: true,
  },
  antiplatelet: { label: 'Aspirin or anti-inflammatory medicine', effect: 'adapt' },
  sedative: { label: 'Strong pain killer or sedative', effect: 'adapt', heatOff: true },
  steroid: { label: 'Long steroid use, fragile skin', effect: 'adapt', heatOff: true },
  osteoporosis: { label: 'Osteoporosis', effect: 'adapt' },
  cancer: { label: 'Active cancer, or a port', effect: 'hold', heatOff: true, selfPressOff: true },
  pregnant: { label: 'Pregnancy', effect: 'adapt', heatOff: true },
  skin: { label: 'Skin: infection, wound, burn, varicose veins', effect: 'local', heatOff: true },
  surgery: { label: 'Recent surgery', effect: 'local', heatOff: true },
  acute_sprain: { label: 'Sprain or flare under 72 hours', effect: 'local', heatOff: true },
  numb_area: {
    label: 'Diabetes with numb areas, or any numb area',
    effect: 'adapt',
    heatOff: true,
    selfPressOff: true,
  },
  heart: {
    label: 'High blood pressure not controlled, heart failure, aneurysm',
    effect: 'hold',
    heatOff: true,
  },
  kidney: { label: 'Kidney stent, stones or transplant', effect: 'local' },
  joints: { label: 'Hypermobility, joint replacement, implant, pacemaker', effect: 'local', heatOff: true },
  widespread: { label: 'Sore all over', effect: 'adapt' },
  allergy: { label: 'Allergy: latex, nut oil, fragrance', effect: 'adapt' },
  consent_each_area: { label: 'Ask before each area', effect: 'adapt' },
} as const satisfies Record<string, Item>;
export type StandingFlag = keyof typeof standingFlags;
export const standingFlagCodes = Object.keys(standingFlags) as [StandingFlag];

/** No-press places offered when a zone is written down for a client (clinical review §4b); polygons come later. */
export const zonePlaces = {
  neck_front: { label: 'Front of neck', rule: 'block' },
  neck_side: { label: 'Side of neck', rule: 'warn' },
  under_ear: { label: 'Under the ear', rule: 'block' },
  armpit: { label: 'Armpit', rule: 'block' },
  arm_inner: { label: 'Inner upper arm', rule: 'block' },
  elbow_crease: { label: 'Elbow crease', rule: 'block' },
  chest: { label: 'Breast', rule: 'block' },
  belly: { label: 'Belly', rule: 'block' },
  flank: { label: 'Flank', rule: 'warn' },
  groin: { label: 'Groin', rule: 'block' },
  knee_back: { label: 'Back of knee', rule: 'block' },
  calf: { label: 'Calf', rule: 'warn' },
  other: { label: 'Another place', rule: 'block' },
} as const satisfies Record<string, { label: string; rule: 'block' | 'warn' }>;
export type ZonePlace = keyof typeof zonePlaces;
export const zonePlaceCodes = Object.keys(zonePlaces) as [ZonePlace];

export type ScreenOutcome = 'clear' | 'caution' | 'hold' | 'stop';

/** Today's answers: a code missing from `answers` was not asked. */
export const Screening = z.strictObject({
  answers: z.partialRecord(z.enum(redFlagCodes), z.boolean()),
  consentGiven: z.boolean().nullable(),
  /** Areas and pressure agreed today, in words. */
  consentNote: z.string().trim().max(400).nullable(),
  /** After-effects of the last visit (clinical review §2f). */
  afterEffects: z.enum(['none', 'mild', 'moderate', 'serious']).nullable(),
  /** Days the present flare has lasted. */
  flareDays: z.int().min(0).max(365).nullable(),
  familiarPain: z.boolean().nullable(),
});
export type Screening = z.infer<typeof Screening>;

export const emptyScreening: Screening = {
  answers: {},
  consentGiven: null,
  consentNote: null,
  afterEffects: null,
  flareDays: null,
  familiarPain: null,
};

/** Worst effect among the answers; null while any red flag is still unanswered. */
export function screenOutcome(answers: Screening['answers']): ScreenOutcome | null {
  const yes = redFlagCodes
    .filter((code) => answers[code] === true)
    .map((code) => redFlags[code].effect as Effect);
  if (yes.includes('stop')) return 'stop';
  if (yes.includes('hold')) return 'hold';
  if (redFlagCodes.some((code) => answers[code] === undefined)) return null;
  return yes.length > 0 ? 'caution' : 'clear';
}

/** Longest hold where the record asks for gentle pressure, s (clinical review §4a). */
export const gentleSeconds = 30;

type Said = readonly [answers: Screening['answers'], standing: readonly StandingFlag[]];

/** Labels of every answered or standing item that forbids home heat; before a referral nothing is advised. */
export const heatFlags = (...said: Said): string[] =>
  labels(said, (item) => item.heatOff === true || item.effect === 'stop');

/** Labels of every one that forbids pressing a spot at home: where nothing may be compressed here, nor there. */
export const selfPressFlags = (...said: Said): string[] =>
  labels(said, (item) => item.selfPressOff === true || item.effect === 'stop' || item.effect === 'hold');

/** Labels of every one that asks for gentle pressure and short holds. */
export const gentleFlags = (...said: Said): string[] => labels(said, (item) => item.effect === 'adapt');

/** True when today's answers or a standing flag say the client is, or may be, pregnant. */
export const mayBePregnant = (...[answers, standing]: Said): boolean =>
  answers.pregnancy === true || standing.includes('pregnant');

function labels([answers, standing]: Said, which: (item: Item) => boolean): string[] {
  const yes = redFlagCodes.filter((code) => answers[code] === true).map((code): Item => redFlags[code]);
  const stands = standing.map((code): Item => standingFlags[code]);
  return [...yes, ...stands].filter(which).map(({ label }) => label);
}
