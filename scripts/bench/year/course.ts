import type { Dice } from '@/db/demo/dice';

/** How a client does over the visits; what the rule must cope with. */
export type Course = Readonly<{
  kind: 'improves' | 'slow' | 'no_gain' | 'worsens' | 'relapses' | 'wellness';
  /** Score of the last seven days before the first visit, 0–10. */
  start: number;
}>;

/** Of twenty clients. */
const shares: Record<Course['kind'], number> = {
  improves: 9,
  slow: 4,
  no_gain: 3,
  worsens: 1,
  relapses: 2,
  wellness: 1,
};
const kinds = Object.entries(shares).flatMap(([kind, n]) =>
  Array<Course['kind']>(n).fill(kind as Course['kind']),
);

export function courseOf(dice: Dice): Course {
  return { kind: dice.one(kinds), start: dice.whole(4, 9) };
}

/** The score before visit `n` (0 the first); null where nobody asked. */
export function painAt({ kind, start }: Course, n: number, dice: Dice): number | null {
  if (dice.chance(0.05)) return null;
  const wobble = dice.whole(-1, 1);
  const level = {
    improves: start - 1.2 * n,
    slow: start - 0.5 * n,
    no_gain: start,
    worsens: start + 0.5 * n,
    // Well after five visits, back after nine, well again after thirteen.
    relapses: n < 5 ? start - 1.3 * n : n < 9 ? 1 : n < 11 ? start : start - 1.3 * (n - 10),
    wellness: 0,
  }[kind];
  return Math.max(0, Math.min(10, Math.round(level) + (kind === 'wellness' ? 0 : wobble)));
}

/** 1 very much improved to 7 very much worse, as pain moved since the start; null where nobody asked. */
export function changeAt(course: Course, pain: number | null, dice: Dice): number | null {
  if (pain === null || dice.chance(0.05)) return null;
  const gain = course.start - pain;
  if (gain >= 4) return 1;
  if (gain >= 2) return 2;
  if (gain >= 1) return 3;
  return gain <= -2 ? 6 : 4;
}
