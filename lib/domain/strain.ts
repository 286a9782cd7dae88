import { z } from 'zod';

const Score = z.int().min(0).max(10).nullable();

/** How the therapist's own body felt after the visit, 0–10 for each part; null was not said (clinical review §2a). */
export const Strain = z.strictObject({ thumb: Score, wrist: Score, shoulder: Score, back: Score });
export type Strain = z.infer<typeof Strain>;
export type StrainPart = keyof Strain;

export const noStrain: Strain = { thumb: null, wrist: null, shoulder: null, back: null };

export const strainParts = ['thumb', 'wrist', 'shoulder', 'back'] as const satisfies readonly StrainPart[];
export const strainWords: Readonly<Record<StrainPart, string>> = {
  thumb: 'Thumb',
  wrist: 'Wrist',
  shoulder: 'Shoulder',
  back: 'Back',
};
