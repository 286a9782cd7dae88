import { z } from 'zod';
import type { MuscleFacts } from './muscle-facts';
import { CHEST_ARM_TRUNK } from './muscles-chest-arm-trunk';
import { HEAD_NECK_SHOULDER } from './muscles-head-neck-shoulder';
import { HIP_LEG } from './muscles-hip-leg';
import { baseOf, type RegionCode } from './regions';

const FACTS = { ...HEAD_NECK_SHOULDER, ...CHEST_ARM_TRUNK, ...HIP_LEG };
const CODES = Object.keys(FACTS) as (keyof typeof FACTS)[];

export const MuscleCode = z.enum(CODES, 'The body chart has no such muscle.');
export type MuscleCode = z.infer<typeof MuscleCode>;
export const MUSCLE_CODES: readonly MuscleCode[] = CODES;

export type Muscle = MuscleFacts & { readonly code: MuscleCode };

/** What is known of one muscle. */
export function muscle(code: MuscleCode): Muscle {
  return { code, ...FACTS[code] };
}

/** All muscles, head to foot; every one can be chosen from a list even when the figure does not show it. */
export const MUSCLES: readonly Muscle[] = CODES.map(muscle);

/** Muscles whose trigger points are palpated in a region, head to foot. */
export const musclesOfRegion = (code: RegionCode): readonly Muscle[] =>
  MUSCLES.filter((each) => each.trp.includes(baseOf(code)));

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Muscles whose plain or Latin name holds every typed word; all when nothing is typed. */
export function findMuscles(typed: string): readonly Muscle[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return MUSCLES.filter((each) => {
    const names = folded(`${each.plain} ${each.ta} ${each.code}`);
    return words.every((word) => names.includes(word));
  });
}
